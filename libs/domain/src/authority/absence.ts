import { compareDates, vietnamDateOf, type CivilDate, type Instant } from '../calendar';
import { ok, refuse, type Result } from '../result';
import { isWithin, type Authorisation } from './authorisation';
import type { AbsenceRefusal } from './refusal';

/** Days on which somebody is away, and who stands in under which order. Why somebody is away is nobody's business and kept nowhere. */
export interface Absence {
  readonly id: string;
  readonly personId: string;
  readonly startsOn: CivilDate;
  /** The last day away. */
  readonly endsOn: CivilDate;
  readonly substituteId: string | null;
  readonly authorisationId: string | null;
  /** When the person came back before the last day, or the entry was withdrawn. */
  readonly endedAt: Instant | null;
}

/** Checks an absence: its days in order, no second one on the same days, and an order of authorisation for whoever stands in, for every day of it. */
export function checkAbsence(
  absence: Absence,
  others: readonly Absence[],
  authorisations: readonly Authorisation[],
): Result<Absence, AbsenceRefusal> {
  if (compareDates(absence.startsOn, absence.endsOn) > 0) return refuse({ code: 'dates-reversed' });
  const same = others.find(
    (other) =>
      other.id !== absence.id &&
      other.personId === absence.personId &&
      other.endedAt === null &&
      compareDates(other.startsOn, absence.endsOn) <= 0 &&
      compareDates(absence.startsOn, other.endsOn) <= 0,
  );
  if (same) return refuse({ code: 'absence-overlaps', startsOn: same.startsOn, endsOn: same.endsOn });
  if (absence.substituteId === absence.personId) return refuse({ code: 'own-deputy' });
  const { substituteId, authorisationId } = absence;
  if (substituteId === null && authorisationId === null) return ok(absence);
  const order = authorisations.find(({ id }) => id === authorisationId);
  const isTheirs = order?.grantorId === absence.personId && order.deputyId === substituteId;
  if (!order || !isTheirs) return refuse({ code: 'substitute-without-order' });
  if (order.endedAt !== null) return refuse({ code: 'authority-ended', symbol: order.symbol });
  if (compareDates(order.startsOn, absence.startsOn) > 0 || compareDates(absence.endsOn, order.endsOn) > 0) {
    return refuse({ code: 'order-too-short', symbol: order.symbol, startsOn: order.startsOn, endsOn: order.endsOn });
  }
  return ok(absence);
}

/** The absence that somebody is on at an instant; days are Vietnam's, so that the last one ends at midnight there. */
export function absenceAt(absences: readonly Absence[], personId: string, now: Instant): Absence | null {
  return absenceOn(absences, personId, vietnamDateOf(now));
}

/** The absence that somebody is on, on a day. */
export function absenceOn(absences: readonly Absence[], personId: string, day: CivilDate): Absence | null {
  const away = (absence: Absence) =>
    absence.personId === personId && absence.endedAt === null && isWithin(day, absence.startsOn, absence.endsOn);
  return absences.find(away) ?? null;
}
