import { MAIL_STATES } from '@conference/domain';
import { z } from 'zod';
import { pageOf, pageQuery } from './paging.schema';
import { sentenceSchema } from './problem.schema';

/** One mail to one person, and what has become of it. Its text and its link are nobody's but the reader's. */
export const mailSchema = z
  .object({
    id: z.uuid(),
    kind: z.string().describe('the kind of mail, such as approval, reminder, receipt'),
    person: z.object({ name: z.string(), unit: z.string().nullable() }).nullable().describe('null: outside the office'),
    address: z.string(),
    subject: z.string(),
    state: z.enum(MAIL_STATES),
    nextStep: sentenceSchema.nullable().describe('what to do, where the mail did not arrive'),
    attempts: z.number().int(),
    problem: z.string().nullable().describe('what the mail relay answered last'),
    possiblyTwice: z
      .boolean()
      .describe('a sender died at the one moment of which nobody knows whether the mail was taken'),
    createdAt: z.iso.datetime(),
    sentAt: z.iso.datetime().nullable(),
    maySendAgain: z.boolean(),
  })
  .meta({ id: 'Mail' });
export type MailView = z.infer<typeof mailSchema>;

export const mailPageSchema = pageOf(mailSchema, 'Mails');
export type MailPage = z.infer<typeof mailPageSchema>;

/** Which mails of a conference: all of them, those on their way, or those that did not reach their person. */
export const mailListQuery = pageQuery.extend({ show: z.enum(['all', 'underway', 'unreached']).default('all') });
export type MailListQuery = z.infer<typeof mailListQuery>;

/** Whether mails leave, and how many of the office's wait. */
export const mailBacklogSchema = z
  .object({
    unreachableSince: z.iso.datetime().nullable().describe('null while the mail relay takes mail'),
    waiting: z.number().int(),
    oldestWaitingSince: z.iso.datetime().nullable(),
    unreached: z.number().int().describe('mails of the office that were refused or withheld'),
  })
  .meta({ id: 'MailBacklog' });
export type MailBacklogView = z.infer<typeof mailBacklogSchema>;
