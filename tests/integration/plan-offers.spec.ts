import { readFileSync } from 'node:fs';
import { conferencePlanSchema, PLAN_OFFERS } from '@conference/contracts';
import { checkPlan, type ConferencePlan } from '@conference/domain';
import type { PersonEntity } from '@conference/persistence';
import { readPlanText } from '@conference/plan-file';
import { parse } from 'yaml';
import { PlanOffersController } from '../../apps/api/src/conferences/plan-offers.controller';
import { startConference } from '../../apps/api/src/conferences/start-conference';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

const PLAN = conferencePlanSchema.parse(
  parse(readFileSync('tests/fixtures/conferences/small-office-with-election.yaml', 'utf8')),
);

describe('what a plan may begin with', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let offers: PlanOffersController;
  let staff: readonly PersonEntity[];

  beforeEach(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    offers = new PlanOffersController(record.transactions);
    await record.transactions.run(async ({ directory }) => {
      const { office } = await directory.takeOver(PLAN.office, PLAN.units, PLAN.people);
      staff = await directory.peopleOfOffice(office.id);
    });
  });

  afterEach(async () => {
    await record?.close();
    await database?.drop();
  });

  const head = () => staff.find(({ roles }) => roles.includes('head'))!;
  const query = (sql: string, values: unknown[] = []) => record.transactions.dataSource.query(sql, values);
  const taken = async (offer: (typeof PLAN_OFFERS)[number]): Promise<ConferencePlan> => {
    const read = readPlanText((await offers.plan(head(), offer)).plan!);
    if (!read.ok) throw new Error(JSON.stringify(read.refusal));
    return read.value.plan;
  };
  /** Last year's conference, held and followed. */
  const holdLastYears = () =>
    record.transactions.run(async (records) => {
      const started = await startConference(records, { plan: PLAN, rehearsal: false, actor: head(), now: new Date() });
      if (!started.ok) throw new Error(started.refusal.code);
      await records.conferences.enterStage(started.value, 'followUp', new Date());
    });

  it('is a template for an office that has held none, with the days on which the office departs from the calendar', async () => {
    await query(
      `insert into calendar_override (office_id, day, working, name) values ($1, '2027-01-15', false, 'Mất điện')`,
      [head().officeId],
    );
    const { last, fitting, staff: people, calendar } = await offers.offers(head());
    expect([last, people, fitting[0]]).toEqual([null, 8, 'annualPlenary']);
    expect(calendar).toEqual([{ on: '2027-01-15', working: false, name: 'Mất điện' }]);
    expect((await offers.plan(head(), 'lastYear')).plan).toBeNull();
  });

  it.each(['annualPlenary', 'smallOffice', 'unionCongress'] as const)(
    'can be handed in as it is: %s, with the people of the directory',
    async (offer) => {
      const plan = await taken(offer);
      expect(checkPlan(plan).filter(({ level }) => level === 'error')).toEqual([]);
      expect(plan.people.map(({ code }) => code)).toEqual(staff.map(({ code }) => code));
    },
  );

  it('is last year’s conference, with last year’s targets and the people of today', async () => {
    await holdLastYears();
    await query('update person set active = false where id = $1', [head().id]);
    await record.transactions.run(({ directory }) =>
      directory.takeOver(PLAN.office, PLAN.units, [
        { ...PLAN.people.find(({ roles }) => roles.includes('head'))!, code: 'gd-moi', email: 'gd-moi@mau.example' },
      ]),
    );
    const { last, fitting } = await offers.offers(head());
    expect([last!.title, fitting[0]]).toEqual([PLAN.conference.title, 'lastYear']);
    const plan = await taken('lastYear');
    expect(plan.conference.year).toBe(PLAN.conference.year + 1);
    expect(plan.people.map(({ code }) => code)).toContain('gd-moi');
    expect(plan.people.map(({ code }) => code)).not.toContain(head().code);
    expect(plan.documents.flatMap(({ approve }) => approve)).toContain('gd-moi');
    for (const { previous, follows } of plan.targets) expect(follows![0]!.figure).toBe(previous);
  });

  it('is offered to nobody but those who lead the preparation', async () => {
    const member = staff.find(({ roles }) => !roles.includes('head') && !roles.includes('headOfOffice'))!;
    await expect(offers.offers(member)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(offers.plan(member, 'annualPlenary')).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
