import type { ProgressBody } from '@conference/contracts';
import { Files, safeFileName } from '@conference/files';
import { Transactions, type PersonEntity, type Records, type TargetEntity } from '@conference/persistence';
import { takeReport } from '@conference/tasks';
import { Injectable, type StreamableFile } from '@nestjs/common';
import { isLeader } from '../conferences/access';
import { sendFile } from '../files/send-file';
import { uploadedFile } from '../files/uploaded-file';
import { decisionWords } from '../problems/decision-words';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { opensEvidence } from './evidence-access';
import { ownTarget } from './own-target';

/** Reports outside the rounds, and their evidence. */
@Injectable()
export class TargetsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
  ) {}

  async report(person: PersonEntity, targetId: string, body: ProgressBody): Promise<void> {
    const { value, note, partyId, period, fileSha256, fileName, evidenceOn = null } = body;
    await this.transactions.run(async (records) => {
      const target = await ownTarget(records, person, targetId);
      const party = await partyOf(records, target, { person, partyId });
      if (fileSha256) await uploadedFile(records, person, fileSha256);
      const now = new Date();
      const evidence = fileSha256
        ? { sha256: fileSha256, name: safeFileName(fileName ?? 'minh-chung'), on: evidenceOn }
        : null;
      const given = { party, value, note, evidence, period, reportedBy: person.id, asked: null };
      const write = allowed(await takeReport(records, target, given, now), decisionWords);
      await write(now);
      await records.conferences.touch(target.conferenceId);
      await records.audit.append({
        officeId: target.officeId,
        conferenceId: target.conferenceId,
        at: now,
        actorId: person.id,
        action: 'progress.reported',
        facts: { targetId, partyId: party.id, value, evidenceSha256: fileSha256 ?? null },
      });
    });
  }

  async evidence(person: PersonEntity, reportId: string): Promise<StreamableFile> {
    const { sha256, name } = await this.transactions.read(async (records) => {
      const report = await records.targets.report(reportId);
      const target = report && (await records.targets.byId(report.targetId));
      if (!target || target.officeId !== person.officeId || !report.evidenceSha256) throw doorRefusal('not-found');
      const party = (await records.targets.party(report.partyId))!;
      if (!opensEvidence(person, { target, party, report })) throw doorRefusal('not-allowed');
      return { sha256: report.evidenceSha256, name: report.evidenceName ?? 'minh-chung' };
    });
    return sendFile(this.files, sha256, name);
  }
}

/** The party that a person reports for: the one named, or the person's own; leaders report for any of them. */
async function partyOf(
  records: Records,
  { id }: TargetEntity,
  { person, partyId }: { person: PersonEntity; partyId: string | undefined },
) {
  const parties = await records.targets.parties([id]);
  const mayReport = parties.filter(({ ownerId }) => ownerId === person.id || isLeader(person));
  if (mayReport.length === 0) throw doorRefusal('target-not-yours');
  const standing = mayReport.filter(({ endedAt }) => endedAt === null);
  const own = standing.find(({ ownerId }) => ownerId === person.id) ?? standing[0];
  const party = partyId ? parties.find((one) => one.id === partyId) : own;
  if (!party) throw doorRefusal(partyId ? 'party-unknown' : 'party-ended');
  if (!mayReport.includes(party)) throw doorRefusal('target-not-yours');
  if (party.endedAt) throw doorRefusal('party-ended');
  return party;
}
