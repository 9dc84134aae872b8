import {
  dispatchList,
  issueDueOn,
  seriesOf,
  superiorBodies,
  symbolIn,
  vietnamDateOf,
  withSuperiorBodies,
  type Recipient,
  type Series,
} from '@conference/domain';
import type {
  ConferenceEntity,
  DispatchEntity,
  DocumentEntity,
  OfficeEntity,
  PersonEntity,
  Records,
  RegisterEntryEntity,
  TaskEntity,
} from '@conference/persistence';

/**
 * Issues a document in the transaction that decides it: number, register entry and dispatch are written together or not at all.
 *
 * The number is taken under the lock of its counter, so there is no gap and no double; what must be sent leaves through the outbox.
 * @see Nghị định 30/2020/NĐ-CP Điều 15, Điều 18 khoản 1
 */
export async function issueDocument(records: Records, task: TaskEntity, actorId: string, at: Date): Promise<void> {
  const document = await records.documents.lock(task.documentId!);
  const office = await records.directory.office(task.officeId);
  const conference = await records.conferences.get(task.conferenceId);
  const corrected = document.replacesId ? await records.register.entryOf(document.replacesId) : null;
  const series = await seriesFor(records, { document, office, conference, corrected });
  const recipients = await resolvedRecipients(records, { document, office, conference });
  const entry = await enter(records, { document, office, series, corrected, actorId, at });
  await records.documents.number(document.id, entry.symbol, at);
  await dispatch(records, entry, recipients);
}

interface Issue {
  readonly document: DocumentEntity;
  readonly office: OfficeEntity;
  readonly conference: ConferenceEntity;
  readonly corrected: RegisterEntryEntity | null;
}

async function seriesFor(records: Records, { document, office, conference, corrected }: Issue): Promise<Series> {
  const unit = document.unitId ? await records.directory.unit(document.unitId) : null;
  const isRehearsal = conference.rehearsal;
  return seriesOf({ kind: document.kind, unit, isRehearsal, corrects: corrected?.book ?? null }, office);
}

async function enter(
  records: Records,
  facts: Omit<Issue, 'conference'> & { series: Series; actorId: string; at: Date },
): Promise<RegisterEntryEntity> {
  const { document, office, series, corrected, actorId, at } = facts;
  const today = vietnamDateOf(at.toISOString());
  const key = { officeId: office.id, book: series.book, year: Number(today.slice(0, 4)) };
  const signer = await signerOf(records, document);
  const signedOn = await signedOnOf(records, document.id);
  const calendar = await records.directory.calendar(office.id);
  const { number, on } = await records.register.nextNumber(key, today);
  return records.register.enter({
    ...key,
    number,
    symbol: symbolIn(series, number),
    source: 'system',
    documentId: document.id,
    typeCode: series.typeCode,
    subject: document.title,
    organName: series.issuingBody.name,
    signerName: signer?.name ?? null,
    signerPosition: signer?.position ?? null,
    signedOn,
    issuedOn: on,
    dueOn: signedOn && issueDueOn(calendar, signedOn),
    issuedBy: actorId,
    registeredAt: at,
    correctsId: corrected?.id ?? null,
    correction: corrected ? document.correction : null,
  });
}

/** Who signed: whoever gave the last approval, in their own right or in the place of somebody who was away. */
async function signerOf(records: Records, { id, approverIds }: DocumentEntity): Promise<PersonEntity | null> {
  const last = (await records.rounds.approvalsGiven(id)).at(-1);
  const signerId = last?.decidedById ?? approverIds.at(-1);
  return signerId ? records.directory.person(signerId) : null;
}

/** The day in Vietnam on which the last of the signatories approved. */
async function signedOnOf(records: Records, documentId: string): Promise<string | null> {
  const rounds = await records.rounds.rounds({ documentId });
  const signed = rounds.findLast(({ kind, outcome }) => kind === 'approval' && outcome === 'approved');
  return signed?.closedAt ? vietnamDateOf(signed.closedAt.toISOString()) : null;
}

type Receiver = Pick<DispatchEntity, 'documentId' | 'name' | 'email' | 'personId' | 'withheld'>;

/** Finds out whom a document goes to: members of the office are known by their address, nobody outside it gets anything of a rehearsal. */
async function resolvedRecipients(
  records: Records,
  { document, office, conference }: Omit<Issue, 'corrected'>,
): Promise<Receiver[]> {
  const people = await records.directory.peopleOfOffice(office.id);
  const personOf = (email: string) =>
    people.find((person) => person.active && person.email.toLowerCase() === email.toLowerCase());
  return recipientsOf(document, conference, office).map(({ name, email }) => {
    const personId = (email && personOf(email)?.id) || null;
    const withheld = conference.rehearsal && email !== null && personId === null;
    return { documentId: document.id, name, email, personId, withheld };
  });
}

/** Writes who receives the document, and asks for the mails. */
async function dispatch(records: Records, { id: entryId }: RegisterEntryEntity, receivers: readonly Receiver[]) {
  await records.register.addDispatches(receivers.map((receiver, place) => ({ ...receiver, entryId, place })));
  for (const { id, email, withheld, attempt } of await records.register.dispatches([entryId])) {
    if (email && !withheld)
      await records.outbox.add({ topic: 'mail', payload: { kind: 'dispatch', dispatchId: id, attempt } });
  }
}

/** Whom the document itself names; else whom the plan names; the resolution goes to the bodies above besides. */
function recipientsOf(document: DocumentEntity, conference: ConferenceEntity, office: OfficeEntity): Recipient[] {
  const planned = conference.plan.documents.find(({ code }) => code === document.code)?.recipients ?? [];
  const named = document.form.recipients ?? planned;
  const list = dispatchList(named);
  return document.kind === 'resolution' ? withSuperiorBodies(list, superiorBodies(office)) : list;
}
