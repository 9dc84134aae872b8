import { z } from 'zod';

/** A mail that came in, for those who lead the office: what became of it, never its text. */
export const inboundMailSchema = z
  .object({
    id: z.uuid(),
    receivedAt: z.iso.datetime(),
    state: z.enum(['received', 'processed', 'failed']),
    result: z.string().nullable().describe('one word: decided, comment-…, bounced, autoReplied, ignored-…'),
    problem: z.string().nullable().describe('failed: why nobody could read it'),
    sender: z.string().nullable().describe('as its From field claims'),
    transport: z.enum(['smtp', 'imap']),
    taskId: z.uuid().nullable(),
    person: z.string().nullable().describe('name; to whom our mail went'),
    attempts: z.number().int(),
  })
  .meta({ id: 'InboundMail' });
export type InboundMailView = z.infer<typeof inboundMailSchema>;

/** Which of them; without a state, those that wait or could not be read. */
export const inboundMailQuery = z.object({
  state: z.enum(['received', 'processed', 'failed']).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type InboundMailQuery = z.infer<typeof inboundMailQuery>;
export const inboundMailListSchema = z.object({ items: z.array(inboundMailSchema) }).meta({ id: 'InboundMailList' });
export type InboundMailList = z.infer<typeof inboundMailListSchema>;
