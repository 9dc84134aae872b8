import { approvePacket, endObjections, judgeStaffBallots, type RoundOutcome } from '@conference/domain';
import { toRound, type DocumentEntity, type Records, type RoundEntity, type RoundRows } from '@conference/persistence';
import { approvalState } from './approval-state';

/** Ends a round in the transaction of whatever ended it: nobody else is waited for, and the workflow is woken. */
export async function closeRound(
  records: Records,
  { round, tasks }: RoundRows,
  closedAs: RoundOutcome,
  at: Date,
): Promise<RoundOutcome> {
  for (const task of tasks.filter(({ state }) => state === 'open')) {
    task.state = 'recalled';
    await records.rounds.saveTask(task);
  }
  const outcome = await applyToApproval(records, round, closedAs, at);
  if (round.kind === 'staffBallot' && outcome !== 'cancelled') await countBallots(records, { round, tasks }, at);
  round.state = 'closed';
  round.outcome = outcome;
  round.closedAt = at;
  await records.rounds.saveRound(round);
  await records.outbox.add({
    topic: 'signal',
    payload: { workflowId: round.workflowId, signal: 'roundClosed', roundId: round.id },
  });
  return outcome;
}

/** What the ballots of all staff say is judged in the same moment in which the last one is taken. */
async function countBallots(records: Records, rows: RoundRows, at: Date): Promise<void> {
  const { id: roundId, officeId, conferenceId } = rows.round;
  const { holds, figures, inequality, sentence } = judgeStaffBallots(toRound(rows));
  await records.convening.judgeStaffBallot(roundId, {
    returned: figures.returned!,
    yes: figures.yes!,
    verdict: { holds, figures: { ...figures }, inequality, sentence },
    countedAt: at,
  });
  await records.audit.append({
    officeId,
    conferenceId,
    at,
    actorId: null,
    action: 'staffBallot.counted',
    facts: { roundId, ...figures, inequality },
  });
}

/** What the end of a round does to the approval of its document. */
async function applyToApproval(
  records: Records,
  round: RoundEntity,
  outcome: RoundOutcome,
  at: Date,
): Promise<RoundOutcome> {
  if (round.kind === 'approval' && outcome === 'approved') return approve(records, round, at);
  if (round.kind === 'objection' && (outcome === 'unopposed' || outcome === 'objected')) {
    await settleObjections(records, round, outcome === 'objected', at);
  }
  return outcome;
}

/** Approves the packet that was shown; if it has become another one meanwhile, the question is put again. */
async function approve(records: Records, round: RoundEntity, at: Date): Promise<RoundOutcome> {
  const document = await records.documents.lock(round.documentId!);
  const approved = approvePacket(await approvalState(records, document), round.packetHash!);
  if (!approved.ok) return 'superseded';
  await records.approvals.end(document.id, 'changed', at);
  await records.approvals.add({
    documentId: document.id,
    revision: round.revision!,
    packetHash: round.packetHash!,
    how: 'given',
    roundId: round.id,
    changedBy: null,
    changeReason: null,
    givenAt: at,
  });
  await stand(records, document, { revision: round.revision, packetHash: round.packetHash, contestable: false });
  return 'approved';
}

async function settleObjections(records: Records, round: RoundEntity, isObjected: boolean, at: Date): Promise<void> {
  const document = await records.documents.lock(round.documentId!);
  const { approvedHash } = endObjections(await approvalState(records, document), isObjected);
  if (isObjected) await records.approvals.end(document.id, 'objected', at);
  const revision = approvedHash === null ? null : document.approvedRevision;
  await stand(records, document, { revision, packetHash: approvedHash, contestable: false });
}

/** Writes which approval stands, on the locked row of its document. */
export async function stand(
  records: Records,
  document: DocumentEntity,
  { revision, packetHash, contestable }: { revision: number | null; packetHash: string | null; contestable: boolean },
): Promise<void> {
  const standing = { approvedRevision: revision, approvedPacketHash: packetHash, contestable };
  await records.documents.stand(document.id, standing);
  Object.assign(document, standing);
}
