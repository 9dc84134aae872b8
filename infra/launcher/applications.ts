import { join } from 'node:path';
import type { Addresses } from './addresses';
import type { Ports } from './ports';
import type { Secrets } from './secrets';
import type { ProcessSpec } from './supervised-process';
import { answersOk } from './wait-until';

/** What the applications of one system are told. */
export interface ApplicationFacts {
  readonly root: string;
  readonly dataDir: string;
  readonly ports: Ports;
  readonly addresses: Addresses;
  readonly secrets: Secrets;
  readonly databaseUrl: string;
  readonly withWeb: boolean;
}

/** People reply to addresses in it; nothing outside this machine knows it. */
const REPLY_DOMAIN = 'tra-loi.localhost.example';

/** What stands in for the domain name system: the mailbox writes it, whoever verifies senders reads it. */
const zoneFile = (dataDir: string) => join(dataDir, 'mail-zone.json');

/** The local mailbox: takes every mail, delivers none, shows them all. */
export function mailboxSpec({
  root,
  dataDir,
  ports,
}: Pick<ApplicationFacts, 'root' | 'dataDir' | 'ports'>): ProcessSpec {
  return {
    ...nodeProcess('mailbox', root, ['-r', '@swc-node/register', 'infra/mailbox/main.ts']),
    env: {
      MAILBOX_SMTP_PORT: String(ports.mailboxSmtp),
      MAILBOX_WEB_PORT: String(ports.mailbox),
      MAILBOX_DIR: join(dataDir, 'mailbox'),
      MAILBOX_REPLY_PORT: String(ports.inboundSmtp),
      MAILBOX_REPLY_DOMAIN: REPLY_DOMAIN,
      MAILBOX_ZONE_FILE: zoneFile(dataDir),
      MAILBOX_KEY_FILE: join(dataDir, 'mail-key.pem'),
    },
    stopWithinMs: 1_500,
    isReady: () => answersOk(`http://127.0.0.1:${ports.mailbox}/health`),
  };
}

/** With thousands of pages open, memory that is free again is taken back early, and not only when the heap has doubled. */
const TIDY = '--heap-growing-percent=25';

/** The three processes of the product. */
export function applicationSpecs(facts: ApplicationFacts): ProcessSpec[] {
  const { ports } = facts;
  return [
    application(facts, 'worker', ports.workerHealth, { HEALTH_PORT: String(ports.workerHealth) }),
    application(facts, 'notifications', ports.notificationsHealth, {
      HEALTH_PORT: String(ports.notificationsHealth),
      INBOUND_SMTP_PORT: String(ports.inboundSmtp),
    }),
    application(facts, 'api', ports.web, { PORT: String(ports.web), HEALTH_PORT: String(ports.apiHealth) }, [TIDY]),
  ];
}

function application(
  facts: ApplicationFacts,
  name: string,
  port: number,
  own: NodeJS.ProcessEnv,
  flags: readonly string[] = [],
): ProcessSpec {
  return {
    ...nodeProcess(name, facts.root, [...flags, `dist/apps/${name}/src/main.js`]),
    env: { ...settings(facts), ...own },
    isReady: () => answersOk(`http://127.0.0.1:${port}/health/ready`),
  };
}

function settings({ root, dataDir, addresses, secrets, databaseUrl, withWeb }: ApplicationFacts): NodeJS.ProcessEnv {
  return {
    NODE_ENV: 'development',
    LISTEN_HOST: '127.0.0.1',
    PUBLIC_URL: addresses.web,
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: addresses.temporal,
    TEMPORAL_UI_URL: addresses.temporalUi,
    SMTP_URL: addresses.mailboxSmtp,
    MAILBOX_URL: addresses.mailbox,
    MAIL_REPLY_DOMAIN: REPLY_DOMAIN,
    MAIL_DNS_ZONE_FILE: zoneFile(dataDir),
    DEV_SIGN_IN: 'true',
    LINK_SECRET: secrets.link,
    AUDIT_ANCHOR_FILE: join(dataDir, 'audit-anchors.jsonl'),
    MAIL_JOURNAL_FILE: join(dataDir, 'mail.journal'),
    FILE_FOLDER: join(dataDir, 'files'),
    WORKFLOW_BUNDLE: join(root, 'dist/workflows/bundle.js'),
    ...(withWeb ? { WEB_ROOT: join(root, 'dist/web') } : {}),
  };
}

function nodeProcess(name: string, root: string, args: readonly string[]) {
  return {
    name,
    command: process.execPath,
    args,
    cwd: root,
    stopSignal: 'SIGTERM' as const,
    stopWithinMs: 6_000,
    readyWithinMs: 90_000,
  };
}
