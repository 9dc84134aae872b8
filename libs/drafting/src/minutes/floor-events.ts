import type { FloorEvent } from '@conference/domain';
import type { ConferenceEntity, Records } from '@conference/persistence';
import { agendaEvents } from './agenda-events';
import { electionEvents } from './election-events';
import { honourEvents } from './honour-events';
import { pledgeEvents } from './pledge-events';
import { remarkEvents } from './remark-events';
import { sessionEvents } from './session-events';
import { speechEvents } from './speech-events';
import { staffBallotEvents } from './staff-ballot-events';
import { voteEvents } from './vote-events';

/** Reads one part of what the room did from its tables. */
export type FloorReading = (records: Records, conference: ConferenceEntity) => Promise<readonly FloorEvent[]>;

/** Every part of the room that belongs into the minutes: a new part is one line here. */
const READINGS: readonly FloorReading[] = [
  sessionEvents,
  agendaEvents,
  speechEvents,
  remarkEvents,
  voteEvents,
  electionEvents,
  honourEvents,
  pledgeEvents,
  staffBallotEvents,
];

/** What happened in the room, as far as it is on record. */
export async function floorEvents(records: Records, conference: ConferenceEntity): Promise<readonly FloorEvent[]> {
  const events: FloorEvent[] = [];
  for (const read of READINGS) events.push(...(await read(records, conference)));
  return events;
}
