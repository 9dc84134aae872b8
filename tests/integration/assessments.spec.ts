import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { conferencePlanSchema } from '@conference/contracts';
import type { Judgement } from '@conference/domain';
import type { AssessmentEntity, PersonEntity } from '@conference/persistence';
import {
  appraise,
  decideTask,
  openRound,
  submitScores,
  withdrawAnswer,
  withdrawAppraisal,
  withdrawScores,
  type GivenScore,
} from '@conference/tasks';
import { parse } from 'yaml';
import { AssessmentsService } from '../../apps/api/src/assessments/assessments.service';
import { startConference } from '../../apps/api/src/conferences/start-conference';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

const SEED = conferencePlanSchema.parse(parse(readFileSync('tests/fixtures/conferences/003-tttt-2024.yaml', 'utf8')));
/** The same office, followed for two years, so that the second closes the first. */
const PLAN = { ...SEED, followUp: { ...SEED.followUp, until: '2025-12-31' } };
const ASKED = new Date('2024-12-15T01:00:00.000Z');
/** The first of the collective criteria, as people read it. */
const TITLE = SEED.criteria![0]!.criteria[0]!.title;
let minutes = 0;
/** Each act is a minute after the one before. */
const clock = () => new Date(Date.UTC(2024, 11, 20, 2, (minutes += 1)));

function scores(codes: readonly string[], judgement: Judgement, different: Partial<GivenScore> = {}): GivenScore[] {
  return codes.map((criterion) => ({
    criterion,
    points: null,
    judgement,
    notApplicableBecause: null,
    explanation: 'Đã thực hiện, có theo dõi hằng quý',
    evidence: null,
    ...different,
  }));
}

describe('self-assessment and appraisal', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let conferenceId: string;
  let workflowId: string;
  let people: ReadonlyMap<string, PersonEntity>;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    await record.transactions.run(async (records) => {
      const { office } = await records.directory.takeOver(PLAN.office, PLAN.units, PLAN.people);
      const staff = await records.directory.peopleOfOffice(office.id);
      people = new Map(staff.map((person) => [person.code, person]));
      const actor = people.get('chanh-vp')!;
      const started = await startConference(records, { plan: PLAN, rehearsal: false, actor, now: ASKED });
      if (!started.ok) throw new Error(started.refusal.code);
      conferenceId = started.value.id;
      workflowId = started.value.workflowId;
    });
    await ask(2024);
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  async function ask(year: number): Promise<string> {
    const roundId = randomUUID();
    const request = {
      roundId,
      conferenceId,
      documentId: null,
      kind: 'assessment' as const,
      number: 1,
      year,
      workflowId,
    };
    await openRound(record.transactions, () => ASKED, request);
    return roundId;
  }

  const person = (code: string) => people.get(code)!;
  const codesOf = (set: string) => SEED.criteria!.find(({ code }) => code === set)!.criteria.map(({ code }) => code);

  async function assessmentOf(title: string): Promise<AssessmentEntity> {
    const all = await record.transactions.read(({ assessments }) => assessments.ofConference(conferenceId));
    return all.find((one) => one.title === title)!;
  }

  const act = ({ id, officeId }: AssessmentEntity, actor: string) => ({
    officeId,
    assessmentId: id,
    actorId: person(actor).id,
  });

  async function answer(title: string, actor: string, given: GivenScore[]) {
    const { id } = await assessmentOf(title);
    const task = await record.transactions.read(({ rounds }) => rounds.openTaskOfAssessment(id, person(actor).id));
    return decideTask(record.transactions, clock, {
      taskId: task!.id,
      actorId: person(actor).id,
      channel: 'page',
      proof: 'link',
      outcome: 'assessed',
      reason: null,
      packetHash: null,
      scores: given,
    } as Parameters<typeof decideTask>[2]);
  }

  it('asks once a year: the office, units through their heads, everybody for themselves', async () => {
    const all = await record.transactions.read(({ assessments }) => assessments.ofConference(conferenceId));
    const subjects = all.map(({ setCode, subject }) => `${setCode} ${subject}`);
    expect(subjects.filter((one) => one === 'tap-the office')).toHaveLength(1);
    expect(subjects.filter((one) => one === 'tap-the unit')).toHaveLength(3);
    expect(subjects.filter((one) => one === 'ca-nhan person')).toHaveLength(SEED.people.length);
    const unit = await assessmentOf('Tự chấm năm 2024: Văn phòng Sở');
    expect(unit.assessorId).toBe(person('chanh-vp').id);
  });

  it('takes all criteria of the seed or none, keeps them, and writes figures only into the chain', async () => {
    const title = 'Tự chấm năm 2024: Văn phòng Sở';
    const seven = codesOf('tap-the');
    expect(seven).toHaveLength(7);
    const short = await answer(title, 'chanh-vp', scores(seven.slice(1), 'met'));
    expect(short).toMatchObject({ ok: false, refusal: { code: 'criteria-missing', criteria: [TITLE] } });

    const { sha256 } = await record.files.upload(Buffer.from('%PDF-1.4 minh chứng'), 'application/pdf', {
      personId: person('chanh-vp').id,
      at: ASKED,
    });
    const proven = (on: string | null) => {
      const [first, ...others] = scores(seven, 'met');
      return [{ ...first!, evidence: { sha256, name: 'a.pdf', on } }, ...others];
    };
    const refusal = { criterion: TITLE, year: 2024 };
    expect(await answer(title, 'chanh-vp', proven(null))).toMatchObject({
      refusal: { ...refusal, code: 'score-evidence-undated' },
    });
    expect(await answer(title, 'chanh-vp', proven('2023-12-31'))).toMatchObject({
      refusal: { ...refusal, code: 'score-evidence-of-other-year' },
    });

    expect(await answer(title, 'chanh-vp', proven('2024-03-01'))).toMatchObject({ ok: true });
    const { id, officeId } = await assessmentOf(title);
    const [entry] = await record.transactions.read(({ assessments }) => assessments.entries([id]));
    const [kept] = await record.transactions.read(({ assessments }) => assessments.scores([entry!.id]));
    expect(kept).toMatchObject({ criterion: 'tt-1', evidenceSha256: sha256, evidenceOn: '2024-03-01' });
    expect(entry).toMatchObject({ part: 'own', givenBy: person('chanh-vp').id, withdrawnAt: null });
    const chain = await record.transactions.read(({ audit }) => audit.chain(officeId));
    const written = chain.find(({ action }) => action === 'assessment.own')!;
    expect(JSON.parse(written.payload)).toMatchObject({ facts: { assessmentId: id, reached: 7, most: 7, year: 2024 } });
    expect(chain.map(({ payload }) => payload).join()).not.toContain('theo dõi hằng quý');
  });

  it('is appraised by others, side by side; what was appraised is not replaced until the appraisal is withdrawn', async () => {
    const title = 'Tự chấm năm 2024: Văn phòng Sở';
    const { transactions } = record;
    const unit = await assessmentOf(title);
    const seven = codesOf('tap-the');
    const given = scores(seven, 'met', { explanation: null });
    const lower: GivenScore[] = [{ ...given[0]!, judgement: 'partly' }, ...given.slice(1)];
    const explained: GivenScore[] = [{ ...lower[0]!, explanation: 'Còn hai lần nhắc nhở' }, ...lower.slice(1)];

    const refused = async (actor: string, appraised: GivenScore[]) => {
      const result = await appraise(transactions, clock, { ...act(unit, actor), scores: appraised });
      return result.ok ? null : result.refusal.code;
    };
    expect(await refused('chanh-vp', explained)).toBe('not-an-appraiser');
    expect(await refused('giam-doc', lower)).toBe('gap-without-reason');
    expect(await refused('giam-doc', explained)).toBeNull();

    const withdrawal = { ...act(unit, 'chanh-vp'), reason: 'Nhầm' };
    expect(await withdrawScores(transactions, clock, withdrawal)).toMatchObject({
      ok: false,
      refusal: { code: 'appraised-already' },
    });
    const replacing = { ...act(unit, 'chanh-vp'), scores: scores(seven, 'met') };
    expect(await submitScores(transactions, clock, replacing)).toMatchObject({
      ok: false,
      refusal: { code: 'appraised-already' },
    });

    const service = new AssessmentsService(transactions, record.files);
    const seen = await service.one(person('giam-doc'), unit.id);
    expect(seen).toMatchObject({
      state: 'appraised',
      gap: -1,
      own: { reached: 7, most: 7 },
      appraised: { reached: 6 },
    });
    expect(seen.gaps[0]).toEqual({ criterion: 'tt-1', gap: -1, isDifferent: true });

    const back = { ...act(unit, 'giam-doc'), reason: 'Có minh chứng mới' };
    expect(await withdrawAppraisal(transactions, clock, back)).toEqual({ ok: true, value: null });
    expect(await withdrawScores(transactions, clock, withdrawal)).toEqual({ ok: true, value: null });
    expect(await submitScores(transactions, clock, replacing)).toEqual({ ok: true, value: null });
    const trace = (await service.one(person('chanh-vp'), unit.id)).entries;
    expect(trace.map(({ part, withdrawn }) => [part, withdrawn?.because ?? null])).toEqual([
      ['own', 'Nhầm'],
      ['appraisal', 'Có minh chứng mới'],
      ['own', null],
    ]);
  });

  it('is never appraised by whoever scored, and an answer that was appraised is not taken back', async () => {
    const { transactions } = record;
    const title = 'Tự chấm năm 2024: Giang Thị Cẩm Nhung';
    const eight = codesOf('ca-nhan');
    expect(eight).toHaveLength(8);
    const given = await answer(title, 'chu-tich-cd', scores(eight, 'met'));
    expect(given).toMatchObject({ ok: true });
    const own = await assessmentOf(title);
    const theirs = { ...act(own, 'chu-tich-cd'), scores: scores(eight, 'met') };
    expect(await appraise(transactions, clock, theirs)).toMatchObject({
      ok: false,
      refusal: { code: 'own-assessment' },
    });
    await appraise(transactions, clock, { ...act(own, 'giam-doc'), scores: scores(eight, 'met') });
    const taskId = given.ok ? given.value.taskId : '';
    const back = { taskId, actorId: person('chu-tich-cd').id, reason: 'Nhầm', proof: 'link' };
    expect(await withdrawAnswer(transactions, clock, back as Parameters<typeof withdrawAnswer>[2])).toMatchObject({
      ok: false,
      refusal: { code: 'appraised-already' },
    });
  });

  it('shows the scores of a person to those who lead or appraise, and to nobody else', async () => {
    const service = new AssessmentsService(record.transactions, record.files);
    const own = await assessmentOf('Tự chấm năm 2024: Giang Thị Cẩm Nhung');
    await expect(service.one(person('vien-chuc'), own.id)).rejects.toMatchObject({ code: 'not-found' });
    const seen = await service.list(person('vien-chuc'), conferenceId);
    expect(seen.items.filter(({ subject }) => subject === 'person').map(({ name }) => name)).toEqual([
      'Ngụy Thị Thanh Thúy',
    ]);
    expect((await service.list(person('giam-doc'), conferenceId)).seesAll).toBe(true);
  });

  it('states the result of the year before as its source does, and closes a year when the next is asked about', async () => {
    const service = new AssessmentsService(record.transactions, record.files);
    const office = await assessmentOf(`Tự chấm năm 2024: ${SEED.office.name}`);
    const { history } = await service.one(person('giam-doc'), office.id);
    expect(history.map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026, 2027]);
    expect(history[0]).toMatchObject({ stated: 'Cơ quan đạt chuẩn văn hóa', own: null });

    await ask(2025);
    const late = { ...act(office, 'chu-tich-cd'), scores: scores(codesOf('tap-the'), 'met') };
    expect(await submitScores(record.transactions, clock, late)).toMatchObject({
      ok: false,
      refusal: { code: 'year-closed', year: 2024 },
    });
  });
});
