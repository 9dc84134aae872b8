import { DEADLINE_NAMES, DUE_KINDS, DUE_STATES, STAGES } from '@conference/domain';
import { z } from 'zod';
import { readinessFigureSchema } from './conference-rows.schema';
import { findingSchema, sentenceSchema } from './problem.schema';

const workingDays = z.number().int().min(0).max(250);
const reason = z
  .string()
  .trim()
  .min(3)
  .max(1000)
  .describe('goes into the record, and to everybody whom the change concerns');

/** A document as the plan names it. */
const plannedDocumentSchema = z
  .object({ id: z.uuid(), code: z.string(), title: z.string() })
  .meta({ id: 'DueDocument' });

/** One due date of the plan: for what, by when and why, who must act, how much time there is to spare. */
export const dueDateSchema = z
  .object({
    key: z.string().describe('the same before and after a change of the plan'),
    kind: z.enum(DUE_KINDS),
    document: plannedDocumentSchema.nullable(),
    roundId: z.uuid().nullable().describe('null until the round is opened'),
    number: z.number().int(),
    dueOn: z.iso.date(),
    dueAt: z.iso.datetime(),
    explanation: sentenceSchema,
    law: z.string().nullable().describe('the article that sets the date; null where the plan does'),
    state: z.enum(DUE_STATES),
    workingDaysLeft: z.number().int().nullable(),
    slack: z
      .number()
      .int()
      .nullable()
      .describe('working days by which it may slip before the next step has too little time'),
    limitOn: z.iso.date().nullable().describe('the last day that the law or the conference allows'),
    isLeastTime: z.boolean().describe('the planned day had passed or was too close'),
    people: z.array(z.uuid()).describe('who must act'),
  })
  .meta({ id: 'DueDate' });
export type DueDateView = z.infer<typeof dueDateSchema>;

/** A person who has something to do in the plan. */
export const planPersonSchema = z
  .object({ id: z.uuid(), name: z.string(), position: z.string(), unit: z.string().nullable() })
  .meta({ id: 'PlanPerson' });
export type PlanPersonView = z.infer<typeof planPersonSchema>;

/** The plan of one conference: every due date, the people, and the days on which the office does not work. */
export const planViewSchema = z
  .object({
    conferenceId: z.uuid(),
    title: z.string(),
    heldOn: z.iso.date(),
    startsAt: z.string(),
    todayOn: z.iso.date(),
    stage: z.enum(STAGES),
    rehearsal: z.boolean(),
    window: z
      .object({ opensOn: z.iso.date(), closesOn: z.iso.date(), law: z.string(), sentence: sentenceSchema })
      .nullable()
      .describe('the time of the year in which the law wants the conference'),
    deadlines: z
      .object({
        drafts: workingDays,
        opinions: workingDays,
        dispositions: workingDays,
        approvals: workingDays,
        invitations: workingDays,
        minimumWorkingDays: workingDays,
      })
      .describe('working days before the conference'),
    dues: z.array(dueDateSchema).describe('soonest first'),
    people: z.array(planPersonSchema),
    daysOff: z
      .array(z.object({ on: z.iso.date(), name: sentenceSchema }))
      .describe('holidays from the first due date to the last; weekends are not listed'),
    madeUp: z.array(z.iso.date()).describe('weekend days that are worked'),
    unconfirmedYears: z.array(z.number().int()).describe('years whose days off are not known from a notice yet'),
    may: z.object({
      moveDate: z.boolean(),
      postpone: z.boolean(),
      changeDeadline: z.boolean(),
      moveDueDate: z.boolean(),
    }),
  })
  .meta({ id: 'PlanView' });
export type PlanView = z.infer<typeof planViewSchema>;

/** One due date as a bar of the schedule: planned, actual and expected days, and why they are these. */
export const scheduleBarSchema = z
  .object({
    key: z.string().describe('of the due date'),
    fromOn: z.iso.date().describe('where the plan has it begin'),
    openedOn: z.iso.date().nullable(),
    closedOn: z.iso.date().nullable(),
    expectedOn: z.iso.date().nullable().describe('at the office’s pace; null where nothing is left to do'),
    isCritical: z.boolean().describe('a working day lost on it is one lost before the conference'),
    isMissed: z.boolean().describe('the due date has passed without an answer, or will at this pace'),
    why: z.array(sentenceSchema),
  })
  .meta({ id: 'ScheduleBar' });
export type ScheduleBarView = z.infer<typeof scheduleBarSchema>;

/** The plan of one conference with its bars, and whether everything will be ready. */
export const scheduleViewSchema = planViewSchema
  .extend({
    bars: z.array(scheduleBarSchema).describe('one for each due date, in the same order'),
    readiness: readinessFigureSchema.nullable().describe('until the session is opened'),
  })
  .meta({ id: 'ScheduleView' });
export type ScheduleView = z.infer<typeof scheduleViewSchema>;

/** One due date that a change moves, before and after, and whom it concerns. */
export const dueChangeSchema = z
  .object({
    key: z.string(),
    what: z.string().describe('the document, or what is due'),
    kind: z.enum(DUE_KINDS),
    document: plannedDocumentSchema.nullable(),
    isPlanned: z.boolean().describe('its round is not open yet'),
    before: z.iso.datetime().nullable(),
    after: z.iso.datetime().nullable(),
    explanation: sentenceSchema,
    people: z.array(z.uuid()),
  })
  .meta({ id: 'DueChange' });
export type DueChangeView = z.infer<typeof dueChangeSchema>;

/** What a change of the plan does, or would do: every due date that moves, the people affected, what becomes late or impossible. */
export const changedPlanSchema = z
  .object({
    heldOn: z.iso.date(),
    changes: z.array(dueChangeSchema),
    people: z.array(planPersonSchema.extend({ changes: z.number().int() })).describe('each gets one mail'),
    warnings: z.array(findingSchema),
    isPostponement: z.boolean().describe('everybody was summoned to the day before, and is put off'),
  })
  .meta({ id: 'ChangedPlan' });
export type ChangedPlanView = z.infer<typeof changedPlanSchema>;

export const moveDateBody = z.strictObject({ heldOn: z.iso.date(), reason }).meta({ id: 'MoveDate' });
export type MoveDateBody = z.infer<typeof moveDateBody>;
export const changeDeadlineBody = z
  .strictObject({ which: z.enum(DEADLINE_NAMES), workingDays, reason })
  .meta({ id: 'ChangeDeadline' });
export type ChangeDeadlineBody = z.infer<typeof changeDeadlineBody>;
export const moveDueDateBody = z.strictObject({ dueOn: z.iso.date(), reason }).meta({ id: 'MoveDueDate' });
export type MoveDueDateBody = z.infer<typeof moveDueDateBody>;

export const datePreviewQuery = z.object({ heldOn: z.iso.date() });
export type DatePreviewQuery = z.infer<typeof datePreviewQuery>;
export const deadlinePreviewQuery = z.object({
  which: z.enum(DEADLINE_NAMES),
  workingDays: z.coerce.number().int().min(0).max(250),
});
export type DeadlinePreviewQuery = z.infer<typeof deadlinePreviewQuery>;
export const dueDatePreviewQuery = z.object({ dueOn: z.iso.date() });
export type DueDatePreviewQuery = z.infer<typeof dueDatePreviewQuery>;
