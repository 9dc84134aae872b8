import fc from 'fast-check';
import {
  CLOSING_MISSINGS,
  closingPreflight,
  closingRefusalSentence,
  closingSentence,
  mayCloseSession,
  type ClosingMissing,
  type FloorProgress,
} from './closing';

const done: FloorProgress = {
  votesUnderWay: [],
  unpublishedBallots: [],
  unvotedMotions: [],
  undecidedElections: [],
  unsignedParties: [],
  unfinishedItems: [],
  unansweredOpinions: 0,
  resolutionsNotAdopted: [],
};

const CASES: readonly [ClosingMissing, Partial<FloorProgress>, boolean, string][] = [
  ['voteUnderWay', { votesUnderWay: ['Quy chế'] }, true, 'vote-not-published'],
  ['ballotUnpublished', { unpublishedBallots: ['Quy chế'] }, true, 'ballot-not-published'],
  ['motionNotVoted', { unvotedMotions: ['Nghị quyết'] }, true, 'motion-not-voted'],
  ['electionUndecided', { undecidedElections: ['Ban Thanh tra nhân dân'] }, true, 'election-not-counted'],
  ['pledgeUnsigned', { unsignedParties: ['Công đoàn'] }, true, 'pledge-not-signed'],
  ['agendaUnfinished', { unfinishedItems: ['Bế mạc'] }, true, 'agenda-unfinished'],
  ['opinionsUnanswered', { unansweredOpinions: 2 }, false, 'closing-without-reason'],
  ['resolutionNotAdopted', { resolutionsNotAdopted: ['Nghị quyết'] }, false, 'closing-without-reason'],
];

describe(closingPreflight.name, () => {
  it('is ready when everything is done', () => {
    expect(closingPreflight(done)).toEqual([]);
    expect(mayCloseSession(done, false)).toEqual({ ok: true, value: undefined });
    expect(closingSentence([]).vi).toBe('Đã đủ điều kiện bế mạc.');
  });

  it.each(CASES)('finds %s in %j; blocking: %s', (code, different, isBlocking, refusal) => {
    const progress = { ...done, ...different };
    const open = closingPreflight(progress);
    expect(open).toMatchObject([{ code, isBlocking }]);
    expect(closingSentence(open).vi).toContain(isBlocking ? '1 việc phải xong' : 'khi ghi lý do');
    const without = mayCloseSession(progress, false);
    expect(without).toMatchObject({ ok: false, refusal: { code: refusal } });
    expect(without.ok ? '' : closingRefusalSentence(without.refusal).vi).toContain(open[0]!.sentence.vi);
    expect(mayCloseSession(progress, true).ok).toBe(!isBlocking);
  });

  it('has a case for each', () => {
    expect(CASES.map(([code]) => code)).toEqual(CLOSING_MISSINGS);
  });

  it('is closed for a reason exactly when nothing that blocks is open', () => {
    const names = fc.array(fc.constant('x'), { maxLength: 2 });
    const progress = fc.record({
      ...{ votesUnderWay: names, unpublishedBallots: names, unvotedMotions: names, undecidedElections: names },
      ...{ unsignedParties: names, unfinishedItems: names, resolutionsNotAdopted: names },
      unansweredOpinions: fc.nat({ max: 3 }),
    });
    fc.assert(
      fc.property(progress, (any) => {
        const open = closingPreflight(any);
        expect(mayCloseSession(any, true).ok).toBe(open.every(({ isBlocking }) => !isBlocking));
        expect(mayCloseSession(any, false).ok).toBe(open.length === 0);
      }),
    );
  });
});
