import { ACTIVITY_KINDS } from '@conference/domain';
import { z } from 'zod';
import { timelineEntrySchema } from './conferences.schema';
import { pageOf, pageQuery } from './paging.schema';

/** What is shown of what happened: of the whole office, or of one conference; of every kind, or of one. */
export const activityQuery = pageQuery.extend({
  conference: z.uuid().optional(),
  kind: z.enum(ACTIVITY_KINDS).optional(),
});
export type ActivityQuery = z.infer<typeof activityQuery>;

/** One thing that somebody did, or that a rule did, with what it was about. */
export const activitySchema = timelineEntrySchema
  .extend({
    conference: z
      .object({ id: z.uuid(), title: z.string(), rehearsal: z.boolean() })
      .nullable()
      .describe('null for what is about the office itself'),
    documentId: z.uuid().nullable(),
  })
  .meta({ id: 'Activity' });
export type Activity = z.infer<typeof activitySchema>;

export const activityPageSchema = pageOf(activitySchema, 'ActivityPage');
export type ActivityPage = z.infer<typeof activityPageSchema>;
