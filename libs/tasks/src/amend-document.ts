import {
  changeDocument,
  mayWrite,
  refuse,
  ok,
  type ChangeClass,
  type ChangeEffect,
  type ChangeRefusal,
  type Result,
} from '@conference/domain';
import type { DocumentEntity, Records, RoundRows, Transactions } from '@conference/persistence';
import { approvalState } from './approval-state';
import type { Clock } from './clock';
import { closeRound, stand } from './close-round';
import type { ContentRefusal } from './effects';
import { newRevision, type HandedIn, type NewRevision } from './effects/draft-effect';
import { startDocumentRun, type FollowUpOf } from './start-document-run';

/** A change of a document that has gone to approval, or has been approved. */
export interface Amendment extends HandedIn {
  readonly documentId: string;
  readonly changeClass: ChangeClass;
  readonly reason: string;
  /** The packet that was on the screen. */
  readonly packetHash: string;
  readonly followUpOf: FollowUpOf;
}

/** Why a submitted document was not changed. */
export type AmendmentRefusal =
  | ChangeRefusal
  | ContentRefusal
  | { readonly code: 'packet-changed'; readonly current: string | null }
  | { readonly code: 'stage-frozen'; readonly since: string }
  | { readonly code: 'not-allowed' };

/**
 * Changes a document after it was submitted: approved and then edited, it goes back to the signatory.
 *
 * A change that its author classes as editorial keeps the approval, with a notice and time to object. Open questions about
 * the older packet end as superseded, and are put again on the new one.
 * @see Nghị định 30/2020/NĐ-CP Điều 11 khoản 2
 */
export function amendDocument(
  transactions: Transactions,
  clock: Clock,
  amendment: Amendment,
): Promise<Result<{ revision: number; effect: ChangeEffect }, AmendmentRefusal>> {
  return transactions.run(async (records) => {
    const open = await lockOpenRounds(records, amendment.documentId);
    const document = await records.documents.lock(amendment.documentId);
    const person = await records.directory.person(amendment.actorId);
    if (!person || !mayWrite(person, document)) return refuse({ code: 'not-allowed' });
    if (document.frozenAt) return refuse({ code: 'stage-frozen', since: document.frozenAt.toISOString() });
    const prepared = await prepare(records, document, amendment);
    if (!prepared.ok) return prepared;

    const at = clock();
    const before = await approvalState(records, document);
    const revision = await records.documents.addRevision(document, {
      ...prepared.value,
      changeClass: amendment.changeClass,
      note: amendment.reason.trim(),
      uploadedAt: at,
    });
    const after = await approvalState(records, document);
    const changed = changeDocument(before, document.issuedAt !== null, { ...amendment, packetHash: after.packetHash! });
    if (!changed.ok) throw new Error(`a change that was allowed is refused: ${changed.refusal.code}`);
    const { effect } = changed.value;
    await applyToApproval(records, document, { effect, amendment, revision, packetHash: after.packetHash!, at });
    for (const rows of open) await closeRound(records, rows, 'superseded', at);
    if (document.phase === 'final') {
      // its run has ended: the conference starts it again where the change leads to
      await startDocumentRun(
        records,
        document,
        amendment.followUpOf,
        effect === 'carriesOver' ? 'editorial' : 'approval',
      );
    }
    await auditChange(records, document, { effect, amendment, revision, packetHash: after.packetHash!, at });
    return ok({ revision, effect });
  });
}

const ABOUT_THE_PACKET = ['approval', 'objection', 'issue'];

async function lockOpenRounds(records: Records, documentId: string): Promise<RoundRows[]> {
  const rounds = await records.rounds.rounds({ documentId });
  const open: RoundRows[] = [];
  for (const { id } of rounds.filter(({ kind, state }) => state === 'open' && ABOUT_THE_PACKET.includes(kind))) {
    const rows = await records.rounds.lock(id);
    if (rows.round.state === 'open') open.push(rows);
  }
  return open;
}

/** Asks every rule before anything is written. */
async function prepare(
  records: Records,
  document: DocumentEntity,
  amendment: Amendment,
): Promise<Result<NewRevision, AmendmentRefusal>> {
  const state = await approvalState(records, document);
  const allowed = changeDocument(state, document.issuedAt !== null, { ...amendment, packetHash: 'the changed packet' });
  if (!allowed.ok) return allowed;
  if (state.packetHash !== amendment.packetHash) return refuse({ code: 'packet-changed', current: state.packetHash });
  const revision = await newRevision(records, document.id, amendment);
  if (!revision.ok) return revision;
  const current = await records.documents.revision(document.id, document.currentRevision);
  const isSame = revision.value.textSha256 !== null && revision.value.textSha256 === current?.textSha256;
  return isSame ? refuse({ code: 'nothing-changed' }) : revision;
}

interface Changed {
  readonly effect: ChangeEffect;
  readonly amendment: Amendment;
  readonly revision: number;
  readonly packetHash: string;
  readonly at: Date;
}

async function applyToApproval(records: Records, document: DocumentEntity, changed: Changed): Promise<void> {
  const { effect, amendment, revision, packetHash, at } = changed;
  if (effect === 'asksAgain') return;
  await records.approvals.end(document.id, effect === 'voids' ? 'changed' : 'carriedOver', at);
  if (effect === 'voids') return stand(records, document, { revision: null, packetHash: null, contestable: false });
  await records.approvals.add({
    documentId: document.id,
    revision,
    packetHash,
    how: 'carriedOver',
    roundId: null,
    changedBy: amendment.actorId,
    changeReason: amendment.reason.trim(),
    givenAt: at,
  });
  await stand(records, document, { revision, packetHash, contestable: true });
}

async function auditChange(records: Records, document: DocumentEntity, changed: Changed): Promise<void> {
  const { effect, amendment, revision, packetHash, at } = changed;
  await records.conferences.touch(document.conferenceId);
  await records.audit.append({
    officeId: document.officeId,
    conferenceId: document.conferenceId,
    at,
    actorId: amendment.actorId,
    action: 'document.changed',
    facts: { documentId: document.id, revision, packetHash, changeClass: amendment.changeClass, effect },
  });
}
