import type { ConferenceEntity, PersonEntity, Records, Transactions } from '@conference/persistence';
import { lockOwnConference, mustRunFloor } from '../conferences/access';
import { doorRefusal } from '../problems/door-words';

/** An act in the room: who does it, when, in which conference, and the records that it is written to. */
export interface FloorAct {
  readonly records: Records;
  readonly conference: ConferenceEntity;
  readonly person: PersonEntity;
  readonly now: Date;
}

/** Who wants to do something, in which conference, and while what is going on there. */
export interface FloorCommand {
  readonly person: PersonEntity;
  readonly conferenceId: string;
  /** While the session goes on, unless it says otherwise. */
  readonly during?: During;
}

/** Answers a conference in which an act may be done now, or refuses. */
type During = (conference: ConferenceEntity) => ConferenceEntity;

/**
 * Does something in the room in one short transaction: the conference is locked, so that acts come one after the other.
 * @throws RefusalException not-found, and what `during` refuses
 */
export function floorAct<T>(
  transactions: Transactions,
  { person, conferenceId, during = inSession }: FloorCommand,
  act: (act: FloorAct) => Promise<T>,
): Promise<T> {
  return transactions.run(async (records) => {
    const conference = during(await lockOwnConference(records, person, conferenceId));
    return act({ records, conference, person, now: new Date() });
  });
}

/**
 * Does the same for those who run the floor of this conference, and for nobody else.
 * @throws RefusalException not-found, not-allowed, and what `during` refuses
 */
export function runFloorAct<T>(
  transactions: Transactions,
  { during = inSession, ...command }: FloorCommand,
  act: (act: FloorAct) => Promise<T>,
): Promise<T> {
  const allowed: During = (conference) => {
    mustRunFloor(command.person, conference);
    return during(conference);
  };
  return floorAct(transactions, { ...command, during: allowed }, act);
}

/**
 * A conference whose session is open, and goes on: for every act of the room.
 * @throws RefusalException not-in-session, session-paused
 */
export function inSession(conference: ConferenceEntity): ConferenceEntity {
  if (openedSession(conference).pausedAt) throw doorRefusal('session-paused');
  return conference;
}

/**
 * A conference whose session is open, even if it stands still: for what is done in a break too, such as counting.
 * @throws RefusalException not-in-session
 */
export function openedSession(conference: ConferenceEntity): ConferenceEntity {
  if (conference.stage !== 'session') throw doorRefusal('not-in-session');
  return conference;
}

/** A conference at whatever stage: for what is done before the session or after it, or asks for more itself. */
export function atAnyStage(conference: ConferenceEntity): ConferenceEntity {
  return conference;
}
