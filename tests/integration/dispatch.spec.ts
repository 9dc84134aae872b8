import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings, SETTINGS, SettingsModule } from '@conference/config';
import { Files, FilesModule } from '@conference/files';
import { PersistenceModule, Transactions, type MailEntity, type RegisterEntryEntity } from '@conference/persistence';
import { recallDocument, sendAgain, stateOfDispatch, systemClock } from '@conference/tasks';
import { publicityWorkflowId } from '@conference/workflows';
import { Test, type TestingModule } from '@nestjs/testing';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { AbsenceMailsService } from '../../apps/notifications/src/absence-mails.service';
import { PetitionMailsService } from '../../apps/notifications/src/petition-mails.service';
import { BoardMailsService } from '../../apps/notifications/src/board-mails.service';
import { ConferenceMailsService } from '../../apps/notifications/src/conference-mails.service';
import { DispatchMailsService } from '../../apps/notifications/src/dispatch-mails.service';
import { FreezeMailsService } from '../../apps/notifications/src/freeze-mails.service';
import { IdentityMailsService } from '../../apps/notifications/src/identity-mails.service';
import { MailDeskService } from '../../apps/notifications/src/mail-desk.service';
import { MailMetrics } from '../../apps/notifications/src/mail-metrics';
import { OutboxMailService } from '../../apps/notifications/src/outbox-mail.service';
import { SenderService } from '../../apps/notifications/src/sender.service';
import { TaskMailsService } from '../../apps/notifications/src/task-mails.service';
import { waitUntil } from '../../infra/launcher/wait-until';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { IssuableDocuments } from './issuable.factory';
import { PATIENCE_MS } from '../support/patience';

const PDF = Buffer.from('%PDF-1.7 <</Type /Page>>\r\n.\r\nhết\n');
const noon = () => new Date('2024-01-30T05:00:00.000Z');

/** A relay that knows nobody at one address. */
class Relay {
  readonly received: Buffer[] = [];
  private readonly server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const isKnown = !address.startsWith('khong-co@');
      done(isKnown ? null : Object.assign(new Error('5.1.1 no such user here'), { responseCode: 550 }));
    },
    onData: (stream, _session, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        this.received.push(Buffer.concat(pieces));
        done();
      });
    },
  });

  async open(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((done) => this.server.close(done));
  }

  async to(address: string): Promise<ParsedMail[]> {
    const mails = await Promise.all(this.received.map((raw) => simpleParser(raw)));
    return mails.filter(({ to }) => [to].flat().some((field) => field?.text.includes(address)));
  }
}

describe('dispatch of issued documents', () => {
  const relay = new Relay();
  let database: TestDatabase;
  let folder: string;
  let app: TestingModule;
  let transactions: Transactions;
  let ready: IssuableDocuments;
  let entry: RegisterEntryEntity;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'hoi-nghi-files-'));
    const settings = readSettings({
      NODE_ENV: 'test',
      DATABASE_URL: database.appUrl,
      SMTP_URL: await relay.open(),
      FILE_FOLDER: folder,
    });
    app = await Test.createTestingModule({
      imports: [SettingsModule, PersistenceModule, FilesModule],
      providers: [
        MailDeskService,
        TaskMailsService,
        DispatchMailsService,
        FreezeMailsService,
        IdentityMailsService,
        AbsenceMailsService,
        ConferenceMailsService,
        BoardMailsService,
        PetitionMailsService,
        OutboxMailService,
        MailMetrics,
        SenderService,
      ],
    })
      .overrideProvider(SETTINGS)
      .useValue(settings)
      .compile();
    app.useLogger(false);
    await app.init();
    transactions = app.get(Transactions);
    ready = await IssuableDocuments.open(transactions);
    entry = await ready.issue(
      {
        code: 'a',
        recipients: [
          { name: 'Sở Nội vụ', email: 'sonoivu@tinh.example' },
          { name: 'Sở Không có', email: 'khong-co@tinh.example' },
          { name: 'Ông Thái Bá Đạt', email: 'tp-nv@ttln.example' },
          { name: 'Hộp thư sai', email: `${'a'.repeat(70)}@tinh.example` },
          { name: 'Ủy ban nhân dân tỉnh', email: null },
        ],
      },
      noon,
    );
  });

  afterAll(async () => {
    await app?.close();
    await relay.close();
    await database?.drop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  const states = () =>
    transactions.read(async ({ register, mails }) => {
      const rows = await register.dispatches([entry.id]);
      const stored = new Map(
        (await mails.byIds(rows.flatMap(({ mailId }) => mailId ?? []))).map((mail) => [mail.id, mail]),
      );
      return rows.map((row) => ({
        row,
        state: stateOfDispatch(row, stored.get(row.mailId ?? '') ?? null),
        mail: stored.get(row.mailId ?? ''),
      }));
    });
  const until = (holds: (state: string[], mails: (MailEntity | undefined)[]) => boolean) =>
    waitUntil(async () => {
      const found = await states();
      return holds(
        found.map(({ state }) => state),
        found.map(({ mail }) => mail),
      );
    }, PATIENCE_MS);

  it('waits for the issued form before it writes anything', async () => {
    const problems = () =>
      transactions.dataSource.query(
        `select problem from outbox where payload ->> 'kind' = 'dispatch' and attempts > 0`,
      );
    expect(await waitUntil(async () => (await problems()).length === 4, PATIENCE_MS)).toBe(true);
    expect((await problems())[0].problem).toBe(`the issued form of ${entry.symbol} is not written yet`);
    expect(await relay.to('tinh.example')).toHaveLength(0);
  });

  it('sends the file to those outside, the link to those inside, and keeps what the relay answered', async () => {
    const file = await app.get(Files).add(PDF, 'application/pdf', noon());
    await ready.layOut(entry.documentId!, file.sha256);
    await transactions.dataSource.query('update outbox set next_attempt_at = now() where done_at is null');
    const wanted = ['sent', 'failed', 'sent', 'failed', 'onPaper'];
    expect(await until((found) => found.join() === wanted.join())).toBe(true);

    const [outside] = await relay.to('sonoivu@tinh.example');
    expect(outside!.subject).toContain('01/BC-TTLN: Văn bản a');
    expect(outside!.text).toContain('Kính gửi: Sở Nội vụ');
    expect(outside!.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
      ['01-BC-TTLN.pdf', 'application/pdf'],
    ]);
    expect(outside!.attachments[0]!.content.equals(PDF)).toBe(true);
    const [inside] = await relay.to('tp-nv@ttln.example');
    expect(inside!.attachments).toEqual([]);
    expect(inside!.text).toContain(`/documents/${entry.documentId}`);

    const found = await states();
    expect(found[1]!.mail!.problem).toMatch(/550.*no such user/);
    expect(found[3]!.row.problem).toMatch(/plain local@domain/);
    expect(found[0]!.mail).toMatchObject({ personId: null, kind: 'dispatch' });
  });

  it('sends again to another address, as another mail', async () => {
    const { row } = (await states())[1]!;
    const command = { officeId: ready.office.id, actorId: ready.people.get('ke-toan')!.id, dispatchId: row.id };
    const sent = await sendAgain(transactions, systemClock, { ...command, email: 'van-thu@tinh.example' });
    expect(sent.ok).toBe(true);
    expect(await until((found) => found[1] === 'sent')).toBe(true);
    const [again] = await relay.to('van-thu@tinh.example');
    expect(again!.messageId).not.toBe((await relay.to('sonoivu@tinh.example'))[0]!.messageId);
  });

  it('tells whoever got it of the recall, and nobody else', async () => {
    const recall = { officeId: ready.office.id, actorId: ready.people.get('gd')!.id, entryId: entry.id };
    const before = relay.received.length;
    expect(
      (
        await recallDocument(transactions, systemClock, {
          ...recall,
          reason: 'Sai số liệu mục II',
          runOf: publicityWorkflowId,
        })
      ).ok,
    ).toBe(true);
    expect(await waitUntil(() => Promise.resolve(relay.received.length >= before + 3), PATIENCE_MS)).toBe(true);
    for (const address of ['sonoivu@tinh.example', 'van-thu@tinh.example', 'tp-nv@ttln.example']) {
      const mails = await relay.to(address);
      expect(mails.at(-1)!.subject).toContain('Thu hồi 01/BC-TTLN');
      expect(mails.at(-1)!.text).toContain('Sai số liệu mục II');
    }
    expect(relay.received).toHaveLength(before + 3);
  });

  it('tells of a restricted document by its number alone, without the file', async () => {
    const recipients = [{ name: 'Sở Tài chính', email: 'sotc@tinh.example' }];
    const task = await ready.prepare({ code: 'kin', recipients }, noon);
    await transactions.dataSource.query('update document set restricted = true where id = $1', [task.documentId]);
    await ready.answer(task, 'issued', noon);
    const { symbol } = await ready.entry(task.documentId!);
    expect(await waitUntil(async () => (await relay.to('sotc@tinh.example')).length === 1, PATIENCE_MS)).toBe(true);
    const [told] = await relay.to('sotc@tinh.example');
    expect(told!.subject).toContain(symbol);
    expect(told!.text).toContain('được gửi bằng bản giấy');
    expect(`${told!.subject} ${told!.text}`).not.toContain('Văn bản kin');
    expect(told!.attachments).toEqual([]);
  });
});
