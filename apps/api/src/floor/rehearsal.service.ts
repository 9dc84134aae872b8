import type { Simulated } from '@conference/contracts';
import { isEnded, presentAt } from '@conference/domain';
import { Transactions, type ConferenceEntity, type PersonEntity } from '@conference/persistence';
import { scanByNoDevice } from '@conference/tasks';
import { Injectable } from '@nestjs/common';
import { isUnderWay } from '../check-in/quorum';
import { recordAtDoor } from '../check-in/record-at-door';
import { isLeader } from '../conferences/access';
import { doorRefusal } from '../problems/door-words';
import { floorAct, runFloorAct } from './floor-act';

/** What is done in a rehearsal only: a room that fills by itself, and the end without a trace. */
@Injectable()
export class RehearsalService {
  constructor(private readonly transactions: Transactions) {}

  /** Lets so many of those who are not there yet come in, in the order of the list. */
  async simulate(person: PersonEntity, conferenceId: string, count: number): Promise<Simulated> {
    const command = { person, conferenceId, during: rehearsed };
    return runFloorAct(this.transactions, command, async ({ records, conference, now }) => {
      if (!isUnderWay(conference)) throw doorRefusal('not-convened');
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

  /**
   * Removes a rehearsal that has ended, with everything that hangs on it. The audit chain keeps its entries, which are ids and figures, and
   * one more that says that it was wiped; people, units and absences that its plan brought along are the office's and stay.
   */
  async wipe(person: PersonEntity, conferenceId: string): Promise<void> {
    if (!isLeader(person)) throw doorRefusal('not-allowed');
    const command = { person, conferenceId, during: rehearsed };
    await floorAct(this.transactions, command, async ({ records, conference: { officeId, stage }, now }) => {
      if (!isEnded(stage)) throw doorRefusal('rehearsal-not-ended');
      const documents = await records.documents.ofConference(conferenceId);
      if (documents.some(({ symbol }) => symbol !== null)) throw doorRefusal('rehearsal-numbered');
      const rows = await records.conferences.wipe(conferenceId);
      await records.audit.append({
        officeId,
        conferenceId: null,
        at: now,
        actorId: person.id,
        action: 'rehearsal.wiped',
        facts: { conferenceId, rows },
      });
    });
  }
}

function rehearsed(conference: ConferenceEntity): ConferenceEntity {
  if (!conference.rehearsal) throw doorRefusal('rehearsals-only');
  return conference;
}
