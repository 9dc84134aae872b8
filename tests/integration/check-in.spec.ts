import { randomUUID } from 'node:crypto';
import { readSettings, type Settings } from '@conference/config';
import type { ScanAnswer, ScanBody } from '@conference/contracts';
import { intervalsOf, terminalNumber, type AttendanceInterval } from '@conference/domain';
import type { PersonEntity } from '@conference/persistence';
import { closeDoor } from '@conference/tasks';
import * as fc from 'fast-check';
import { CodesService } from '../../apps/api/src/check-in/codes.service';
import { DeskService } from '../../apps/api/src/check-in/desk.service';
import { ScansService } from '../../apps/api/src/check-in/scans.service';
import { RefusalException } from '../../apps/api/src/problems/refusal.exception';
import { MailedTasks } from '../api/mailed-links.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

/** A device at a door, some minutes ago. */
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

describe('the check-in at the door', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let settings: Settings;
  let door: Door;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: database.appUrl });
  });

  beforeEach(async () => {
    door = await Door.open(record, settings);
  });

  afterAll(async () => {
    await record.close();
    await database.drop();
  });

  it('recognises people by code, by number and by a line of the list, each once', async () => {
    const [one, two, three] = door.staff;
    const sent = [
      door.scan({ kind: 'code', text: await door.codeOf(one!) }),
      door.scan({ kind: 'number', typed: ` ${terminalNumber(2)} ` }),
      door.scan({ kind: 'person', personId: three!.id }),
    ];
    const answers = await door.send(sent);
    expect(answers.map(({ state, attendee }) => [state, attendee?.name])).toEqual([
      ['taken', one!.name],
      ['taken', two!.name],
      ['taken', three!.name],
    ]);
    expect(answers[0]!.attendee!.since).toBe(sent[0]!.at);
    expect((await door.send(sent)).map(({ state }) => state)).toEqual(['takenBefore', 'takenBefore', 'takenBefore']);
    expect((await door.desk()).present).toBe(3);
    expect(await door.audited('attendance.entered')).toBe(3);
  });

  it('lets nobody leave by being scanned twice, and everybody by their own act', async () => {
    const by = { kind: 'person', personId: door.staff[0]!.id } as const;
    const first = ago(20);
    await door.send([door.scan(by, 'in', first), door.scan(by, 'in', ago(10))]);
    expect(await door.intervals(0)).toEqual([{ inAt: first }]);
    const left = ago(5);
    await door.send([door.scan(by, 'out', left), door.scan(by, 'out', ago(4))]);
    expect(await door.intervals(0)).toEqual([{ inAt: first, outAt: left }]);
  });

  it('ends with the same intervals in whatever order, batches and copies the scans come', async () => {
    const times = fc.uniqueArray(fc.integer({ min: 1, max: 240 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(times, fc.infiniteStream(fc.nat()), async (minutes, chance) => {
        const room = await Door.open(record, settings);
        const draw = (below: number) => Number(chance.next().value) % below;
        const scans = minutes.map((minute) =>
          room.scan({ kind: 'person', personId: room.staff[0]!.id }, draw(2) ? 'in' : 'out', ago(minute)),
        );
        const sent = [...scans, ...scans].toSorted(() => draw(3) - 1);
        while (sent.length > 0) await room.send(sent.splice(0, 1 + draw(4)));
        const known = scans.map(({ id, direction, at }) => ({
          id,
          attendeeId: '',
          direction,
          deviceAt: at,
          receivedAt: new Date().toISOString(),
        }));
        expect(await room.intervals(0)).toEqual(intervalsOf(known, ago(0)));
      }),
      { numRuns: 12 },
    );
  });

  it('takes each scan once when two devices send the same ones at the same moment', async () => {
    const scans = door.staff.map(({ id }) => door.scan({ kind: 'person', personId: id }));
    const answers = await Promise.all([
      door.send(scans, 'Cửa A'),
      door.send(scans.toReversed(), 'Cửa B'),
      door.send(scans, 'Cửa A'),
    ]);
    const states = answers.flat().map(({ state }) => state);
    expect(states.filter((state) => state === 'taken')).toHaveLength(scans.length);
    expect(states.filter((state) => state === 'takenBefore')).toHaveLength(2 * scans.length);
    expect((await door.desk()).present).toBe(scans.length);
  });

  it.each([
    ['clock-ahead', () => ago(-90)],
    ['clock-longBefore', () => '2001-01-01T00:00:00.000Z'],
    ['clock-unreadable', () => 'hôm nay'],
  ])('takes the time of receipt from a wrong clock and shows it for a look: %s', async (code, clock) => {
    const before = new Date().toISOString();
    const scan = door.scan({ kind: 'person', personId: door.staff[0]!.id }, 'in', clock());
    const [answer] = await door.send([scan]);
    expect(answer).toMatchObject({ state: 'flagged', reasons: [{ code }] });
    expect(answer!.attendee!.since! >= before && answer!.attendee!.since! <= new Date().toISOString()).toBe(true);
    expect((await door.send([scan]))[0]).toMatchObject({ state: 'takenBefore', reasons: [{ code }] });
    expect((await door.desk()).doubtful).toMatchObject([{ scanId: scan.id, personId: door.staff[0]!.id }]);
  });

  it('flags a code that is shown at two doors at once; its person stays checked in', async () => {
    const text = await door.codeOf(door.staff[0]!);
    expect(await door.send([door.scan({ kind: 'code', text })], 'Cửa A')).toMatchObject([{ state: 'taken' }]);
    expect(await door.send([door.scan({ kind: 'code', text })], 'Cửa A')).toMatchObject([{ state: 'taken' }]);
    const [answer] = await door.send([door.scan({ kind: 'code', text })], 'Cửa B');
    expect(answer).toMatchObject({ state: 'flagged', reasons: [{ code: 'code-copied' }] });
    expect((await door.desk()).present).toBe(1);
  });

  it('answers each scan by itself: what counts is taken, what does not has its reason', async () => {
    const other = await Door.open(record, settings);
    const text = await door.codeOf(door.staff[0]!);
    const revoked = await door.codeOf(door.staff[1]!);
    await door.renew(door.staff[1]!);
    const reused = door.scan({ kind: 'person', personId: door.staff[2]!.id });
    await door.send([reused]);
    const elsewhere = other.scan({ kind: 'person', personId: other.staff[0]!.id });
    await other.send([elsewhere]);

    const tried: [ScanBody['by'], string][] = [
      [{ kind: 'code', text: 'https://example.vn/?token=1' }, 'code-foreign'],
      [{ kind: 'code', text: `${text.slice(0, -2)}xx` }, 'code-foreign'],
      [{ kind: 'code', text: await other.codeOf(other.staff[0]!) }, 'code-of-other-conference'],
      [{ kind: 'code', text: revoked }, 'code-revoked'],
      [{ kind: 'person', personId: door.stranger.id }, 'person-not-summoned'],
      [{ kind: 'number', typed: '12a' }, 'number-wrong-character'],
      [{ kind: 'number', typed: String(Number(terminalNumber(1)) + 1) }, 'number-mistyped'],
      [{ kind: 'number', typed: terminalNumber(9999) }, 'number-unknown'],
    ];
    const scans = tried.map(([by]) => door.scan(by));
    const answers = await door.send([
      ...scans,
      { ...reused, direction: 'out' },
      { ...elsewhere, by: { kind: 'code', text: revoked } },
      door.scan({ kind: 'code', text }),
    ]);
    expect(answers.map(({ state, reasons: [reason] }) => (state === 'refused' ? reason!.code : state))).toEqual([
      ...tried.map(([, code]) => code),
      'scan-id-used',
      'scan-id-used',
      'taken',
    ]);
    for (const { reasons, state } of answers) {
      if (state === 'refused') expect(reasons[0]!.sentence.vi && reasons[0]!.sentence.en).toBeTruthy();
    }
    expect(answers.filter(({ state }) => state === 'refused').every(({ attendee }) => attendee === null)).toBe(true);
  });

  it('raises an alert when the quorum is lost, and notes it', async () => {
    const everybody = door.staff.map(({ id }) => ({ kind: 'person', personId: id }) as const);
    await door.send(everybody.map((by) => door.scan(by, 'in', ago(9))));
    expect(await door.desk()).toMatchObject({ holds: true, quorumLost: null, isOpen: true });
    const leaving = everybody.slice(0, Math.ceil(everybody.length / 2));
    await door.send(leaving.map((by) => door.scan(by, 'out', ago(1))));
    const { holds, quorumLost, figures } = await door.desk();
    expect(holds).toBe(false);
    expect(quorumLost!.sentence.en).toMatch(/quorum is lost/);
    expect(figures!.vi).toBe(`${everybody.length - leaving.length}/${everybody.length}, cần ${door.needed}`);
    await door.send(leaving.map((by) => door.scan(by)));
    expect((await door.desk()).quorumLost).toBeNull();
    expect([await door.audited('quorum.reached'), await door.audited('quorum.lost')]).toEqual([2, 1]);
  });

  it('takes what a device without a network saw before the close, and nothing after it', async () => {
    const [late, later] = door.staff.map(({ id }) => ({ kind: 'person', personId: id }) as const);
    const [seen, sent] = [door.scan(late!, 'in', ago(30)), door.scan(later!)];
    const closedAt = new Date(ago(10));
    await door.close(closedAt);
    const answers = await door.send([seen, sent]);
    expect(answers).toMatchObject([{ state: 'taken' }, { state: 'refused', reasons: [{ code: 'session-over' }] }]);
    expect(await door.intervals(0)).toEqual([{ inAt: seen.at, outAt: closedAt.toISOString() }]);
    expect((await door.desk()).present).toBe(0);
  });

  it('is for those who run the room, from the summons on', async () => {
    const scan = door.scan({ kind: 'person', personId: door.staff[0]!.id });
    await expect(door.send([scan], 'Cửa', door.stranger)).rejects.toMatchObject({ code: 'not-allowed' });
    await door.enter('approval');
    await expect(door.send([scan])).rejects.toBeInstanceOf(RefusalException);
  });
});

/** The door of a conference of its own: everybody but one is summoned. */
class Door {
  private constructor(
    private readonly record: OpenRecord,
    private readonly settings: Settings,
    private readonly tasks: MailedTasks,
    readonly staff: readonly PersonEntity[],
    readonly stranger: PersonEntity,
  ) {}

  static async open(record: OpenRecord, settings: Settings): Promise<Door> {
    const tasks = await MailedTasks.open(record);
    const people = [...tasks.people.values()];
    const stranger = people.find(({ roles }) => roles.includes('inspectionChair'))!;
    const staff = people.filter((person) => person !== stranger);
    const door = new Door(record, settings, tasks, staff, stranger);
    await record.transactions.run(({ floor }) =>
      floor.summon(
        tasks.conference.id,
        staff.map(({ id }) => id),
      ),
    );
    await door.enter('session');
    return door;
  }

  get needed(): number {
    return Math.ceil((2 * this.staff.length) / 3);
  }

  scan(by: ScanBody['by'], direction: ScanBody['direction'] = 'in', at = new Date().toISOString()): ScanBody {
    return { id: randomUUID(), by, direction, at };
  }

  async send(scans: ScanBody[], device = 'Cửa chính', by = this.tasks.people.get('gd')!): Promise<ScanAnswer[]> {
    const service = new ScansService(this.record.transactions, this.settings);
    return (await service.take(by, this.tasks.conference.id, { device, scans })).answers;
  }

  async codeOf(person: PersonEntity): Promise<string> {
    return (await this.codes.ofPerson(person, this.tasks.conference.id)).text;
  }

  async renew(person: PersonEntity): Promise<void> {
    await this.codes.renew(person, this.tasks.conference.id);
  }

  desk() {
    return new DeskService(this.record.transactions).view(this.tasks.people.get('gd')!, this.tasks.conference.id);
  }

  intervals(place: number): Promise<readonly AttendanceInterval[]> {
    return this.record.transactions.read(async ({ floor }) => {
      const known = await floor.attendances(this.tasks.conference.id);
      return known.find(({ attendeeId }) => attendeeId === this.staff[place]!.id)!.intervals;
    });
  }

  close(at: Date): Promise<void> {
    const { id } = this.tasks.conference;
    return this.record.transactions.run(async (records) => {
      await closeDoor(records, await records.conferences.lock(id), { actorId: this.staff[0]!.id, at });
    });
  }

  enter(stage: string): Promise<void> {
    return this.record.transactions.dataSource.query('update conference set stage = $2 where id = $1', [
      this.tasks.conference.id,
      stage,
    ]);
  }

  async audited(action: string): Promise<number> {
    const { id } = this.tasks.conference;
    const events = await this.record.transactions.read(({ audit }) => audit.ofConference(id, 1000));
    return events.filter((event) => event.action === action).length;
  }

  private get codes(): CodesService {
    return new CodesService(this.record.transactions, this.settings);
  }
}
