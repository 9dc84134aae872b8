import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '@conference/config';
import { NotificationListener } from '@conference/persistence';
import type { TaskEntity } from '@conference/persistence';
import { Logger } from '@nestjs/common';
import { MailDeskService } from '../../apps/notifications/src/mail-desk.service';
import { MailMetrics } from '../../apps/notifications/src/mail-metrics';
import { OutboxMailService } from '../../apps/notifications/src/outbox-mail.service';
import { SenderService } from '../../apps/notifications/src/sender.service';
import { TaskMailsService } from '../../apps/notifications/src/task-mails.service';
import { MailedTasks } from '../api/mailed-links.factory';
import { TestRelay } from '../integration/test-relay';
import { createTestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { benchmark } from './benchmark';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const startRealParts = require('../support/global-setup.cjs') as () => Promise<void>;
// eslint-disable-next-line @typescript-eslint/no-require-imports
const stopRealParts = require('../support/global-teardown.cjs') as () => Promise<void>;

const MAILS = 100;
const STAFF = 150;

interface Prepared {
  readonly record: OpenRecord;
  readonly task: TaskEntity;
  readonly relay: TestRelay;
  readonly tearDown: () => Promise<void>;
}

/** One process that composes and sends for an office of 150 people, beside a real PostgreSQL and a relay that answers at once. */
async function prepare(): Promise<Prepared> {
  await startRealParts();
  const database = await createTestDatabase();
  const record = await openRecord(database.appUrl);
  Logger.overrideLogger(false);
  const relay = await TestRelay.open({}, 0);
  const journal = join(tmpdir(), `mail-bench-${process.pid}.journal`);
  const settings = readSettings({
    NODE_ENV: 'test',
    DATABASE_URL: database.appUrl,
    SMTP_URL: relay.url,
    MAIL_JOURNAL_FILE: journal,
  });
  const office = await MailedTasks.open(record);
  await record.transactions.dataSource.query(
    `insert into person (office_id, code, name, position, email, language, roles)
     select $1, 'nv' || n, 'Nguyễn Văn ' || n, 'Chuyên viên', 'nv' || n || '@ttln.example', 'vi', '{staff}'
     from generate_series(1, $2::int) n`,
    [office.conference.officeId, STAFF],
  );
  const [task] = (await office.ask('draft')) as [TaskEntity];
  const listener = new NotificationListener(database.appUrl);
  const mails = new TaskMailsService(record.transactions, new MailDeskService(settings), settings, record.files);
  const composing = new OutboxMailService(
    record.transactions,
    listener,
    mails,
    ...([null, null, null, null, null, null, null] as unknown as [never, never, never, never, never, never, never]),
  );
  const sending = new SenderService(record.transactions, listener, settings, new MailMetrics(record.transactions));
  composing.onApplicationBootstrap();
  sending.onApplicationBootstrap();
  const tearDown = async () => {
    await composing.beforeApplicationShutdown();
    await sending.beforeApplicationShutdown();
    await listener.stop();
    await relay.close();
    await record.close();
    await database.drop();
    rmSync(journal, { force: true });
    await stopRealParts();
  };
  return { record, task, relay, tearDown };
}

/** From one commit that asks for a hundred mails to the relay's acceptance of the last. */
async function run({ record, task, relay }: Prepared): Promise<void> {
  const before = relay.taken.length;
  await record.transactions.run(async ({ outbox }) => {
    for (let mail = 0; mail < MAILS; mail += 1)
      await outbox.add({ topic: 'mail', payload: { kind: 'freshLink', taskId: task.id, requestId: randomUUID() } });
  });
  while (relay.taken.length < before + MAILS) await new Promise((done) => setTimeout(done, 5));
}

export const benchmarks = [
  benchmark({
    name: `mail: ${MAILS} mails composed, stored and handed over, in an office of ${STAFF}`,
    prepare,
    run,
    tearDown: ({ tearDown }) => tearDown(),
    target: 2_000,
  }),
];
