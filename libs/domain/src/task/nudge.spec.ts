import type { Role } from '../person';
import { nudge, nudgeRefusalSentence } from './nudge';
import { roundOf, taskOf } from './round.factory';

const NOW = '2026-12-02T03:12:00.000Z';
const leader = { id: 'cvp', roles: ['headOfOffice'] as Role[] };
const task = taskOf();

describe(nudge.name, () => {
  const facts = { actor: leader, lastAt: null, now: NOW };

  it('lets a leader press for an answer, and says from when on again', () => {
    expect(nudge(task, roundOf([task]), facts)).toEqual({ ok: true, value: { againAt: '2026-12-02T07:12:00.000Z' } });
  });

  it.each([
    ['by somebody who leads nothing', task, { actor: { id: 'x', roles: ['unitHead'] as Role[] } }, 'leaders-nudge'],
    ['about one’s own task', taskOf({ assigneeId: 'cvp' }), {}, 'own-task'],
    ['about a task that is decided', taskOf({ state: 'decided' }), {}, 'nobody-waits'],
    ['within four hours, whoever did it', task, { lastAt: '2026-12-01T23:12:01.000Z' }, 'nudged-lately'],
  ] as const)('refuses a nudge %s', (_what, about, different, code) => {
    expect(nudge(about, roundOf([about]), { ...facts, ...different })).toMatchObject({ ok: false, refusal: { code } });
  });

  it('refuses while somebody before them is waited for', () => {
    const next = taskOf({ id: 'task-binh', turn: 1 });
    expect(nudge(next, roundOf([task, next]), facts)).toMatchObject({ refusal: { code: 'nobody-waits' } });
  });

  it('refuses while the round is frozen', () => {
    const frozen = roundOf([task], { frozenAt: NOW });
    expect(nudge(task, frozen, facts)).toMatchObject({ refusal: { code: 'nobody-waits' } });
  });

  it('takes another one after four hours', () => {
    expect(nudge(task, roundOf([task]), { ...facts, lastAt: '2026-12-01T23:12:00.000Z' }).ok).toBe(true);
  });
});

describe(nudgeRefusalSentence.name, () => {
  it('says when it was and when it may be again, on the clock of Vietnam', () => {
    const refused = nudge(task, roundOf([task]), { actor: leader, lastAt: '2026-12-02T02:12:00.000Z', now: NOW });
    if (refused.ok) throw new Error('not refused');
    expect(nudgeRefusalSentence(refused.refusal)).toEqual({
      vi: 'Người này vừa được nhắc lúc 09:12; có thể nhắc lại từ 13:12.',
      en: 'This person was nudged at 09:12; again possible from 13:12.',
    });
  });
});
