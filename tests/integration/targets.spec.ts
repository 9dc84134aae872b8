import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '@conference/contracts';
import { formatIndicator, summariseLineage, type Role } from '@conference/domain';
import type { ConferenceEntity, PersonEntity, TargetEntity } from '@conference/persistence';
import { openRound, systemClock } from '@conference/tasks';
import { parse } from 'yaml';
import { startConference } from '../../apps/api/src/conferences/start-conference';
import { TargetCommandsService } from '../../apps/api/src/targets/target-commands.service';
import { TargetsService } from '../../apps/api/src/targets/targets.service';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

const LEADERS: readonly Role[] = ['head', 'headOfOffice', 'administrator'];

describe('targets', () => {
  let database: TestDatabase;
  let record: OpenRecord;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  /** Opens a rehearsal of a plan file, changed or not. */
  async function start(name: string, change: (written: Record<string, unknown>) => void = () => undefined) {
    const written = parse(readFileSync(join(__dirname, '../fixtures/conferences', `${name}.yaml`), 'utf8')) as Record<
      string,
      unknown
    >;
    change(written);
    const plan = parsePlan(written).data!;
    return record.transactions.run(async (records) => {
      const { office } = await records.directory.takeOver(plan.office, plan.units, plan.people);
      const people = await records.directory.peopleOfOffice(office.id);
      const head = people.find(({ roles }) => roles.includes('head'))!;
      const started = await startConference(records, { plan, rehearsal: true, actor: head, now: new Date() });
      if (!started.ok) throw new Error(started.refusal.code);
      const targets = await records.targets.ofConference(started.value.id);
      return { conference: started.value, targets, people, head };
    });
  }
  const parties = (targets: readonly TargetEntity[]) =>
    record.transactions.read((records) => records.targets.partiesNow(targets.map(({ id }) => id)));

  describe('of the five seeds', () => {
    it.each([
      ['000-tttt-2011', ['100%', '20–30%', '3–5 sáng kiến'], '06 chỉ tiêu: 06 mới.'],
      ['001-tttt-2022', ['100%', '100%'], '06 chỉ tiêu: 06 giữ nguyên.'],
      ['002-cong-doan-2017', ['100%', '100%', '100%', '100%', 'trên 90%', '10–12 đoàn viên'], '06 chỉ tiêu: 06 mới.'],
      ['003-tttt-2024', [], '15 chỉ tiêu: 15 giữ nguyên.'],
      ['004-skhcn-2019', [], '09 chỉ tiêu: 06 giữ nguyên, 01 mới, 02 nâng mức.'],
    ])('%s says %j: %s', async (name, figures, summary) => {
      const { targets } = await start(name);
      expect(targets.map(({ indicator }) => formatIndicator(indicator, 'vi')).filter((figure) => figure)).toEqual(
        figures,
      );
      expect(summariseLineage(targets).sentence.vi).toBe(summary);
    });

    it('asks each unit of 000 for itself where every unit promises, and one owner otherwise', async () => {
      const { targets, conference } = await start('000-tttt-2011');
      const rows = await parties(targets);
      const of = (code: string) =>
        rows.filter(({ targetId }) => targetId === targets.find((one) => one.code === code)!.id);
      expect(of('t1')).toHaveLength(conference.plan.units.filter(({ advisory }) => !advisory).length);
      expect(of('t2').map(({ kind }) => kind)).toEqual(['head']);
      expect(of('t3')).toHaveLength(1);
    });
  });

  it('takes over what was promised the year before, in this office and in one that it took over', async () => {
    const small = 'small-office-with-election';
    const before = await start(small, (plan) => {
      plan['office'] = { ...(plan['office'] as object), code: 'so-cu' };
    });
    const { office, targets: planned } = before.conference.plan;
    const after = await start(small, (plan) => {
      const conference = plan['conference'] as { year: number };
      const predecessor = {
        code: office.code,
        name: 'Sở Cũ',
        since: '2024-01-01',
        legalBasis: 'Nghị quyết số 01',
        handOver: 'gd',
      };
      plan['office'] = { ...(plan['office'] as object), predecessors: [predecessor] };
      const follows = [
        { office: office.code, year: before.conference.year, code: planned[1]!.code },
        { year: before.conference.year, code: 'khong-co', figure: '100%' },
      ];
      const [first, second] = plan['targets'] as object[];
      plan['targets'] = [first, { ...second, previous: null, follows }];
      conference.year += 1;
    });
    const past = await record.transactions.read((records) => records.targets.past([after.targets[1]!.id]));
    expect(past).toMatchObject([
      { officeCode: 'so-cu', previousId: before.targets[1]!.id, figure: before.targets[1]!.indicator },
      { previousId: null, figure: { comparator: '==', value: 100, unit: '%' } },
    ]);
  });

  describe('while they are followed', () => {
    let conference: ConferenceEntity;
    let target: TargetEntity;
    let head: PersonEntity;
    let owner: PersonEntity;
    let people: PersonEntity[];
    const reports = () => record.transactions.read((records) => records.targets.reports([target.id]));
    const report = (value: number, person = owner) =>
      new TargetsService(record.transactions, record.files).report(person, target.id, { value, note: 'Đã làm' });
    const commands = () => new TargetCommandsService(record.transactions);

    beforeEach(async () => {
      const started = await start('small-office-with-election');
      ({ conference, head, people } = started);
      target = started.targets.find(({ evidenceRequired }) => !evidenceRequired)!;
      owner = people.find(({ id }) => id === target.ownerId)!;
    });

    it('a value outside its unit is refused, and nothing is written', async () => {
      await expect(report(101)).rejects.toMatchObject({ code: 'value-no-share' });
      expect(await reports()).toEqual([]);
    });

    it('evidence without a day, or of a day of another period, is refused, and nothing is written', async () => {
      const file = await record.files.add(Buffer.from('%PDF-1.4 minh chứng'), 'application/pdf', new Date());
      await record.transactions.run(({ files }) =>
        files.addUpload({ sha256: file.sha256, personId: owner.id, uploadedAt: new Date() }),
      );
      const targets = new TargetsService(record.transactions, record.files);
      const body = { value: 90, note: 'Đã làm', fileSha256: file.sha256, fileName: 'a.pdf' };
      await expect(targets.report(owner, target.id, body)).rejects.toMatchObject({ code: 'evidence-undated' });
      await expect(targets.report(owner, target.id, { ...body, evidenceOn: '2001-01-01' })).rejects.toMatchObject({
        code: 'evidence-of-other-period',
      });
      expect(await reports()).toEqual([]);
      const evidenceOn = conference.plan.followUp.until;
      await targets.report(owner, target.id, { ...body, evidenceOn });
      expect(await reports()).toMatchObject([{ evidenceOn, evidenceSha256: file.sha256 }]);
    });

    it('a correction is a new report that names the one it replaces', async () => {
      await report(90);
      await report(95);
      const [standing] = await reports();
      const all = await record.transactions.read((records) => records.targets.everyReport([target.id]));
      expect(all.map(({ value }) => value)).toEqual([90, 95]);
      expect(standing).toMatchObject({ value: 95, replacesId: all[0]!.id });
    });

    it('what was appraised is corrected only after the appraisal was withdrawn, which leaves a trace', async () => {
      await report(90);
      const { period } = (await reports())[0]!;
      await commands().appraise(head, target.id, { period, conclusion: 'notMet', reason: 'Chưa đủ' });
      await expect(report(100)).rejects.toMatchObject({ code: 'period-appraised' });
      await commands().withdrawAppraisal(head, { targetId: target.id, period, reason: 'Nhầm kỳ' });
      await report(100);
      expect(await record.transactions.read((records) => records.targets.appraisals([target.id]))).toMatchObject([
        { conclusion: 'notMet', withdrawnBy: head.id, withdrawalReason: 'Nhầm kỳ' },
      ]);
    });

    it('is handed over with what is asked about it: the open task goes to the next owner, with a mail', async () => {
      const roundId = randomUUID();
      const request = { roundId, conferenceId: conference.id, documentId: null, kind: 'progress' as const, number: 1 };
      await openRound(record.transactions, systemClock, { ...request, workflowId: conference.workflowId });
      const [party] = await parties([target]);
      const next = people.find(({ id, active }) => active && id !== owner.id)!;
      const ids = { targetId: target.id, partyId: party!.id };
      await commands().handOver(head, ids, { ownerId: next.id, reason: 'Nghỉ hưu' });
      const { tasks } = await record.transactions.read(({ rounds }) => rounds.read(roundId));
      const own = tasks.filter(({ targetId }) => targetId === target.id);
      expect(own.map(({ state, assigneeId }) => [state, assigneeId])).toEqual(
        expect.arrayContaining([
          ['handedOver', owner.id],
          ['open', next.id],
        ]),
      );
      const [standing] = await parties([target]);
      const passed = own.find(({ state }) => state === 'open')!;
      expect(passed).toMatchObject({ partyId: standing!.id, handedFromTaskId: expect.any(String) });
      const mails: unknown[] = await record.transactions.dataSource.query(
        `select 1 from outbox where topic = 'mail' and payload ->> 'kind' = 'handedOver' and payload ->> 'taskId' = $1`,
        [passed.id],
      );
      expect(mails).toHaveLength(1);
    });

    it('nobody appraises what they answer for, and nobody but leaders at all', async () => {
      await report(90, head);
      const { period } = (await reports())[0]!;
      const body = { period, conclusion: 'met' as const, reason: 'Đủ' };
      await expect(commands().appraise(head, target.id, body)).rejects.toMatchObject({ code: 'appraised-own-report' });
      const staff = people.find(({ roles }) => !roles.some((role) => LEADERS.includes(role)))!;
      await expect(commands().appraise(staff, target.id, body)).rejects.toMatchObject({ code: 'not-allowed' });
    });

    it('is handed over with a reason: the next owner reports, and what was reported stays', async () => {
      await report(90);
      const [party] = await parties([target]);
      const next = people.find(
        ({ id, roles }) => id !== owner.id && !roles.includes('head') && !roles.includes('headOfOffice'),
      )!;
      const ids = { targetId: target.id, partyId: party!.id };
      await commands().handOver(head, ids, { ownerId: next.id, reason: 'Phòng sáp nhập' });
      await expect(commands().handOver(head, ids, { ownerId: owner.id, reason: 'Lại' })).rejects.toMatchObject({
        code: 'party-ended',
      });
      await report(95, next);
      expect((await parties([target])).map(({ ownerId, replacesId }) => [ownerId, replacesId])).toEqual([
        [next.id, party!.id],
      ]);
      expect((await reports()).map(({ partyId, reportedBy }) => [partyId === party!.id, reportedBy])).toEqual([
        [true, owner.id],
        [false, next.id],
      ]);
      expect(conference.rehearsal).toBe(true);
    });
  });
});
