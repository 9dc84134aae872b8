import type { AttendanceBody } from '@conference/contracts';
import { scanByNoDevice } from '@conference/tasks';
import type { FloorAct } from '../floor/floor-act';
import { doorRefusal } from '../problems/door-words';
import { isUnderWay } from './quorum';
import { recordAtDoor } from './record-at-door';

/**
 * Records that somebody comes in or leaves, as said on the conference's page; saying it twice changes nothing.
 *
 * The caller holds the lock of the conference's row.
 */
export async function recordByHand(
  { records, conference, person, now }: FloorAct,
  { personId, present }: AttendanceBody,
): Promise<void> {
  if (!isUnderWay(conference)) throw doorRefusal('not-convened');
  const [attendee] = await records.checkIn.attendeesOf(conference.id, [personId]);
  if (!attendee) throw doorRefusal('not-entitled');
  if ((await records.checkIn.presentSince([attendee.id])).has(attendee.id) === present) return;

  const scan = scanByNoDevice(
    {
      attendeeId: attendee.id,
      direction: present ? 'in' : 'out',
      via: personId === person.id ? 'self' : 'hand',
      recordedBy: person.id,
    },
    now,
  );
  await recordAtDoor(records, conference, [scan], { actorId: person.id, now });
}
