import { answerPetition, petitionRefusalSentence } from '@conference/domain';
import type { PersonEntity, PetitionEntity, Records } from '@conference/persistence';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { petitionFacts } from './petition-facts';

/**
 * The petition that a conference is opened because of, locked: it was handed in, and no conference answers it yet.
 * @throws RefusalException not-found, petition-not-waiting
 */
export async function waitingPetition(
  records: Records,
  { officeId }: PersonEntity,
  petitionId: string,
): Promise<PetitionEntity> {
  const petition = await records.petitions.lockOf(officeId, petitionId);
  if (!petition) throw doorRefusal('not-found');
  const [conference] = await records.conferences.answering([petitionId]);
  allowed(answerPetition(petitionFacts(petition, { staff: [], signatures: [], conference })), petitionRefusalSentence);
  return petition;
}

/** Puts on record that a petition has its conference, and tells those who asked for it. */
export async function putAnswered(
  records: Records,
  {
    petition: { id: petitionId, officeId },
    conferenceId,
    person,
    now,
  }: { petition: PetitionEntity; conferenceId: string; person: PersonEntity; now: Date },
): Promise<void> {
  await records.outbox.add({
    topic: 'mail',
    payload: { kind: 'petitionAnswered', petitionId, conferenceId },
  });
  await records.audit.append({
    ...{ officeId, conferenceId, at: now, actorId: person.id },
    action: 'petition.answered',
    facts: { petitionId },
  });
}
