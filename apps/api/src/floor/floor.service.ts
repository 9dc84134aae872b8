import type { AttendanceBody, FloorView } from '@conference/contracts';
import { Transactions, type PersonEntity } from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { recordByHand } from '../check-in/record-by-hand';
import { ownConference } from '../conferences/access';
import { directoryView } from '../conferences/directory-view';
import { atAnyStage, floorAct, runFloorAct } from './floor-act';
import { floorView } from './floor-view';

/** What happens in the room: each act is one short transaction, written straight to the record. */
@Injectable()
export class FloorService {
  constructor(private readonly transactions: Transactions) {}

  view(person: PersonEntity, conferenceId: string): Promise<FloorView> {
    return this.transactions.read(async (records) => {
      const conference = await ownConference(records, person, conferenceId);
      return floorView(records, conference, await directoryView(records, person.officeId), person);
    });
  }

  /** People record themselves; whoever runs the floor records everybody. Coming in twice changes nothing. */
  async recordAttendance(
    person: PersonEntity,
    conferenceId: string,
    { personId, present }: AttendanceBody,
  ): Promise<void> {
    const act = personId === person.id ? floorAct : runFloorAct;
    await act(this.transactions, { person, conferenceId, during: atAnyStage }, (floor) =>
      recordByHand(floor, { personId, present }),
    );
  }
}
