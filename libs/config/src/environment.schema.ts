import { isIP } from 'node:net';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);

/** An address, or a network in CIDR notation (RFC 4632). */
function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, more] = text.split('/');
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address) as 0 | 4 | 6];
  if (bits === undefined) return longest > 0;
  return more === undefined && /^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= longest;
}

/** Every variable the applications read, flat, with its meaning. `.env.example` lists the same. */
export const environmentSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development').describe('mode of running'),
  PORT: port.default(3000).describe('port of the web and the API'),
  HEALTH_PORT: port
    .default(0)
    .describe('port of the health door of worker and notifications, and of the metrics of the API'),
  LISTEN_HOST: z.string().default('127.0.0.1').describe('address that the HTTP doors listen on'),
  PUBLIC_URL: z
    .url()
    .default('http://127.0.0.1:3000')
    .describe('address under which people reach the web; mailed links use it'),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) => text.split(',').map((entry) => entry.trim()))
    .transform((entries) => entries.filter((entry) => entry !== ''))
    .refine((entries) => entries.every(isAddressOrNetwork), 'addresses or networks, with commas between them')
    .describe('proxies in front of the HTTP door that may say which address a client has: addresses or networks'),
  DATABASE_URL: z.string().startsWith('postgres').describe('PostgreSQL, as the role of the applications'),
  TEMPORAL_ADDRESS: z.string().default('127.0.0.1:7233').describe('Temporal server'),
  TEMPORAL_NAMESPACE: z.string().default('default').describe('Temporal namespace'),
  TEMPORAL_UI_URL: z.url().default('http://127.0.0.1:8233').describe('Temporal UI, for links'),
  SMTP_URL: z.string().default('smtp://127.0.0.1:2525').describe('relay for outgoing mail'),
  MAIL_FROM: z.string().default('hoi-nghi@localhost.example').describe('sender of outgoing mail'),
  MAIL_REPLY_DOMAIN: z
    .string()
    .optional()
    .describe('domain of the reply addresses t+<secret>@…; without it no reply can answer a task'),
  INBOUND_SMTP_PORT: port
    .optional()
    .describe('port on which notifications takes replies and reports by SMTP; without it, it listens to nothing'),
  INBOUND_SMTP_HOST: z.string().default('127.0.0.1').describe('address that this door listens on'),
  INBOUND_TLS_KEY_FILE: z.string().optional().describe('key of this door, for STARTTLS'),
  INBOUND_TLS_CERT_FILE: z.string().optional().describe('certificate of this door, for STARTTLS'),
  INBOUND_LIMIT_BYTES: z.coerce.number().int().positive().default(10_485_760).describe('largest mail that is taken in'),
  IMAP_URL: z
    .string()
    .regex(/^imaps?:\/\//)
    .optional()
    .describe(
      'mailbox that replies and reports are fetched from, where there is no door: imaps://user:password@host/INBOX',
    ),
  MAIL_DNS_ZONE_FILE: z
    .string()
    .optional()
    .describe('JSON file of TXT records in place of the domain name system; refused in production'),
  MAIL_JOURNAL_FILE: z
    .string()
    .default('.data/mail.journal')
    .describe('append-only file of how far each outgoing mail got; all senders of one machine share it'),
  MAILBOX_URL: z.url().optional().describe('web view of the local mailbox, for links'),
  DEV_SIGN_IN: z.stringbool().default(false).describe('sign-in by picking a person; refused in production'),
  LINK_SECRET: z
    .string()
    .min(32)
    .default('development-only-link-secret-0000')
    .describe('signs the cookie behind a mailed link'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('lowest level that is logged'),
  AUDIT_ANCHOR_FILE: z
    .string()
    .optional()
    .describe('append-only file for heads of the audit chain, kept outside the database'),
  UPLOAD_LIMIT_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(26_214_400)
    .describe('largest file that may be uploaded'),
  FILE_STORE: z.enum(['folder', 's3']).default('folder').describe('where files are kept: folder or s3'),
  FILE_FOLDER: z
    .string()
    .default('.data/files')
    .describe('folder of the files; with s3, only of those that are on their way'),
  S3_ENDPOINT: z.url().optional().describe('address of an S3-compatible store; empty for AWS itself'),
  S3_BUCKET: z.string().min(3).optional().describe('bucket of the files; needed with s3'),
  S3_REGION: z.string().default('us-east-1').describe('region of the bucket'),
  S3_ACCESS_KEY_ID: z.string().optional().describe('key of the S3-compatible store; empty to use what the host offers'),
  S3_SECRET_ACCESS_KEY: z.string().optional().describe('secret of that key'),
  S3_SECRET_ACCESS_KEY_FILE: z.string().optional().describe('file that holds the secret of that key, in its place'),
  WORKFLOW_BUNDLE: z.string().optional().describe('built workflow bundle; without it the worker bundles at start'),
  WEB_ROOT: z.string().optional().describe('folder of the built web pages'),
});

/** The environment after validation. */
export type Environment = z.infer<typeof environmentSchema>;
