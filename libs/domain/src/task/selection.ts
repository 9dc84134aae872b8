import { leadsOffice, leadsSystem, type Role } from '../person';

/** What can be done with several open tasks at once, in the order in which it is offered. */
export const SELECTION_ACTS = ['remind', 'reassign', 'extend'] as const;
/** One act on several open tasks. */
export type SelectionAct = (typeof SELECTION_ACTS)[number];

/** Lists what a person may do with several tasks: whoever changes plans extends; pressing and sending on is for those who lead the office. */
export function actsOnSelection(person: { readonly roles: readonly Role[] }): readonly SelectionAct[] {
  return SELECTION_ACTS.filter((act) => (act === 'extend' ? leadsSystem(person) : leadsOffice(person)));
}
