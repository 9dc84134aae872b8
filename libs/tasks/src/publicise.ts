import {
  deadlineAfter,
  leadsOffice,
  ok,
  PUBLICISE_WITHIN_WORKING_DAYS,
  refuse,
  vietnamDateOf,
  type PublicityMatter,
  type Result,
} from '@conference/domain';
import type { DocumentEntity, PublicityEntity, Records, Transactions } from '@conference/persistence';
import type { PublicityStatus, ShownMatter } from '@conference/workflows';
import type { Clock } from './clock';
import { closeRound } from './close-round';

/** Says that something about a document is to be made known; a showing that was broken off is begun again, unless the document was recalled. */
export function openPublicity(
  transactions: Transactions,
  clock: Clock,
  { documentId, matter = 'answers' }: ShownMatter,
): Promise<PublicityStatus> {
  return transactions.run(async (records) => {
    const document = await records.documents.lock(documentId);
    const latest = await records.publicity.latest(documentId, matter);
    if (latest && (!latest.withdrawnAt || (await isRecalled(records, latest)))) return statusOf(latest);
    const calendar = await records.directory.calendar(document.officeId);
    const today = vietnamDateOf(clock().toISOString());
    await records.publicity.add({
      officeId: document.officeId,
      conferenceId: document.conferenceId,
      documentId,
      matter,
      showing: (latest?.showing ?? 0) + 1,
      packetHash: (matter === 'issued' ? document.issuedSha256 : document.approvedPacketHash) ?? '',
      dueOn: deadlineAfter(calendar, today, PUBLICISE_WITHIN_WORKING_DAYS).dueOn,
    });
    return statusOf((await records.publicity.latest(documentId, matter))!);
  });
}

async function isRecalled(records: Records, { documentId, matter }: PublicityEntity): Promise<boolean> {
  const entry = matter === 'issued' ? await records.register.entryOf(documentId) : null;
  return entry !== null && (await records.register.recallOf(entry.id)) !== null;
}

/** Reads where the latest showing stands. */
export function readPublicity(
  transactions: Transactions,
  { documentId, matter = 'answers' }: ShownMatter,
): Promise<PublicityStatus> {
  return transactions.read(async (records) => statusOf((await records.publicity.latest(documentId, matter))!));
}

/** Records that it was shown for the whole time: the dates, on the audit chain. @see Luật 10/2022/QH15 Điều 48 khoản 2 */
export function provePublicity(
  transactions: Transactions,
  clock: Clock,
  { documentId, matter = 'answers' }: ShownMatter,
): Promise<PublicityStatus> {
  return transactions.run(async (records) => {
    await records.documents.lock(documentId);
    const latest = (await records.publicity.latest(documentId, matter))!;
    const at = clock();
    if (latest.provenAt || latest.withdrawnAt || !latest.shownUntil || latest.shownUntil > at) return statusOf(latest);
    await records.publicity.prove(latest.id, at);
    await audit(records, latest, {
      at,
      actorId: null,
      action: latest.matter === 'issued' ? 'posting.proven' : 'publicity.proven',
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
    readonly runOf: ShowingRunOf;
  },
): Promise<Result<{ withdrawn: true }, WithdrawRefusal>> {
  return transactions.run(async (records) => {
    const publicity = await records.publicity.byId(withdrawal.publicityId);
    const person = await records.directory.person(withdrawal.actorId);
    if (!publicity || person?.officeId !== publicity.officeId) return refuse({ code: 'not-found' });
    if (!leadsOffice(person)) return refuse({ code: 'not-allowed' });
    const document = await records.documents.lock(publicity.documentId);
    const latest = (await records.publicity.latest(document.id, publicity.matter))!;
    if (latest.id !== publicity.id || !isShown(latest)) return refuse({ code: 'not-shown' });

    await breakOff(records, { document, showing: latest, at: clock(), ...withdrawal });
    return ok({ withdrawn: true });
  });
}

/** Names the run of a showing. */
export type ShowingRunOf = (conferenceWorkflowId: string, documentCode: string, matter: PublicityMatter) => string;

/** A recalled document is shown no more, and nobody is asked to make it known. */
export async function endPublicity(
  records: Records,
  document: DocumentEntity,
  recall: { readonly at: Date; readonly actorId: string; readonly reason: string; readonly runOf: ShowingRunOf },
): Promise<void> {
  const rounds = await records.rounds.rounds({ documentId: document.id });
  for (const { id } of rounds.filter(({ kind, state }) => kind === 'posting' && state === 'open')) {
    await closeRound(records, await records.rounds.lock(id), 'cancelled', recall.at);
  }
  const showing = await records.publicity.latest(document.id, 'issued');
  if (showing && isShown(showing)) await breakOff(records, { document, showing, ...recall });
}

function isShown({ publicisedAt, withdrawnAt, provenAt }: PublicityEntity): boolean {
  return publicisedAt !== null && withdrawnAt === null && provenAt === null;
}

async function breakOff(
  records: Records,
  {
    document,
    showing,
    at,
    actorId,
    reason,
    runOf,
  }: {
    readonly document: DocumentEntity;
    readonly showing: PublicityEntity;
    readonly at: Date;
    readonly actorId: string;
    readonly reason: string;
    readonly runOf: ShowingRunOf;
  },
): Promise<void> {
  const withdrawn = { withdrawnAt: at, withdrawnBy: actorId, withdrawnBecause: reason.trim() };
  await records.publicity.withdraw(showing.id, withdrawn);
  const { workflowId } = await records.conferences.get(document.conferenceId);
  await records.outbox.add({
    topic: 'signal',
    payload: {
      workflowId: runOf(workflowId, document.code, showing.matter),
      signal: 'courseChanged',
      roundId: showing.id,
    },
  });
  const action = showing.matter === 'issued' ? 'posting.withdrawn' : 'publicity.withdrawn';
  await audit(records, showing, { at, actorId, action, facts: {} });
}

async function audit(
  records: Records,
  { id, officeId, conferenceId, documentId, matter, showing, packetHash }: PublicityEntity,
  event: { at: Date; actorId: string | null; action: string; facts: Record<string, string> },
): Promise<void> {
  await records.conferences.touch(conferenceId);
  await records.audit.append({
    officeId,
    conferenceId,
    at: event.at,
    actorId: event.actorId,
    action: event.action,
    facts: { publicityId: id, documentId, matter, showing, packetHash, ...event.facts },
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
