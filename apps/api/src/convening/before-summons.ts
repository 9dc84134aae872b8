import type { ConferenceEntity, PersonEntity, Records } from '@conference/persistence';
import { mayChangePlan } from '@conference/domain';
import { isLeader, lockOwnConference } from '../conferences/access';
import { commandAllowed } from '../problems/command-words';
import { doorRefusal } from '../problems/door-words';

/**
 * A conference whose form and delegates may still be settled by this person: nobody has been summoned yet.
 * @throws RefusalException not-allowed, not-found, date-is-fixed, summoned-already
 */
export async function beforeSummons(
  records: Records,
  person: PersonEntity,
  conferenceId: string,
): Promise<ConferenceEntity> {
  if (!isLeader(person)) throw doorRefusal('not-allowed');
  const conference = await lockOwnConference(records, person, conferenceId);
  if (!mayChangePlan(conference.stage)) {
    commandAllowed({ ok: false, refusal: { code: 'command-refused', reason: 'date-is-fixed' } });
  }
  if ((await records.floor.attendees(conferenceId)).length > 0) throw doorRefusal('summoned-already');
  return conference;
}
