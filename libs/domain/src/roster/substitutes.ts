import { checkAuthorisation, type Authorisation } from '../authority';
import type { RosterFinding, RosterProblem } from './finding';
import type { RosterField } from './fields';
import type { ReadLine } from './read-line';
import type { RosterEntry, RosterPerson } from './roster';

/** A line that names who stands in. */
export interface NamedSubstitute {
  readonly entry: RosterEntry;
  readonly line: ReadLine;
  readonly substitute: RosterPerson;
}

const PARTS = ['order', 'signedOn', 'standsInFrom', 'standsInUntil'] as const;

/** Checks the orders that a list brings, against the office's and against one another; one that the office has already is no change. */
export function settleSubstitutes(
  named: readonly NamedSubstitute[],
  known: readonly Authorisation[],
): { orders: ReadonlyMap<string, Authorisation>; findings: RosterFinding[] } {
  const findings: RosterFinding[] = [];
  const orders = new Map<string, Authorisation>();
  const next = new Map(named.map(({ entry, substitute }) => [entry.person.id, substitute]));
  for (const each of named) {
    const { line, entry } = each;
    const find = (field: RosterField, problem: RosterProblem) =>
      findings.push({
        severity: 'error',
        line: line.number,
        name: entry.person.name,
        field,
        read: line.said[field] ?? null,
        proposal: null,
        problem,
      });
    const circle = circleFrom(entry.person, next);
    if (circle) {
      find('substitute', { code: 'substitute-circle', names: circle.map(({ name }) => name) });
      continue;
    }
    const lacking = PARTS.find((part) => !line.said[part]);
    if (lacking) find(lacking, { code: 'order-incomplete' });
    const order = orderOf(each);
    if (!order || known.some((other) => isSameOrder(order, other))) continue;
    const verdict = checkAuthorisation(order, [...known, ...orders.values()]);
    if (verdict.ok) orders.set(entry.person.id, order);
    else find('substitute', { code: 'order-refused', refusal: verdict.refusal });
  }
  return { orders, findings };
}

function orderOf({ entry, line, substitute }: NamedSubstitute): Authorisation | null {
  const { signedOn, standsInFrom, standsInUntil, said } = line;
  if (!signedOn || !standsInFrom || !standsInUntil || !said.order) return null;
  return {
    id: `${entry.person.id}/${said.order}`,
    symbol: said.order,
    signedOn,
    grantorId: entry.person.id,
    deputyId: substitute.id,
    scope: { type: 'all' },
    startsOn: standsInFrom,
    endsOn: standsInUntil,
    endedAt: null,
  };
}

function isSameOrder(one: Authorisation, other: Authorisation): boolean {
  const keys = ['symbol', 'grantorId', 'deputyId', 'startsOn', 'endsOn'] as const;
  return other.endedAt === null && keys.every((key) => one[key] === other[key]);
}

/** Follows who stands in for whom; the people of the circle where it comes back to its beginning. */
function circleFrom(begin: RosterPerson, next: ReadonlyMap<string, RosterPerson>): RosterPerson[] | null {
  const way = [begin];
  for (let at = next.get(begin.id); at && way.length <= next.size; at = next.get(at.id)) {
    way.push(at);
    if (at.id === begin.id) return way;
  }
  return null;
}
