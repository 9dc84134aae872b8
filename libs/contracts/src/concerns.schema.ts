import {
  BOARD_PAPER_KINDS,
  CONCERN_KINDS,
  CONCERN_SAYINGS,
  CONCERN_STATES,
  DOCUMENT_PHASES,
  LATE_ITEM_KINDS,
  PROGRAMME_SPANS,
} from '@conference/domain';
import { z } from 'zod';
import { personSchema } from './people.schema';
import { sentenceSchema } from './problem.schema';

/** Something that was said or done about a concern. */
export const sayingSchema = z
  .object({
    what: z.enum(CONCERN_SAYINGS),
    by: z.string().describe('name'),
    at: z.iso.datetime(),
    text: z.string(),
    dueOn: z.iso.date().nullable(),
    evidence: z
      .object({ name: z.string(), url: z.string(), on: z.iso.date().nullable().describe('the day that it is of') })
      .nullable(),
  })
  .meta({ id: 'Saying' });
export type SayingView = z.infer<typeof sayingSchema>;

/** An opinion from the floor, or a recommendation of the board, as it is followed. */
export const concernSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(CONCERN_KINDS),
    number: z.number().int().nullable().describe('of a recommendation'),
    title: z.string(),
    state: z.enum(CONCERN_STATES),
    author: z.string(),
    waitingFor: z.string().nullable().describe('name of who owes the next word'),
    confirms: sentenceSchema.nullable().describe('as what somebody else confirms for an author who has left'),
    dueOn: z.iso.date().nullable(),
    dueExplanation: sentenceSchema.nullable(),
    isLate: z.boolean(),
    taskId: z.uuid().nullable().describe('the open task, for whoever is asked'),
    story: z.array(sayingSchema),
  })
  .meta({ id: 'Concern' });
export type ConcernView = z.infer<typeof concernSchema>;

/** Everything of a conference that is followed until it is settled. */
export const concernsSchema = z.object({ items: z.array(concernSchema) }).meta({ id: 'Concerns' });
export type ConcernsView = z.infer<typeof concernsSchema>;

/** What the board sent. */
export const boardPaperSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(BOARD_PAPER_KINDS),
    number: z.number().int(),
    title: z.string(),
    text: z.string(),
    unit: z.string().nullable().describe('the unit that is inspected'),
    inspectsOn: z.iso.date().nullable(),
    sentBy: z.string(),
    sentAt: z.iso.datetime(),
  })
  .meta({ id: 'BoardPaper' });
export type BoardPaperView = z.infer<typeof boardPaperSchema>;

/** The people's inspection board, what it plans, and what it sent in the year of a conference. */
export const boardSchema = z
  .object({
    isKnown: z.boolean(),
    members: z.array(personSchema.extend({ post: z.enum(['chair', 'deputy', 'member']) })),
    fromOn: z.iso.date().nullable(),
    untilOn: z.iso.date().nullable(),
    isTermOver: z.boolean(),
    programmes: z.array(z.object({ documentId: z.uuid(), title: z.string(), phase: z.enum(DOCUMENT_PHASES) })),
    papers: z.array(boardPaperSchema),
    recommendations: z.array(concernSchema),
    units: z.array(z.object({ id: z.uuid(), name: z.string() })).describe('what can be inspected'),
    earliestInspectionOn: z.iso.date(),
    may: z.object({ choose: z.boolean(), send: z.boolean() }),
  })
  .meta({ id: 'Board' });
export type BoardView = z.infer<typeof boardSchema>;

/** Whom the board elected to lead it. */
export const boardChoiceBody = z
  .strictObject({ chairId: z.uuid(), deputyIds: z.array(z.uuid()).max(5), chosenOn: z.iso.date() })
  .meta({ id: 'BoardChoice' });
export type BoardChoiceBody = z.infer<typeof boardChoiceBody>;

/** A notice or a recommendation; its id is given by whoever sends it, so that sending twice is once. */
export const boardPaperBody = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(BOARD_PAPER_KINDS),
    title: z.string().max(300),
    text: z.string().max(8000),
    unitId: z.uuid().nullable().default(null),
    inspectsOn: z.iso.date().nullable().default(null),
  })
  .meta({ id: 'NewBoardPaper' });
export type BoardPaperBody = z.infer<typeof boardPaperBody>;

/** For which time a programme is drafted. */
export const programmeBody = z
  .strictObject({ span: z.enum(PROGRAMME_SPANS), year: z.number().int().min(2000).max(2100) })
  .meta({ id: 'NewProgramme' });
export type ProgrammeBody = z.infer<typeof programmeBody>;

/** What the conference before left open, on the agenda of the next one. */
export const lateItemSchema = z
  .object({
    kind: z.enum(LATE_ITEM_KINDS),
    id: z.uuid(),
    title: z.string(),
    owner: z.string(),
    why: sentenceSchema,
    dueOn: z.iso.date().nullable(),
    conferenceId: z.uuid().describe('of the conference that it comes from'),
    removed: z.object({ reason: z.string(), by: z.string(), at: z.iso.datetime() }).nullable(),
  })
  .meta({ id: 'LateItem' });
export type LateItemView = z.infer<typeof lateItemSchema>;

/** What the conference before left open. */
export const lateItemsSchema = z
  .object({ from: z.string().nullable(), items: z.array(lateItemSchema), mayRemove: z.boolean() })
  .meta({ id: 'LateItems' });
export type LateItemsView = z.infer<typeof lateItemsSchema>;

/** Why an item is taken off the list. */
export const lateItemRemovalBody = z.strictObject({ reason: z.string().max(2000) }).meta({ id: 'LateItemRemoval' });
export type LateItemRemovalBody = z.infer<typeof lateItemRemovalBody>;
