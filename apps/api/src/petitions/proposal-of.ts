import { vietnamDateOf, type Proposal } from '@conference/domain';
import type { PetitionEntity } from '@conference/persistence';

/** What the plan of the conference says of the petition that it is held because of. */
export function proposalOf({ proposedBy, submittedAt, reason, verdict }: PetitionEntity): Proposal {
  const { petitioners, staff } = verdict?.figures ?? {};
  return {
    by: proposedBy,
    proposedOn: vietnamDateOf(submittedAt!.toISOString()),
    reason,
    petition: petitioners !== undefined && staff !== undefined ? { signed: petitioners, staff } : null,
  };
}
