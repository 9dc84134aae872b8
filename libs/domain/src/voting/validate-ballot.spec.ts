import * as fc from 'fast-check';
import { MOTION_CHOICES, type Ballot, type BallotRule, type ElectionBallotRule } from './ballot';
import { ballotFaultSentence, invalidReasonOf, type BallotFault } from './ballot-fault';
import { INVALID_BALLOT_REASONS } from './invalid-ballot';
import { validateBallot } from './validate-ballot';

const board: ElectionBallotRule = {
  kind: 'election',
  candidates: ['an', 'binh', 'chi', 'dung'],
  seats: 3,
  mayChooseFewer: true,
  mayChooseNone: false,
};
const exactly: ElectionBallotRule = { ...board, mayChooseFewer: false };
const chair: ElectionBallotRule = { ...board, candidates: ['an'], seats: 1, mayChooseNone: true };
const motion: BallotRule = { kind: 'motion' };
const choosing = (...chosen: string[]): Ballot => ({ chosen, isBlank: false });
const blank: Ballot = { chosen: [], isBlank: true };

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];

const faultsOf = (rule: BallotRule, ballot: Ballot) => {
  const answer = validateBallot(rule, ballot);
  return answer.ok ? [] : answer.refusal;
};

describe(validateBallot.name, () => {
  it.each<[string, BallotRule, Ballot, BallotFault['code'][]]>([
    ['as many as there are seats', board, choosing('an', 'binh', 'chi'), []],
    ['fewer, where the rules allow it', board, choosing('dung'), []],
    ['fewer, where they do not', exactly, choosing('an', 'binh'), ['too-few-chosen']],
    ['more than there are seats', board, choosing('an', 'binh', 'chi', 'dung'), ['too-many-chosen']],
    ['somebody who does not stand', board, choosing('an', 'giang'), ['option-not-on-ballot']],
    ['somebody twice', board, choosing('an', 'an'), ['option-twice']],
    ['nobody, without saying so', board, choosing(), ['nothing-chosen']],
    ['nobody, where the rules know no blank', board, blank, ['blank-not-allowed']],
    ['nobody, on a list of one', chair, blank, []],
    ['the only candidate', chair, choosing('an'), []],
    ['blank and somebody', chair, { chosen: ['an'], isBlank: true }, ['blank-with-choice']],
    [
      'everything wrong at once',
      board,
      choosing('giang', 'giang', 'an', 'binh', 'chi'),
      ['option-not-on-ballot', 'option-twice', 'too-many-chosen'],
    ],
    ['yes to a motion', motion, choosing('yes'), []],
    ['no opinion on a motion', motion, choosing('abstain'), []],
    ['yes and no to a motion', motion, choosing('yes', 'no'), ['too-many-chosen']],
    ['nothing on a motion', motion, choosing(), ['nothing-chosen']],
    ['a blank on a motion', motion, blank, ['blank-not-allowed']],
    ['another word on a motion', motion, choosing('maybe'), ['option-not-on-ballot']],
  ])('choosing %s', (_, rule, ballot, codes) => {
    const faults = faultsOf(rule, ballot);
    expect(faults.map(({ code }) => code)).toEqual(codes);
    for (const fault of faults) expect(Object.values(ballotFaultSentence(fault))).not.toContain('');
  });

  it('gives the choices back in the order in which they are printed', () => {
    expect(validateBallot(board, choosing('chi', 'an'))).toEqual({ ok: true, value: choosing('an', 'chi') });
  });

  it('says the limits', () => {
    const [fault] = faultsOf(board, choosing('an', 'binh', 'chi', 'dung'));
    expect(ballotFaultSentence(fault!)).toEqual({
      vi: 'Đã chọn 4, nhiều hơn số được chọn là 3.',
      en: '4 are chosen; 3 at most.',
    });
  });

  const someRule = fc.oneof(
    fc.constant<BallotRule>(motion),
    fc.record({
      kind: fc.constant('election' as const),
      candidates: fc.uniqueArray(fc.constantFrom(...LETTERS.slice(0, 8)), { minLength: 1, maxLength: 8 }),
      seats: fc.integer({ min: 1, max: 8 }),
      mayChooseFewer: fc.boolean(),
      mayChooseNone: fc.boolean(),
    }),
  );
  const someBallot = fc.record({
    chosen: fc.array(fc.constantFrom(...LETTERS, ...MOTION_CHOICES), { maxLength: 6 }),
    isBlank: fc.boolean(),
  });

  it('takes a ballot exactly when it is one of those that can be marked by the rules', () => {
    fc.assert(
      fc.property(someRule, someBallot, (rule, ballot) => {
        const options: readonly string[] = rule.kind === 'motion' ? MOTION_CHOICES : rule.candidates;
        const most = rule.kind === 'motion' ? 1 : Math.min(rule.seats, options.length);
        const isEnough = rule.kind === 'motion' || rule.mayChooseFewer || ballot.chosen.length === most;
        const isOfOptions = ballot.chosen.every((one) => options.includes(one));
        const isBlankAllowed = rule.kind === 'election' && rule.mayChooseNone;
        const { length } = ballot.chosen;
        const isValid = ballot.isBlank
          ? isBlankAllowed && length === 0
          : isOfOptions && isEnough && length > 0 && length <= most && new Set(ballot.chosen).size === length;
        expect(validateBallot(rule, ballot).ok).toBe(isValid);
      }),
    );
  });

  it('does not depend on the order of marking, and takes what it has taken', () => {
    fc.assert(
      fc.property(someRule, someBallot, (rule, ballot) => {
        const answer = validateBallot(rule, ballot);
        expect(validateBallot(rule, { ...ballot, chosen: ballot.chosen.toReversed() }).ok).toBe(answer.ok);
        if (answer.ok) expect(validateBallot(rule, answer.value)).toEqual(answer);
      }),
    );
  });
});

describe(invalidReasonOf.name, () => {
  it.each([
    [exactly, choosing('an'), 'tooFewChosen'],
    [board, choosing('an', 'binh', 'chi', 'dung'), 'tooManyChosen'],
    [board, choosing('giang'), 'nameAdded'],
    [board, choosing(), 'nobodyChosen'],
    [board, blank, 'nobodyChosen'],
    [board, choosing('an', 'an'), 'unclearMark'],
  ])('of %j with %j: %s', (rule, ballot, reason) => {
    expect(invalidReasonOf(faultsOf(rule, ballot))).toBe(reason);
    expect(INVALID_BALLOT_REASONS).toContain(reason);
  });
});
