import { z } from 'zod';

/** One award on the list. */
export const awardSchema = z
  .object({
    id: z.uuid(),
    recipient: z.string(),
    title: z.string(),
    decision: z.string().nullable().describe('null where the plan does not know it'),
    handedOverAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Award' });
export type AwardView = z.infer<typeof awardSchema>;

/** Awards and the launch of the emulation. */
export const honoursSchema = z
  .object({
    awards: z.array(awardSchema),
    launch: z.object({ text: z.string(), by: z.string(), at: z.iso.datetime() }).nullable(),
  })
  .meta({ id: 'Honours' });
export type HonoursView = z.infer<typeof honoursSchema>;

/** Puts an award on the list. */
export const awardBody = z
  .strictObject({
    id: z.uuid().describe('made by the page, so that sending it again lists it once'),
    recipient: z.string().max(300),
    title: z.string().max(300),
    decision: z.string().max(300),
  })
  .meta({ id: 'ListAward' });
export type AwardBody = z.infer<typeof awardBody>;

/** Takes back that an award was handed over. */
export const takeBackBody = z.strictObject({ reason: z.string().max(2_000) }).meta({ id: 'TakeBackAward' });
export type TakeBackBody = z.infer<typeof takeBackBody>;

/** Records the launch of the emulation. */
export const launchBody = z
  .strictObject({ text: z.string().max(5_000), personId: z.uuid().describe('who launches it') })
  .meta({ id: 'LaunchEmulation' });
export type LaunchBody = z.infer<typeof launchBody>;
