import { floorActor, leadsSystem, runsFloor as runsFloorAs, type FloorActor } from '@conference/domain';
import type { ConferenceEntity, PersonEntity, Records } from '@conference/persistence';
import type { OfficeActor } from '@conference/tasks';
import { doorRefusal } from '../problems/door-words';

/** A conference of which the plan says who presides. */
type Planned = Pick<ConferenceEntity, 'plan'>;

/** Whether a person may give the head of office's commands. */
export function isLeader(person: PersonEntity): boolean {
  return leadsSystem(person);
}

/**
 * Lets those alone go on who administer the office: its units, calendar and people, whose addresses it has.
 * @throws RefusalException not-allowed
 */
export function mustAdminister(person: PersonEntity): OfficeActor {
  if (!isLeader(person)) throw doorRefusal('not-allowed');
  return { officeId: person.officeId, actorId: person.id };
}

/** A person as the rules of the floor know them in a conference. */
export function actorOf(person: PersonEntity, { plan }: Planned): FloorActor {
  return floorActor(person, plan.conference);
}

/** Whether a person may record what happens in the room of a conference. */
export function runsFloor(person: PersonEntity, conference: Planned): boolean {
  return runsFloorAs(actorOf(person, conference));
}

/**
 * Lets those alone go on who may record what happens in the room of a conference.
 * @throws RefusalException not-allowed
 */
export function mustRunFloor(person: PersonEntity, conference: Planned): void {
  if (!runsFloor(person, conference)) throw doorRefusal('not-allowed');
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
