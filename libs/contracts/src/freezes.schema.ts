import {
  ANNULMENT_EFFECTS,
  CHANNELS,
  FREEZE_ENDS,
  OUTCOMES,
  RECORDED_CHANNELS,
  TASK_KINDS,
  type Outcome,
} from '@conference/domain';
import { z } from 'zod';

const allOutcomes = Object.values(OUTCOMES).flat() as [Outcome, ...Outcome[]];
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A reported answer, and what a leader concluded about it. */
export const freezeSchema = z
  .object({
    id: z.uuid(),
    conferenceId: z.uuid(),
    documentId: z.uuid().nullable(),
    title: z.string().describe('of the document or target'),
    taskId: z.uuid(),
    kind: z.enum(TASK_KINDS),
    outcome: z.enum(allOutcomes).nullable().describe('null when it has been struck since'),
    person: z.string().describe('in whose name it was recorded'),
    channel: z.enum(CHANNELS).nullable(),
    actor: z.string().nullable().describe('who acted, or wrote it down, in their place'),
    answeredAt: z.iso.datetime(),
    reporter: z.string(),
    frozenAt: z.iso.datetime(),
    words: z.string().nullable(),
    wasIssued: z.boolean().describe('the document had its number before the report'),
    liftedAt: z.iso.datetime().nullable(),
    liftedBy: z.string().nullable(),
    how: z.enum(FREEZE_ENDS).nullable(),
    reason: z.string().nullable(),
    effect: z.enum(ANNULMENT_EFFECTS).nullable(),
    mayLift: z.boolean().describe('whether the reader may conclude'),
  })
  .meta({ id: 'Freeze' });
export type FreezeView = z.infer<typeof freezeSchema>;
export const freezeListSchema = z.object({ items: z.array(freezeSchema) }).meta({ id: 'Freezes' });
export type FreezeList = z.infer<typeof freezeListSchema>;

/** A leader's conclusion about a reported answer. */
export const liftBody = z.strictObject({ how: z.enum(FREEZE_ENDS), reason: z.string().max(2000) }).meta({ id: 'Lift' });
export type LiftBody = z.infer<typeof liftBody>;

/** What the conclusion changed. */
export const liftedSchema = z
  .object({
    freezeId: z.uuid(),
    how: z.enum(FREEZE_ENDS),
    effect: z.enum(ANNULMENT_EFFECTS).nullable(),
    isStillFrozen: z.boolean().describe('another report still holds the document'),
  })
  .meta({ id: 'Lifted' });
export type LiftedView = z.infer<typeof liftedSchema>;

/** Takes an answer back. */
export const withdrawalBody = z.strictObject({ reason: z.string().max(2000) }).meta({ id: 'Withdrawal' });
export type WithdrawalBody = z.infer<typeof withdrawalBody>;
export const withdrawnSchema = z
  .object({ taskId: z.uuid(), newTaskId: z.uuid().describe('the same person is asked again') })
  .meta({ id: 'Withdrawn' });
export type WithdrawnView = z.infer<typeof withdrawnSchema>;

/** A decision that was given on paper or by word of mouth, recorded for the person asked. */
export const recordBody = z
  .strictObject({
    channel: z.enum(RECORDED_CHANNELS),
    outcome: z.enum(allOutcomes),
    packetHash: hash.nullable().default(null),
    reason: z.string().max(4000).nullable().default(null),
    remarks: z
      .array(z.strictObject({ blockId: z.string().max(24).nullable(), text: z.string().min(1).max(4000) }))
      .max(500)
      .optional(),
    evidenceSha256: hash.optional().describe('paper: the scan, a file uploaded before (PDF, JPEG, PNG)'),
    evidenceName: z.string().min(1).max(255).optional(),
    note: z.string().max(2000).optional().describe('voice: when, who called whom'),
    givenOn: z.iso.date().describe('the day on which it was signed or said'),
  })
  .meta({ id: 'Record' });
export type RecordBody = z.infer<typeof recordBody>;
