import { DOCUMENT_PHASES, MINUTES_ACTS, MINUTES_BLOCK_KINDS, MINUTES_BLOCK_STATES } from '@conference/domain';
import { z } from 'zod';
import { sentenceSchema } from './problem.schema';

const blockId = z.string().min(1).max(200);
const paragraph = z.string().max(20_000);
const paragraphs = z.array(paragraph).max(200);

/** A block of the minutes with the record beside it. */
export const minutesBlockSchema = z
  .object({
    id: blockId,
    kind: z.enum([...MINUTES_BLOCK_KINDS, 'added']),
    heading: sentenceSchema,
    paragraphs: z.array(z.string()).describe('what the minutes say, in the language of the document'),
    state: z.enum(MINUTES_BLOCK_STATES),
    facts: z.array(sentenceSchema).describe('what is on record now'),
    seen: z
      .array(z.string())
      .nullable()
      .describe('what was on record when somebody wrote their own words, in Vietnamese'),
    revision: z.number().int().describe('how many steps it has had; 0 when nobody has touched it'),
    editedBy: z.string().nullable(),
    editedAt: z.iso.datetime().nullable(),
    history: z
      .array(
        z.object({
          revision: z.number().int(),
          act: z.enum(MINUTES_ACTS),
          paragraphs: z.array(z.string()),
          by: z.string(),
          at: z.iso.datetime(),
        }),
      )
      .describe('every step, the last one first; for those who keep the minutes'),
  })
  .meta({ id: 'MinutesBlock' });
export type MinutesBlockView = z.infer<typeof minutesBlockSchema>;

/** The minutes as they stand. */
export const minutesSchema = z
  .object({
    title: z.string(),
    isInSession: z.boolean().describe('more is going to be recorded'),
    blocks: z.array(minutesBlockSchema),
    removed: z
      .array(minutesBlockSchema)
      .describe('for those who keep the minutes: blocks that somebody added and took out again'),
    signatories: z.object({
      secretary: z.string().nullable().describe('null when nobody but the chair could sign'),
      chair: z.string().nullable(),
    }),
    document: z
      .object({
        id: z.uuid(),
        phase: z.enum(DOCUMENT_PHASES),
        isCurrent: z.boolean().describe('it says what the blocks say'),
      })
      .nullable()
      .describe('made when the session is closed'),
    may: z.object({
      write: z.boolean(),
      makeDocument: z.boolean().describe('make the document again from the blocks'),
    }),
  })
  .meta({ id: 'Minutes' });
export type MinutesView = z.infer<typeof minutesSchema>;

/** A step that somebody takes with a block that is there. */
export const minutesEditBody = z
  .strictObject({
    block: blockId,
    act: z.enum(MINUTES_ACTS),
    base: z.number().int().min(0).describe('the last step that was on the screen'),
    paragraphs: paragraphs.describe('own words; empty for the other acts'),
    seen: paragraphs.describe('the Vietnamese sentences of the record that were on the screen'),
  })
  .meta({ id: 'MinutesEdit' });
export type MinutesEditBody = z.infer<typeof minutesEditBody>;

/** A block beside the record. */
export const minutesAdditionBody = z
  .strictObject({
    id: z.uuid().describe('made by the page, so that sending it again adds it once'),
    after: blockId.nullable().describe('the block that it stands after; null at the beginning'),
    heading: z.string().max(300),
    paragraphs,
  })
  .meta({ id: 'MinutesAddition' });
export type MinutesAdditionBody = z.infer<typeof minutesAdditionBody>;

/** What came of making the document from the blocks. */
export const minutesMadeSchema = z
  .object({
    documentId: z.uuid(),
    outcome: z
      .enum(['submitted', 'saved'])
      .describe('submitted: the signatories are asked anew; saved: it was sent back, and is handed in with its task'),
  })
  .meta({ id: 'MinutesMade' });
export type MinutesMade = z.infer<typeof minutesMadeSchema>;
