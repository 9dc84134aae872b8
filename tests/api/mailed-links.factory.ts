import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conferencePlanSchema } from '@conference/contracts';
import type { ConferencePlan, Outcome, TaskKind } from '@conference/domain';
import type { Files } from '@conference/files';
import type {
  ConferenceEntity,
  DocumentEntity,
  LinkPurpose,
  PersonEntity,
  TaskEntity,
  Transactions,
} from '@conference/persistence';
import { codeHmac } from '@conference/mail';
import { decideTask, openRound, systemClock, takeRoundStep } from '@conference/tasks';
import { parse } from 'yaml';
import { startConference } from '../../apps/api/src/conferences/start-conference';

/** What a program takes for a PDF; nobody opens it. */
export const PDF = Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\nstartxref\n9\n%%EOF\n');
/** The code in every mail of a test. */
export const CODE = '246813';
const LINK_SECRET = 'development-only-link-secret-0000';
const DAY_MS = 24 * 60 * 60 * 1000;

/** The plan of a fixture. */
export function plannedIn(fixture: string): ConferencePlan {
  return conferencePlanSchema.parse(parse(readFileSync(join(__dirname, '../fixtures/conferences', fixture), 'utf8')));
}

const SMALL = plannedIn('small-office-with-election.yaml');
/** What is planned, and who starts it. */
export const SMALL_OFFICE: { plan: ConferencePlan; actor: string } = {
  plan: { ...SMALL, documents: SMALL.documents.map((planned) => ({ ...planned, approve: ['pgd', 'gd'] })) },
  actor: 'gd',
};

/** A conference with one report, whose rounds a test opens as it needs them. */
export class MailedTasks {
  private constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
    readonly conference: ConferenceEntity,
    readonly document: DocumentEntity,
    readonly people: ReadonlyMap<string, PersonEntity>,
  ) {}

  static async open(
    { transactions, files }: { transactions: Transactions; files: Files },
    { plan, actor } = SMALL_OFFICE,
  ): Promise<MailedTasks> {
    return transactions.run(async (records) => {
      const { office } = await records.directory.takeOver(plan.office, plan.units, plan.people);
      const staff = await records.directory.peopleOfOffice(office.id);
      const people = new Map(staff.map((person) => [person.code, person]));
      const request = { plan, rehearsal: true, actor: people.get(actor)!, now: new Date() };
      const started = await startConference(records, request);
      if (!started.ok) throw new Error('the conference did not start');
      const [document] = await records.documents.ofConference(started.value.id);
      return new MailedTasks(transactions, files, started.value, document!, people);
    });
  }

  /** Writes the report's next revision, by its drafter. */
  async revise(): Promise<void> {
    const content = Buffer.concat([PDF, randomBytes(8)]);
    const file = await this.files.add(content, 'application/pdf', new Date());
    await this.transactions.run(async ({ documents }) => {
      await documents.addRevision(await documents.lock(this.document.id), {
        fileSha256: file.sha256,
        fileName: 'báo cáo.pdf',
        mediaType: file.mediaType,
        size: file.size,
        note: null,
        uploadedBy: this.document.drafterId,
        uploadedAt: new Date(),
      });
    });
  }

  /** Asks a question and answers its tasks, in turn. */
  async ask(kind: TaskKind, number = 1): Promise<TaskEntity[]> {
    const roundId = randomUUID();
    const documentId = kind === 'progress' || kind === 'assessment' ? null : this.document.id;
    const { id: conferenceId, year } = this.conference;
    const request = { roundId, conferenceId, documentId, kind, number, ...(kind === 'assessment' && { year }) };
    await openRound(this.transactions, systemClock, { ...request, workflowId: this.conference.workflowId });
    return this.transactions.read(({ rounds }) => rounds.tasksOf(roundId));
  }

  /** Sends the draft out for opinions, so that they may come late. */
  async consult(): Promise<void> {
    await this.transactions.run(({ documents }) => documents.enterPhase(this.document.id, 'consultation'));
  }

  /** Takes every planned step of a task's round, until the rule ends it. */
  async expire({ id, roundId }: TaskEntity): Promise<void> {
    for (let stepsTaken = 0; (await this.task(id)).state === 'open'; stepsTaken += 1) {
      await takeRoundStep(this.transactions, systemClock, { roundId, stepsTaken });
    }
  }

  async answer({ id, assigneeId, packetHash }: TaskEntity, outcome: Outcome, reason: string | null = null) {
    const answer = { taskId: id, actorId: assigneeId, channel: 'dashboard' as const, outcome, reason, packetHash };
    return decideTask(this.transactions, systemClock, answer);
  }

  task(id: string): Promise<TaskEntity> {
    return this.transactions.read(async ({ rounds }) => (await rounds.task(id))!);
  }

  /** Mails a link, as the mail service would, and answers its secret. */
  async mail(
    task: TaskEntity,
    {
      expiresAt = new Date(Date.now() + DAY_MS),
      purpose = 'decide' as LinkPurpose,
      hasCode = true,
      to = task.assigneeId,
    } = {},
  ): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = new Date(Math.min(Date.now(), expiresAt.getTime() - DAY_MS));
    const id = randomUUID();
    await this.transactions.run(async ({ mails, directory }) => {
      const person = (await directory.person(to))!;
      const said = {
        kind: 'task',
        language: person.language,
        subject: '-',
        text: '-',
        messageId: `<${id}@test.example>`,
      };
      const envelope = {
        envelopeFrom: 'a@test.example',
        envelopeTo: person.email,
        raw: Buffer.from('-'),
        rawSha256: '-',
      };
      const about = { officeId: task.officeId, conferenceId: task.conferenceId, taskId: task.id, personId: person.id };
      await mails.store({ id, occasion: id, ...about, ...said, ...envelope, createdAt: now });
      const linkId = randomUUID();
      await mails.addLink({
        id: linkId,
        tokenSha256: createHash('sha256').update(token).digest(),
        purpose,
        taskId: task.id,
        personId: person.id,
        mailId: id,
        packetHash: task.packetHash,
        issuedAt: now,
        expiresAt,
        codeHmac: hasCode ? codeHmac(LINK_SECRET, linkId, CODE) : null,
        replySha256: null,
      });
    });
    return token;
  }

  /** The mails that wait to be written, of one kind. */
  async waitingMails(kind: string): Promise<{ taskId: string }[]> {
    const rows: { payload: { kind: string; taskId: string } }[] = await this.transactions.dataSource.query(
      `select payload from outbox where topic = 'mail' and payload ->> 'kind' = $1 order by id`,
      [kind],
    );
    return rows.map(({ payload }) => payload);
  }

  /** A hash of everything in the database. */
  async everything(): Promise<string> {
    const tables: { name: string }[] = await this.transactions.dataSource.query(
      `select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' order by 1`,
    );
    const hash = createHash('sha256');
    for (const { name } of tables) {
      const [row] = await this.transactions.dataSource.query(
        `select md5(coalesce(string_agg(entry::text, '|' order by entry::text), '')) as sum from ${name} entry`,
      );
      hash.update(`${name}=${row.sum};`);
    }
    return hash.digest('hex');
  }
}
