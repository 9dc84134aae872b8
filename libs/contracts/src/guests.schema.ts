import { SUMMONS_REPLIES } from '@conference/domain';
import { z } from 'zod';
import { sentenceSchema } from './problem.schema';

const guestSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  position: z.string(),
  organisation: z.string(),
  email: z.string().nullable().describe('null: invited on paper only'),
  number: z.string().describe('for the number terminal'),
  reply: z.enum(SUMMONS_REPLIES),
  since: z.iso.datetime().nullable().describe('in the room since; null: outside'),
});
export type GuestView = z.infer<typeof guestSchema>;

/** How many guests there are; none of them counts toward the quorum. */
export const guestFiguresSchema = z.object({
  invited: z.number().int(),
  present: z.number().int(),
  sentence: sentenceSchema,
});
export type GuestFigures = z.infer<typeof guestFiguresSchema>;

/** Who is invited from outside, what they answered, and who is there. */
export const guestsSchema = z
  .object({ guests: z.array(guestSchema), figures: guestFiguresSchema, mayInvite: z.boolean(), mayRecord: z.boolean() })
  .meta({ id: 'Guests' });
export type GuestsView = z.infer<typeof guestsSchema>;

export const inviteGuestBody = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    position: z.string().trim().max(200).default(''),
    organisation: z.string().trim().min(1).max(200),
    email: z.email().max(254).nullable().default(null).describe('null: the invitation goes out on paper'),
    language: z.enum(['vi', 'en']).default('vi'),
  })
  .meta({ id: 'InviteGuest' });
export type InviteGuestBody = z.infer<typeof inviteGuestBody>;

export const guestReplyBody = z.strictObject({ kind: z.enum(['coming', 'excused']) }).meta({ id: 'GuestReply' });
export type GuestReplyBody = z.infer<typeof guestReplyBody>;
