import { MAIL_GROUP_RULES, MAIL_GROUPS, MAIL_WAYS } from '@conference/domain';
import { z } from 'zod';
import { sentenceSchema } from './problem.schema';

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:MM');

/** How the signed-in person wants their mails, and what the office has settled where they have not chosen. */
export const preferencesSchema = z
  .object({
    language: z.enum(['vi', 'en']),
    digestAt: hour.nullable().describe('hour of the daily digest; null for the office’s'),
    digestOff: z.boolean().describe('every mail by itself'),
    officeDigestAt: hour,
    digestFrom: z.number().int().describe('from how many waiting tasks on a digest is sent'),
    mails: z.array(
      z.object({
        group: z.enum(MAIL_GROUPS),
        name: sentenceSchema,
        about: sentenceSchema,
        ways: z.array(z.enum(MAIL_WAYS)).describe('those that there are for it'),
        way: z.enum(MAIL_WAYS).nullable().describe('what was chosen; null as the office has settled'),
        fixedBecause: sentenceSchema.nullable().describe('why it cannot be switched off'),
      }),
    ),
  })
  .meta({ id: 'Preferences' });
export type PreferencesView = z.infer<typeof preferencesSchema>;

function wayOf(group: keyof typeof MAIL_GROUP_RULES) {
  return z.enum(MAIL_GROUP_RULES[group].ways).nullable().optional();
}

/** What to change; what is left out stays. */
export const preferencesBody = z
  .strictObject({
    language: z.enum(['vi', 'en']).optional(),
    digestAt: hour.nullable().optional(),
    digestOff: z.boolean().optional(),
    mails: z
      .strictObject({
        asked: wayOf('asked'),
        reminders: wayOf('reminders'),
        answers: wayOf('answers'),
        announcements: wayOf('announcements'),
        progress: wayOf('progress'),
      })
      .optional()
      .describe('null as the office has settled; what is prescribed cannot be chosen'),
  })
  .meta({ id: 'ChangePreferences' });
export type PreferencesBody = z.infer<typeof preferencesBody>;
