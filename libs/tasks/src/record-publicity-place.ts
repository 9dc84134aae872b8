import {
  checkPlace,
  keepsRegister,
  ok,
  refuse,
  vietnamDateOf,
  type PlaceRefusal,
  type PublicityPlace,
  type Result,
} from '@conference/domain';
import type { PublicityEntity, Records, Transactions } from '@conference/persistence';
import type { Clock } from './clock';

/** Why a place is neither recorded nor taken back. */
export type PlaceRecordRefusal =
  | PlaceRefusal
  | { readonly code: 'not-allowed' }
  | { readonly code: 'not-found' }
  | { readonly code: 'file-unknown' }
  | { readonly code: 'recalled-already' };

/** Where an issued document was made known beside this system, with what proves it. */
export interface PlaceRecord extends PublicityPlace {
  readonly publicityId: string;
  readonly actorId: string;
  /** A photo or screenshot that the same person uploaded. */
  readonly proof: { readonly sha256: string; readonly name: string } | null;
}

/**
 * Records where an issued document was made known: which file, where, from when to when, by whom, and what shows it.
 * @see Luật 10/2022/QH15 Điều 48, Điều 52 khoản 2
 */
export function recordPublicityPlace(
  transactions: Transactions,
  clock: Clock,
  { publicityId, actorId, proof, ...said }: PlaceRecord,
): Promise<Result<{ placeId: string }, PlaceRecordRefusal>> {
  return transactions.run(async (records) => {
    const showing = await issuedShowing(records, publicityId, actorId);
    if (!showing.ok) return showing;
    const entry = await records.register.entryOf(showing.value.documentId);
    if (!entry) return refuse({ code: 'not-found' });
    if (await records.register.recallOf(entry.id)) return refuse({ code: 'recalled-already' });
    const at = clock();
    const checked = checkPlace(said, { issuedOn: entry.issuedOn, today: vietnamDateOf(at.toISOString()) });
    if (!checked.ok) return checked;
    if (proof && !(await records.files.uploadedBy(proof.sha256, actorId))) return refuse({ code: 'file-unknown' });
    const { conferenceId, packetHash: fileSha256 } = showing.value;
    const place = { ...said, place: said.place.trim(), link: said.link?.trim() || null };
    const placeId = await records.publicity.addPlace({
      ...place,
      conferenceId,
      publicityId,
      proofSha256: proof?.sha256 ?? null,
      proofName: proof?.name ?? null,
      fileSha256,
      recordedBy: actorId,
      recordedAt: at,
    });
    const facts = { placeId, ...place, fileSha256, proofSha256: proof?.sha256 ?? null };
    await audit(records, showing.value, { at, actorId, action: 'posting.recorded', facts });
    return ok({ placeId });
  });
}

/** Takes back a place that was recorded wrongly, with the reason; the record stays to be read. */
export function withdrawPublicityPlace(
  transactions: Transactions,
  clock: Clock,
  { placeId, actorId, reason }: { readonly placeId: string; readonly actorId: string; readonly reason: string },
): Promise<Result<{ withdrawn: true }, PlaceRecordRefusal>> {
  return transactions.run(async (records) => {
    const place = await records.publicity.place(placeId);
    if (!place) return refuse({ code: 'not-found' });
    const showing = await issuedShowing(records, place.publicityId, actorId);
    if (!showing.ok) return showing;
    const at = clock();
    const withdrawn = { withdrawnAt: at, withdrawnBy: actorId, withdrawnBecause: reason.trim() };
    if (!(await records.publicity.withdrawPlace(placeId, withdrawn))) return refuse({ code: 'not-found' });
    await audit(records, showing.value, { at, actorId, action: 'posting.takenBack', facts: { placeId } });
    return ok({ withdrawn: true });
  });
}

async function issuedShowing(
  records: Records,
  publicityId: string,
  actorId: string,
): Promise<Result<PublicityEntity, PlaceRecordRefusal>> {
  const showing = await records.publicity.byId(publicityId);
  const person = await records.directory.person(actorId);
  if (!showing || showing.matter !== 'issued' || person?.officeId !== showing.officeId)
    return refuse({ code: 'not-found' });
  return keepsRegister(person.roles) ? ok(showing) : refuse({ code: 'not-allowed' });
}

async function audit(
  records: Records,
  { id, officeId, conferenceId, documentId }: PublicityEntity,
  { facts, ...event }: { at: Date; actorId: string; action: string; facts: Record<string, string | null> },
): Promise<void> {
  await records.conferences.touch(conferenceId);
  await records.audit.append({
    ...event,
    officeId,
    conferenceId,
    facts: { publicityId: id, documentId, ...facts },
  });
}
