import type { PetitionFacts } from './petition';

/** A petition of `staff` people, p1, p2 …, that p1 opened and the first `signed` of them signed. */
export function petitionOf(staff: number, signed: number, different: Partial<PetitionFacts> = {}): PetitionFacts {
  const staffIds = Array.from({ length: staff }, (_, place) => `p${place + 1}`);
  return {
    proposedBy: 'staff',
    state: 'collecting',
    openedBy: 'p1',
    signerIds: staffIds.slice(0, signed),
    staffIds,
    ...different,
  };
}
