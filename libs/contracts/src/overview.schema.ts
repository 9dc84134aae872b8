import {
  CONCERN_STATES,
  DISPOSITIONS,
  FLOOR_OPINION_STATES,
  OUTCOMES,
  PASSAGE_STATES,
  PETITION_STATES,
  REMARK_STATES,
  STAGES,
  SUMMONS_REPLIES,
  TARGET_STATES,
} from '@conference/domain';
import { z } from 'zod';
import { sentenceSchema } from './problem.schema';

const conference = z.object({ id: z.uuid(), title: z.string(), rehearsal: z.boolean() });

/** What one said about a document, and what became of it. */
export const ownRemarkSchema = z
  .object({
    id: z.uuid(),
    conference,
    documentId: z.uuid(),
    documentTitle: z.string(),
    symbol: z.string().nullable(),
    remark: z.string(),
    quote: z.string().nullable().describe('the first words of the paragraph as it was'),
    stance: z.enum(OUTCOMES.opinion).nullable().describe('null for a remark made in the conference'),
    isFromFloor: z.boolean(),
    givenAt: z.iso.datetime(),
    state: z.enum(REMARK_STATES),
    disposition: z.enum(DISPOSITIONS).nullable(),
    reason: z.string().nullable(),
    by: z.string().nullable().describe('who answers, where it is not answered'),
    dueOn: z.iso.date().nullable(),
    passage: z
      .object({ blockId: z.string(), place: sentenceSchema.nullable(), state: z.enum(PASSAGE_STATES) })
      .nullable()
      .describe(
        'where its paragraph stands in the newest revision; null for the whole document, or a file without text',
      ),
  })
  .meta({ id: 'OwnRemark' });
export type OwnRemark = z.infer<typeof ownRemarkSchema>;

const saying = z.object({ by: z.string(), text: z.string() });

/** What one asked in the room, with its answer, what was promised, and who owes the next word. */
export const ownSayingSchema = z
  .object({
    id: z.uuid(),
    conference,
    by: z.string().describe('who raised it'),
    text: z.string(),
    saidAt: z.iso.datetime(),
    state: z.enum(FLOOR_OPINION_STATES),
    answer: saying.extend({ forwardedTo: z.string().nullable() }).nullable(),
    promise: saying.extend({ dueOn: z.iso.date() }).nullable(),
    followed: z.enum(CONCERN_STATES).nullable().describe('how far it has come since the session; null before'),
    waitingFor: z.string().nullable(),
    dueOn: z.iso.date().nullable(),
    isLate: z.boolean(),
    taskId: z.uuid().nullable().describe('where the reader is asked'),
  })
  .meta({ id: 'OwnSaying' });
export type OwnSaying = z.infer<typeof ownSayingSchema>;

/** A promise that one answers for, or that one's unit gave. */
export const ownPromiseSchema = z
  .object({
    id: z.uuid().describe('of the party'),
    targetId: z.uuid(),
    conference,
    title: z.string(),
    indicator: sentenceSchema.nullable(),
    party: sentenceSchema,
    owner: z.string(),
    isOwner: z.boolean().describe('the reader reports on it'),
    state: z.enum(TARGET_STATES),
    written: sentenceSchema.nullable().describe('what was reported last'),
    nextDueOn: z.iso.date().nullable().describe('until when the next report is asked for'),
    taskId: z.uuid().nullable().describe('where the reader is asked to report now'),
  })
  .meta({ id: 'OwnPromise' });
export type OwnPromise = z.infer<typeof ownPromiseSchema>;

/** Everything of an office that concerns one person. Nothing of anybody else’s is in it, and nothing of how anybody voted. */
export const overviewSchema = z
  .object({
    remarks: z.array(ownRemarkSchema),
    raised: z.array(ownSayingSchema).describe('what the reader asked in the room'),
    promised: z.array(ownSayingSchema).describe('what the reader promised there'),
    petitions: z.array(
      z.object({
        id: z.uuid(),
        subject: z.string(),
        state: z.enum(PETITION_STATES),
        isOpener: z.boolean(),
        openedAt: z.iso.datetime(),
        conference: z.object({ id: z.uuid(), title: z.string() }).nullable().describe('that answers it'),
      }),
    ),
    promises: z.array(ownPromiseSchema),
    coming: z.array(
      conference.extend({
        heldOn: z.iso.date(),
        startsAt: z.string(),
        place: z.string(),
        stage: z.enum(STAGES),
        isSummoned: z.boolean(),
        reply: z.enum(SUMMONS_REPLIES),
        isPresent: z.boolean(),
      }),
    ),
    votes: z.array(z.object({ id: z.uuid(), conferenceId: z.uuid(), title: z.string(), isSecret: z.boolean() })),
    pledges: z.array(z.object({ conferenceId: z.uuid(), title: z.string() })),
    shown: z.array(
      z.object({
        id: z.uuid(),
        documentId: z.uuid(),
        title: z.string(),
        symbol: z.string().nullable(),
        matter: z.enum(['answers', 'issued']),
        since: z.iso.datetime(),
        until: z.iso.datetime(),
      }),
    ),
    results: z.object({ conferenceId: z.uuid(), title: z.string() }).nullable().describe('the newest that may be read'),
    away: z.array(
      z.object({ id: z.uuid(), startsOn: z.iso.date(), endsOn: z.iso.date(), substitute: z.string().nullable() }),
    ),
    standsIn: z.array(z.object({ id: z.uuid(), startsOn: z.iso.date(), endsOn: z.iso.date(), person: z.string() })),
  })
  .meta({ id: 'Overview' });
export type Overview = z.infer<typeof overviewSchema>;
