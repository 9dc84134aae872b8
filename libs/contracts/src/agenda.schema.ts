import { AGENDA_ITEM_KINDS } from '@conference/domain';
import { z } from 'zod';

const instant = z.iso.datetime();
const sitting = z.object({ startedAt: instant, endedAt: instant });

/** Why the room departed from its programme, by whom and when. */
const recordedReasonSchema = z
  .object({ reason: z.string(), by: z.string(), at: instant })
  .meta({ id: 'RecordedReason' });

/** When an item was before the room, and how long it was planned to take. */
export const itemTimesSchema = z.object({
  code: z.string(),
  plannedMinutes: z.number().int().nullable(),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  earlier: z.array(sitting).describe('its times before it was taken up again'),
});

/** One item of the agenda, with every departure from its order. */
export const agendaItemSchema = itemTimesSchema
  .omit({ endedAt: true })
  .extend({
    kind: z.enum(AGENDA_ITEM_KINDS),
    title: z.string(),
    presenter: z.string().nullable(),
    finishedAt: instant.nullable(),
    note: z.string().nullable(),
    documents: z
      .array(z.object({ id: z.uuid(), title: z.string(), presentedAt: instant.nullable() }))
      .describe('what it is about; of a disclosure, when each was made public'),
    skipped: recordedReasonSchema.nullable(),
    moved: recordedReasonSchema.nullable(),
    reopened: recordedReasonSchema.nullable(),
  })
  .meta({ id: 'AgendaItem' });

/** A time when the session stood still. */
export const sessionPauseSchema = z
  .object({
    reason: z.string(),
    pausedAt: instant,
    until: z
      .object({ heldOn: z.iso.date(), startsAt: z.string().nullable(), place: z.string().nullable() })
      .nullable()
      .describe('when and where an adjourned session goes on; null for a break'),
    resumedAt: instant.nullable(),
  })
  .meta({ id: 'SessionPause' });
export type SessionPauseView = z.infer<typeof sessionPauseSchema>;

const reason = z.string().max(1000);
export const agendaStepBody = z
  .strictObject({
    step: z.enum(['start', 'finish', 'skip', 'move', 'reopen']),
    note: z.string().max(4000).nullable().default(null).describe('for the minutes'),
    reason: reason.nullable().default(null).describe('why the room departs from its order'),
    before: z.string().max(40).nullable().default(null).describe('of a move: before which item; null for the end'),
  })
  .meta({ id: 'AgendaStep' });
export type AgendaStepBody = z.infer<typeof agendaStepBody>;

/** When and where an adjourned session goes on. */
const sittingBody = z.strictObject({
  heldOn: z.iso.date(),
  startsAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/u)
    .describe('HH:mm in Vietnam'),
  place: z.string().trim().min(1).max(500),
});
export const pauseBody = z
  .strictObject({
    reason: reason.describe('goes into the minutes'),
    until: sittingBody.nullable().default(null).describe('when and where the session goes on; null for a break'),
  })
  .meta({ id: 'Pause' });
export type PauseBody = z.infer<typeof pauseBody>;

export const adjournBody = z
  .strictObject({ reason: reason.describe('goes into the minutes'), until: sittingBody })
  .meta({ id: 'Adjourn' });
export type AdjournBody = z.infer<typeof adjournBody>;
