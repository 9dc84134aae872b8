import { z } from 'zod';
import { roomNowSchema } from './votes.schema';

/** A server-sent event: which thing changed, for the page to ask for it again; an open session comes along as the page of the room shows it. */
export const liveEventSchema = z
  .object({ conferenceId: z.uuid(), room: roomNowSchema.nullable().default(null) })
  .meta({ id: 'LiveEvent' });
export type LiveEvent = z.infer<typeof liveEventSchema>;
