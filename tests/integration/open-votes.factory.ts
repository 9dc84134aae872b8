import type { ConferenceEntity, OpenVoteEntity, PersonEntity } from '@conference/persistence';
import { VoteCountService } from '../../apps/api/src/votes/vote-count.service';
import { VotesService } from '../../apps/api/src/votes/votes.service';
import { VotingService } from '../../apps/api/src/votes/voting.service';
import { MailedTasks } from '../api/mailed-links.factory';
import type { OpenRecord } from '../support/record';

/** The motion of the plan. */
export const MOTION = 'nq';

/** A conference whose session is open, with its resolution before the room. */
export class VotingRoom {
  readonly votes: VotesService;
  readonly counting: VoteCountService;
  readonly voting: VotingService;

  private constructor(
    private readonly record: OpenRecord,
    readonly conference: ConferenceEntity,
    readonly chair: PersonEntity,
    /** Everybody on the list of those summoned. */
    readonly people: readonly PersonEntity[],
  ) {
    this.votes = new VotesService(record.transactions);
    this.counting = new VoteCountService(record.transactions);
    this.voting = new VotingService(record.transactions);
  }

  /** Opens a room of so many people, everybody present. */
  static async open(record: OpenRecord, size: number): Promise<VotingRoom> {
    const { conference, people } = await MailedTasks.open(record);
    const query = (sql: string, values: unknown[]) => record.transactions.dataSource.query(sql, values);
    await query(
      `insert into person (office_id, code, name, position, email, roles, language)
       select $1, 'p' || place, 'Người thứ ' || place, 'Chuyên viên', 'p' || place || '@dong.example', '{staff}', 'vi'
       from generate_series(1, $2::integer) as place`,
      [conference.officeId, size - people.size],
    );
    await query(`update conference set stage = 'session' where id = $1`, [conference.id]);
    await query(`update agenda_item set started_at = now() where conference_id = $1 and kind = 'resolution'`, [
      conference.id,
    ]);
    const everybody = await record.transactions.run(async ({ directory, floor }) => {
      const staff = await directory.peopleOfOffice(conference.officeId);
      await floor.summon(
        conference.id,
        staff.map(({ id }) => id),
      );
      return staff;
    });
    const room = new VotingRoom(record, conference, people.get('gd')!, everybody);
    for (const { id } of everybody) await room.comeIn(id);
    return room;
  }

  /** The same people in another conference. */
  in(conference: ConferenceEntity): VotingRoom {
    return new VotingRoom(this.record, conference, this.chair, this.people);
  }

  async comeIn(personId: string): Promise<void> {
    await this.record.transactions.dataSource.query(
      `insert into attendance_interval (attendee_id, in_at)
       select id, now() from attendee where conference_id = $1 and person_id = $2`,
      [this.conference.id, personId],
    );
  }

  async leave(personId: string): Promise<void> {
    await this.record.transactions.dataSource.query(
      `update attendance_interval set out_at = now() where out_at is null
       and attendee_id in (select id from attendee where conference_id = $1 and person_id = $2)`,
      [this.conference.id, personId],
    );
  }

  person(code: string): PersonEntity {
    return this.people.find((person) => person.code === code)!;
  }

  /** The vote on the motion that counts, or is going to. */
  async vote(): Promise<OpenVoteEntity> {
    const votes = await this.record.transactions.read((records) => records.votes.ofConference(this.conference.id));
    return votes.find(({ state }) => state !== 'void')!;
  }
}
