import { SUMMONED_AS, SUMMONS_REPLIES } from '@conference/domain';
import { z } from 'zod';
import { sentenceSchema } from './problem.schema';

const replySchema = z.object({
  kind: z.enum(SUMMONS_REPLIES),
  reason: z.string().nullable(),
  via: z.enum(['mail', 'page', 'told']).nullable(),
  recordedBy: z.string().nullable().describe('who wrote down what they were told'),
  at: z.iso.datetime().nullable(),
});

/** Whom one may expect: how many are coming, excused and silent, against the quorum. */
export const expectedSchema = z.object({
  entitled: z.number().int(),
  coming: z.number().int(),
  excused: z.number().int(),
  noAnswer: z.number().int(),
  needed: z.number().int(),
  suffices: z.boolean(),
  isOutOfReach: z.boolean(),
  sentence: sentenceSchema,
});
export type ExpectedView = z.infer<typeof expectedSchema>;

/** What those summoned have answered for the day on which the conference is held. */
export const repliesSchema = z
  .object({
    heldOn: z.iso.date(),
    expected: expectedSchema.nullable().describe('null while nobody is summoned'),
    people: z.array(
      replySchema.extend({
        personId: z.uuid(),
        name: z.string(),
        unit: z.string().nullable(),
        as: z.enum(SUMMONED_AS),
      }),
    ),
    mayRecord: z.boolean().describe('whether the signed-in person may write down what others told them'),
  })
  .meta({ id: 'SummonsReplies' });
export type RepliesView = z.infer<typeof repliesSchema>;

/** One's own invitation with the answer to it; null for somebody who is not summoned. */
export const myReplySchema = z
  .object({
    invitation: replySchema
      .pick({ kind: true, reason: true, at: true })
      .extend({
        heldOn: z.iso.date(),
        startsAt: z.string(),
        place: z.string(),
        mayAnswer: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: 'MyReply' });
export type MyReply = z.infer<typeof myReplySchema>;

export const replyBody = z
  .strictObject({
    kind: z.enum(['coming', 'excused']),
    reason: z.string().max(500).nullable().default(null).describe('why, for whoever asks to be excused'),
  })
  .meta({ id: 'SummonsReply' });
export type ReplyBody = z.infer<typeof replyBody>;
