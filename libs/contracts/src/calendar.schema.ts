import { z } from 'zod';

/** Whether the signed-in person has a calendar to subscribe to; its address is shown once, when it is made. */
export const calendarFeedSchema = z
  .object({ madeAt: z.iso.datetime().nullable().describe('null: there is none') })
  .meta({ id: 'CalendarFeed' });
export type CalendarFeedView = z.infer<typeof calendarFeedSchema>;

/** The address of a calendar just made. Whoever knows it reads the calendar. */
export const calendarAddressSchema = z.object({ url: z.url() }).meta({ id: 'CalendarAddress' });
export type CalendarAddress = z.infer<typeof calendarAddressSchema>;
