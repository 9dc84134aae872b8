import type { DeskView } from '@conference/contracts';
import { timedScan } from '@conference/domain';
import { Transactions, type ConferenceEntity, type PersonEntity, type Records } from '@conference/persistence';
import { doorOpensFor, toScan } from '@conference/tasks';
import { Injectable } from '@nestjs/common';
import { mustRunFloor, ownConference } from '../conferences/access';
import { attendeesAtDoor } from './attendees-at-door';
import { guestsAtDoor } from './guest-door';
import { isUnderWay, quorumLost, roomAt } from './quorum';
import { flagReasons } from './scan-reasons';

const MOST_DOUBTFUL = 50;

/** What the desk at the door shows. */
@Injectable()
export class DeskService {
  constructor(private readonly transactions: Transactions) {}

  async view(person: PersonEntity, conferenceId: string): Promise<DeskView> {
    return this.transactions.read(async (records) => {
      const conference = await ownConference(records, person, conferenceId);
      mustRunFloor(person, conference);
      const attendees = await records.floor.attendees(conferenceId);
      const attendances = await records.floor.attendances(conferenceId);
      const guests = await records.guests.ofConference(conferenceId);
      const room = roomAt(conference, attendances, new Date());
      return {
        title: conference.title,
        isOpen: isUnderWay(conference) && attendees.length > 0,
        present: room?.present ?? 0,
        entitled: attendees.length,
        figures: room?.figures ?? null,
        holds: room?.holds ?? false,
        quorumLost: quorumLost(conference, attendances),
        attendees: [...(await attendeesAtDoor(records, conference, attendees)).values()],
        guests: [...(await guestsAtDoor(records, conference, guests)).values()],
        doubtful: await doubtfulScans(
          records,
          conference,
          new Map(attendees.map(({ id, personId }) => [id, personId])),
        ),
      };
    });
  }
}

async function doubtfulScans(
  records: Records,
  conference: ConferenceEntity,
  personOf: ReadonlyMap<string, string>,
): Promise<DeskView['doubtful']> {
  const scans = await records.checkIn.doubtfulScans(conference.id, MOST_DOUBTFUL);
  return scans.map((scan) => ({
    scanId: scan.id,
    personId: personOf.get(scan.attendeeId)!,
    at: timedScan(toScan(scan), doorOpensFor(conference, [scan])).at,
    device: scan.device,
    reasons: flagReasons(scan),
  }));
}
