import type { DocumentPhase } from '../document';
import { answerLate } from './answer-late';
import { taskOf } from './round.factory';
import type { Decision } from './task';

const NOW = '2026-12-07T02:00:00.000Z';
const remark: Decision = { outcome: 'agreeWithRemarks', reason: ' Bổ sung số liệu. ', packetHash: 'aa' };
const expired = taskOf({ kind: 'opinion', state: 'expired' });
const late = (phase: DocumentPhase, decision: Decision = remark, actorId = 'an', task = expired) =>
  answerLate(task, phase, decision, { actorId, now: NOW });

describe(answerLate.name, () => {
  it.each(['consultation', 'disposition'] as const)('takes a remark while the draft is in %s', (phase) => {
    expect(late(phase)).toEqual({
      ok: true,
      value: { outcome: 'agreeWithRemarks', reason: 'Bổ sung số liệu.', lateAt: NOW },
    });
  });

  it.each(['approval', 'issuing', 'final'] as const)(
    'refuses it once the packet has gone to the signatory: %s',
    (phase) => {
      expect(late(phase)).toEqual({ ok: false, refusal: { code: 'too-late', phase } });
    },
  );

  it.each([
    ['somebody else', 'not-asked', late('disposition', remark, 'cuc')],
    ['a blank remark', 'reason-required', late('disposition', { ...remark, reason: ' ' })],
    ['another kind of answer', 'outcome-not-offered', late('disposition', { ...remark, outcome: 'approved' })],
    ['an open task', 'task-expired', late('disposition', remark, 'an', taskOf({ kind: 'opinion' }))],
    ['another kind of task', 'task-expired', late('disposition', remark, 'an', taskOf({ state: 'expired' }))],
  ])('refuses %s', (_, code, answer) => {
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
  });
});
