import { CONFERENCE_KINDS, CONFERENCE_ORDERS, STAGES } from '@conference/domain';
import { z } from 'zod';
import { pageOf, pageQuery } from './paging.schema';
import { officeSchema } from './people.schema';
import { sentenceSchema } from './problem.schema';
import { unreachedSchema } from './unreached.schema';

/** Who is waited for. */
export const waitingForSchema = z
  .object({
    name: z.string(),
    unit: z.string().nullable(),
    kind: z.string(),
    since: z.iso.datetime(),
    dueAt: z.iso.datetime(),
    late: z.boolean(),
    unreached: unreachedSchema.nullable().describe('set when the person cannot be reached by mail'),
  })
  .meta({ id: 'WaitingFor' });

/** A conference as a row of the dashboard. */
export const conferenceSchema = z
  .object({
    id: z.uuid(),
    office: officeSchema,
    year: z.number().int(),
    ordinal: z.number().int(),
    kind: z.enum(CONFERENCE_KINDS),
    title: z.string(),
    heldOn: z.iso.date(),
    place: z.string(),
    stage: z.enum(STAGES),
    isNotHeld: z.boolean().describe('ended because the office is so small that it decided to hold none'),
    rehearsal: z.boolean(),
    rev: z.number().int(),
    daysLeft: z.number().int().describe('calendar days to the conference; negative when it is over'),
    workingDaysLeft: z.number().int(),
    openTasks: z.number().int(),
    lateTasks: z.number().int(),
    waitingFor: z.array(waitingForSchema).describe('at most five, soonest due first'),
    workflowId: z.string(),
    temporalUrl: z.string().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Conference' });
export type ConferenceView = z.infer<typeof conferenceSchema>;

/** Whether a conference will be ready at the office's usual pace, and why. */
export const readinessSchema = z
  .object({
    percent: z.number().int().describe('of the questions asked before the conference, how many are answered'),
    spare: z
      .number()
      .int()
      .nullable()
      .describe(
        'working days to spare of what is most critical; negative: by how many it is missed; null when all is done',
      ),
    sentence: sentenceSchema,
    left: z
      .array(
        z.object({
          documentId: z.uuid().nullable().describe('null of the invitations'),
          title: sentenceSchema,
          readyOn: z.iso.date(),
          spare: z.number().int(),
          steps: z.array(sentenceSchema).describe('each with the day on which it is expected, and why'),
        }),
      )
      .describe('what is still to be done, the most critical first'),
  })
  .meta({ id: 'Readiness' });
export type ReadinessView = z.infer<typeof readinessSchema>;

/** The one figure and the one sentence of it. */
export const readinessFigureSchema = readinessSchema.omit({ left: true }).meta({ id: 'ReadinessFigure' });

/** A conference on the board: with one figure and one sentence on whether it will be ready. */
export const boardRowSchema = conferenceSchema
  .extend({
    readiness: readinessFigureSchema.nullable().describe('until the session is opened'),
  })
  .meta({ id: 'BoardRow' });
export type BoardRow = z.infer<typeof boardRowSchema>;

/** A part of the office's conferences, and the years in which it has any. */
export const conferencePageSchema = pageOf(boardRowSchema, 'ConferencePage')
  .extend({
    years: z.array(z.number().int()).describe('the years in which the office has conferences, the latest first'),
  })
  .meta({ id: 'ConferencePage' });
export type ConferencePage = z.infer<typeof conferencePageSchema>;

/** Which of the office's conferences to list, and which part of the list. */
export const conferenceListQuery = pageQuery.extend({
  stage: z.enum(STAGES).optional(),
  year: z.coerce.number().int().optional(),
  missed: z.stringbool().default(false).describe('only those that will be missed at the pace of the office'),
  order: z.enum(CONFERENCE_ORDERS).default('newest'),
});
export type ConferenceListQuery = z.infer<typeof conferenceListQuery>;
