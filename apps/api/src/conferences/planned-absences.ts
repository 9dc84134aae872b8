import {
  addDays,
  checkAbsence,
  checkAuthorisation,
  daysToFirstAbsence,
  plannedAuthority,
  vietnamDateOf,
  type AuthorityScope,
  type ConferencePlan,
} from '@conference/domain';
import { toAbsence, toAuthorisation, type ConferenceEntity, type Records } from '@conference/persistence';

interface Facts {
  readonly plan: ConferencePlan;
  readonly conference: ConferenceEntity;
  readonly personIds: ReadonlyMap<string, string>;
  readonly now: Date;
}

/**
 * Takes over the orders and absences that a plan knows. What the office has entered itself stands: whatever would not go with it is left out.
 * A rehearsal is played today, so its absences are moved to begin today, all by the same number of days.
 */
export async function takeOverAbsences(records: Records, facts: Facts): Promise<void> {
  const { plan, conference, personIds, now } = facts;
  const { orders, absences } = plannedAuthority(plan);
  if (orders.length + absences.length === 0) return;
  const { officeId, rehearsal, createdBy } = conference;
  const shift = rehearsal ? daysToFirstAbsence(plan, vietnamDateOf(now.toISOString())) : 0;
  const entered = { officeId, enteredBy: createdBy, enteredAt: now };
  await records.authority.lock(officeId);
  const documents = await records.documents.ofConference(conference.id);
  const orderIds = new Map<string, string>();
  for (const { symbol, signedOn, grantorId, deputyId, scope, startsOn, endsOn } of orders) {
    const order = {
      symbol,
      signedOn: addDays(signedOn, shift),
      grantorId: personIds.get(grantorId)!,
      deputyId: personIds.get(deputyId)!,
      scope: withIds(scope, documents),
      startsOn: addDays(startsOn, shift),
      endsOn: addDays(endsOn, shift),
    };
    const others = (await records.authority.authorisationsOfOffice(officeId)).map(toAuthorisation);
    const allowed = checkAuthorisation({ id: '', ...order, endedAt: null }, others);
    if (allowed.ok) orderIds.set(symbol, (await records.authority.addAuthorisation({ ...entered, ...order })).id);
  }
  for (const { personId, startsOn, endsOn, substituteId, authorisationId } of absences) {
    const orderId = authorisationId && orderIds.get(authorisationId);
    const absence = {
      personId: personIds.get(personId)!,
      startsOn: addDays(startsOn, shift),
      endsOn: addDays(endsOn, shift),
      substituteId: (orderId && substituteId && personIds.get(substituteId)) || null,
      authorisationId: orderId || null,
    };
    const others = (await records.authority.absencesOfPerson(absence.personId)).map(toAbsence);
    const known = (await records.authority.authorisationsOfOffice(officeId)).map(toAuthorisation);
    const allowed = checkAbsence({ id: '', ...absence, endedAt: null }, others, known);
    if (allowed.ok) await records.authority.addAbsence({ ...entered, ...absence });
  }
  await records.outbox.add({ topic: 'mail', payload: { kind: 'absences', officeId } });
}

/** The documents that an order names by their codes, by their ids. */
function withIds(
  scope: AuthorityScope,
  documents: readonly { readonly id: string; readonly code: string }[],
): AuthorityScope {
  if (scope.type !== 'documents') return scope;
  const idOf = (code: string) => documents.find((document) => document.code === code)!.id;
  return { ...scope, documents: scope.documents.map(({ id, kind }) => ({ id: idOf(id), kind })) };
}
