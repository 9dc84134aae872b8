import { SETTINGS, type Settings } from '@conference/config';
import type { MyCode } from '@conference/contracts';
import { terminalNumber } from '@conference/domain';
import {
  Transactions,
  type AttendeeEntity,
  type ConferenceEntity,
  type PersonEntity,
  type Records,
} from '@conference/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { lockOwnConference, ownConference } from '../conferences/access';
import { note } from '../floor/floor-record';
import { doorRefusal } from '../problems/door-words';
import { signedCode } from '@conference/mail';

/** The code that a person shows at the door; everybody sees their own alone. */
@Injectable()
export class CodesService {
  constructor(
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  ofPerson(person: PersonEntity, conferenceId: string): Promise<MyCode> {
    return this.transactions.read(async (records) => {
      const conference = await ownConference(records, person, conferenceId);
      return this.view(records, conference, person, await summonedAs(records, person, conferenceId));
    });
  }

  /** For a code that somebody else got hold of. */
  renew(person: PersonEntity, conferenceId: string): Promise<MyCode> {
    return this.transactions.run(async (records) => {
      const conference = await lockOwnConference(records, person, conferenceId);
      const attendee = await summonedAs(records, person, conferenceId);
      const now = new Date();
      await records.checkIn.renewCode(attendee.id, now);
      await note({ records, conference, person, now }, 'attendance.codeRenewed');
      return this.view(records, conference, person, attendee);
    });
  }

  private async view(
    records: Records,
    { id, title }: ConferenceEntity,
    { name }: PersonEntity,
    attendee: AttendeeEntity,
  ): Promise<MyCode> {
    const { handle } = await records.checkIn.validCode(attendee.id);
    const since = (await records.checkIn.presentSince([attendee.id])).get(attendee.id);
    return {
      title,
      name,
      text: signedCode(this.settings.links.secret, { conference: id, handle }),
      number: terminalNumber(attendee.place),
      since: since?.toISOString() ?? null,
    };
  }
}

async function summonedAs(records: Records, { id }: PersonEntity, conferenceId: string): Promise<AttendeeEntity> {
  const [attendee] = await records.checkIn.attendeesOf(conferenceId, [id]);
  if (!attendee) throw doorRefusal('not-entitled');
  return attendee;
}
