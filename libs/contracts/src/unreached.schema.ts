import { z } from 'zod';
import { sentenceSchema } from './problem.schema';

/** A person who is waited for and cannot be reached by mail, with what to do next. */
export const unreachedSchema = z
  .object({
    state: z.enum(['delayed', 'undeliverable', 'away']),
    name: sentenceSchema.describe('the state in a word or two'),
    since: z.iso.datetime(),
    until: z.iso.date().nullable().describe('away: the last day, where the automatic reply names it'),
    sentence: sentenceSchema.describe('what is known and what to do next'),
  })
  .meta({ id: 'Unreached' });
export type UnreachedView = z.infer<typeof unreachedSchema>;

/** What somebody wrote about a task by mail that is no decision. */
export const taskCommentSchema = z
  .object({
    id: z.uuid(),
    by: z.string().nullable().describe('name; null when the writer could not be verified'),
    text: z.string(),
    because: sentenceSchema.nullable().describe('why it did not decide; null for words beside a decision'),
    at: z.iso.datetime(),
  })
  .meta({ id: 'TaskComment' });
export type TaskCommentView = z.infer<typeof taskCommentSchema>;
