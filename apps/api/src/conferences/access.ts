import type { Role } from '@conference/domain';
import type { ConferenceEntity, PersonEntity, Records } from '@conference/persistence';
import { doorRefusal } from '../problems/door-words';

/** Who opens, moves, cancels and runs conferences. */
const LEADERS: readonly Role[] = ['head', 'headOfOffice', 'administrator'];
/** Who keeps the record of the room. */
const FLOOR: readonly Role[] = [...LEADERS, 'deputyHead', 'secretary', 'clerk', 'countingCommittee', 'unionChair'];

/** Whether a person may give the head of office's commands. */
export function isLeader(person: PersonEntity): boolean {
  return holdsAny(person, LEADERS);
}

/** Whether a person may record what happens in the room. */
export function runsFloor(person: PersonEntity): boolean {
  return holdsAny(person, FLOOR);
}

/**
 * Lets those alone go on who may record what happens in the room.
 * @throws RefusalException not-allowed
 */
export function mustRunFloor(person: PersonEntity): void {
  if (!runsFloor(person)) throw doorRefusal('not-allowed');
}

/**
 * Reads a conference of the person's own office; another office's is not there at all.
 * @throws RefusalException not-found
 */
export async function ownConference(
  records: Records,
  person: PersonEntity,
  conferenceId: string,
): Promise<ConferenceEntity> {
  const conference = await records.conferences.byId(conferenceId);
  if (!conference || conference.officeId !== person.officeId) throw doorRefusal('not-found');
  return conference;
}

/**
 * The same, locked until the transaction is over: acts in the room come one after the other.
 * @throws RefusalException not-found
 */
export async function lockOwnConference(
  records: Records,
  person: PersonEntity,
  conferenceId: string,
): Promise<ConferenceEntity> {
  const conference = await records.conferences.lockOf(person.officeId, conferenceId);
  if (!conference) throw doorRefusal('not-found');
  return conference;
}

function holdsAny(person: PersonEntity, roles: readonly Role[]): boolean {
  return person.roles.some((role) => roles.includes(role));
}
