import type { AttendanceInterval, IssuedCode } from '@conference/domain';
import { In, IsNull, type EntityManager } from 'typeorm';
import { AttendanceIntervalEntity, AttendeeEntity, CheckInCodeEntity, ScanEntity } from '../entities';
import { rows } from '../rows';

/** The door: codes and numbers of those summoned, scans, and the intervals derived from them. */
export class CheckInRepository {
  constructor(private readonly manager: EntityManager) {}

  attendeesAt(conferenceId: string, places: readonly number[]): Promise<AttendeeEntity[]> {
    return rows(this.manager, AttendeeEntity, 'where conference_id = $1 and place = any($2)', [conferenceId, places]);
  }

  attendeesOf(conferenceId: string, personIds: readonly string[]): Promise<AttendeeEntity[]> {
    return rows(this.manager, AttendeeEntity, 'where conference_id = $1 and person_id = any($2)', [
      conferenceId,
      personIds,
    ]);
  }

  attendees(ids: readonly string[]): Promise<AttendeeEntity[]> {
    return rows(this.manager, AttendeeEntity, 'where id = any($1)', [ids]);
  }

  /** The codes with these handles, of whichever conference. */
  async issuedCodes(handles: readonly string[]): Promise<IssuedCode[]> {
    const issued: { handle: string; attendee_id: string; conference_id: string; revoked_at: Date | null }[] =
      await this.manager.query(
        `select c.handle, c.attendee_id, a.conference_id, c.revoked_at
         from check_in_code c join attendee a on a.id = c.attendee_id where c.handle = any($1)`,
        [handles],
      );
    return issued.map(({ handle, attendee_id, conference_id, revoked_at }) => ({
      handle,
      attendeeId: attendee_id,
      conference: conference_id,
      revokedAt: revoked_at?.toISOString() ?? null,
    }));
  }

  validCode(attendeeId: string): Promise<CheckInCodeEntity> {
    return this.manager.findOneByOrFail(CheckInCodeEntity, { attendeeId, revokedAt: IsNull() });
  }

  /** Gives a person another code; the one before lets nobody in from now on. */
  async renewCode(attendeeId: string, at: Date): Promise<void> {
    await this.manager.update(CheckInCodeEntity, { attendeeId, revokedAt: IsNull() }, { revokedAt: at });
    await this.manager.insert(CheckInCodeEntity, { attendeeId, issuedAt: at });
  }

  scansById(ids: readonly string[]): Promise<ScanEntity[]> {
    return rows(this.manager, ScanEntity, 'where id = any($1)', [ids]);
  }

  scansOf(attendeeIds: readonly string[]): Promise<ScanEntity[]> {
    return rows(this.manager, ScanEntity, 'where attendee_id = any($1) order by received_at, id', [attendeeIds]);
  }

  /** Scans that somebody should look at, the latest first. */
  doubtfulScans(conferenceId: string, limit: number): Promise<ScanEntity[]> {
    return rows(
      this.manager,
      ScanEntity,
      `where (clock_doubt is not null or copied) and attendee_id in (select id from attendee where conference_id = $1)
       order by received_at desc, id limit $2`,
      [conferenceId, limit],
    );
  }

  async addScans(scans: readonly ScanEntity[]): Promise<void> {
    await this.manager.insert(ScanEntity, [...scans]);
  }

  /** Puts the intervals that follow from all scans in the place of those known before. */
  async replaceIntervals(intervals: ReadonlyMap<string, readonly AttendanceInterval[]>): Promise<void> {
    await this.manager.delete(AttendanceIntervalEntity, { attendeeId: In([...intervals.keys()]) });
    const derived = [...intervals].flatMap(([attendeeId, own]) =>
      own.map(({ inAt, outAt }) => ({
        attendeeId,
        inAt: new Date(inAt),
        outAt: outAt === undefined ? null : new Date(outAt),
      })),
    );
    if (derived.length > 0) await this.manager.insert(AttendanceIntervalEntity, derived);
  }

  /** Since when those of them who are in the room have been there. */
  async presentSince(attendeeIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const open = await rows(this.manager, AttendanceIntervalEntity, 'where attendee_id = any($1) and out_at is null', [
      attendeeIds,
    ]);
    return new Map(open.map(({ attendeeId, inAt }) => [attendeeId, inAt]));
  }

  /** How many are summoned, and how many of them are in the room. */
  async figures(conferenceId: string): Promise<{ entitled: number; present: number }> {
    const [figures]: { entitled: number; present: number }[] = await this.manager.query(
      `select count(*)::int as entitled, count(i.id)::int as present
       from attendee a left join attendance_interval i on i.attendee_id = a.id and i.out_at is null
       where a.conference_id = $1`,
      [conferenceId],
    );
    return figures!;
  }
}
