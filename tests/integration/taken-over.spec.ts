import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '@conference/config';
import { parsePlan } from '@conference/contracts';
import type { ConferenceEntity, PersonEntity } from '@conference/persistence';
import { parse, stringify } from 'yaml';
import { ConferenceStarterService } from '../../apps/api/src/conferences/conference-starter.service';
import { directoryView } from '../../apps/api/src/conferences/directory-view';
import { RefusalException } from '../../apps/api/src/problems/refusal.exception';
import { TakenOverService } from '../../apps/api/src/targets/taken-over.service';
import { takenOverViews } from '../../apps/api/src/targets/taken-over-view';
import { TargetChangesService } from '../../apps/api/src/targets/target-changes.service';
import { targetViews } from '../../apps/api/src/targets/target-view';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

interface Written {
  office: { code: string; predecessors?: { code: string; name: string; paper?: string; handOver?: string }[] };
  conference: { year: number };
  targets: { code: string; baseline?: string; follows?: { office?: string; year: number; code: string }[] }[];
  play?: object;
}

const FIXTURES = join(__dirname, '../fixtures/conferences');
const written = (name: string) => parse(readFileSync(join(FIXTURES, `${name}.yaml`), 'utf8')) as Written;

describe('what an office takes over from its predecessors', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let starter: ConferenceStarterService;
  let confirming: TakenOverService;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    starter = new ConferenceStarterService(
      record.transactions,
      readSettings({ NODE_ENV: 'test', DATABASE_URL: database.appUrl }),
    );
    confirming = new TakenOverService(record.transactions);
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  /** Hands a plan in as its head does, after its office is known. */
  async function start(plan: Written, { office = plan.office.code } = {}) {
    const { play: _play, ...real } = { ...plan, office: { ...plan.office, code: office } };
    const { data } = parsePlan(real);
    const people = await record.transactions.run(async (records) => {
      const taken = await records.directory.takeOver(data!.office, data!.units, data!.people);
      return records.directory.peopleOfOffice(taken.office.id);
    });
    const person = (code: string) => people.find((one) => one.code === code)!;
    const order = { person: person('gd'), text: stringify(real), rehearsal: false, petitionId: null };
    const { id } = await starter.start(order);
    const conference = await record.transactions.read(({ conferences }) => conferences.get(id));
    return { conference, person };
  }
  const lists = (conference: ConferenceEntity, reader: PersonEntity) =>
    record.transactions.read(async (records) =>
      takenOverViews(records, conference, await directoryView(records, conference.officeId), reader),
    );
  const targetsOf = (conference: ConferenceEntity, reader: PersonEntity) =>
    record.transactions.read(async (records) =>
      targetViews(records, conference, await directoryView(records, conference.officeId), reader),
    );
  const findingsOf = async (order: Promise<unknown>) => {
    const refused = await order.then(
      () => null,
      (error: unknown) => error,
    );
    if (!(refused instanceof RefusalException)) throw new Error('was not refused');
    return refused.errors!.map(({ path, code, line }) => ({ path, code, hasLine: line !== undefined }));
  };
  const events = async ({ id }: ConferenceEntity) =>
    (await record.transactions.read(({ audit }) => audit.ofConference(id, 50))).map(({ action }) => action);

  it('is not confirmed until whoever is responsible says so; then its figures are a baseline', async () => {
    const { conference, person } = await start(written('005-hop-nhat-2024'));
    const [gd, responsible] = [person('gd'), person('pgd-kn')];
    expect(await lists(conference, gd)).toMatchObject([
      { office: 'khuyen-nong', targets: 3, source: null, responsible: responsible.name, mayConfirm: false },
      {
        office: 'quan-trac',
        targets: 2,
        source: 'paper',
        paper: expect.stringContaining('Biên bản bàn giao') as string,
      },
    ]);
    const past = async () => (await targetsOf(conference, gd)).flatMap((target) => target.past);
    expect((await past()).map(({ office, isConfirmed }) => [office, isConfirmed])).toEqual([
      ['quan-trac', true],
      ['khuyen-nong', false],
      ['khuyen-nong', false],
      ['quan-trac', true],
      ['khuyen-nong', false],
    ]);

    const changes = new TargetChangesService(record.transactions);
    const model = (await targetsOf(conference, gd)).find(({ code }) => code === 'mo-hinh')!;
    const { words } = (await changes.form(gd, conference.id)).targets.find(({ code }) => code === 'mo-hinh')!;
    const change = { target: { ...words, baseline: '4 mô hình' }, reason: '', decisionId: null };
    expect(await findingsOf(changes.change(gd, model.id, change))).toMatchObject([
      { path: 'baseline', code: 'figure-not-confirmed' },
    ]);

    const list = { conferenceId: conference.id, office: 'khuyen-nong', year: 2023 };
    await expect(confirming.confirm(gd, list)).rejects.toMatchObject({ code: 'list-of-somebody-else' });
    await expect(confirming.confirm(gd, { ...list, year: 2022 })).rejects.toMatchObject({ code: 'not-found' });
    expect((await lists(conference, responsible))[0]).toMatchObject({ mayConfirm: true });
    await confirming.confirm(responsible, list);
    await expect(confirming.confirm(responsible, list)).rejects.toMatchObject({ code: 'list-confirmed-already' });
    expect((await lists(conference, responsible))[0]).toMatchObject({
      source: 'person',
      confirmedBy: responsible.name,
      mayConfirm: false,
    });
    expect((await past()).every(({ isConfirmed }) => isConfirmed)).toBe(true);
    expect((await events(conference)).filter((action) => action === 'predecessor.confirmed')).toHaveLength(1);
    await changes.change(gd, model.id, change);
  });

  it('goes on in one office alone, and in no circle', async () => {
    const twin = written('005-hop-nhat-2024');
    expect(await findingsOf(start(twin, { office: 'qtkn-hai' }))).toEqual(
      [0, 1, 2]
        .map((place) => ({
          path: `targets[${place}].follows[0]`,
          code: 'target-goes-on-elsewhere',
          hasLine: true,
        }))
        .concat(
          [0, 1].map((place) => ({
            path: `targets[3].follows[${place}]`,
            code: 'target-goes-on-elsewhere',
            hasLine: true,
          })),
        ),
    );
    const back = written('small-office-with-election');
    back.office = { ...back.office, predecessors: [predecessor('qtkn')] };
    expect(await findingsOf(start(back, { office: 'khuyen-nong' }))).toMatchObject([
      { path: 'office.predecessors[0].code', code: 'succession-circle' },
    ]);
  });

  it('needs a source, and waits for the dossier where the predecessor is in the system', async () => {
    const before = await start(written('small-office-with-election'), { office: 'so-cu' });
    const { year } = before.conference;
    const next = written('small-office-with-election');
    next.office = { ...next.office, predecessors: [predecessor('so-cu')] };
    next.conference.year = year;
    const { code } = next.targets[1]!;
    next.targets[1] = { ...next.targets[1]!, ...{ previous: null }, follows: [{ office: 'so-cu', year, code }] };
    moveOn(next);
    expect(await findingsOf(start(next, { office: 'so-moi' }))).toMatchObject([
      { path: 'office.predecessors[0]', code: 'taken-over-without-source' },
    ]);

    next.office.predecessors = [{ ...predecessor('so-cu'), handOver: 'tp-nv' }];
    const after = await start(next, { office: 'so-moi' });
    const gd = after.person('gd');
    const confirm = () => confirming.confirm(gd, { conferenceId: after.conference.id, office: 'so-cu', year });
    expect(await lists(after.conference, gd)).toMatchObject([{ source: null, mayConfirm: false }]);
    await expect(confirm()).rejects.toMatchObject({ code: 'list-of-somebody-else' });
    await makeDossier(before.conference);
    expect(await lists(after.conference, gd)).toMatchObject([{ source: null, mayConfirm: true }]);
    await confirm();
    expect(await lists(after.conference, gd)).toMatchObject([{ source: 'dossier', confirmedBy: gd.name }]);
    const successions = await record.transactions.read((records) =>
      records.directory.predecessors(after.conference.officeId),
    );
    expect(successions).toMatchObject([{ predecessorCode: 'so-cu', predecessorId: before.conference.officeId }]);
  });

  function predecessor(code: string) {
    return { code, name: `Cơ quan ${code}`, since: '2024-02-01', legalBasis: 'Quyết định số 1/QĐ-UBND' };
  }

  /** The same plan a year later. */
  function moveOn(plan: Written): void {
    Object.assign(plan.conference, { year: plan.conference.year + 1, heldOn: '2025-01-16' });
    Object.assign(plan, { followUp: { reportEveryMonths: 6, until: '2025-12-31' }, elections: [] });
  }

  async function makeDossier(conference: ConferenceEntity): Promise<void> {
    const { sha256 } = await record.files.add(Buffer.from('PK hồ sơ'), 'application/zip', new Date());
    await record.transactions.run(({ dossiers }) =>
      dossiers.add({
        id: randomUUID(),
        officeId: conference.officeId,
        conferenceId: conference.id,
        kind: 'final',
        fileSha256: sha256,
        size: 8,
        entries: 1,
        manifestSha256: 'f'.repeat(64),
        throughSeq: 1,
        madeAt: new Date(),
        requestedBy: null,
      }),
    );
  }
});
