import type { Simulated } from '@conference/contracts';
import { presentAt } from '@conference/domain';
import { Transactions, type PersonEntity } from '@conference/persistence';
import { scanByNoDevice } from '@conference/tasks';
import { Injectable } from '@nestjs/common';
import { isUnderWay } from '../check-in/quorum';
import { recordAtDoor } from '../check-in/record-at-door';
import { lockOwnConference, runsFloor } from '../conferences/access';
import { doorRefusal } from '../problems/door-words';

/** What is done in a rehearsal only: a room that fills by itself. */
@Injectable()
export class RehearsalService {
  constructor(private readonly transactions: Transactions) {}

  /** Lets so many of those who are not there yet come in, in the order of the list. */
  simulate(person: PersonEntity, conferenceId: string, count: number): Promise<Simulated> {
    if (!runsFloor(person)) throw doorRefusal('not-allowed');
    return this.transactions.run(async (records) => {
      const conference = await lockOwnConference(records, person, conferenceId);
      if (!conference.rehearsal) throw doorRefusal('rehearsals-only');
      if (!isUnderWay(conference)) throw doorRefusal('not-convened');
      const now = new Date();
      const attendees = await records.floor.attendees(conferenceId);
      const present = await records.checkIn.presentSince(attendees.map(({ id }) => id));
      const coming = attendees.filter(({ id }) => !present.has(id)).slice(0, count);
      const scans = coming.map(({ id: attendeeId }) =>
        scanByNoDevice({ attendeeId, direction: 'in', via: 'hand', recordedBy: person.id }, now),
      );
      await recordAtDoor(records, conference, scans, { actorId: person.id, now });
      const attendances = await records.floor.attendances(conferenceId);
      return { cameIn: scans.length, present: presentAt(attendances, now.toISOString()) };
    });
  }
}
