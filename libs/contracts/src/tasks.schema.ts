import {
  CAPACITIES,
  CHANNELS,
  DISPOSITIONS,
  OUTCOMES,
  TASK_KINDS,
  TASK_STATES,
  type Outcome,
} from '@conference/domain';
import { z } from 'zod';
import { givenScoreSchema } from './assessments.schema';
import { sayingSchema } from './concerns.schema';
import { taskCommentSchema, unreachedSchema } from './unreached.schema';
import { pageOf, pageQuery } from './paging.schema';
import { personSchema } from './people.schema';
import { sentenceSchema } from './problem.schema';

const allOutcomes = Object.values(OUTCOMES).flat() as [Outcome, ...Outcome[]];
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** One remark with what became of it. */
export const opinionSchema = z
  .object({
    id: z.uuid(),
    person: z.string().describe('name'),
    unit: z.string().nullable(),
    stance: z.enum(OUTCOMES.opinion).nullable().describe('null for a remark made in the conference'),
    isFromFloor: z.boolean().describe('made in the conference, and recorded there'),
    remark: z.string(),
    blockId: z.string().nullable().describe('the paragraph that it is about; null for the whole document'),
    quote: z.string().nullable().describe('the first words of the paragraph'),
    place: sentenceSchema.nullable().describe('how the paragraph is cited'),
    isLate: z.boolean().describe('came after the due date'),
    givenAt: z.iso.datetime(),
    revision: z.number().int(),
    disposition: z.enum(DISPOSITIONS).nullable(),
    dispositionReason: z.string().nullable(),
  })
  .meta({ id: 'Opinion' });
export type OpinionView = z.infer<typeof opinionSchema>;

/** A remark with the first words of the paragraph that it is about. */
export const anchoredRemarkSchema = z
  .object({ blockId: z.string().nullable(), quote: z.string().nullable(), text: z.string() })
  .meta({ id: 'AnchoredRemark' });

/** The last time that a leader pressed for an answer, and from when on one may again. */
export const nudgedSchema = z
  .object({ at: z.iso.datetime(), by: z.string().describe('name'), againAt: z.iso.datetime() })
  .meta({ id: 'Nudged' });
export type Nudged = z.infer<typeof nudgedSchema>;

/** One person's part in a round. */
export const taskSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(TASK_KINDS),
    state: z.enum(TASK_STATES),
    conferenceId: z.uuid(),
    conferenceTitle: z.string(),
    documentId: z.uuid().nullable(),
    documentTitle: z.string().nullable(),
    targetId: z.uuid().nullable(),
    targetTitle: z
      .string()
      .nullable()
      .describe('what a task without a document is about: its target, assessment or concern'),
    assessmentId: z.uuid().nullable().optional(),
    concernId: z.uuid().nullable().optional().describe('the opinion or recommendation that is followed'),
    question: z.string().nullable().optional().describe('what ballots to all staff ask'),
    roundId: z.uuid(),
    roundNumber: z.number().int(),
    assignee: personSchema,
    revision: z.number().int().nullable(),
    packetHash: hash.nullable().describe('what is decided on; send it back with the decision'),
    isTurn: z.boolean(),
    unreached: unreachedSchema.nullable().optional().describe('set when the person cannot be reached by mail'),
    nudged: nudgedSchema.nullable().optional().describe('the last nudge, visible to everybody'),
    openedAt: z.iso.datetime(),
    dueAt: z.iso.datetime(),
    dueExplanation: sentenceSchema,
    workingDaysLeft: z.number().int().describe('negative when late'),
    outcomes: z.array(z.enum(allOutcomes)).describe('what may be answered'),
    outcome: z.enum(allOutcomes).nullable().describe('of a ballot to all staff only for whoever it is of'),
    capacity: z.enum(CAPACITIES).nullable().describe('approvals: in which capacity'),
    remarks: z.array(anchoredRemarkSchema).describe('which paragraphs the answer is about'),
    lateOutcome: z.enum(OUTCOMES.opinion).nullable().describe('an opinion after the due date; the task stays expired'),
    lateReason: z.string().nullable(),
    lateAt: z.iso.datetime().nullable(),
    mayAnswerLate: z.boolean(),
    reason: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    decidedBy: z.string().nullable().describe('name'),
    channel: z.enum(CHANNELS).nullable(),
    recordedBy: z.string().nullable().optional().describe('name; who wrote it down from paper or voice'),
    hasEvidence: z.boolean().optional().describe('a scan is kept: /api/tasks/{id}/evidence'),
    mayWithdraw: z
      .boolean()
      .optional()
      .describe('the round is open and nothing is frozen: the answer can be taken back'),
    mayBeOnTrack: z.boolean().optional().describe('a report: “on track” is enough'),
    frozenAt: z.iso.datetime().nullable().optional().describe('since when no answer is taken'),
  })
  .meta({ id: 'Task' });
export type TaskView = z.infer<typeof taskSchema>;

/** Who may answer in the place of the person asked now, and by which order. */
export const standInSchema = z
  .object({ person: personSchema, symbol: z.string(), startsOn: z.iso.date(), endsOn: z.iso.date() })
  .meta({ id: 'StandIn' });

/** One task with what is needed to answer it. */
export const taskDetailSchema = taskSchema
  .extend({
    fileUrl: z.string().nullable().describe('the revision that is asked about'),
    fileName: z.string().nullable(),
    hasText: z.boolean().describe('the revision can be read here, paragraph by paragraph'),
    approvedRevision: z.number().int().nullable().describe('the last one that was approved, to compare with'),
    lastSeenRevision: z.number().int().nullable().describe('the last one that this person was asked about before'),
    period: z
      .object({ number: z.number().int(), fromOn: z.iso.date(), untilOn: z.iso.date() })
      .nullable()
      .describe('what a report on a target is about'),
    putText: z.string().nullable().optional().describe('the text that ballots to all staff put to them'),
    opinions: z.array(opinionSchema),
    story: z.array(sayingSchema).optional().describe('what was said about a concern so far'),
    comments: z.array(taskCommentSchema).describe('what was written about it by mail and decided nothing'),
    standIn: standInSchema.nullable().describe('who answers while the person asked is away'),
    onBehalf: sentenceSchema.nullable().describe('who answered for whom, by which order'),
  })
  .meta({ id: 'TaskDetail' });
export type TaskDetail = z.infer<typeof taskDetailSchema>;

/** Which tasks to list. */
export const taskListQuery = pageQuery.extend({
  state: z.enum(TASK_STATES).optional(),
  conferenceId: z.uuid().optional(),
  mine: z.stringbool().default(true),
});
export type TaskListQuery = z.infer<typeof taskListQuery>;
export const taskPageSchema = pageOf(taskSchema, 'TaskPage');
export type TaskPage = z.infer<typeof taskPageSchema>;

/** An answer to a task. What else it needs depends on the kind of the task. */
export const decisionBody = z
  .strictObject({
    outcome: z.enum(allOutcomes),
    packetHash: hash.nullable().default(null),
    reason: z.string().max(4000).nullable().default(null).describe('reason or remark'),
    fileSha256: hash.optional().describe('draft, disposition, progress evidence: a file uploaded before'),
    fileName: z.string().min(1).max(255).optional(),
    note: z.string().max(2000).optional(),
    draftVersion: z.number().int().min(1).optional().describe('draft, disposition: hands in the text written here'),
    remarks: z
      .array(z.strictObject({ blockId: z.string().max(24).nullable(), text: z.string().min(1).max(4000) }))
      .max(500)
      .optional()
      .describe('opinion, return: on single paragraphs'),
    dispositions: z
      .array(
        z.strictObject({ opinionId: z.uuid(), disposition: z.enum(DISPOSITIONS), reason: z.string().min(1).max(2000) }),
      )
      .max(2000)
      .optional(),
    value: z.number().nullable().optional().describe('progress: the figure reached'),
    evidenceOn: z.iso.date().optional().describe('progress: the day that the evidence is of'),
    onTrack: z.boolean().optional().describe('progress: all is well, and that is the whole report'),
    scores: z.array(givenScoreSchema).max(60).optional().describe('assessment: criterion by criterion'),
  })
  .meta({ id: 'Decision' });
export type DecisionBody = z.infer<typeof decisionBody>;

/** The reports that say no more than that all is well. */
export const onTrackBody = z.strictObject({ taskIds: z.array(z.uuid()).min(1).max(500) }).meta({ id: 'OnTrack' });
export type OnTrackBody = z.infer<typeof onTrackBody>;

/** What became of each of them. */
export const onTrackReportedSchema = z
  .object({
    items: z.array(z.object({ taskId: z.uuid(), refused: sentenceSchema.nullable().describe('null: it is taken') })),
  })
  .meta({ id: 'OnTrackReported' });
export type OnTrackReported = z.infer<typeof onTrackReportedSchema>;

/** What the decision did. */
export const decidedSchema = z
  .object({
    taskId: z.uuid(),
    outcome: z.enum(allOutcomes),
    decidedAt: z.iso.datetime(),
    roundClosed: z.boolean(),
    repeated: z.boolean().describe('true when the same answer had arrived before'),
  })
  .meta({ id: 'Decided' });
export type Decided = z.infer<typeof decidedSchema>;

/** Passes a task on. */
export const handOverBody = z
  .strictObject({ toPersonId: z.uuid(), note: z.string().max(1000).nullable().default(null) })
  .meta({ id: 'HandOver' });
export type HandOverBody = z.infer<typeof handOverBody>;

/** A stored file, ready to be named in a decision. */
export const uploadedFileSchema = z
  .object({ sha256: hash, fileName: z.string(), mediaType: z.string(), size: z.number().int() })
  .meta({ id: 'UploadedFile' });
export type UploadedFile = z.infer<typeof uploadedFileSchema>;
