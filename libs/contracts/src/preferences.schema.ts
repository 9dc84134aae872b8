import { z } from 'zod';

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:MM');

/** How the signed-in person wants their mails, and what the office has settled where they have not chosen. */
export const preferencesSchema = z
  .object({
    language: z.enum(['vi', 'en']),
    digestAt: hour.nullable().describe('hour of the daily digest; null for the office’s'),
    digestOff: z.boolean().describe('every mail by itself'),
    officeDigestAt: hour,
    digestFrom: z.number().int().describe('from how many waiting tasks on a digest is sent'),
  })
  .meta({ id: 'Preferences' });
export type PreferencesView = z.infer<typeof preferencesSchema>;

/** What to change; what is left out stays. */
export const preferencesBody = z
  .strictObject({
    language: z.enum(['vi', 'en']).optional(),
    digestAt: hour.nullable().optional(),
    digestOff: z.boolean().optional(),
  })
  .meta({ id: 'ChangePreferences' });
export type PreferencesBody = z.infer<typeof preferencesBody>;
