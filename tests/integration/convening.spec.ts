import type { SettleFormBody } from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { ConveningService } from '../../apps/api/src/convening/convening.service';
import { UnitElectionsService } from '../../apps/api/src/convening/unit-elections.service';
import { ConferenceActivitiesService } from '../../apps/worker/src/activities/conference.activities';
import { MailedTasks } from '../api/mailed-links.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

const AGREEMENT = { by: 'Ban Chấp hành Công đoàn cơ sở', reference: 'Biên bản số 03/BB-CĐCS', agreedOn: '2024-01-05' };
const DELEGATES: SettleFormBody = {
  form: 'delegates',
  dispersedReason: 'Ba trạm ở ba huyện, không thể rời vị trí.',
  agreement: AGREEMENT,
  delegates: 4,
  exOfficio: [],
};

describe('how a conference is convened', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let convening: ConveningService;
  let elections: UnitElectionsService;
  let worker: ConferenceActivitiesService;
  let tasks: MailedTasks;
  let conferenceId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    convening = new ConveningService(record.transactions);
    elections = new UnitElectionsService(record.transactions);
    worker = new ConferenceActivitiesService(record.transactions);
  });

  beforeEach(async () => {
    tasks = await MailedTasks.open(record);
    conferenceId = tasks.conference.id;
  });

  afterAll(async () => {
    await record.close();
    await database.drop();
  });

  const head = (): PersonEntity => tasks.people.get('gd')!;
  const view = () => convening.view(head(), conferenceId);
  const settle = (body: Partial<SettleFormBody> = {}) =>
    convening.settle(head(), conferenceId, { ...DELEGATES, ...body });
  const units = async () => (await view()).units;

  /** The unit's people, each with so many votes. */
  async function elect(unitId: string, votes: readonly number[], present?: number): Promise<void> {
    const members = [...tasks.people.values()].filter((person) => person.unitId === unitId);
    const taken = (await units()).flatMap(({ elected }) => elected.map(({ id }) => id));
    const free = members.filter(({ id }) => !taken.includes(id));
    await elections.record(head(), conferenceId, {
      unitId,
      heldOn: '2024-01-10',
      present: present ?? members.length,
      candidates: votes.map((count, place) => ({ personId: free[place]!.id, votes: count })),
    });
  }

  it('takes delegates only where the rules allow them and the employee side has agreed on paper', async () => {
    await expect(settle({ dispersedReason: null })).rejects.toMatchObject({ code: 'plenary-required' });
    await expect(settle({ agreement: null })).rejects.toMatchObject({ code: 'delegates-without-agreement' });
    await expect(settle({ agreement: { ...AGREEMENT, reference: ' ' } })).rejects.toMatchObject({
      code: 'agreement-not-recorded',
    });
    await expect(settle({ delegates: 1 })).rejects.toMatchObject({ code: 'fewer-delegates-than-units' });
    await expect(convening.settle(tasks.people.get('ke-toan')!, conferenceId, DELEGATES)).rejects.toMatchObject({
      code: 'not-allowed',
    });
    expect(await view()).toMatchObject({ form: 'plenary', settled: null });
    await settle();
    expect(await view()).toMatchObject({ form: 'delegates', settled: { agreement: AGREEMENT } });
    expect((await units()).map(({ delegates }) => delegates!).reduce((sum, share) => sum + share)).toBe(4);
  });

  it('summons nobody while a unit has still to elect, and those elected afterwards, with the head of office by office', async () => {
    await settle({ exOfficio: [head().id] });
    expect(await worker.convene({ conferenceId })).toEqual({ entitled: 0 });
    await record.transactions.run(({ conferences }) =>
      conferences.enterStage(tasks.conference, 'convening', new Date()),
    );
    await expect(convening.summon(head(), conferenceId)).rejects.toMatchObject({ code: 'delegates-of-unit' });

    for (const { id, delegates, staff } of await units()) {
      if (id === head().unitId) continue;
      await elect(
        id,
        Array.from({ length: delegates! }, () => staff),
      );
    }
    const own = (await units()).find(({ id }) => id === head().unitId)!;
    const others = [...tasks.people.values()].filter(({ id, unitId }) => unitId === own.id && id !== head().id);
    await elections.record(head(), conferenceId, {
      unitId: own.id,
      heldOn: '2024-01-10',
      present: own.staff,
      candidates: others.slice(0, own.delegates!).map(({ id }) => ({ personId: id, votes: own.staff })),
    });
    expect(await view()).toMatchObject({ missing: null, may: { summon: true } });
    await convening.summon(head(), conferenceId);

    expect(await view()).toMatchObject({ summoned: 5, may: { settle: false, summon: false } });
    const attendees = await record.transactions.read(({ floor }) => floor.attendees(conferenceId));
    expect(attendees.map(({ summonedAs }) => summonedAs).toSorted()).toEqual([
      ...Array<string>(4).fill('electedDelegate'),
      'exOfficioDelegate',
    ]);
    await expect(settle()).rejects.toMatchObject({ code: 'summoned-already' });
  });

  it('asks a unit to vote again between those who are tied, and takes back a record that was wrong', async () => {
    await settle({ delegates: 3 });
    const unit = (await units()).find(({ staff, delegates }) => staff >= 3 && delegates === 1)!;
    await elect(unit.id, [2, 2], 3);
    const tied = (await units()).find(({ id }) => id === unit.id)!;
    expect([tied.elected, tied.tied.length, tied.seatsOpen]).toEqual([[], 2, 1]);
    const stranger = [...tasks.people.values()].find(
      ({ id, unitId }) => unitId === unit.id && tied.tied.every((one) => one.id !== id),
    )!;
    const again = (personId: string) =>
      elections.record(head(), conferenceId, {
        unitId: unit.id,
        heldOn: '2024-01-11',
        present: 3,
        candidates: [{ personId, votes: 3 }],
      });
    await expect(again(stranger.id)).rejects.toMatchObject({ code: 'candidate-not-tied' });
    await again(tied.tied[0]!.id);
    await expect(again(tied.tied[1]!.id)).rejects.toMatchObject({ code: 'unit-has-its-delegates' });

    await elections.annul(head(), conferenceId, unit.id, { reason: 'Ghi nhầm biên bản.' });
    expect((await units()).find(({ id }) => id === unit.id)).toMatchObject({ elected: [], seatsOpen: 1, rounds: [] });
    const kept: { count: string }[] = await record.transactions.dataSource.query(
      'select count(*) from unit_election where unit_id = $1 and annul_reason is not null',
      [unit.id],
    );
    expect(kept[0]!.count).toBe('2');
  });
});
