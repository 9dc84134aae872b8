import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { conferencePlanSchema } from '@conference/contracts';
import { readSettings } from '@conference/config';
import type { PlanChange, TaskKind } from '@conference/domain';
import type { ConferenceEntity, MailEntity, PersonEntity, RoundEntity, Transactions } from '@conference/persistence';
import { applyPlanChange, handOverTask, openRound, previewPlanChange, takeRoundStep } from '@conference/tasks';
import { parse } from 'yaml';
import { startConference } from '../../apps/api/src/conferences/start-conference';
import { ConferenceMailsService } from '../../apps/notifications/src/conference-mails.service';
import { MailDeskService } from '../../apps/notifications/src/mail-desk.service';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

const PLAN = conferencePlanSchema.parse(
  parse(readFileSync('tests/fixtures/conferences/small-office-with-election.yaml', 'utf8')),
);
/** Friday 26 January 2024; whoever is asked first is asked on 4 December. */
const OPENED = new Date('2023-12-04T02:00:00.000Z');
const NOW = new Date('2023-12-11T02:00:00.000Z');

/** One conference of the small office, with a report whose rounds a test opens as it needs them. */
class PlannedConference {
  private constructor(
    private readonly transactions: Transactions,
    readonly id: string,
    readonly people: ReadonlyMap<string, PersonEntity>,
    private readonly mails: ConferenceMailsService,
  ) {}

  static async open({ transactions, files }: OpenRecord, databaseUrl: string): Promise<PlannedConference> {
    const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: databaseUrl });
    const mails = new ConferenceMailsService(transactions, new MailDeskService(settings), settings, files);
    return transactions.run(async (records) => {
      const speaksEnglish = (code: string) => (code === 'gd' ? ('en' as const) : ('vi' as const));
      const plan = { ...PLAN, people: PLAN.people.map((one) => ({ ...one, language: speaksEnglish(one.code) })) };
      const { office } = await records.directory.takeOver(plan.office, plan.units, plan.people);
      const staff = await records.directory.peopleOfOffice(office.id);
      const people = new Map(staff.map((person) => [person.code, person]));
      const started = await startConference(records, { plan, rehearsal: true, actor: people.get('gd')!, now: OPENED });
      if (!started.ok) throw new Error('the conference did not start');
      return new PlannedConference(transactions, started.value.id, people, mails);
    });
  }

  conference(): Promise<ConferenceEntity> {
    return this.transactions.read(({ conferences }) => conferences.get(this.id));
  }

  round(id: string): Promise<RoundEntity> {
    return this.transactions.read(async ({ rounds }) => (await rounds.round(id))!);
  }

  async ask(kind: TaskKind, at = OPENED): Promise<string> {
    const roundId = randomUUID();
    const { workflowId } = await this.conference();
    const [document] = await this.transactions.read(({ documents }) => documents.ofConference(this.id));
    const request = { roundId, conferenceId: this.id, documentId: document!.id, kind, number: 1, workflowId };
    await openRound(this.transactions, () => at, request);
    return roundId;
  }

  async command(change: PlanChange, commandId: string = randomUUID()) {
    const actorId = this.people.get('tp-hc')!.id;
    return this.transactions.run(async (records) => {
      const { officeId } = await records.conferences.get(this.id);
      const note = { officeId, conferenceId: this.id, text: 'Trùng lịch họp.', writtenBy: actorId, writtenAt: NOW };
      const reasonId = await records.conferences.addNote(note);
      return applyPlanChange(records, { conferenceId: this.id, commandId, actorId, reasonId, change }, NOW);
    });
  }

  async changeAndTell(change: PlanChange, commandId: string = randomUUID()) {
    const changed = await this.command(change, commandId);
    await this.mails.announcePlanChange({ conferenceId: this.id, commandId });
    return changed;
  }

  announced(): Promise<MailEntity[]> {
    return this.transactions.read(({ mails }) => mails.ofConference(this.id));
  }

  async audited(): Promise<string[]> {
    const events = await this.transactions.read(({ audit }) => audit.ofConference(this.id, 100));
    return events
      .map(({ action }) => action)
      .filter((action) => !/^(round\.opened|conference\.opened|task\.)/.test(action));
  }

  signals(roundId: string): Promise<unknown[]> {
    return this.transactions.dataSource.query(
      `select 1 from outbox where payload ->> 'signal' = 'courseChanged' and payload ->> 'roundId' = $1`,
      [roundId],
    );
  }
}

describe('changes of the plan on the record', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let planned: PlannedConference;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
  });

  beforeEach(async () => {
    planned = await PlannedConference.open(record, database.appUrl);
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  const dueOn = async (roundId: string) => (await planned.round(roundId)).dueAt.toISOString().slice(0, 10);
  async function everything(): Promise<string> {
    const tables: { name: string }[] = await record.transactions.dataSource.query(
      `select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' order by 1`,
    );
    const hash = createHash('sha256');
    for (const { name } of tables) {
      const [row] = await record.transactions.dataSource.query(
        `select md5(coalesce(string_agg(entry::text, '|' order by entry::text), '')) as sum from ${name} entry`,
      );
      hash.update(`${name}=${row.sum};`);
    }
    return hash.digest('hex');
  }

  it('previews every due date that moves, with the people, and changes nothing', async () => {
    await planned.ask('draft');
    const before = await everything();
    const conference = await planned.conference();
    const compared = await record.transactions.read((records) =>
      previewPlanChange(records, conference, { type: 'date', heldOn: '2024-02-23' }, NOW),
    );
    if (!compared.ok) throw new Error(compared.refusal.code);
    const keys = compared.value.changes.map(({ key }) => key.replace(/^[0-9a-f-]{36}/, 'doc'));
    expect(keys).toEqual(
      expect.arrayContaining([
        'doc/draft/1',
        'doc/opinion/1',
        'doc/approval/1',
        'conference',
        'recognition',
        'review/1',
      ]),
    );
    expect(await everything()).toBe(before);
  });

  it('moves the conference with its open rounds, over Tết, and wakes their runs', async () => {
    const roundId = await planned.ask('draft');
    expect(await dueOn(roundId)).toBe('2023-12-28');
    await planned.command({ type: 'date', heldOn: '2024-02-23' });
    expect((await planned.conference()).heldOn).toBe('2024-02-23');
    const round = await planned.round(roundId);
    expect(await dueOn(roundId)).toBe('2024-01-19');
    expect(round.dueExplanation.vi).toContain('Tết Nguyên đán');
    expect(round.steps.map(({ step, at }) => `${step} ${at.slice(0, 10)}`)).toEqual([
      'remind 2024-01-12',
      'remind 2024-01-16',
      'remind 2024-01-18',
      'escalate 2024-01-19',
    ]);
    expect(await planned.signals(roundId)).toHaveLength(1);
  });

  it('moves it back to where it was', async () => {
    const roundId = await planned.ask('draft');
    await planned.command({ type: 'date', heldOn: '2024-02-23' });
    await planned.command({ type: 'date', heldOn: '2024-01-26' });
    expect(await dueOn(roundId)).toBe('2023-12-28');
  });

  it('tells each person affected once, in their language, with all their dates, and nobody else', async () => {
    await planned.ask('draft');
    await planned.changeAndTell({ type: 'date', heldOn: '2024-02-23' });
    const mails = await planned.announced();
    const codes = mails.map(({ personId }) => [...planned.people.values()].find(({ id }) => id === personId)!.code);
    expect(codes.toSorted()).toEqual(['ct-cd', 'gd', 'ke-toan', 'luu-tru-1', 'pgd', 'tp-hc', 'tp-nv']);
    const mailTo = (code: string) => mails.find(({ personId }) => personId === planned.people.get(code)!.id)!;
    expect(mailTo('tp-hc').text).toContain('thứ Năm 28/12/2023, 17:00 → thứ Sáu 19/01/2024, 17:00');
    expect(mailTo('tp-hc').text).toContain('Tiếp thu, giải trình: Báo cáo công tác năm 2023');
    expect(mailTo('tp-hc').text).toContain('Trưởng phòng Hành chính - Tổng hợp Đoàn Hữu Nghĩa');
    expect(mailTo('gd').subject).toContain('New date, Friday 23 February 2024');
    expect(mailTo('gd').text).toContain('Old date: Friday 26 January 2024');
    expect(mailTo('tp-nv').text).not.toContain('Phê duyệt');
  });

  it('does nothing twice: neither the change nor the mails', async () => {
    const roundId = await planned.ask('draft');
    const change: PlanChange = { type: 'date', heldOn: '2024-02-23' };
    const first = await planned.changeAndTell(change, 'once');
    const mails = (await planned.announced()).map(({ messageId, rawSha256 }) => messageId + rawSha256);
    const again = await planned.changeAndTell(change, 'once');
    expect(again).toEqual(first);
    expect((await planned.announced()).map(({ messageId, rawSha256 }) => messageId + rawSha256)).toEqual(mails);
    expect(await planned.audited()).toEqual(['conference.moved']);
    expect(await planned.signals(roundId)).toHaveLength(1);
  });

  it('changes one deadline for rounds that are open and those that will be', async () => {
    const draft = await planned.ask('draft');
    await planned.changeAndTell({ type: 'deadline', which: 'opinions', workingDays: 12 });
    expect((await planned.conference()).plan.deadlines.opinions).toBe(12);
    expect(await dueOn(draft)).toBe('2023-12-28');
    expect(await dueOn(await planned.ask('opinion', NOW))).toBe('2024-01-10');
    expect(await planned.audited()).toEqual(['deadline.changed']);
    const asked = (await planned.announced()).map(({ personId }) => personId);
    expect(asked).toEqual([planned.people.get('tp-nv')!.id]);
    expect((await planned.announced())[0]!.subject).toContain('Thay đổi thời hạn');
  });

  it('gives one round a due date of its own, which stays when the conference moves later', async () => {
    const roundId = await planned.ask('draft');
    await planned.changeAndTell({ type: 'round', roundId, dueOn: '2024-01-04' });
    expect(await planned.round(roundId)).toMatchObject({ ownDueOn: '2024-01-04' });
    expect((await planned.announced()).map(({ personId }) => personId)).toEqual([planned.people.get('tp-hc')!.id]);
    await planned.command({ type: 'date', heldOn: '2024-02-23' });
    expect(await dueOn(roundId)).toBe('2024-01-04');
    expect(await planned.audited()).toEqual(['conference.moved', 'round.moved']);
  });

  it('tells the one to whom the task was handed over, not the one who gave it away', async () => {
    const roundId = await planned.ask('draft');
    const [task] = await record.transactions.read(({ rounds }) => rounds.tasksOf(roundId));
    const successor = planned.people.get('ke-toan')!.id;
    const given = { taskId: task!.id, actorId: task!.assigneeId, toPersonId: successor };
    expect((await handOverTask(record.transactions, () => NOW, given)).ok).toBe(true);
    await planned.changeAndTell({ type: 'round', roundId, dueOn: '2024-01-04' });
    expect((await planned.announced()).map(({ personId }) => personId)).toEqual([successor]);
  });

  it('refuses what the rules do not allow, and keeps nothing of it', async () => {
    const roundId = await planned.ask('draft');
    const before = await planned.round(roundId);
    const refused = await planned.command({ type: 'round', roundId, dueOn: '2024-01-26' });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'due-after-limit', limitOn: '2024-01-25' } });
    expect(await planned.command({ type: 'date', heldOn: '2027-05-03' })).toMatchObject({
      refusal: { code: 'outside-work-year' },
    });
    expect(await planned.round(roundId)).toEqual(before);
    expect([await planned.audited(), await planned.announced()]).toEqual([[], []]);
  });

  it('lets a timer and a change meet without losing either', async () => {
    for (let time = 0; time < 5; time += 1) {
      const one = await PlannedConference.open(record, database.appUrl);
      const roundId = await one.ask('draft');
      await Promise.all([
        takeRoundStep(record.transactions, () => NOW, { roundId, stepsTaken: 0 }),
        one.command({ type: 'date', heldOn: '2024-02-23' }),
      ]);
      const { stepsTaken, dueAt, steps } = await one.round(roundId);
      expect([stepsTaken, dueAt.toISOString()]).toEqual([1, '2024-01-19T10:00:00.000Z']);
      expect(steps.at(-1)).toEqual({ step: 'escalate', at: '2024-01-19T10:00:00.000Z' });
    }
  });
});
