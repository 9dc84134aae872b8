import { z } from 'zod';

/** A server-sent event: only which thing changed; the page asks for it again. */
export const liveEventSchema = z.object({ conferenceId: z.uuid() }).meta({ id: 'LiveEvent' });
export type LiveEvent = z.infer<typeof liveEventSchema>;
