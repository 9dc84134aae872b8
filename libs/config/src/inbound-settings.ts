import { readFileSync } from 'node:fs';
import type { Environment } from './environment.schema';
import { SettingsError } from './settings-error';

/** How mail comes in: by a listener of our own, from a mailbox, or not at all. */
export interface InboundSettings {
  /** Null where nothing is listened to. */
  readonly smtp: {
    readonly port: number;
    readonly host: string;
    /** Absent without STARTTLS. */
    readonly tls: { readonly key: string; readonly cert: string } | undefined;
  } | null;
  readonly imapUrl: string | undefined;
  readonly limitBytes: number;
  /** Answers for the domain name system where there is none; never in production. */
  readonly zoneFile: string | undefined;
}

/** @throws SettingsError when mail is to come in and nobody could tell for what, or from whom */
export function inboundSettings(env: Environment): InboundSettings {
  const { INBOUND_SMTP_PORT: port, INBOUND_SMTP_HOST: host, IMAP_URL: imapUrl, MAIL_DNS_ZONE_FILE: zoneFile } = env;
  if ((port !== undefined || imapUrl) && !env.MAIL_REPLY_DOMAIN)
    throw new SettingsError(
      'Wrong settings:\nMAIL_REPLY_DOMAIN is missing: mail that comes in is for addresses in it.',
    );
  if (zoneFile && env.NODE_ENV === 'production')
    throw new SettingsError(
      'Wrong settings:\nMAIL_DNS_ZONE_FILE cannot be set in production: senders are verified by the real domain name system.',
    );
  const smtp = port === undefined ? null : { port, host, tls: tlsOf(env) };
  return { smtp, imapUrl, limitBytes: env.INBOUND_LIMIT_BYTES, zoneFile };
}

function tlsOf({ INBOUND_TLS_KEY_FILE: keyFile, INBOUND_TLS_CERT_FILE: certFile }: Environment) {
  if (!keyFile && !certFile) return undefined;
  if (!keyFile || !certFile)
    throw new SettingsError(
      'Wrong settings:\nINBOUND_TLS_KEY_FILE and INBOUND_TLS_CERT_FILE are given together or not at all.',
    );
  return { key: contentOf('INBOUND_TLS_KEY_FILE', keyFile), cert: contentOf('INBOUND_TLS_CERT_FILE', certFile) };
}

function contentOf(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new SettingsError(`Wrong settings:\n${name} cannot be read: ${file}`);
  }
}
