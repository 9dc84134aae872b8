import 'reflect-metadata';
import { readSettings } from '@conference/config';
import { mailerFor } from '@conference/mail';
import { NotificationListener, openRecords, type Transactions } from '@conference/persistence';
import { Logger } from '@nestjs/common';
import { MailMetrics } from '../../apps/notifications/src/mail-metrics';
import { SenderService, type SenderPace } from '../../apps/notifications/src/sender.service';

const PACE: SenderPace = { leaseSeconds: 4, handingOverSeconds: 3, longestWaitSeconds: 1 };

/** The real sender in a process of its own. It says `ready` and works until it is killed. */
async function main(): Promise<void> {
  Logger.overrideLogger(false);
  const settings = readSettings();
  const { transactions } = await openRecords(settings.database.url);
  if (process.env.MARKS_FIRST) {
    console.log('ready');
    await Promise.all(Array.from({ length: 3 }, () => markThenSend(transactions, settings.mail.smtpUrl)));
    return;
  }
  const listener = new NotificationListener(settings.database.url);
  const sender = new SenderService(transactions, listener, settings, new MailMetrics(transactions), PACE);
  sender.onApplicationBootstrap();
  console.log('ready');
}

/** The mistake that the checker must find: a mail is marked as sent before it is. */
async function markThenSend(transactions: Transactions, smtpUrl: string): Promise<void> {
  const mailer = mailerFor(smtpUrl);
  const lease = crypto.randomUUID();
  for (;;) {
    const mail = await transactions.run(({ sending }) => sending.lease(lease, PACE.leaseSeconds));
    if (!mail) {
      await new Promise((done) => setTimeout(done, 200));
      continue;
    }
    await transactions.run(({ sending }) => sending.sent(mail.id, lease, null, new Date()));
    await mailer.send({ from: mail.envelopeFrom, to: mail.envelopeTo }, mail.raw!).catch(() => undefined);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
