import fc from 'fast-check';
import { decide } from './decide';
import type { DecisionRefusal } from './refusal';
import { taskRefusalSentence } from './refusal';
import { roundOf, taskOf } from './round.factory';
import type { ClosingRule } from './round';
import { OUTCOMES, TASK_KINDS, type Decision, type Task } from './task';

const NOW = '2026-12-01T02:00:00.000Z';
const approve: Decision = { outcome: 'approved', reason: null, packetHash: 'aa' };

describe(decide.name, () => {
  it('takes the answer of the person asked, on the packet shown', () => {
    const task = taskOf();
    expect(decide(task, roundOf([task]), approve, 'an', NOW)).toEqual({
      ok: true,
      value: {
        ...task,
        state: 'decided',
        outcome: 'approved',
        reason: null,
        decidedAt: NOW,
        decidedById: 'an',
        onBehalfOfId: null,
        authorisationId: null,
      },
    });
  });

  it.each<[string, Partial<Task>, Partial<Decision>, string, DecisionRefusal['code']]>([
    ['somebody else’s task', {}, {}, 'cuc', 'not-asked'],
    [
      'a decided task',
      { state: 'decided', outcome: 'approved', decidedAt: NOW, decidedById: 'an' },
      {},
      'an',
      'already-decided',
    ],
    ['an expired task', { state: 'expired' }, {}, 'an', 'task-expired'],
    ['a recalled task', { state: 'recalled' }, {}, 'an', 'task-recalled'],
    ['a task that was handed over', { state: 'handedOver' }, {}, 'an', 'task-handed-over'],
    ['another packet than the one asked about', {}, { packetHash: 'bb' }, 'an', 'packet-changed'],
    ['an answer without the packet', {}, { packetHash: null }, 'an', 'packet-changed'],
    ['an answer of another kind of task', {}, { outcome: 'agree' }, 'an', 'outcome-not-offered'],
    ['the approval of one’s own draft', { authorIds: ['binh', 'an'] }, {}, 'an', 'own-draft'],
    ['a return without a reason', {}, { outcome: 'returned' }, 'an', 'reason-required'],
    ['a return with a blank reason', {}, { outcome: 'returned', reason: '  \n' }, 'an', 'reason-required'],
    ['a recusal without a reason', {}, { outcome: 'recused' }, 'an', 'reason-required'],
  ])('refuses %s', (_, different, given, actor, code) => {
    const task = taskOf(different);
    const answer = decide(task, roundOf([task]), { ...approve, ...given }, actor, NOW);
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    expect(answer.ok ? '' : taskRefusalSentence(answer.refusal).vi).not.toBe('');
  });

  it('refuses an answer to a closed round', () => {
    const task = taskOf();
    const answer = decide(task, roundOf([task], { state: 'closed' }), approve, 'an', NOW);
    expect(answer).toEqual({ ok: false, refusal: { code: 'round-closed' } });
  });

  it('lets people answer one after the other where the round says so', () => {
    const [first, second] = [taskOf({ id: '1', turn: 0 }), taskOf({ id: '2', turn: 1, assigneeId: 'cuc' })];
    const inOrder: { rule: ClosingRule } = { rule: { type: 'inOrder' } };
    const early = decide(second, roundOf([first, second], inOrder), approve, 'cuc', NOW);
    expect(early).toEqual({ ok: false, refusal: { code: 'not-your-turn' } });
    const answered = { ...first, state: 'decided' as const };
    expect(decide(second, roundOf([answered, second], inOrder), approve, 'cuc', NOW).ok).toBe(true);
    const besides = { ...second, turn: 0 };
    expect(decide(besides, roundOf([first, besides]), approve, 'cuc', NOW).ok).toBe(true);
  });

  it('takes a remark on a paragraph for the words behind an opinion, not for the reason of a return', () => {
    const remarks = [{ blockId: 'p1', text: 'Bổ sung thời hạn.' }];
    const opinion = taskOf({ kind: 'opinion' });
    const given: Decision = { outcome: 'disagree', reason: null, remarks, packetHash: 'aa' };
    expect(decide(opinion, roundOf([opinion], { kind: 'opinion' }), given, 'an', NOW).ok).toBe(true);
    const task = taskOf();
    expect(decide(task, roundOf([task]), { ...given, outcome: 'returned' }, 'an', NOW)).toMatchObject({
      refusal: { code: 'reason-required' },
    });
  });

  it('keeps the reason without its blank edges', () => {
    const task = taskOf();
    const returned = decide(
      task,
      roundOf([task]),
      { outcome: 'returned', reason: ' Thiếu số liệu. ', packetHash: 'aa' },
      'an',
      NOW,
    );
    expect(returned).toMatchObject({ ok: true, value: { reason: 'Thiếu số liệu.' } });
  });

  it('never lets one task be decided twice, whatever is answered in whatever order', () => {
    const anyOutcome = fc.constantFrom(...TASK_KINDS.flatMap((kind) => OUTCOMES[kind]));
    const anyAnswer = fc.record({
      outcome: anyOutcome,
      reason: fc.option(fc.string()),
      packetHash: fc.constantFrom('aa', 'bb', null),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(anyAnswer, fc.constantFrom('an', 'cuc')), { maxLength: 12 }), (answers) => {
        let task: Task = taskOf();
        let accepted = 0;
        for (const [answer, actor] of answers) {
          const verdict = decide(task, roundOf([task]), answer, actor, NOW);
          if (verdict.ok) {
            task = verdict.value;
            accepted += 1;
          }
        }
        expect(accepted).toBeLessThanOrEqual(1);
      }),
    );
  });
});
