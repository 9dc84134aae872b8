import {
  deadlineAfter,
  leadsOffice,
  ok,
  PUBLICISE_WITHIN_WORKING_DAYS,
  refuse,
  vietnamDateOf,
  type Result,
} from '@conference/domain';
import type { PublicityEntity, Records, Transactions } from '@conference/persistence';
import type { PublicityStatus } from '@conference/workflows';
import type { Clock } from './clock';

/** Says that what became of the opinions on a document is to be made known; a showing that was broken off is begun again. */
export function openPublicity(
  transactions: Transactions,
  clock: Clock,
  { documentId }: { documentId: string },
): Promise<PublicityStatus> {
  return transactions.run(async (records) => {
    const document = await records.documents.lock(documentId);
    const latest = await records.publicity.latest(documentId);
    if (latest && !latest.withdrawnAt) return statusOf(latest);
    const calendar = await records.directory.calendar(document.officeId);
    const today = vietnamDateOf(clock().toISOString());
    await records.publicity.add({
      officeId: document.officeId,
      conferenceId: document.conferenceId,
      documentId,
      showing: (latest?.showing ?? 0) + 1,
      packetHash: document.approvedPacketHash ?? '',
      dueOn: deadlineAfter(calendar, today, PUBLICISE_WITHIN_WORKING_DAYS).dueOn,
    });
    return statusOf((await records.publicity.latest(documentId))!);
  });
}

/** Reads where the latest showing of a document stands. */
export function readPublicity(
  transactions: Transactions,
  { documentId }: { documentId: string },
): Promise<PublicityStatus> {
  return transactions.read(async (records) => statusOf((await records.publicity.latest(documentId))!));
}

/** Records that the table was shown for the whole time: the dates, on the audit chain. @see Luật 10/2022/QH15 Điều 48 khoản 2 */
export function provePublicity(
  transactions: Transactions,
  clock: Clock,
  { documentId }: { documentId: string },
): Promise<PublicityStatus> {
  return transactions.run(async (records) => {
    await records.documents.lock(documentId);
    const latest = (await records.publicity.latest(documentId))!;
    const at = clock();
    if (latest.provenAt || latest.withdrawnAt || !latest.shownUntil || latest.shownUntil > at) return statusOf(latest);
    await records.publicity.prove(latest.id, at);
    await audit(records, latest, {
      at,
      actorId: null,
      action: 'publicity.proven',
      facts: { shownFrom: latest.publicisedAt!.toISOString(), shownUntil: latest.shownUntil.toISOString() },
    });
    return { ...statusOf(latest), isProven: true };
  });
}

/** Why a showing is not broken off. */
export type WithdrawRefusal =
  { readonly code: 'not-allowed' } | { readonly code: 'not-found' } | { readonly code: 'not-shown' };

/** Breaks a showing off, with a reason; the 20 days begin again when it is shown the next time. */
export function withdrawPublicity(
  transactions: Transactions,
  clock: Clock,
  withdrawal: {
    readonly publicityId: string;
    readonly actorId: string;
    readonly reason: string;
    /** Names the run of a document's publicity. */
    readonly runOf: (conferenceWorkflowId: string, documentCode: string) => string;
  },
): Promise<Result<{ withdrawn: true }, WithdrawRefusal>> {
  return transactions.run(async (records) => {
    const publicity = await records.publicity.byId(withdrawal.publicityId);
    const person = await records.directory.person(withdrawal.actorId);
    if (!publicity || person?.officeId !== publicity.officeId) return refuse({ code: 'not-found' });
    if (!leadsOffice(person)) return refuse({ code: 'not-allowed' });
    const document = await records.documents.lock(publicity.documentId);
    const latest = (await records.publicity.latest(document.id))!;
    const isShown = latest.publicisedAt && !latest.withdrawnAt && !latest.provenAt;
    if (latest.id !== publicity.id || !isShown) return refuse({ code: 'not-shown' });

    const at = clock();
    const withdrawnBecause = withdrawal.reason.trim();
    await records.publicity.withdraw(publicity.id, {
      withdrawnAt: at,
      withdrawnBy: withdrawal.actorId,
      withdrawnBecause,
    });
    const { workflowId } = await records.conferences.get(document.conferenceId);
    await records.outbox.add({
      topic: 'signal',
      payload: {
        workflowId: withdrawal.runOf(workflowId, document.code),
        signal: 'courseChanged',
        roundId: publicity.id,
      },
    });
    await audit(records, publicity, { at, actorId: withdrawal.actorId, action: 'publicity.withdrawn', facts: {} });
    return ok({ withdrawn: true });
  });
}

async function audit(
  records: Records,
  { id, officeId, conferenceId, documentId, showing, packetHash }: PublicityEntity,
  event: { at: Date; actorId: string | null; action: string; facts: Record<string, string> },
): Promise<void> {
  await records.conferences.touch(conferenceId);
  await records.audit.append({
    officeId,
    conferenceId,
    at: event.at,
    actorId: event.actorId,
    action: event.action,
    facts: { publicityId: id, documentId, showing, packetHash, ...event.facts },
  });
}

function statusOf({ showing, shownUntil, withdrawnAt, provenAt }: PublicityEntity): PublicityStatus {
  return {
    showing,
    shownUntil: shownUntil?.toISOString() ?? null,
    isWithdrawn: withdrawnAt !== null,
    isProven: provenAt !== null,
  };
}
