import {
  checkAbsence,
  checkAuthorisation,
  compareDates,
  ok,
  refuse,
  vietnamDateOf,
  type AbsenceRefusal,
  type AuthorisationRefusal,
  type AuthorityScope,
  type Result,
} from '@conference/domain';
import {
  toAbsence,
  toAuthorisation,
  type AbsenceEntity,
  type AuthorisationEntity,
  type Records,
  type Transactions,
} from '@conference/persistence';
import type { Clock } from '../clock';

/** Days on which somebody will be away, as they are entered. */
export interface AbsenceEntry {
  readonly officeId: string;
  readonly actorId: string;
  readonly personId: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly substitute: Substitute | null;
}

/** Who stands in: under an order that the office has, or under one that is entered with it. */
export interface Substitute {
  readonly personId: string;
  readonly order: { readonly id: string } | { readonly symbol: string; readonly signedOn: string };
}

/** An order of authorisation as it is entered. */
export interface OrderEntry {
  readonly officeId: string;
  readonly actorId: string;
  readonly symbol: string;
  readonly signedOn: string;
  readonly grantorId: string;
  readonly deputyId: string;
  readonly scope: AuthorityScope;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Why an absence or an order is not entered, changed or ended. */
export type AbsenceCommandRefusal =
  | AbsenceRefusal
  | AuthorisationRefusal
  | { readonly code: 'not-found' | 'person-unknown' | 'absence-over' | 'order-over' | 'absence-in-the-past' };

type Answer<T> = Promise<Result<T, AbsenceCommandRefusal>>;

/** Enters an order of authorisation. */
export function enterAuthorisation(
  transactions: Transactions,
  clock: Clock,
  entry: OrderEntry,
): Answer<AuthorisationEntity> {
  return transactions.run(async (records) => {
    await records.authority.lock(entry.officeId);
    return addOrder(records, entry, clock());
  });
}

/** Ends an order before its time: from this moment on nobody acts under it, whatever page is open. */
export function endAuthorisation(
  transactions: Transactions,
  clock: Clock,
  { officeId, actorId, id }: { readonly officeId: string; readonly actorId: string; readonly id: string },
): Answer<null> {
  return transactions.run(async (records) => {
    await records.authority.lock(officeId);
    const order = await records.authority.authorisation(id);
    if (order?.officeId !== officeId) return refuse({ code: 'not-found' });
    const at = clock();
    if (order.endedAt || order.endsOn < vietnamDateOf(at.toISOString())) return refuse({ code: 'order-over' });
    await records.authority.endAuthorisation(id, actorId, at);
    await told(records, { officeId, actorId, at }, 'authorisation.ended', { authorisationId: id, order: order.symbol });
    return ok(null);
  });
}

/** Enters days on which somebody is away, with whoever stands in; those concerned are told, and what nobody would answer is looked for. */
export function enterAbsence(transactions: Transactions, clock: Clock, entry: AbsenceEntry): Answer<AbsenceEntity> {
  return transactions.run(async (records) => {
    const { officeId, actorId, personId, startsOn, endsOn, substitute } = entry;
    const at = clock();
    await records.authority.lock(officeId);
    if (!(await isOfOffice(records, officeId, personId))) return refuse({ code: 'person-unknown' });
    if (compareDates(endsOn, vietnamDateOf(at.toISOString())) < 0) return refuse({ code: 'absence-in-the-past' });
    const days = { officeId, personId, startsOn, endsOn };
    const order = substitute && (await orderFor(records, { ...days, actorId, substitute }, at));
    if (order && !order.ok) return order;
    const names = { substituteId: substitute?.personId ?? null, authorisationId: order?.value.id ?? null };
    const allowed = await checkDays(records, { id: '', ...days, ...names }, order?.value ?? null);
    if (!allowed.ok) return allowed;
    const absence = await records.authority.addAbsence({ ...days, ...names, enteredBy: actorId, enteredAt: at });
    await told(records, { officeId, actorId, at }, 'absence.entered', {
      absenceId: absence.id,
      personId,
      startsOn,
      endsOn,
      ...names,
      order: order?.value.symbol ?? null,
    });
    return ok(absence);
  });
}

/** Names who stands in during an absence, or somebody else from now on. */
export function substituteFor(
  transactions: Transactions,
  clock: Clock,
  command: {
    readonly officeId: string;
    readonly actorId: string;
    readonly absenceId: string;
    readonly substitute: Substitute;
  },
): Answer<null> {
  return transactions.run(async (records) => {
    const { officeId, actorId, absenceId, substitute } = command;
    const at = clock();
    await records.authority.lock(officeId);
    const absence = await records.authority.absence(absenceId);
    if (absence?.officeId !== officeId) return refuse({ code: 'not-found' });
    if (isOver(absence, at)) return refuse({ code: 'absence-over' });
    const { personId, startsOn, endsOn } = absence;
    const order = await orderFor(records, { officeId, personId, startsOn, endsOn, actorId, substitute }, at);
    if (!order.ok) return order;
    const names = { substituteId: substitute.personId, authorisationId: order.value.id };
    const allowed = await checkDays(records, { id: absenceId, personId, startsOn, endsOn, ...names }, order.value);
    if (!allowed.ok) return allowed;
    await records.authority.setSubstitute(absenceId, names.substituteId, names.authorisationId);
    await told(records, { officeId, actorId, at }, 'absence.substituted', {
      absenceId,
      personId: absence.personId,
      ...names,
      order: order.value.symbol,
    });
    return ok(null);
  });
}

/** Ends an absence: the person is back, or does not leave after all; what is open returns to them. */
export function endAbsence(
  transactions: Transactions,
  clock: Clock,
  { officeId, actorId, id }: { readonly officeId: string; readonly actorId: string; readonly id: string },
): Answer<null> {
  return transactions.run(async (records) => {
    const at = clock();
    await records.authority.lock(officeId);
    const absence = await records.authority.absence(id);
    if (absence?.officeId !== officeId) return refuse({ code: 'not-found' });
    if (isOver(absence, at)) return refuse({ code: 'absence-over' });
    await records.authority.endAbsence(id, actorId, at);
    await told(records, { officeId, actorId, at }, 'absence.ended', { absenceId: id, personId: absence.personId });
    return ok(null);
  });
}

async function orderFor(
  records: Records,
  facts: Pick<AbsenceEntity, 'officeId' | 'personId' | 'startsOn' | 'endsOn'> & {
    readonly actorId: string;
    readonly substitute: Substitute;
  },
  at: Date,
): Answer<AuthorisationEntity> {
  const { officeId, actorId, personId, startsOn, endsOn, substitute } = facts;
  if ('id' in substitute.order) {
    const known = await records.authority.authorisation(substitute.order.id);
    return known?.officeId === officeId ? ok(known) : refuse({ code: 'substitute-without-order' });
  }
  const { symbol, signedOn } = substitute.order;
  const people = { grantorId: personId, deputyId: substitute.personId };
  const entry = { officeId, actorId, symbol, signedOn, ...people, scope: { type: 'all' } as const, startsOn, endsOn };
  return addOrder(records, entry, at);
}

/** Enters an order of authorisation within a larger command; the office's authority is locked. */
export async function addOrder(records: Records, entry: OrderEntry, at: Date): Answer<AuthorisationEntity> {
  const { officeId, actorId, ...said } = entry;
  for (const id of [entry.grantorId, entry.deputyId]) {
    if (!(await isOfOffice(records, officeId, id))) return refuse({ code: 'person-unknown' });
  }
  const others = (await records.authority.authorisationsOfOffice(officeId)).map(toAuthorisation);
  const order = { ...said, symbol: said.symbol.normalize('NFC').trim() };
  const allowed = checkAuthorisation({ ...order, id: '', endedAt: null }, others);
  if (!allowed.ok) return allowed;
  const added = await records.authority.addAuthorisation({ officeId, ...order, enteredBy: actorId, enteredAt: at });
  await told(records, { officeId, actorId, at }, 'authorisation.entered', {
    authorisationId: added.id,
    order: order.symbol,
    grantorId: order.grantorId,
    deputyId: order.deputyId,
    startsOn: order.startsOn,
    endsOn: order.endsOn,
  });
  return ok(added);
}

async function checkDays(
  records: Records,
  absence: Pick<AbsenceEntity, 'id' | 'personId' | 'startsOn' | 'endsOn' | 'substituteId' | 'authorisationId'>,
  order: AuthorisationEntity | null,
) {
  const others = (await records.authority.absencesOfPerson(absence.personId)).map(toAbsence);
  const { id, personId, startsOn, endsOn, substituteId, authorisationId } = absence;
  const checked = { id, personId, startsOn, endsOn, substituteId, authorisationId, endedAt: null };
  return checkAbsence(checked, others, order ? [toAuthorisation(order)] : []);
}

function isOver({ endedAt, endsOn }: AbsenceEntity, at: Date): boolean {
  return endedAt !== null || compareDates(endsOn, vietnamDateOf(at.toISOString())) < 0;
}

async function isOfOffice(records: Records, officeId: string, personId: string): Promise<boolean> {
  const person = await records.directory.person(personId);
  return person !== null && person.active && person.officeId === officeId;
}

/** What changed is on the record, and whoever it concerns gets their mails. */
async function told(
  records: Records,
  { officeId, actorId, at }: { readonly officeId: string; readonly actorId: string; readonly at: Date },
  action: string,
  facts: Readonly<Record<string, unknown>>,
): Promise<void> {
  await records.outbox.add({ topic: 'mail', payload: { kind: 'absences', officeId } });
  await records.audit.append({ officeId, conferenceId: null, at, actorId, action, facts });
}
