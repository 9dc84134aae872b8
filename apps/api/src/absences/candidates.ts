import type { CandidateView } from '@conference/contracts';
import {
  mayBeAsked,
  mayStandIn,
  type Absence,
  type AskWhileAway,
  type Authorisation,
  type AuthorityFacts,
} from '@conference/domain';
import type { AbsenceContext } from './absence-view';

type Days = Pick<Absence, 'personId' | 'startsOn' | 'endsOn'>;

/**
 * Who could stand in during days away, those who can answer most first: people whose office allows them to answer something that falls due,
 * and people who hold an order already. Who wrote a draft, has withdrawn from it or has a place in its round is not proposed for it.
 */
export function candidatesFor(
  days: Days,
  { away, facts }: { readonly away: readonly AskWhileAway[]; readonly facts: AuthorityFacts },
  { directory }: AbsenceContext,
): CandidateView[] {
  const others = facts.colleagues.filter(({ id, active }) => active && id !== days.personId);
  return others
    .map(({ id }): CandidateView => ({
      person: directory.person(id),
      mayAnswer: away.filter(({ ask }) => mayBeAsked(ask, facts.colleagues, id, mayStandIn) === null).length,
      awayUntil: awayUntil(days, facts.absences, id),
      orders: facts.authorisations
        .filter((order) => order.deputyId === id && holdsThroughout(order, days))
        .map(({ id: orderId, symbol }) => ({ id: orderId, symbol })),
    }))
    .filter(({ mayAnswer, orders }) => mayAnswer > 0 || orders.length > 0)
    .toSorted(
      (a, b) =>
        b.mayAnswer - a.mayAnswer ||
        b.orders.length - a.orders.length ||
        a.person.name.localeCompare(b.person.name, 'vi'),
    );
}

function holdsThroughout({ grantorId, startsOn, endsOn, endedAt }: Authorisation, days: Days): boolean {
  return grantorId === days.personId && endedAt === null && startsOn <= days.startsOn && days.endsOn <= endsOn;
}

function awayUntil(days: Days, absences: readonly Absence[], personId: string): string | null {
  const own = absences.find(
    (absence) =>
      absence.personId === personId &&
      absence.endedAt === null &&
      absence.startsOn <= days.endsOn &&
      days.startsOn <= absence.endsOn,
  );
  return own?.endsOn ?? null;
}
