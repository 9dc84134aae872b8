import { SETTINGS, type Settings } from '@conference/config';
import type { Decided, RecordBody, WithdrawalBody, WithdrawnView } from '@conference/contracts';
import { renderAnswerSheet } from '@conference/documents';
import {
  leadsOffice,
  RECORDING_ROLES,
  withdrawRefusalSentence,
  assessmentRefusalSentence,
  isAssessmentRefusal,
} from '@conference/domain';
import { Files } from '@conference/files';
import { Transactions, type PersonEntity, type Records, type TaskEntity } from '@conference/persistence';
import { decideTask, systemClock, withdrawAnswer } from '@conference/tasks';
import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import type { SignedIn } from '../auth/session.service';
import { contentDisposition, sendFile } from '../files/send-file';
import { uploadedFile } from '../files/uploaded-file';
import { proofOf, proven } from '../identity/proof-needed';
import { decisionWords } from '../problems/decision-words';
import { doorRefusal, doorWords, isDoorCode } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { answerSheetFacts } from './answer-sheet-facts';

/** Decisions from paper and voice, their evidence and their sheets; answers that are taken back. */
@Injectable()
export class RecordingsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Records what the person asked has decided elsewhere; who may do so is the domain's to say. */
  async record(session: SignedIn, taskId: string, body: RecordBody): Promise<Decided> {
    const recorder = session.person;
    const { channel, outcome, packetHash, reason, remarks, evidenceSha256, evidenceName, note, givenOn } = body;
    const task = await this.transactions.read(async (records) => {
      if (evidenceSha256) await uploadedFile(records, recorder, evidenceSha256);
      return ownTask(records, recorder, taskId);
    });
    const evidence = evidenceSha256 ? { sha256: evidenceSha256, name: evidenceName ?? evidenceSha256 } : null;
    const decided = await decideTask(this.transactions, systemClock, {
      taskId,
      actorId: task.assigneeId,
      channel,
      // the recorder's own session must reach the level of the step
      proof: proofOf(session),
      outcome,
      packetHash,
      reason,
      remarks,
      recorded: { recorderId: recorder.id, channel, evidence, note: note ?? null, givenOn },
    });
    return allowed(proven(decided), decisionWords);
  }

  async withdraw(session: SignedIn, taskId: string, { reason }: WithdrawalBody): Promise<WithdrawnView> {
    const { person } = session;
    await this.transactions.read((records) => ownTask(records, person, taskId));
    const command = { taskId, actorId: person.id, reason, proof: proofOf(session) };
    const result = await withdrawAnswer(this.transactions, systemClock, command);
    return allowed(proven(result), (refusal) =>
      isAssessmentRefusal(refusal)
        ? assessmentRefusalSentence(refusal)
        : isDoorCode(refusal.code)
          ? doorWords(refusal.code)
          : withdrawRefusalSentence(refusal as Parameters<typeof withdrawRefusalSentence>[0]),
    );
  }

  /** The scanned sheet: for leaders, whoever recorded it, and the person in whose name it counts. */
  async evidence(reader: PersonEntity, taskId: string): Promise<StreamableFile> {
    const { evidenceSha256, evidenceName, assigneeId, recordedById } = await this.transactions.read((records) =>
      ownTask(records, reader, taskId),
    );
    if (!evidenceSha256 || !evidenceName) throw doorRefusal('not-found');
    if (!leadsOffice(reader) && reader.id !== assigneeId && reader.id !== recordedById)
      throw doorRefusal('not-allowed');
    return sendFile(this.files, evidenceSha256, evidenceName);
  }

  /** The sheet on which somebody without mail decides: for the person asked, and for those who will record it. */
  async answerSheet(reader: PersonEntity, taskId: string): Promise<StreamableFile> {
    const facts = await this.transactions.read(async (records) => {
      const task = await ownTask(records, reader, taskId);
      const mayPrint = reader.id === task.assigneeId || reader.roles.some((role) => RECORDING_ROLES.includes(role));
      if (!mayPrint) throw doorRefusal('not-allowed');
      return answerSheetFacts(records, task, `${this.settings.http.publicUrl}/tasks/${task.id}`);
    });
    const sheet = await renderAnswerSheet(facts, new Date().toISOString());
    return new StreamableFile(sheet, {
      type: 'application/pdf',
      disposition: contentDisposition(`Phiếu trả lời ${facts.code}.pdf`),
    });
  }
}

async function ownTask(records: Records, person: PersonEntity, taskId: string): Promise<TaskEntity> {
  const task = await records.rounds.task(taskId);
  if (!task || task.officeId !== person.officeId) throw doorRefusal('task-unknown');
  return task;
}
