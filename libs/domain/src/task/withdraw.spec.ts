import fc from 'fast-check';
import { closingOf } from './closing';
import { roundOf, taskOf } from './round.factory';
import { OUTCOMES, type Task } from './task';
import { withdrawAnswer, withdrawRefusalSentence } from './withdraw';

const ANSWERED = { state: 'decided', outcome: 'approved', decidedAt: '2026-12-03T03:00:00.000Z' } as const;
const answered = taskOf({ ...ANSWERED, decidedById: 'an' });

describe(withdrawAnswer.name, () => {
  const given = { actorId: 'an', reason: 'Tôi xem nhầm bản cũ.' };

  it.each([
    ['by whoever gave it', answered, {}, given, true],
    ['by the person in whose name it was given', { ...answered, decidedById: 'phó' }, {}, given, true],
    ['by the substitute who gave it', { ...answered, decidedById: 'phó' }, {}, { ...given, actorId: 'phó' }, true],
    ['by somebody else', answered, {}, { ...given, actorId: 'binh' }, 'not-asked'],
    ['of nothing', taskOf(), {}, given, 'nothing-to-withdraw'],
    ['twice', { ...answered, state: 'withdrawn' }, {}, given, 'nothing-to-withdraw'],
    ['after the round', answered, { state: 'closed' }, given, 'round-closed'],
    ['while frozen', answered, { frozenAt: '2026-12-03T04:00:00.000Z' }, given, 'stage-frozen'],
    ['without a reason', answered, {}, { ...given, reason: ' ' }, 'withdrawal-without-reason'],
  ] as const)('%s', (_what, task, round, withdrawal, expected) => {
    const verdict = withdrawAnswer(task as Task, roundOf([task as Task], round), withdrawal);
    expect(verdict.ok || verdict.refusal.code).toBe(expected);
    if (!verdict.ok) expect(withdrawRefusalSentence(verdict.refusal).en).not.toBe('');
  });

  it('leaves an answer that counts no more, however the round is counted', () => {
    const anyOutcome = fc.constantFrom(...OUTCOMES.approval);
    fc.assert(
      fc.property(fc.array(anyOutcome, { maxLength: 3 }), anyOutcome, (others, outcome) => {
        const tasks = others.map((other, place) => taskOf({ ...ANSWERED, id: `${place}`, outcome: other }));
        const withdrawn = taskOf({ ...ANSWERED, state: 'withdrawn', outcome });
        const again = taskOf({ id: 'again' });
        const [counted, expected] = [roundOf([...tasks, withdrawn, again]), roundOf([...tasks, again])];
        expect(closingOf(counted)).toBe(closingOf(expected));
      }),
    );
  });
});
