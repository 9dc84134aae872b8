import { isPresentAt, presentAt, quorumBase, type Room } from '@conference/domain';
import type { FloorAct } from './floor-act';

type Moment = Pick<FloorAct, 'records' | 'conference' | 'now'>;

/** How many are in the room. */
export async function presentNow({ records, conference, now }: Moment): Promise<number> {
  return presentAt(await records.floor.attendances(conference.id), now.toISOString());
}

/** The room as it is now, by name: whoever is in it when a vote opens is on its roll. */
export async function peopleInRoom({ records, conference, now }: Moment): Promise<Room> {
  const attendances = await records.floor.attendances(conference.id);
  return {
    entitled: attendances.length,
    base: quorumBase(conference.kind, conference.form),
    presentIds: attendances
      .filter((attendance) => isPresentAt(attendance, now.toISOString()))
      .map(({ attendeeId }) => attendeeId),
  };
}
