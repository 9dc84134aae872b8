import { randomBytes } from 'node:crypto';
import type { DocumentPhase, DocumentText, Outcome, Remark, TaskKind } from '@conference/domain';
import { saveDraft } from '@conference/drafting';
import type { Files } from '@conference/files';
import type { DocumentEntity, TaskEntity, Transactions } from '@conference/persistence';
import { amendDocument, approvalState, decideTask, systemClock } from '@conference/tasks';
import { MailedTasks, PDF } from '../api/mailed-links.factory';
import type { OpenRecord } from '../support/record';

/** The paragraphs of a text, written as `id words`. */
export function paragraphs(...lines: readonly string[]): DocumentText {
  return {
    blocks: lines.map((line) => {
      const [id, ...words] = line.split(' ');
      return { id: id!.padEnd(4, '0'), kind: 'paragraph', text: words.join(' ') };
    }),
  };
}

/** A report that is written, handed in, approved and changed, as its people do it; the run of its workflow is played by the test. */
export class WrittenReport {
  private constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
    readonly tasks: MailedTasks,
  ) {}

  static async open(record: OpenRecord): Promise<WrittenReport> {
    return new WrittenReport(record.transactions, record.files, await MailedTasks.open(record));
  }

  get id(): string {
    return this.tasks.document.id;
  }

  get drafterId(): string {
    return this.tasks.document.drafterId;
  }

  person(code: string): string {
    return this.tasks.people.get(code)!.id;
  }

  row(): Promise<DocumentEntity> {
    return this.transactions.read(({ documents }) => documents.get(this.id));
  }

  save(text: DocumentText, baseVersion: number, actorId = this.drafterId) {
    return saveDraft(this.transactions, systemClock, { documentId: this.id, actorId, baseVersion, text });
  }

  /** Saves on the newest version and answers its number. */
  async write(text: DocumentText, actorId = this.drafterId): Promise<number> {
    const latest = await this.transactions.read(({ drafts }) => drafts.latest(this.id));
    const saved = await this.save(text, latest?.version ?? 0, actorId);
    if (!saved.ok) throw new Error(`not saved: ${saved.refusal.code}`);
    if (!saved.value.isSaved) throw new Error('not saved: conflict');
    return saved.value.version;
  }

  /** Stores what stands for the official form of a save. */
  async file(): Promise<{ sha256: string; name: string }> {
    const content = Buffer.concat([PDF, randomBytes(8)]);
    const { sha256 } = await this.files.add(content, 'application/pdf', new Date());
    return { sha256, name: 'bao-cao.pdf' };
  }

  /** Writes a text and hands it in with the drafting task. */
  async handIn(text: DocumentText): Promise<void> {
    const draftVersion = await this.write(text);
    const [task] = await this.tasks.ask('draft', (await this.row()).currentRevision + 1);
    const answer = { ...this.answer(task!, 'submitted'), draftVersion, file: await this.file() };
    const handedIn = await decideTask(this.transactions, systemClock, answer);
    if (!handedIn.ok) throw new Error(handedIn.refusal.code);
  }

  /** Enters a phase as the workflow does. */
  async enter(phase: DocumentPhase): Promise<void> {
    await this.transactions.run(({ documents }) => documents.enterPhase(this.id, phase));
  }

  async ask(kind: TaskKind): Promise<TaskEntity[]> {
    const rounds = await this.transactions.read((records) => records.rounds.rounds({ documentId: this.id }));
    return this.tasks.ask(kind, rounds.filter((round) => round.kind === kind).length + 1);
  }

  answerTask(task: TaskEntity, outcome: Outcome, more: { reason?: string; remarks?: Remark[] } = {}) {
    return decideTask(this.transactions, systemClock, { ...this.answer(task, outcome), ...more });
  }

  /** Has everybody approve, in their order. */
  async approve(): Promise<void> {
    for (const task of await this.ask('approval')) await this.answerTask(task, 'approved');
  }

  async amend(text: DocumentText, changeClass: 'substantive' | 'editorial', actorId = this.drafterId) {
    const draftVersion = await this.write(text, actorId);
    const { packetHash } = await this.approval();
    return amendDocument(this.transactions, systemClock, {
      documentId: this.id,
      actorId,
      draftVersion,
      file: await this.file(),
      changeClass,
      reason: 'Sửa theo ý kiến rà soát',
      packetHash: packetHash!,
      followUpOf: (workflowId) => `${workflowId}/follow-up`,
    });
  }

  approval() {
    return this.transactions.read(async (records) => approvalState(records, await records.documents.get(this.id)));
  }

  private answer(task: TaskEntity, outcome: Outcome) {
    const { id: taskId, assigneeId: actorId, packetHash } = task;
    return { taskId, actorId, channel: 'dashboard' as const, outcome, reason: null, packetHash };
  }
}
