import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DemoSummary } from '@conference/contracts';
import { startStack, type Stack } from '../../infra/launcher/stack';
import { verifyDossier } from '../../infra/verify/verify-dossier';
import { interimDossier } from './interim-dossier';
import { LONG_PATIENCE_MS } from '../support/patience';
import { expectEnd, play, readSummary } from '../support/play';

const ROOT = resolve(__dirname, '../..');
const PLANS = 'tests/fixtures/conferences';
const PROCESSES = ['api', 'worker', 'notifications', 'mailbox', 'temporal', 'postgres'];

describe('npm run demo', () => {
  let stack: Stack;

  beforeAll(async () => {
    stack = await startStack({ withWeb: false });
  }, LONG_PATIENCE_MS);
  afterAll(() => stack.stop());

  it(
    'plays a plan without a script to its end',
    async () => {
      const { exitCode, lines } = await play(stack, ['--lang', 'en', `${PLANS}/small-office-with-election.yaml`]);
      expectEnd({ exitCode, lines });
      const summary = readSummary(stack);
      expect(summary.conference).toMatchObject({ office: 'ttln', rehearsal: true, heldOn: '2024-01-26' });
      expect(summary.elections).toEqual([
        expect.objectContaining({ code: 'bttnd', seats: 3, elected: ['luu-tru-1', 'luu-tru-2', 'ct-cd'] }),
      ]);
      expect(summary.votes).toEqual([
        expect.objectContaining({
          motion: 'nq',
          present: 8,
          yes: 8,
          verdict: expect.objectContaining({ holds: true }),
        }),
      ]);
      expect(summary.documents.every(({ phase }) => phase === 'final')).toBe(true);
    },
    LONG_PATIENCE_MS,
  );

  it(
    'leaves a dossier behind that can be checked without the system, by the anchors that the office keeps',
    async () => {
      const { id, office } = readSummary(stack).conference;
      const path = await interimDossier(stack, id, office);
      const report = await verifyDossier(path, join(stack.dataDir, 'audit-anchors.jsonl'));
      expect(report.findings).toEqual([]);
      expect(report).toMatchObject({ kind: 'interim', isAnchored: true, given: { knowsArchive: true } });
      expect(report.rows).toBeGreaterThan(100);
      expect(report.ownLinks).toBeGreaterThan(50);
    },
    LONG_PATIENCE_MS,
  );

  it(
    'plays the conference of 2019 to its end although every process is killed once',
    async () => {
      const { hear, left, everythingIsBack } = killEveryProcessOnce();
      const { exitCode, lines } = await play(stack, [`${PLANS}/004-skhcn-2019.yaml`], hear);
      await everythingIsBack();
      expectEnd({ exitCode, lines });
      expect(left).toEqual([]);
      expectFactsOf2019(readSummary(stack));
    },
    LONG_PATIENCE_MS,
  );

  it(
    'plays the conference of 2011: what is remarked on in the room is answered afterwards, approved and issued',
    async () => {
      const { exitCode, lines } = await play(stack, [`${PLANS}/000-tttt-2011.yaml`]);
      expectEnd({ exitCode, lines });
      const summary = readSummary(stack);
      expect(summary.conference).toMatchObject({ office: 'tttt', heldOn: '2011-06-28' });
      const rules = summary.documents.find(({ code }) => code === 'qc-chi-tieu')!;
      expect(rules).toMatchObject({ phase: 'final', revisions: 2, approvedRevision: 2 });
      expect(rules.symbol).toMatch(/^\d+\/QĐ-STTTT$/);
      expect(rules.opinions).toEqual([
        { person: 'tp-bcvt', stance: null, disposition: 'takenOver', place: 'điểm a khoản 1 Điều 2' },
        { person: 'chu-tich-cd', stance: null, disposition: 'partly', place: 'khoản 2 Điều 2' },
      ]);
      expect(
        rules.rounds.filter(({ kind }) => kind !== 'publication').map(({ kind, outcome }) => `${kind} ${outcome}`),
      ).toEqual(['draft submitted', 'disposition disposed', 'approval approved', 'issue issued']);
      expect(summary.documents.map(({ code }) => code)).not.toContain('nghi-quyet');
      expect(summary.mails).toMatchObject({ dispositions: 2, publication: 1 });
    },
    LONG_PATIENCE_MS,
  );

  it(
    'plays the conference of 2024: the open vote adopts the resolution, and nothing that the source does not tell is made up',
    async () => {
      const { exitCode, lines } = await play(stack, [`${PLANS}/003-tttt-2024.yaml`]);
      expectEnd({ exitCode, lines });
      const { conference, votes, elections, pledge, documents, targets } = readSummary(stack);
      expect(conference).toMatchObject({ office: 'tttt-tv', year: 2024, rehearsal: true });
      expect(votes).toEqual([
        expect.objectContaining({ motion: 'nq-2024', verdict: expect.objectContaining({ holds: true }) }),
      ]);
      expect(documents.find(({ code }) => code === 'nghi-quyet')?.symbol).toMatch(/^\d+\/NQ-STTTT$/);
      expect({ elections, pledge }).toEqual({ elections: [], pledge: [] });

      const pledged = (prefix: string) => targets.items.filter(({ code }) => code.startsWith(prefix));
      expect({ ofCollectives: pledged('tt-').length, ofEachPerson: pledged('cn-').length }).toEqual({
        ofCollectives: 7,
        ofEachPerson: 8,
      });
      expect(targets).toMatchObject({ total: 15, lineage: { kept: 15 } });
      expect(targets.items.every(({ indicator, reports }) => indicator === null && reports === 2)).toBe(true);
      expect(documents.filter(({ code }) => code.startsWith('so-ket')).map(({ phase }) => phase)).toEqual(['final']);
      expect(lines.some((line) => line.includes('tự chấm') && line.includes('Tự chấm năm 2024'))).toBe(true);
      expect(lines.some((line) => line.includes('Giai đoạn: kết thúc'))).toBe(true);
    },
    LONG_PATIENCE_MS,
  );

  it(
    'plays the conference of 2022: five reports, an inspection board elected, a pledge of all parties, awards',
    async () => {
      const { exitCode, lines } = await play(stack, [`${PLANS}/001-tttt-2022.yaml`]);
      expectEnd({ exitCode, lines });
      const { conference, documents, votes, elections, pledge, targets } = readSummary(stack);
      expect(conference).toMatchObject({ office: 'tttt-tq', heldOn: '2022-01-21' });
      const reports = ['bc-tong-ket', 'ct-cong-tac', 'bc-thu-chi', 'ck-tai-chinh', 'bc-bttnd'];
      expect(documents.map(({ code }) => code).toSorted()).toEqual(
        [...reports, 'bien-ban', 'giao-uoc-da-ky'].toSorted(),
      );
      expect(elections).toEqual([expect.objectContaining({ code: 'bttnd', seats: 3 })]);
      expect(elections[0]!.elected).toHaveLength(3);
      expect(pledge.map(({ side }) => side)).toEqual(['head', 'employees', 'unit', 'unit', 'unit']);
      for (const told of [
        'Chẩu Văn Thắng phát biểu: “(Giả lập)',
        'Ma Đình Lộc giải đáp: “(Giả lập)',
        'Nịnh Văn Tráng hứa: “(Giả lập)',
        'Ma Đình Lộc phát động: “(Giả lập)',
        'Trao Tập thể lao động xuất sắc năm 2021: Phòng Công nghệ thông tin.',
      ])
        expect({ told, is: lines.some((line) => line.includes(told)) }).toEqual({ told, is: true });
      expect(votes).toEqual([]);
      expectInOrder(lines, ['Thảo luận', 'Giải đáp', 'Bầu Ban Thanh tra nhân dân', 'Ký giao ước', 'khen thưởng']);
      expect(targets.items.map(({ indicator }) => indicator?.vi ?? null)).toEqual([
        '100%',
        '100%',
        ...Array<null>(4).fill(null),
      ]);
    },
    LONG_PATIENCE_MS,
  );

  it(
    'plays the union congress of 2017: seven are elected by more than half of the ballots collected',
    async () => {
      const { exitCode, lines } = await play(stack, ['--lang', 'en', `${PLANS}/002-cong-doan-2017.yaml`]);
      expectEnd({ exitCode, lines });
      const { conference, attendance, votes, elections, pledge, targets } = readSummary(stack);
      expect(conference).toMatchObject({ heldOn: '2017-07-13', regime: { en: 'Charter of the Vietnam trade unions' } });
      expect(attendance.verdict.holds).toBe(true);
      expect(elections).toEqual([expect.objectContaining({ code: 'bch', seats: 7 })]);
      expect(elections[0]!.elected).toHaveLength(7);
      expect(elections[0]!.sentence?.vi).toMatch(/phiếu thu về/);
      expect({ votes, pledge }).toEqual({ votes: [], pledge: [] });
      expect(targets.items.map(({ indicator }) => indicator?.vi)).toEqual([
        '100%',
        '100%',
        '100%',
        '100%',
        'trên 90%',
        '10–12 đoàn viên',
      ]);
    },
    LONG_PATIENCE_MS,
  );

  it(
    'plays an office that came of two, with delegates and a term of two years: whoever hands over confirms what was promised',
    async () => {
      const { exitCode, lines } = await play(stack, [`${PLANS}/005-hop-nhat-2024.yaml`]);
      expectEnd({ exitCode, lines });
      const { conference, attendance, pledge, targets, stages } = readSummary(stack);
      expect(conference).toMatchObject({ office: 'qtkn', heldOn: '2024-01-18' });
      expect(attendance).toMatchObject({ entitled: 12, present: 11, verdict: { holds: true } });
      expect(pledge.map(({ side }) => side)).toEqual(['head', 'employees']);
      expect(targets).toMatchObject({ total: 5, lineage: { raised: 2, kept: 2, new: 1 } });
      expect(targets.takenOver).toEqual([
        { office: 'khuyen-nong', year: 2023, source: 'person' },
        { office: 'quan-trac', year: 2023, source: 'paper' },
      ]);
      expect(lines.some((line) => line.includes('Viên Đức Toại xác nhận các chỉ tiêu năm 2023'))).toBe(true);
      // four half-years, and six units that each report for themselves; what is for the first year is asked about twice
      const reports = (code: string) => targets.items.find((target) => target.code === code)!.reports;
      expect(['so-lieu', 'tien-tien', 'tru-so'].map(reports)).toEqual([4, 24, 2]);
      expect(stages.at(-1)!.stage).toBe('closed');
    },
    LONG_PATIENCE_MS,
  );

  it('says at which line a plan is wrong, and creates nothing', async () => {
    const text = readFileSync(join(ROOT, PLANS, 'small-office-with-election.yaml'), 'utf8');
    const file = join(stack.dataDir, 'wrong.yaml');
    writeFileSync(file, text.replace('drafter: tp-hc', 'drafter: gd').replace('owner: nghiep-vu', 'owner: nghiep-vụ'));
    const { exitCode, lines } = await play(stack, [file]);
    expect(exitCode).toBe(1);
    expect(lines.join('\n')).toMatch(/wrong\.yaml:\d+ targets\[0\]\.owner .+/);

    writeFileSync(file, text.replace('drafter: tp-hc', 'drafter: gd'));
    expect((await play(stack, [file])).lines.join('\n')).toMatch(
      /wrong\.yaml:\d+ documents\[0\]\.approve\[0\] Người soạn không được tự phê duyệt/,
    );
  });

  /** Kills one process after every ninth thing that happened, as soon as the one before works again. */
  function killEveryProcessOnce() {
    const left = [...PROCESSES];
    let [heard, isBusy, back] = [0, false, Promise.resolve()];
    const hear = () => {
      heard += 1;
      if (isBusy || heard < 9) return;
      const next = left.shift();
      if (!next) return;
      [heard, isBusy] = [0, true];
      stack.kill(next);
      back = stack.untilReady(next).then(() => {
        isBusy = false;
      });
    };
    return { hear, left, everythingIsBack: () => back };
  }
});

/** The items come before the room one after the other. */
function expectInOrder(lines: readonly string[], items: readonly string[]): void {
  const told = lines.filter((line) => line.includes('• '));
  const places = items.map((item) => told.findIndex((line) => line.includes(item)));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places).not.toContain(-1);
}

function expectFactsOf2019({
  conference,
  stages,
  documents,
  attendance,
  votes,
  pledge,
  targets,
  mails,
}: DemoSummary): void {
  expect(conference).toMatchObject({ office: 'skhcn', heldOn: '2018-12-28', rehearsal: true });
  expect(stages.map(({ stage }) => stage)).toEqual([
    'drafting',
    'consultation',
    'approval',
    'convening',
    'session',
    'resolution',
    'followUp',
    'closed',
  ]);
  expect(attendance).toMatchObject({ entitled: 24, present: 21, verdict: { holds: true } });
  expect(votes).toEqual([expect.objectContaining({ motion: 'nq-2019', present: 21, yes: 20, no: 0, abstain: 1 })]);
  expect(pledge.map(({ party }) => party)).toEqual(['chinh-quyen', 'cong-doan']);

  const of = (code: string) => documents.find((document) => document.code === code)!;
  expect(documents).toHaveLength(9);
  expect(of('giao-uoc-da-ky')).toMatchObject({ phase: 'final', symbol: null });
  expect(of('bc-ket-qua')).toMatchObject({ revisions: 2, approvedRevision: 2, phase: 'final' });
  expect(of('bc-ket-qua').rounds.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([
    'draft submitted',
    'opinion answered',
    'approval returned',
    'draft submitted',
    'approval approved',
    'issue issued',
  ]);
  expect(of('qc-dan-chu').opinions).toEqual([
    { person: 'chi-cuc-truong', stance: 'agreeWithRemarks', disposition: 'takenOver', place: 'khoản 1 Điều 2' },
    { person: 'chi-cuc-truong', stance: 'agreeWithRemarks', disposition: 'takenOver', place: 'khoản 2 Điều 2' },
  ]);
  expect(of('nghi-quyet').symbol).toMatch(/^\d+\/NQ-SKHCN$/);

  expect(targets).toMatchObject({ total: 9, lineage: { new: 1, raised: 2, kept: 6 } });
  expect(targets.items.every(({ reports, indicator }) => reports === 2 && indicator === null)).toBe(true);
  expect(targets.items.reduce((sum, { evidence }) => sum + evidence, 0)).toBe(2);

  // every decision has one receipt, and every question one mail: nothing lost, nothing twice
  const decisions =
    documents.flatMap(({ rounds }) => rounds.flatMap((round) => round.decisions)).length +
    targets.items.reduce((sum, { reports }) => sum + reports, 0);
  expect(mails.receipt).toBe(decisions);
  expect(mails).toMatchObject({ invitation: 24, draft: 7, disposition: 1, opinion: 18, issue: 3, progress: 18 });
  expect(mails).toMatchObject({ publication: 1, dispositions: 1 });
  expect(mails).not.toHaveProperty('other');
}
