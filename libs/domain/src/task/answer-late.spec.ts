import type { DocumentPhase } from '../document';
import { absenceOf, authorityOf, orderOf } from '../authority/authority.factory';
import { answerLate } from './answer-late';
import type { TaskAuthority } from './decide';
import { taskOf } from './round.factory';
import type { Decision, Task } from './task';

const NOW = '2026-12-07T02:00:00.000Z';
const remark: Decision = { outcome: 'agreeWithRemarks', reason: ' Bổ sung số liệu. ', packetHash: 'aa' };
const expired = taskOf({ kind: 'opinion', state: 'expired' });
const late = (phase: DocumentPhase, decision: Decision = remark, actorId = 'an', task = expired) =>
  answerLate(task, phase, decision, { actorId, now: NOW });

describe(answerLate.name, () => {
  it.each(['consultation', 'disposition'] as const)('takes a remark while the draft is in %s', (phase) => {
    expect(late(phase)).toEqual({
      ok: true,
      value: {
        outcome: 'agreeWithRemarks',
        reason: 'Bổ sung số liệu.',
        lateAt: NOW,
        decidedById: null,
        onBehalfOfId: null,
        authorisationId: null,
      },
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

  describe('from whoever stands in', () => {
    const AWAY = '2026-03-09T03:00:00.000Z';
    const asked = taskOf({ kind: 'opinion', state: 'expired', assigneeId: 'director' });
    const matter = { capacity: null, documentId: 'report', documentKind: 'headReport', recusedIds: [] } as const;
    const from = (facts: Partial<TaskAuthority> = {}, others: Task[] = [], now = AWAY) =>
      answerLate(
        asked,
        'disposition',
        remark,
        { actorId: 'deputy', now },
        { round: { tasks: [asked, ...others] }, authority: { ...authorityOf(), matter, ...facts } },
      );

    it('takes it on behalf of the person asked, under the order in force', () => {
      expect(from()).toMatchObject({
        ok: true,
        value: { decidedById: 'deputy', onBehalfOfId: 'director', authorisationId: 'order-12' },
      });
    });

    it.each([
      ['without an order', from({ authorisations: [] }), 'not-asked'],
      ['under an order that was ended', from({ authorisations: [orderOf({ endedAt: AWAY })] }), 'authority-ended'],
      ['after the person came back', from({ absences: [absenceOf({ endedAt: AWAY })] }), 'authority-ended'],
      ['after the last day away', from({}, [], '2026-03-14T17:00:00.000Z'), 'authority-ended'],
      [
        'with a voice of their own in the round',
        from({}, [taskOf({ id: 'own', kind: 'opinion', assigneeId: 'deputy' })]),
        'asked-already',
      ],
    ])('refuses it %s', (_, answer, code) => {
      expect(answer).toMatchObject({ ok: false, refusal: { code } });
    });
  });
});
