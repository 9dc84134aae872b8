import * as fc from 'fast-check';
import type { FloorActor } from './floor-step';
import { isMotionBeforeRoom, isMotionSettled } from './motion-course';
import { prepareVote, type OpenVote } from './open-vote';
import { closeVote, endVoting, openVote, publishVote, voidVote, type CountedVote } from './run-vote';
import type { NamedVote, RowCount, VoteFigures, VoteRecord } from './vote-figures';
import { voteRefusalSentence, type VoteRefusal } from './vote-refusal';
import { VOTE_STATES, VOTE_TRANSITIONS, type VoteState, type VoteWay } from './vote-state';

const chair: FloorActor = { personId: 'director', roles: ['head'], presides: false };
const secretary: FloorActor = { personId: 'writer', roles: ['secretary'], presides: false };
const teller: FloorActor = { personId: 'teller', roles: ['countingCommittee'], presides: false };
const anybody: FloorActor = { personId: 'somebody', roles: ['staff'], presides: false };

const people = (count: number) => Array.from({ length: count }, (_, place) => `p${place}`);
const room = (entitled: number, present: number) => ({
  entitled,
  base: 'allStaff' as const,
  presentIds: people(present),
  otherOpenVoteId: null,
});
const figures = (yes: number, no = 0, abstain = 0): VoteFigures => ({ yes, no, abstain });
const hands = (counted: VoteFigures): VoteRecord => ({ way: 'hands', figures: counted, tellerId: 'teller' });

const must = <T>(answer: { ok: true; value: T } | { ok: false; refusal: VoteRefusal }): T => {
  if (!answer.ok) throw new Error(voteRefusalSentence(answer.refusal).en);
  return answer.value;
};
const expectRefused = (answer: { ok: boolean; refusal?: VoteRefusal }, code: VoteRefusal['code']) => {
  expect(answer).toMatchObject({ ok: false, refusal: { code } });
  const { vi, en } = voteRefusalSentence(answer.refusal!);
  expect([vi, en].filter((words) => /undefined|\[object/.test(words) || words === '')).toEqual([]);
};

const prepared = (way: VoteWay = 'hands', rows: string[] = []): OpenVote =>
  must(prepareVote({ id: 'v1', motionCode: 'resolution', way, rows }));
const counting = (present: number, way: VoteWay = 'hands', rows: string[] = []) =>
  must(endVoting(must(openVote(prepared(way, rows), chair, room(present, present))), secretary));
const counted = (record: VoteRecord, presentNow: number): CountedVote => ({
  record,
  presentNow,
  answers: (['some-did-not-vote', 'presence-changed', 'rows-without-votes', 'some-written-down'] as const).map(
    (question) => ({ question, answer: 'confirmed', note: '' }),
  ),
});
const at = (state: VoteState): OpenVote => ({ ...prepared(), state, roll: people(45) });

describe('an open vote', () => {
  it('goes from its preparation to its publication', () => {
    const open = must(openVote(prepared(), chair, room(60, 45)));
    expect(open).toMatchObject({ state: 'open', roll: people(45) });
    const closed = must(closeVote(must(endVoting(open, chair)), teller, counted(hands(figures(23, 20, 2)), 45)));
    expect(closed).toMatchObject({ state: 'closed', verdict: { holds: true, inequality: '2 × 23 = 46 > 45' } });
    expect(must(publishVote(closed, secretary)).state).toBe('published');
  });

  // The figures of the law: enough present of so many, and the yes needed of exactly that many.
  it.each([
    [7, 5, 3],
    [8, 6, 4],
    [37, 25, 13],
    [69, 46, 24],
    [99, 66, 34],
    [100, 67, 34],
    [220, 147, 74],
    [400, 267, 134],
  ])('of %d opens with %d present and is adopted with %d', (entitled, quorum, needed) => {
    expectRefused(openVote(prepared(), chair, room(entitled, quorum - 1)), 'no-quorum');
    const open = must(endVoting(must(openVote(prepared(), chair, room(entitled, quorum))), chair));
    const verdictOf = (yes: number) => must(closeVote(open, teller, counted(hands(figures(yes)), quorum))).verdict;
    expect([verdictOf(needed)?.holds, verdictOf(needed - 1)?.holds]).toEqual([true, false]);
  });

  // Of 60 entitled 45 are present and 40 vote: on every other base than those present it would pass.
  it.each([
    [45, 22, 12, 4, false],
    [45, 23, 12, 4, true],
    [46, 23, 23, 0, false],
    [50, 26, 4, 20, true],
    [50, 25, 0, 25, false],
    [42, 21, 21, 0, false],
    [42, 22, 20, 0, true],
  ])('of %d present with %d yes, %d no, %d abstaining is adopted: %s', (present, yes, no, abstain, holds) => {
    const closed = must(closeVote(counting(present), teller, counted(hands(figures(yes, no, abstain)), present)));
    expect(closed.verdict?.holds).toBe(holds);
  });

  it('keeps its base when people leave before it is counted', () => {
    const closed = must(closeVote(counting(45), teller, counted(hands(figures(22, 3, 0)), 30)));
    expect(closed.verdict).toMatchObject({ holds: false, inequality: '2 × 22 = 44 ≤ 45' });
  });

  it('counts nobody twice who stands on the attendance list twice', () => {
    const twice = { ...room(6, 4), presentIds: [...people(3), 'p0'] };
    expectRefused(openVote(prepared(), chair, twice), 'no-quorum');
  });

  it.each<[string, () => { ok: boolean; refusal?: VoteRefusal }, VoteRefusal['code']]>([
    ['to open by anybody', () => openVote(prepared(), anybody, room(60, 45)), 'not-your-step'],
    ['to open by a teller', () => openVote(prepared(), teller, room(60, 45)), 'not-your-step'],
    ['to open without quorum', () => openVote(prepared(), chair, room(60, 39)), 'no-quorum'],
    ['to open with more than are entitled', () => openVote(prepared(), chair, room(4, 5)), 'figures-impossible'],
    [
      'to open beside another',
      () => openVote(prepared(), chair, { ...room(60, 45), otherOpenVoteId: 'v0' }),
      'other-vote-open',
    ],
    ['to publish by a teller', () => publishVote(at('closed'), teller), 'not-your-step'],
    ['to publish before the count', () => publishVote(at('counting'), chair), 'vote-not-there'],
    [
      'a count during the voting',
      () => closeVote(at('open'), teller, counted(hands(figures(1)), 45)),
      'vote-not-there',
    ],
    [
      'more votes than people',
      () => closeVote(counting(45), teller, counted(hands(figures(40, 6)), 45)),
      'count-impossible',
    ],
    ['half a vote', () => closeVote(counting(45), teller, counted(hands(figures(1.5)), 45)), 'not-a-count'],
    [
      'a count without a teller',
      () => closeVote(counting(45), teller, counted({ way: 'hands', figures: figures(45), tellerId: ' ' }, 45)),
      'teller-missing',
    ],
    ['rows without names', () => prepareVote({ id: 'v', motionCode: 'm', way: 'rows', rows: [] }), 'rows-not-named'],
    ['a row twice', () => prepareVote({ id: 'v', motionCode: 'm', way: 'rows', rows: ['A', 'A'] }), 'row-twice'],
    [
      'to be void without a reason',
      () => voidVote(at('closed'), chair, { reason: ' ', successorId: 'v2' }),
      'void-without-reason',
    ],
    [
      'to be void by a secretary',
      () => voidVote(at('closed'), secretary, { reason: 'x', successorId: 'v2' }),
      'not-your-step',
    ],
    [
      'to follow itself',
      () => voidVote(at('closed'), chair, { reason: 'x', successorId: 'v1' }),
      'successor-of-itself',
    ],
    ['to be void twice', () => voidVote(at('void'), chair, { reason: 'x', successorId: 'v2' }), 'vote-not-there'],
  ])('refuses %s', (_, act, code) => expectRefused(act(), code));

  it.each<[boolean, VoteState[]]>([
    [false, []],
    [false, ['void']],
    [true, ['prepared']],
    [true, ['void', 'published']],
  ])('has its motion before the room: %s with %j', (isBeforeRoom, states) => {
    expect(isMotionBeforeRoom(states.map(at))).toBe(isBeforeRoom);
  });

  it.each<[boolean, VoteState[]]>([
    [false, []],
    [false, ['closed']],
    [true, ['published']],
    [true, ['void']],
    [false, ['void', 'prepared']],
    [true, ['void', 'published']],
  ])('settles its motion: %s after %j', (isSettled, states) => {
    expect(isMotionSettled(states.map(at))).toBe(isSettled);
  });

  it('never goes back to an earlier state', () => {
    for (const from of VOTE_STATES) {
      for (const to of VOTE_TRANSITIONS[from])
        expect(VOTE_STATES.indexOf(to)).toBeGreaterThan(VOTE_STATES.indexOf(from));
    }
  });
});

describe('a void vote', () => {
  it('keeps its record, and a successor begins anew', () => {
    const closed = must(closeVote(counting(45), teller, counted(hands(figures(30, 15)), 45)));
    const { voided, successor } = must(voidVote(closed, chair, { reason: 'Đếm thiếu một dãy', successorId: 'v2' }));
    expect(voided).toEqual({
      ...closed,
      state: 'void',
      voided: { reason: 'Đếm thiếu một dãy', successorId: 'v2' },
    });
    expect(successor).toEqual({ ...prepared(), id: 'v2', predecessorId: 'v1' });
    expect(must(openVote(successor!, chair, room(60, 40))).roll).toHaveLength(40);
  });

  it('has no successor when the motion is withdrawn', () => {
    expect(must(voidVote(at('prepared'), chair, { reason: 'Rút nội dung', successorId: null })).successor).toBeNull();
  });
});

describe('counting by rows', () => {
  const rows = ['A', 'B', 'C'];
  const row = (name: string, yes: number, changes: Partial<RowCount> = {}): RowCount => ({
    row: name,
    tellerId: `teller-${name}`,
    ...figures(yes),
    ...changes,
  });
  const close = (...some: RowCount[]) =>
    closeVote(counting(30, 'rows', rows), teller, counted({ way: 'rows', rows: some }, 30));

  it('adds the rows up', () => {
    expect(
      must(close(row('C', 4, { no: 2 }), row('A', 10), row('B', 9, { abstain: 1 }))).verdict?.figures,
    ).toMatchObject({
      yes: 23,
      no: 2,
      abstain: 1,
      notVoting: 4,
    });
  });

  it('names the rows that are missing', () => {
    const answer = close(row('B', 10));
    expectRefused(answer, 'rows-missing');
    expect(answer.ok ? '' : voteRefusalSentence(answer.refusal).vi).toBe('Còn thiếu kết quả của dãy: A, C.');
  });

  it.each<[RowCount[], VoteRefusal['code']]>([
    [[row('A', 1), row('B', 1), row('C', 1), row('D', 1)], 'row-unknown'],
    [[row('A', 1), row('B', 1), row('B', 1)], 'row-twice'],
    [[row('A', 1), row('B', 1), row('C', 1, { tellerId: '' })], 'teller-missing'],
    [[row('A', 1), row('B', -1), row('C', 1)], 'not-a-count'],
    [[row('A', 20), row('B', 10), row('C', 1)], 'count-impossible'],
  ])('refuses %j: %s', (some, code) => expectRefused(close(...some), code));

  it('gives the sum of what the tellers counted', () => {
    const someRow = fc.record({ yes: fc.nat(9), no: fc.nat(9), abstain: fc.nat(9) });
    fc.assert(
      fc.property(fc.tuple(someRow, someRow, someRow), (some) => {
        const records = some.map((one, place) => row(rows[place]!, 0, one));
        const vote = counting(81, 'rows', rows);
        const { verdict } = must(closeVote(vote, teller, counted({ way: 'rows', rows: records }, 81)));
        for (const choice of ['yes', 'no', 'abstain'] as const) {
          expect(verdict!.figures[choice]).toBe(some[0][choice] + some[1][choice] + some[2][choice]);
        }
      }),
    );
  });
});

describe('voting on phones', () => {
  const vote = (personId: string, changes: Partial<NamedVote> = {}): NamedVote => ({
    personId,
    choice: 'yes',
    recordedBy: null,
    ...changes,
  });
  const close = (...votes: NamedVote[]) =>
    closeVote(counting(3, 'phones'), teller, counted({ way: 'phones', votes }, 3));

  it('counts one vote for each person', () => {
    expect(must(close(vote('p0'), vote('p2', { choice: 'no' }))).verdict?.figures).toMatchObject({
      yes: 1,
      no: 1,
      notVoting: 1,
    });
    expectRefused(close(vote('p0'), vote('p0', { choice: 'no' })), 'voted-twice');
    expectRefused(close(vote('p0'), vote('p0', { recordedBy: 'writer' })), 'voted-twice');
    expectRefused(close(vote('late')), 'not-on-roll');
  });

  it('is never mixed with a count of hands', () => {
    expectRefused(closeVote(counting(3, 'phones'), teller, counted(hands(figures(3)), 3)), 'other-way-of-counting');
    expectRefused(
      closeVote(counting(3), teller, counted({ way: 'phones', votes: [vote('p0')] }, 3)),
      'other-way-of-counting',
    );
  });

  it('says how many had their raised hand written down', () => {
    const record: VoteRecord = { way: 'phones', votes: [vote('p0'), vote('p1'), vote('p2', { recordedBy: 'writer' })] };
    const answer = closeVote(counting(3, 'phones'), teller, { record, presentNow: 3, answers: [] });
    expectRefused(answer, 'questions-open');
    expect(answer.ok ? '' : voteRefusalSentence(answer.refusal).vi).toBe(
      '1 người giơ tay và được ghi thay trên máy, còn lại biểu quyết trên điện thoại: đúng vậy không?',
    );
  });
});

describe('the questions about a count', () => {
  const record: VoteRecord = hands(figures(30, 5));
  const codes = (counted: CountedVote) => {
    const answer = closeVote(counting(45), teller, counted);
    return !answer.ok && answer.refusal.code === 'questions-open'
      ? answer.refusal.questions.map(({ code }) => code)
      : [];
  };

  it('are asked until each is confirmed', () => {
    const confirmed = { question: 'some-did-not-vote', answer: 'confirmed', note: '' } as const;
    expect(codes({ record, presentNow: 44, answers: [] })).toEqual(['some-did-not-vote', 'presence-changed']);
    expect(codes({ record, presentNow: 44, answers: [confirmed] })).toEqual(['presence-changed']);
    expect(must(closeVote(counting(45), teller, { record, presentNow: 45, answers: [confirmed] })).state).toBe(
      'closed',
    );
  });

  it('lead to another count when one of them says so', () => {
    const answers = [{ question: 'some-did-not-vote', answer: 'countAgain', note: '' } as const];
    expectRefused(closeVote(counting(45), teller, { record, presentNow: 45, answers }), 'count-again');
  });

  it('name rows in which nobody voted', () => {
    const rows: VoteRecord = {
      way: 'rows',
      rows: [
        { row: 'A', tellerId: 't', ...figures(45) },
        { row: 'B', tellerId: 't', ...figures(0) },
      ],
    };
    const answer = closeVote(counting(45, 'rows', ['A', 'B']), teller, { record: rows, presentNow: 45, answers: [] });
    expect(answer).toMatchObject({ refusal: { questions: [{ code: 'rows-without-votes', rows: ['B'] }] } });
    expectRefused(answer, 'questions-open');
  });
});
