import { z } from 'zod';
import type { RoomNow } from './votes.schema';

/**
 * A server-sent event: which thing changed, for the page to ask for it again.
 *
 * An open session comes along as the page of the room shows it; only a page that shows it reads it, by `roomNowSchema`.
 */
export const liveEventSchema = z
  .object({ conferenceId: z.uuid(), room: z.custom<RoomNow>().nullable().default(null) })
  .meta({ id: 'LiveEvent' });
export type LiveEvent = z.infer<typeof liveEventSchema>;
