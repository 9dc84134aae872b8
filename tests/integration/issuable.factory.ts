import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conferencePlanSchema } from '@conference/contracts';
import type { DocumentKind } from '@conference/domain';
import type {
  ConferenceEntity,
  DocumentEntity,
  OfficeEntity,
  PersonEntity,
  RegisterEntryEntity,
  TaskEntity,
  Transactions,
} from '@conference/persistence';
import { decideTask, openRound, type Clock } from '@conference/tasks';
import { parse } from 'yaml';
import { startConference } from '../../apps/api/src/conferences/start-conference';

const PLAN = join(__dirname, '../fixtures/conferences/small-office-with-election.yaml');
const PDF = 'application/pdf';

/** What a document is to be. */
export interface Wanted {
  readonly code: string;
  readonly kind?: DocumentKind;
  /** Code of the drafting unit. */
  readonly unit?: string;
  readonly recipients?: readonly { readonly name: string; readonly email: string | null }[];
}

/** An office with a conference whose documents only wait for their number. */
export class IssuableDocuments {
  private constructor(
    private readonly transactions: Transactions,
    readonly office: OfficeEntity,
    readonly conference: ConferenceEntity,
    readonly people: ReadonlyMap<string, PersonEntity>,
    private readonly unitIds: ReadonlyMap<string, string>,
  ) {}

  static async open(
    transactions: Transactions,
    { rehearsal = false, office: code = 'ttln' }: { rehearsal?: boolean; office?: string } = {},
  ): Promise<IssuableDocuments> {
    const plan = conferencePlanSchema.parse(parse(readFileSync(PLAN, 'utf8')));
    const office = { ...plan.office, code, superiorBody: 'Sở Nội vụ' };
    const committee = { code: 'ban-to-chuc', name: 'Ban Tổ chức hội nghị', symbol: 'BTC', advisory: true };
    const units = [...plan.units, committee];
    return transactions.run(async (records) => {
      const taken = await records.directory.takeOver(office, units, plan.people);
      const staff = await records.directory.peopleOfOffice(taken.office.id);
      const people = new Map(staff.map((person) => [person.code, person]));
      const request = {
        plan: { ...plan, office, units, documents: plan.documents },
        rehearsal,
        actor: people.get('gd')!,
        now: new Date('2024-01-02T02:00:00.000Z'),
      };
      const started = await startConference(records, request);
      if (!started.ok) throw new Error('the conference did not start');
      return new IssuableDocuments(transactions, taken.office, started.value, people, taken.unitIds);
    });
  }

  /** Adds an approved document and opens the task to number it; answers that task. */
  async prepare(wanted: Wanted, clock: Clock): Promise<TaskEntity> {
    if (wanted.kind === 'resolution') await this.adoptResolution();
    const document = await this.add(wanted, clock());
    const [approval] = await this.ask('approval', document.id, clock);
    await this.answer(approval!, 'approved', clock);
    await this.transactions.run(({ documents }) => documents.enterPhase(document.id, 'issuing'));
    const [issue] = await this.ask('issue', document.id, clock);
    return issue!;
  }

  /** Prepares a document and numbers it. */
  async issue(wanted: Wanted, clock: Clock): Promise<RegisterEntryEntity> {
    const task = await this.prepare(wanted, clock);
    await this.answer(task, 'issued', clock);
    return this.entry(task.documentId!);
  }

  async answer(task: TaskEntity, outcome: 'approved' | 'issued' | 'publicised', clock: Clock): Promise<void> {
    const { id: taskId, assigneeId: actorId, packetHash } = task;
    const answer = { taskId, actorId, channel: 'dashboard' as const, outcome, reason: null, packetHash };
    const decided = await decideTask(this.transactions, clock, answer);
    if (!decided.ok) throw new Error(`refused: ${decided.refusal.code}`);
  }

  async entry(documentId: string): Promise<RegisterEntryEntity> {
    return (await this.transactions.read(({ register }) => register.entryOf(documentId)))!;
  }

  /** Writes the issued form, as the worker does once the number is given. */
  async layOut(documentId: string, sha256: string): Promise<void> {
    await this.transactions.run(({ documents }) => documents.saveIssuedForm(documentId, sha256));
  }

  /** Asks whoever is to be asked about a document. */
  async ask(
    kind: 'approval' | 'issue' | 'posting',
    documentId: string,
    clock: Clock,
    number = 1,
  ): Promise<TaskEntity[]> {
    const roundId = randomUUID();
    const { id: conferenceId, workflowId } = this.conference;
    await openRound(this.transactions, clock, { roundId, conferenceId, workflowId, documentId, kind, number });
    return this.transactions.read(({ rounds }) => rounds.tasksOf(roundId));
  }

  /** The conference has heard that it adopted its resolution. */
  private async adoptResolution(): Promise<void> {
    const verdict = { holds: true, figures: {}, inequality: '', sentence: { vi: 'Thông qua.', en: 'Adopted.' } };
    await this.transactions.dataSource.query(
      `insert into open_vote (conference_id, motion_code, title, state, way, prepared_at, prepared_by, opened_at, opened_by,
         present, closed_at, closed_by, yes, no, abstain, verdict, published_at)
       values ($1, 'nq', 'Nghị quyết', 'published', 'hands', now(), $2, now(), $2, 8, now(), $2, 8, 0, 0, $3, now())
       on conflict do nothing`,
      [this.conference.id, this.people.get('gd')!.id, verdict],
    );
  }

  private add({ code, kind = 'headReport', unit, recipients }: Wanted, now: Date): Promise<DocumentEntity> {
    return this.transactions.run(async (records) => {
      const document = await records.documents.add({
        officeId: this.office.id,
        conferenceId: this.conference.id,
        code,
        kind,
        title: `Văn bản ${code}`,
        unitId: this.unitIds.get(unit ?? 'hanh-chinh')!,
        drafterId: this.people.get('tp-nv')!.id,
        consultIds: [],
        approverIds: [this.people.get('gd')!.id],
        toIssue: true,
        form: recipients ? { recipients } : {},
        phase: 'approval',
        place: 100,
      });
      const content = Buffer.from(`%PDF-1.4 ${document.id}`);
      const sha256 = createHash('sha256').update(content).digest('hex');
      await records.files.add({ sha256, mediaType: PDF, size: content.length }, now);
      await records.documents.addRevision(document, {
        fileSha256: sha256,
        fileName: `${code}.pdf`,
        mediaType: PDF,
        size: content.length,
        note: null,
        uploadedBy: document.drafterId,
        uploadedAt: now,
        authorIds: [document.drafterId],
        text: null,
        textSha256: null,
        changeClass: null,
        draftVersion: null,
      });
      return document;
    });
  }
}
