import { openMailbox } from './mailbox';

const { MAILBOX_REPLY_PORT, MAILBOX_REPLY_DOMAIN, MAILBOX_ZONE_FILE, MAILBOX_KEY_FILE } = process.env;
const { MAILBOX_SMTP_PORT = '2525', MAILBOX_WEB_PORT = '8025', MAILBOX_DIR = '.data/mailbox' } = process.env;

const replies =
  MAILBOX_REPLY_PORT && MAILBOX_REPLY_DOMAIN && MAILBOX_ZONE_FILE && MAILBOX_KEY_FILE
    ? {
        port: Number(MAILBOX_REPLY_PORT),
        domain: MAILBOX_REPLY_DOMAIN,
        zoneFile: MAILBOX_ZONE_FILE,
        keyFile: MAILBOX_KEY_FILE,
      }
    : undefined;

openMailbox({
  smtpPort: Number(MAILBOX_SMTP_PORT),
  webPort: Number(MAILBOX_WEB_PORT),
  folder: MAILBOX_DIR,
  replies,
}).then(
  (mailbox) => {
    console.log(`mailbox: smtp://127.0.0.1:${mailbox.smtpPort}, http://127.0.0.1:${mailbox.webPort}`);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => void mailbox.stop().then(() => process.exit(0)));
    }
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
