import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readSettings } from '@conference/config';
import type { TaskKind } from '@conference/domain';
import type {
  InboundMailEntity,
  MailEntity,
  PersonEntity,
  Records,
  TaskCommentEntity,
  TaskEntity,
} from '@conference/persistence';
import { simpleParser } from 'mailparser';
import { ArrivalsService } from '../../apps/notifications/src/inbound/arrivals.service';
import { InboundService } from '../../apps/notifications/src/inbound/inbound.service';
import { RepliesService } from '../../apps/notifications/src/inbound/replies.service';
import { ReplyAnswerService } from '../../apps/notifications/src/inbound/reply-answer.service';
import { ReportsService } from '../../apps/notifications/src/inbound/reports.service';
import { SmtpDoorService } from '../../apps/notifications/src/inbound/smtp-door.service';
import { MailDeskService } from '../../apps/notifications/src/mail-desk.service';
import { TaskMailsService } from '../../apps/notifications/src/task-mails.service';
import { mailOf, signed, zoneOf } from '../../libs/inbound/src/signed-mail.factory';
import { MailedTasks } from '../api/mailed-links.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

export const REPLY_DOMAIN = 'tra-loi.ttln.example';
/** The domain of everybody in the small office; it signs its mail and rejects what is not signed. */
export const OFFICE_DOMAIN = 'ttln.example';

/** A mail of ours in somebody's mailbox. */
export interface MailAtHand {
  readonly task: TaskEntity;
  readonly person: PersonEntity;
  readonly mail: MailEntity;
  readonly replyTo: string;
  readonly returnTo: string;
}

/** An office that takes replies, with the whole way in: door, store, processing. */
export class ReplyOffice {
  private constructor(
    private readonly database: TestDatabase,
    readonly record: OpenRecord,
    private readonly folder: string,
    readonly tasks: MailedTasks,
    private readonly mails: TaskMailsService,
    readonly arrivals: ArrivalsService,
    readonly inbound: InboundService,
    readonly door: SmtpDoorService,
    readonly environment: Record<string, string>,
  ) {}

  static async open(): Promise<ReplyOffice> {
    const database = await createTestDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'hoi-nghi-zone-'));
    const record = await openRecord(database.appUrl);
    const environment = {
      NODE_ENV: 'test',
      DATABASE_URL: database.appUrl,
      MAIL_REPLY_DOMAIN: REPLY_DOMAIN,
      MAIL_DNS_ZONE_FILE: join(folder, 'zone.json'),
      INBOUND_SMTP_PORT: '0',
    };
    const settings = readSettings(environment);
    const { transactions } = record;
    const desk = new MailDeskService(settings);
    const arrivals = new ArrivalsService(transactions, settings);
    const replies = new RepliesService(transactions, new ReplyAnswerService(desk), settings);
    const inbound = new InboundService(transactions, replies, new ReportsService(transactions), settings);
    const door = new SmtpDoorService(arrivals, inbound, settings);
    const mails = new TaskMailsService(transactions, desk, settings, record.files);
    const tasks = await MailedTasks.open(record);
    await tasks.revise();
    const office = new ReplyOffice(database, record, folder, tasks, mails, arrivals, inbound, door, environment);
    office.declare(zoneOf(OFFICE_DOMAIN));
    return office;
  }

  async close(): Promise<void> {
    await this.door.beforeApplicationShutdown();
    await this.inbound.beforeApplicationShutdown();
    await this.record.close();
    await this.database.drop();
    rmSync(this.folder, { recursive: true });
  }

  /** Declares domains in the zone that senders are looked up in. */
  declare(zone: Readonly<Record<string, readonly string[]>>): void {
    writeFileSync(join(this.folder, 'zone.json'), JSON.stringify(zone));
  }

  /** Leaves the zone in a state that nothing can be looked up in. */
  breakDns(): void {
    writeFileSync(join(this.folder, 'zone.json'), 'not a zone');
  }

  private round = 0;

  /** Asks a question by mail and answers what lies in the mailbox of whoever is asked first. */
  async ask(kind: TaskKind = 'approval'): Promise<MailAtHand> {
    this.round += 1;
    const [first] = (await this.tasks.ask(kind, this.round)).toSorted((a, b) => a.turn - b.turn);
    await this.mails.announceRound({ roundId: first!.roundId, step: 0, kind: 'task' });
    return this.atHand(first!);
  }

  /** Tells the head of office that a due date has passed. */
  escalate({ task }: MailAtHand): Promise<void> {
    return this.mails.announceRound({ roundId: task.roundId, step: 1, kind: 'escalate' });
  }

  /** The newest mail about a task that may be replied to. */
  async atHand(task: TaskEntity): Promise<MailAtHand> {
    const people = await this.read(({ directory }) => directory.peopleOfOffice(task.officeId));
    const rows: { id: string; raw: Buffer }[] = await this.record.transactions.dataSource.query(
      `select id, raw from mail where task_id = $1 and raw is not null order by created_at desc`,
      [task.id],
    );
    for (const { id, raw } of rows) {
      const parsed = await simpleParser(raw);
      const replyTo = parsed.replyTo?.value[0]?.address;
      if (!replyTo) continue;
      const [mail] = await this.read(({ mails }) => mails.byIds([id]));
      const person = people.find(({ email }) => email === mail!.envelopeTo)!;
      return { task, person, mail: mail!, replyTo, returnTo: mail!.envelopeFrom };
    }
    throw new Error('no mail that may be replied to');
  }

  /** A reply as the person's mail program writes it, not yet signed. */
  reply({ person, mail, replyTo }: MailAtHand, text: string, fields: Record<string, string | string[]> = {}): string {
    return mailOf(
      {
        From: `${person.code} <${person.email}>`,
        To: `Van phong <${replyTo}>`,
        Subject: 'Re: viec duoc giao',
        'Message-ID': `<${Math.random().toString(36).slice(2)}@${OFFICE_DOMAIN}>`,
        'In-Reply-To': mail.messageId,
        Date: new Date().toUTCString().replace('GMT', '+0000'),
        'MIME-Version': '1.0',
        'Content-Type': 'text/plain; charset=utf-8',
        'Content-Transfer-Encoding': '8bit',
        ...fields,
      },
      text,
    );
  }

  /** Lets a mail come in as from a server somewhere, and processes all there is. */
  async arrive(raw: Buffer | string, to: string, envelopeFrom = `gd@${OFFICE_DOMAIN}`): Promise<InboundMailEntity> {
    await this.keep(raw, to, envelopeFrom);
    await this.processAll();
    return (await this.received()).at(-1)!;
  }

  async keep(raw: Buffer | string, to: string, envelopeFrom = `gd@${OFFICE_DOMAIN}`): Promise<void> {
    const way = { transport: 'smtp', remoteAddress: '203.0.113.7', helo: 'mx.example' } as const;
    await this.arrivals.keep({ raw: Buffer.from(raw), envelopeFrom, recipients: [to], ...way });
  }

  /** The same, signed by the office's domain. */
  async replyTo(
    at: MailAtHand,
    text: string,
    fields: Record<string, string | string[]> = {},
  ): Promise<InboundMailEntity> {
    return this.arrive(await signed(this.reply(at, text, fields), OFFICE_DOMAIN), at.replyTo, at.person.email);
  }

  async processAll(): Promise<void> {
    while (await this.inbound.processOne());
  }

  /** Waits until whoever processes has done all there is. */
  async settled(): Promise<void> {
    while ((await this.received()).some(({ state }) => state === 'received')) await pause(20);
  }

  task({ task }: Pick<MailAtHand, 'task'>): Promise<TaskEntity> {
    return this.tasks.task(task.id);
  }

  received(): Promise<InboundMailEntity[]> {
    return this.record.transactions.dataSource
      .getRepository<InboundMailEntity>('inbound_mail')
      .find({ order: { receivedAt: 'ASC' } });
  }

  comments({ task }: Pick<MailAtHand, 'task'>): Promise<TaskCommentEntity[]> {
    return this.read(({ inbound }) => inbound.commentsOfTask(task.id));
  }

  /** The polite answers that were written about a task. */
  async answers({ task }: Pick<MailAtHand, 'task'>): Promise<MailEntity[]> {
    const mails = await this.read((records) => records.mails.ofConference(task.conferenceId));
    return mails.filter(({ kind, occasion }) => kind === 'replyAnswer' && occasion.includes(task.id));
  }

  private read<T>(question: (records: Records) => Promise<T>): Promise<T> {
    return this.record.transactions.read(question);
  }
}
