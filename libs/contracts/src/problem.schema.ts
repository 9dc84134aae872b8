import { z } from 'zod';

/** One statement in both languages. */
export const sentenceSchema = z.object({ vi: z.string(), en: z.string() }).meta({ id: 'Sentence' });

/** One thing that is wrong in what was sent: where (a path, and the line of a plan file), and what. */
export const findingSchema = z
  .object({
    path: z.string().describe('where: `documents[2].drafter`'),
    line: z.number().int().positive().optional().describe('line of the plan file'),
    code: z.string(),
    message: sentenceSchema,
  })
  .meta({ id: 'Finding' });
export type Finding = z.infer<typeof findingSchema>;

/** A refusal or an error as RFC 9457 problem details, with a code for programs and text for people in both languages. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string().describe('in the language of the request'),
    status: z.number().int(),
    code: z.string(),
    message: sentenceSchema,
    detail: z.string().optional(),
    instance: z.string().optional(),
    errors: z.array(findingSchema).optional(),
    facts: z.record(z.string(), z.unknown()).optional().describe('what the rule knew, for instance who decided when'),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;
