import * as fc from 'fast-check';
import type { ElectionCount } from './election-count';
import { judgeElection } from './judge-election';
import { votingRefusalSentence, type VotingRefusal } from './refusal';

const count = (votes: Record<string, number>, changes: Partial<ElectionCount> = {}): ElectionCount => ({
  seats: 3,
  base: 'present',
  present: 45,
  ballots: { issued: 45, collected: 44, valid: 42, invalid: [{ reason: 'tooManyChosen', count: 2 }] },
  candidates: Object.entries(votes).map(([id, some]) => ({ id, votes: some })),
  ...changes,
});
const judged = (some: ElectionCount) => {
  const answer = judgeElection(some);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
};

describe(judgeElection.name, () => {
  it('takes those above half with most votes', () => {
    expect(judged(count({ a: 30, b: 40, c: 25, d: 24 }))).toMatchObject({
      elected: ['b', 'a', 'c'],
      notElected: ['d'],
      vacant: 0,
      needed: 23,
    });
  });

  it('counts half on those attending, not on the ballots', () => {
    expect(judged(count({ a: 40, b: 22 }))).toMatchObject({ elected: ['a'], notElected: ['b'], vacant: 2 });
  });

  it('counts half on the ballots collected at a union congress', () => {
    expect(judged(count({ a: 40, b: 23, c: 22 }, { base: 'ballotsCollected' }))).toMatchObject({
      elected: ['a', 'b'],
      notElected: ['c'],
      vacant: 1,
      needed: 23,
    });
  });

  it('picks nobody from a tie for the last seat', () => {
    expect(judged(count({ a: 40, b: 30, c: 25, d: 25 }))).toMatchObject({
      elected: ['a', 'b'],
      runOff: { seats: 1, candidates: ['c', 'd'] },
      notElected: [],
      vacant: 0,
    });
  });

  it('puts all tied candidates into the run-off, for all seats they tie for', () => {
    expect(judged(count({ a: 40, b: 26, c: 26, d: 26, e: 4 }))).toMatchObject({
      elected: ['a'],
      runOff: { seats: 2, candidates: ['b', 'c', 'd'] },
      notElected: ['e'],
    });
  });

  it('needs no run-off when the tied all have a seat', () => {
    const { elected, runOff } = judged(count({ a: 40, b: 25, c: 25, d: 24 }));
    expect([elected, runOff]).toEqual([['a', 'b', 'c'], undefined]);
  });

  it('needs no run-off between those below half', () => {
    expect(judged(count({ a: 40, b: 20, c: 20 })).runOff).toBeUndefined();
  });

  it('tells the count in one paragraph', () => {
    expect(judged(count({ a: 40, b: 30, c: 25, d: 25 })).sentence).toEqual({
      vi: 'Phát ra 45 phiếu, thu về 44, hợp lệ 42, không hợp lệ 2 (2 bầu quá số lượng). Phải quá nửa của 45 người dự, ít nhất 23 phiếu. Trúng cử 2/3 người (40, 30). 2 người cùng 25 phiếu cho 1 chỗ cuối: phải bầu lại giữa những người này.',
      en: '45 ballots issued, 44 collected, 42 valid, 2 invalid (2 more chosen than seats). More than half of the 45 attending is needed, at least 23 votes. 2 of 3 elected (40, 30). 2 candidates have 25 votes each for the last seat: a run-off between them decides.',
    });
    expect(judged(count({ a: 40 }, { base: 'ballotsCollected' })).sentence.vi).toContain('Còn thiếu 2 người');
  });

  it('takes those with most votes in a run-off whose rules say so', () => {
    const runOff = count({ a: 21, b: 20 }, { seats: 1, threshold: 'mostVotes' });
    expect(judged(runOff)).toMatchObject({ elected: ['a'], notElected: ['b'], vacant: 0 });
    expect(judged(runOff).sentence.vi).toContain('lấy người có số phiếu cao hơn');
    expect(judged({ ...runOff, threshold: 'moreThanHalf' })).toMatchObject({ elected: [], vacant: 1 });
    expect(judged(count({ a: 21, b: 21 }, { seats: 1, threshold: 'mostVotes' })).runOff?.candidates).toEqual([
      'a',
      'b',
    ]);
    expect(judged(count({ a: 0 }, { seats: 1, threshold: 'mostVotes' })).sentence.vi).toContain('được phiếu nào');
  });

  it('tells how many of the valid ballots are blank', () => {
    const ballots = { issued: 45, collected: 44, valid: 44, blank: 4, invalid: [] };
    expect(judged(count({ a: 40 }, { seats: 1, ballots })).sentence).toMatchObject({
      vi: expect.stringContaining('hợp lệ 44 (trong đó 4 phiếu trắng), không hợp lệ 0.'),
      en: expect.stringContaining('44 valid (4 of them blank), 0 invalid.'),
    });
  });

  it.each<[string, ElectionCount, VotingRefusal['code']]>([
    ['no seat', count({ a: 1 }, { seats: 0 }), 'nothing-to-elect'],
    ['no candidate', count({}), 'nothing-to-elect'],
    ['nobody present', count({ a: 1 }, { present: 0 }), 'nobody-present'],
    ['half a vote', count({ a: 1.5 }), 'not-a-count'],
    ['a negative vote', count({ a: -1 }), 'not-a-count'],
    ['more votes than valid ballots', count({ a: 43 }), 'more-votes-than-ballots'],
    ['more votes than the ballots can carry', count({ a: 42, b: 42, c: 42, d: 1 }), 'too-many-votes'],
    ['more ballots than people', count({ a: 1 }, { present: 44 }), 'more-ballots-than-present'],
    [
      'a candidate twice',
      {
        ...count({}),
        candidates: [
          { id: 'a', votes: 1 },
          { id: 'a', votes: 2 },
        ],
      },
      'candidate-twice',
    ],
    [
      'more collected than issued',
      count({ a: 1 }, { ballots: { issued: 40, collected: 41, valid: 41, invalid: [] } }),
      'more-collected-than-issued',
    ],
    [
      'ballots that do not add up',
      count({ a: 1 }, { ballots: { issued: 45, collected: 44, valid: 42, invalid: [] } }),
      'ballots-do-not-add-up',
    ],
    [
      'a negative number of invalid ballots',
      count(
        { a: 1 },
        { ballots: { issued: 45, collected: 41, valid: 42, invalid: [{ reason: 'signed', count: -1 }] } },
      ),
      'not-a-count',
    ],
  ])('refuses %s', (_, some, code) => {
    const answer = judgeElection(some);
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    expect(answer.ok ? '' : votingRefusalSentence(answer.refusal).vi).not.toBe('');
    expect(answer.ok ? '' : votingRefusalSentence(answer.refusal).en).not.toBe('');
  });

  it('fills no seat twice, elects nobody below half, and forgets nobody', () => {
    const someElection = fc.record({
      seats: fc.integer({ min: 1, max: 5 }),
      present: fc.integer({ min: 1, max: 60 }),
      shares: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 }),
    });
    fc.assert(
      fc.property(someElection, ({ seats, present, shares }) => {
        const most = Math.floor((present * Math.min(seats, shares.length)) / shares.length);
        const candidates = shares.map((share, place) => ({ id: `c${place}`, votes: Math.floor((most * share) / 100) }));
        const ballots = { issued: present, collected: present, valid: present, invalid: [] };
        const { elected, runOff, notElected, vacant } = judged({
          seats,
          base: 'present',
          present,
          ballots,
          candidates,
        });
        const votesOf = (id: string) => candidates.find((candidate) => candidate.id === id)!.votes;

        expect(elected.length + (runOff?.seats ?? 0) + vacant).toBe(seats);
        expect(runOff ? runOff.candidates.length : 2).toBeGreaterThan(runOff ? runOff.seats : 1);
        expect([...elected, ...(runOff?.candidates ?? []), ...notElected].sort()).toEqual(
          candidates.map(({ id }) => id).sort(),
        );
        for (const id of [...elected, ...(runOff?.candidates ?? [])]) expect(2 * votesOf(id)).toBeGreaterThan(present);
        for (const id of elected) {
          for (const other of notElected) expect(votesOf(id)).toBeGreaterThanOrEqual(votesOf(other));
        }
      }),
    );
  });
});
