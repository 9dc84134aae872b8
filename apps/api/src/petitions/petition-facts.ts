import type { PetitionFacts, PetitionState } from '@conference/domain';
import type {
  ConferenceEntity,
  PersonEntity,
  PetitionEntity,
  PetitionSignatureEntity,
  Records,
} from '@conference/persistence';
import { staffOf } from '@conference/tasks';

/** All staff of an office: everybody of the plan that it handed in last who is still there, or, before its first plan, everybody it knows. */
export async function staffOfOffice(records: Records, officeId: string): Promise<PersonEntity[]> {
  const last = await records.conferences.lastOpened(officeId);
  if (last) return staffOf(records, last);
  return (await records.directory.peopleOfOffice(officeId)).filter(({ active }) => active);
}

/** A petition as its rules see it. */
export function petitionFacts(
  petition: PetitionEntity,
  {
    staff,
    signatures,
    conference,
  }: {
    readonly staff: readonly PersonEntity[];
    readonly signatures: readonly PetitionSignatureEntity[];
    readonly conference: ConferenceEntity | undefined;
  },
): PetitionFacts {
  return {
    proposedBy: petition.proposedBy,
    state: petitionState(petition, conference),
    openedBy: petition.openedBy,
    signerIds: signatures.map(({ personId }) => personId),
    staffIds: staff.map(({ id }) => id),
  };
}

/** Where a petition stands, with the conference that answers it where there is one. */
export function petitionState(
  { submittedAt, withdrawnAt }: PetitionEntity,
  conference: ConferenceEntity | undefined,
): PetitionState {
  if (withdrawnAt) return 'withdrawn';
  if (!submittedAt) return 'collecting';
  return conference ? 'answered' : 'submitted';
}
