import { z } from 'zod';
import { environmentSchema, type Environment } from './environment.schema';
import { fileSettings, type FileSettings } from './file-settings';
import { inboundSettings, type InboundSettings } from './inbound-settings';
import { SettingsError } from './settings-error';

/** What the applications are told from outside, as one typed tree. */
export interface Settings {
  readonly mode: Environment['NODE_ENV'];
  readonly http: {
    readonly host: string;
    readonly port: number;
    readonly healthPort: number;
    readonly publicUrl: string;
    /** Whether people reach it over TLS only. */
    readonly isSecure: boolean;
    /** Addresses and networks of the proxies whose word about the client's address counts. */
    readonly trustedProxies: readonly string[];
  };
  readonly database: { readonly url: string };
  readonly temporal: {
    readonly address: string;
    readonly namespace: string;
    readonly uiUrl: string;
    readonly bundlePath: string | undefined;
  };
  readonly mail: {
    readonly smtpUrl: string;
    readonly from: string;
    readonly mailboxUrl: string | undefined;
    /** Where the sender notes how far each mail got. */
    readonly journalFile: string;
    /** Domain of the secret reply addresses; without it replies are not taken. */
    readonly replyDomain: string | undefined;
  };
  readonly inbound: InboundSettings;
  readonly signIn: { readonly byPickingAPerson: boolean };
  readonly links: { readonly secret: string };
  readonly logLevel: Environment['LOG_LEVEL'];
  readonly auditAnchorFile: string | undefined;
  readonly uploadLimitBytes: number;
  readonly files: FileSettings;
  readonly webRoot: string | undefined;
}

/**
 * Reads and checks the environment.
 * @throws SettingsError naming every wrong variable
 */
export function readSettings(environment: Record<string, string | undefined> = process.env): Settings {
  const parsed = environmentSchema.safeParse(withoutEmpty(environment));
  if (!parsed.success) throw new SettingsError(`Wrong settings:\n${z.prettifyError(parsed.error)}`);
  refuseUnsafeProduction(parsed.data);
  return toTree(parsed.data);
}

/** The settings of the migration command, which runs as the role that owns the schema. */
export function migrationSettings(environment: Record<string, string | undefined> = process.env): {
  databaseUrl: string;
} {
  const databaseUrl = environment.MIGRATION_DATABASE_URL;
  if (!databaseUrl)
    throw new SettingsError(
      'Wrong settings:\nMIGRATION_DATABASE_URL is missing: the address of PostgreSQL as the owning role.',
    );
  return { databaseUrl };
}

function withoutEmpty(environment: Record<string, string | undefined>) {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
}

function refuseUnsafeProduction(env: Environment): void {
  if (env.NODE_ENV !== 'production') return;
  if (env.DEV_SIGN_IN)
    throw new SettingsError(
      'Wrong settings:\nDEV_SIGN_IN cannot be on in production: anybody could sign in as anybody.',
    );
  if (env.LINK_SECRET.startsWith('development-only'))
    throw new SettingsError('Wrong settings:\nLINK_SECRET must be set in production.');
}

function toTree(env: Environment): Settings {
  return {
    mode: env.NODE_ENV,
    http: {
      host: env.LISTEN_HOST,
      port: env.PORT,
      healthPort: env.HEALTH_PORT,
      publicUrl: env.PUBLIC_URL.replace(/\/$/, ''),
      isSecure: env.PUBLIC_URL.startsWith('https:'),
      trustedProxies: env.TRUSTED_PROXIES,
    },
    database: { url: env.DATABASE_URL },
    temporal: {
      address: env.TEMPORAL_ADDRESS,
      namespace: env.TEMPORAL_NAMESPACE,
      uiUrl: env.TEMPORAL_UI_URL.replace(/\/$/, ''),
      bundlePath: env.WORKFLOW_BUNDLE,
    },
    mail: {
      smtpUrl: env.SMTP_URL,
      from: env.MAIL_FROM,
      mailboxUrl: env.MAILBOX_URL?.replace(/\/$/, ''),
      journalFile: env.MAIL_JOURNAL_FILE,
      replyDomain: env.MAIL_REPLY_DOMAIN,
    },
    inbound: inboundSettings(env),
    signIn: { byPickingAPerson: env.DEV_SIGN_IN },
    links: { secret: env.LINK_SECRET },
    logLevel: env.LOG_LEVEL,
    auditAnchorFile: env.AUDIT_ANCHOR_FILE,
    uploadLimitBytes: env.UPLOAD_LIMIT_BYTES,
    files: fileSettings(env),
    webRoot: env.WEB_ROOT,
  };
}
