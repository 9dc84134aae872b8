import { z } from 'zod';
import { sentenceSchema } from './problem.schema';

/** A verdict with its figures in integers and the sentence that explains it. */
export const verdictSchema = z
  .object({
    holds: z.boolean(),
    figures: z.record(z.string(), z.number().int()),
    inequality: z.string(),
    sentence: sentenceSchema,
  })
  .meta({ id: 'Verdict' });
