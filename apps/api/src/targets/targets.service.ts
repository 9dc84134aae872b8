import type { ProgressBody } from '@conference/contracts';
import { judgeProgress } from '@conference/domain';
import { Files, safeFileName } from '@conference/files';
import { Transactions, type PersonEntity } from '@conference/persistence';
import { Injectable, type StreamableFile } from '@nestjs/common';
import { isLeader } from '../conferences/access';
import { sendFile } from '../files/send-file';
import { uploadedFile } from '../files/uploaded-file';
import { doorRefusal } from '../problems/door-words';

/** Reports outside the rounds, and their evidence. */
@Injectable()
export class TargetsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
  ) {}

  async report(
    person: PersonEntity,
    targetId: string,
    { value, note, fileSha256, fileName }: ProgressBody,
  ): Promise<void> {
    await this.transactions.run(async (records) => {
      const target = await records.targets.byId(targetId);
      if (!target || target.officeId !== person.officeId) throw doorRefusal('not-found');
      if (target.ownerId !== person.id && !isLeader(person)) throw doorRefusal('target-not-yours');
      if (target.evidenceRequired && !fileSha256) throw doorRefusal('evidence-required');
      if (fileSha256) await uploadedFile(records, person, fileSha256);

      const [party] = (await records.targets.partiesNow([targetId])).filter(
        ({ ownerId }) => ownerId === person.id || isLeader(person),
      );
      if (!party) throw doorRefusal('target-not-yours');
      const now = new Date();
      const earlier = await records.targets.reports([targetId]);
      await records.targets.addReport({
        targetId,
        partyId: party.id,
        taskId: null,
        period: earlier.at(-1)?.period ?? 0,
        value,
        judgement: judgeProgress(target.indicator, value).state,
        note,
        evidenceSha256: fileSha256 ?? null,
        evidenceName: fileName ? safeFileName(fileName) : null,
        evidenceOn: null,
        replacesId: null,
        reportedBy: person.id,
        reportedAt: now,
      });
      await records.conferences.touch(target.conferenceId);
      await records.audit.append({
        officeId: target.officeId,
        conferenceId: target.conferenceId,
        at: now,
        actorId: person.id,
        action: 'progress.reported',
        facts: { targetId, value, evidenceSha256: fileSha256 ?? null },
      });
    });
  }

  async evidence(person: PersonEntity, reportId: string): Promise<StreamableFile> {
    const { sha256, name } = await this.transactions.read(async (records) => {
      const report = await records.targets.report(reportId);
      const target = report && (await records.targets.byId(report.targetId));
      if (!target || target.officeId !== person.officeId || !report.evidenceSha256) throw doorRefusal('not-found');
      return { sha256: report.evidenceSha256, name: report.evidenceName ?? 'minh-chung' };
    });
    return sendFile(this.files, sha256, name);
  }
}
