import {
  DIRECTIONS,
  LINEAGES,
  MEASURES,
  PERIOD_STATES,
  PROMISORS,
  STAGES,
  TAKEN_OVER_SOURCES,
} from '@conference/domain';
import { z } from 'zod';
import { targetWords } from './plan.schema';
import { conferenceSchema, readinessSchema } from './conference-rows.schema';
import { documentSchema } from './documents.schema';
import { quorumLostSchema } from './check-in.schema';
import { electionSchema } from './elections.schema';
import { honoursSchema } from './honours.schema';
import { pledgeSchema } from './pledge.schema';
import { findingSchema, sentenceSchema } from './problem.schema';
import { expectedSchema } from './replies.schema';
import { agendaItemSchema, sessionPauseSchema } from './agenda.schema';
import { guestFiguresSchema } from './guests.schema';
import { floorOpinionSchema, speakersSchema } from './speaking.schema';
import { taskSchema } from './tasks.schema';
import { verdictSchema } from './verdict.schema';
import { openVoteSchema } from './votes.schema';

const stageEntrySchema = z
  .object({ stage: z.enum(STAGES), enteredAt: z.iso.datetime(), leftAt: z.iso.datetime().nullable() })
  .meta({ id: 'StageEntry' });

/** What of a target a change can concern. */
export const TARGET_PARTS = ['title', 'figure', 'baseline', 'parties', 'owner', 'term', 'evidence'] as const;

/** One target with its figures, lineage and last report. Absent figures are null. */
export const targetSchema = z
  .object({
    id: z.uuid(),
    code: z.string(),
    title: z.string(),
    indicator: sentenceSchema.nullable(),
    previous: sentenceSchema.nullable(),
    lineage: z.enum(LINEAGES),
    unit: z.string().nullable(),
    owner: z.string(),
    clause: z
      .object({ documentId: z.uuid(), blockId: z.string(), citation: sentenceSchema })
      .nullable()
      .describe('the paragraph of the resolution that says it'),
    evidenceRequired: z.boolean(),
    promisor: z.enum(PROMISORS),
    measure: z.enum(MEASURES),
    direction: z.enum(DIRECTIONS).nullable().describe('which way is better, where it is known'),
    baseline: sentenceSchema.nullable(),
    fromOn: z.iso.date(),
    untilOn: z.iso.date(),
    periods: z.array(
      z.object({
        number: z.number().int(),
        fromOn: z.iso.date(),
        untilOn: z.iso.date(),
        state: z.enum(PERIOD_STATES),
        isAppraised: z.boolean(),
      }),
    ),
    parties: z.array(
      z.object({
        id: z.uuid(),
        name: sentenceSchema,
        owner: z.string().describe('who reports for it'),
        isOwn: z.boolean().describe('whether the reader reports for it'),
        endedAt: z.iso.datetime().nullable().describe('handed over'),
        endReason: z.string().nullable(),
      }),
    ),
    removedAt: z.iso.datetime().nullable().describe('dropped: it is not pursued any more'),
    changes: z
      .array(
        z.object({
          kind: z.enum(['added', 'changed', 'removed', 'handedOver']),
          isAmendment: z.boolean().describe('it changed what the conference had adopted'),
          reason: z.string().nullable(),
          decision: z.string().nullable().describe('number of the resolution behind it'),
          changedBy: z.string(),
          changedAt: z.iso.datetime(),
          differences: z.array(
            z.object({
              what: z.enum(TARGET_PARTS),
              before: sentenceSchema.nullable(),
              after: sentenceSchema.nullable(),
            }),
          ),
        }),
      )
      .describe('oldest first'),
    past: z.array(
      z.object({
        office: z.string(),
        year: z.number().int(),
        code: z.string(),
        officeName: z.string().nullable().describe('of a predecessor; null for this office'),
        figure: sentenceSchema.nullable(),
        isConfirmed: z.boolean().describe('whether its figure may be used: this office’s own, or confirmed'),
        conferenceId: z.uuid().nullable().describe('where this office’s own record has it'),
      }),
    ),
    appraisals: z.array(
      z.object({
        id: z.uuid(),
        period: z.number().int(),
        conclusion: z.enum(['met', 'notMet']),
        reason: z.string(),
        appraisedBy: z.string(),
        appraisedAt: z.iso.datetime(),
        withdrawnAt: z.iso.datetime().nullable(),
        withdrawalReason: z.string().nullable(),
      }),
    ),
    reports: z.array(
      z.object({
        id: z.uuid(),
        partyId: z.uuid(),
        period: z.number().int(),
        evidenceOn: z.iso.date().nullable(),
        replacesId: z.uuid().nullable().describe('the report that it corrects'),
        value: z.number().nullable(),
        judgement: z.string(),
        note: z.string(),
        evidenceUrl: z.string().nullable(),
        evidenceName: z.string().nullable(),
        reportedBy: z.string(),
        reportedAt: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'Target' });
export type TargetView = z.infer<typeof targetSchema>;

/** The targets that come from one conference of a predecessor, and what confirms their figures. */
const takenOverListSchema = z
  .object({
    office: z.string(),
    name: z.string(),
    year: z.number().int(),
    targets: z.number().int(),
    source: z.enum(TAKEN_OVER_SOURCES).nullable().describe('null: not confirmed yet'),
    state: sentenceSchema,
    paper: z.string().nullable().describe('the paper that the figures were entered from'),
    responsible: z.string().nullable().describe('who is responsible for the hand-over'),
    confirmedBy: z.string().nullable(),
    confirmedAt: z.iso.datetime().nullable(),
    mayConfirm: z.boolean().describe('whether the reader may confirm it now'),
  })
  .meta({ id: 'TakenOverList' });
export type TakenOverListView = z.infer<typeof takenOverListSchema>;

/** What happened, newest first: one line of the audit chain in words. */
export const timelineEntrySchema = z
  .object({
    seq: z.number().int(),
    at: z.iso.datetime(),
    actor: z.string().nullable(),
    action: z.string(),
    sentence: sentenceSchema,
  })
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

/** The room: who is entitled, who is present, what was declared and voted. */
export const floorSchema = z
  .object({
    entitled: z.number().int(),
    present: z.number().int(),
    quorum: verdictSchema.nullable().describe('what would be declared now'),
    figures: sentenceSchema.nullable().describe('45/60, cần 40'),
    expected: expectedSchema.nullable().describe('whom one may expect by the replies, before the session'),
    quorumLost: quorumLostSchema.nullable().describe('an alert: enough people were there, and are not any more'),
    declared: z.object({ at: z.iso.datetime(), verdict: verdictSchema }).nullable(),
    attendees: z.array(
      z.object({
        personId: z.uuid(),
        name: z.string(),
        unit: z.string().nullable(),
        present: z.boolean(),
        since: z.iso.datetime().nullable(),
      }),
    ),
    agenda: z.array(agendaItemSchema).describe('in the order of the room'),
    deviations: z.array(sentenceSchema).describe('where the agenda departs from the order of its rules'),
    beginsAt: z.iso.datetime().describe('when the session is planned to begin'),
    speakers: speakersSchema.nullable().describe('of the item that is before the room'),
    opinions: z.array(floorOpinionSchema).describe('confirmed ones, and all to those who run the floor'),
    guests: guestFiguresSchema.nullable().describe('those invited from outside, in no other figure; null: none'),
    pauses: z.array(sessionPauseSchema).describe('every time that the session stood still; the last may still last'),
    at: z.iso.datetime().describe('the time of this answer, by which pages set their clocks'),
    votes: z.array(openVoteSchema),
    motions: z.array(z.object({ code: z.string(), kind: z.enum(['resolution', 'other']), title: z.string() })),
    elections: z.array(electionSchema),
    honours: honoursSchema,
    pledge: pledgeSchema.nullable(),
  })
  .meta({ id: 'Floor' });
export type FloorView = z.infer<typeof floorSchema>;

const notHeldSchema = z
  .object({
    basis: sentenceSchema,
    reason: z.string(),
    opinion: z.string().describe('of the employee side'),
    decidedBy: z.string(),
    decidedAt: z.iso.datetime(),
  })
  .meta({ id: 'NotHeld' });

/** One conference with everything its page shows. */
export const conferenceDetailSchema = conferenceSchema
  .extend({
    regime: sentenceSchema,
    startsAt: z.string(),
    form: z.enum(['plenary', 'delegates']),
    stages: z.array(stageEntrySchema),
    documents: z.array(documentSchema),
    tasks: z.array(taskSchema).describe('open ones, soonest due first'),
    floor: floorSchema,
    targets: z.array(targetSchema),
    takenOver: z.array(takenOverListSchema).describe('what was taken over from predecessors, list by list'),
    timeline: z.array(timelineEntrySchema).describe('the last 50'),
    warnings: z.array(findingSchema),
    because: z
      .object({ sentence: sentenceSchema, hasPetition: z.boolean() })
      .nullable()
      .describe('who asked for an extraordinary conference, and why'),
    notHeld: notHeldSchema.nullable().describe('the decision to hold no conference'),
    readiness: readinessSchema.nullable().describe('until the session is opened'),
    auditHead: z.object({ seq: z.number().int(), hash: z.string() }),
    may: z
      .object({
        cancel: z.boolean(),
        decideNotHeld: z.boolean().describe('the office is so small that it may hold none'),
        moveDate: z.boolean(),
        postpone: z.boolean().describe('everybody is summoned: a later day puts the conference off'),
        openSession: z.boolean(),
        runFloor: z.boolean(),
        closeSession: z.boolean(),
        seeMails: z.boolean(),
      })
      .describe('what the signed-in person may do now'),
  })
  .meta({ id: 'ConferenceDetail' });
export type ConferenceDetail = z.infer<typeof conferenceDetailSchema>;

/** The answer to a plan: the conference has been opened, its workflow is starting. */
export const conferenceStartedSchema = z
  .object({
    id: z.uuid(),
    workflowId: z.string(),
    title: z.string(),
    webUrl: z.string(),
    temporalUrl: z.string().nullable(),
    warnings: z.array(findingSchema),
  })
  .meta({ id: 'ConferenceStarted' });
export type ConferenceStarted = z.infer<typeof conferenceStartedSchema>;

export const cancelBody = z.strictObject({ reason: z.string().min(3).max(1000) }).meta({ id: 'Cancel' });
export type CancelBody = z.infer<typeof cancelBody>;
/** The decision of a small office to hold no conference. */
export const decideNotHeldBody = z
  .strictObject({
    reason: z.string().trim().max(1000),
    opinion: z.string().trim().max(1000).describe('what the employee side says of it'),
  })
  .meta({ id: 'DecideNotHeld' });
export type DecideNotHeldBody = z.infer<typeof decideNotHeldBody>;
export const openSessionBody = z
  .strictObject({
    deviation: z
      .string()
      .min(3)
      .max(1000)
      .nullable()
      .default(null)
      .describe('reason for opening before the planned day'),
  })
  .meta({ id: 'OpenSession' });
export type OpenSessionBody = z.infer<typeof openSessionBody>;

export const attendanceBody = z
  .strictObject({
    personId: z.uuid(),
    present: z.boolean().describe('true: comes in; false: leaves. Saying it twice changes nothing'),
  })
  .meta({ id: 'Attendance' });
export type AttendanceBody = z.infer<typeof attendanceBody>;
export const progressBody = z
  .strictObject({
    value: z.number().nullable().default(null),
    note: z.string().min(1).max(2000),
    partyId: z.uuid().optional().describe('for which party; the own one where left out'),
    period: z.number().int().min(1).optional().describe('the period that is open where left out'),
    evidenceOn: z.iso.date().optional().describe('the day that the evidence is of'),
    fileSha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    fileName: z.string().min(1).max(255).optional(),
  })
  .meta({ id: 'Progress' });
export type ProgressBody = z.infer<typeof progressBody>;

/** A plan to go on from. */
export const nextPlanSchema = z
  .object({ plan: z.string().nullable().describe('YAML; null where there is nothing to go on from') })
  .meta({ id: 'NextPlan' });
export type NextPlan = z.infer<typeof nextPlanSchema>;

const reason = z.string().trim().min(1).max(2000);
/** A target passes to another owner, and where the party left or merged, to another party: with the reason. */
export const handTargetOverBody = z
  .strictObject({
    ownerId: z.uuid().describe('who reports from now on'),
    unitId: z.uuid().optional().describe('the unit that promises it from now on; the same party where left out'),
    reason,
  })
  .meta({ id: 'HandTargetOver' });
export type HandTargetOverBody = z.infer<typeof handTargetOverBody>;

/** What a leader concludes on a target for one period. */
export const appraiseTargetBody = z
  .strictObject({ period: z.number().int().min(1), conclusion: z.enum(['met', 'notMet']), reason })
  .meta({ id: 'AppraiseTarget' });
export type AppraiseTargetBody = z.infer<typeof appraiseTargetBody>;

/** An appraisal is withdrawn with its reason; it stays on record. */
export const withdrawTargetAppraisalBody = z.strictObject({ reason }).meta({ id: 'WithdrawTargetAppraisal' });
export type WithdrawTargetAppraisalBody = z.infer<typeof withdrawTargetAppraisalBody>;

const grounds = {
  reason: z.string().trim().max(2000).default('').describe('required once the conference has adopted the target'),
  decisionId: z
    .uuid()
    .nullable()
    .default(null)
    .describe('the entry of the register that amends the resolution, once that one is issued'),
};

/** A target more: freely until the session, after it by another resolution. */
export const addTargetBody = z.strictObject({ target: targetWords, ...grounds }).meta({ id: 'AddTarget' });
export type AddTargetBody = z.infer<typeof addTargetBody>;
/** What a target says from now on. */
export const changeTargetBody = z.strictObject({ target: targetWords, ...grounds }).meta({ id: 'ChangeTarget' });
export type ChangeTargetBody = z.infer<typeof changeTargetBody>;
/** A target that is not pursued any more; it stays on record with its reports. */
export const dropTargetBody = z.strictObject(grounds).meta({ id: 'DropTarget' });
export type DropTargetBody = z.infer<typeof dropTargetBody>;

/** What the forms of targets need. */
export const targetFormSchema = z
  .object({
    isAmendment: z.boolean().describe('the conference has adopted the targets'),
    needsDecision: z.boolean().describe('a resolution set them, and another one has to amend it'),
    units: z.array(z.object({ id: z.uuid(), code: z.string(), name: z.string() })),
    people: z.array(z.object({ id: z.uuid(), code: z.string(), name: z.string(), position: z.string() })),
    decisions: z.array(z.object({ id: z.uuid(), symbol: z.string(), subject: z.string(), issuedOn: z.iso.date() })),
    targets: z.array(z.object({ code: z.string(), words: targetWords })),
  })
  .meta({ id: 'TargetForm' });
export type TargetForm = z.infer<typeof targetFormSchema>;
