import { leadsOffice, type Role } from '../person';
import type { RosterField } from './fields';
import type { RosterEntry, RosterFacts } from './roster';

/** Who decides for the office, or signs for it. */
const LEADING: readonly Role[] = ['head', 'deputyHead', 'headOfOffice'];

/**
 * What of somebody only those who lead the office may change: who decides for the office, and under which address they are asked.
 *
 * An administrator keeps the list and decides nothing, so nothing of it may make them, or a mailbox of theirs, decide. An office that nobody leads yet is filled by whoever keeps its list.
 */
export function onlyForLeaders(
  { person, state, changes }: RosterEntry,
  { people, actorId }: RosterFacts,
): RosterField[] {
  const actor = people.find(({ id }) => id === actorId);
  const isLed = people.some((each) => each.active && leadsOffice(each));
  if (!actor || !isLed || leadsOffice(actor)) return [];
  const before = leadingRoles(people.find(({ id }) => id === person.id)?.roles ?? []);
  const after = leadingRoles(person.roles);
  const fields: RosterField[] = [];
  if (before.join() !== after.join()) fields.push('roles');
  if (before.length > 0 && changes.some(({ field }) => field === 'email')) fields.push('email');
  if (before.length > 0 && state === 'leaves') fields.push('leavesOn');
  return fields;
}

function leadingRoles(roles: readonly Role[]): readonly Role[] {
  return LEADING.filter((role) => roles.includes(role));
}
