import { ROLES } from '../person';
import { decideRecorded } from './decide';
import { RECORDING_ROLES, type Recording } from './recorded';
import { taskRefusalSentence } from './refusal';
import { roundOf, taskOf } from './round.factory';
import type { Decision, Task } from './task';

const paper: Recording = {
  recorder: { id: 'thu-ky', roles: ['secretary'] },
  channel: 'paper',
  evidenceSha256: 'ee',
  note: null,
  givenOn: '2026-12-03',
};
const voice: Recording = { ...paper, channel: 'voice', evidenceSha256: null, note: '9 giờ, ông An gọi cho thư ký.' };
const approved: Decision = { outcome: 'approved', reason: null, packetHash: 'aa' };
const facts = {
  level: 'L1',
  days: { openedOn: '2026-12-01', today: '2026-12-03' },
  now: '2026-12-03T03:00:00.000Z',
} as const;

function record(recording: Recording, task: Task = taskOf(), decision = approved, level: 'L1' | 'L3' = 'L1') {
  return decideRecorded(task, roundOf([task]), decision, { ...facts, level, recording });
}

describe(decideRecorded.name, () => {
  it('is the decision of the person asked', () => {
    expect(record(paper)).toMatchObject({ ok: true, value: { outcome: 'approved', decidedById: 'an' } });
    expect(record(voice)).toMatchObject({ ok: true, value: { decidedById: 'an' } });
  });

  it.each(ROLES)('asks who records: %s', (role) => {
    const recorder = { id: 'x', roles: [role] };
    expect(record({ ...paper, recorder }).ok).toBe(RECORDING_ROLES.includes(role));
  });

  it.each([
    ['for oneself', { ...paper, recorder: { id: 'an', roles: ['secretary'] } }, {}, 'L1', 'recorded-for-oneself'],
    ['a paper without its scan', { ...paper, evidenceSha256: null }, {}, 'L1', 'scan-required'],
    ['a call without a note', { ...voice, note: '  ' }, {}, 'L1', 'call-note-required'],
    ['by voice where a second factor is asked', voice, {}, 'L3', 'voice-not-enough'],
    ['signed before it was asked', { ...paper, givenOn: '2026-11-30' }, {}, 'L1', 'given-on-wrong-day'],
    ['signed tomorrow', { ...paper, givenOn: '2026-12-04' }, {}, 'L1', 'given-on-wrong-day'],
    ['a draft', paper, { kind: 'draft' }, 'L1', 'not-recordable'],
    ['progress', paper, { kind: 'progress' }, 'L1', 'not-recordable'],
    ['the approval of the draft that the person asked wrote', paper, { authorIds: ['an'] }, 'L1', 'own-draft'],
    ['the approval of the draft that the recorder wrote', paper, { authorIds: ['thu-ky'] }, 'L1', 'own-draft'],
    [
      'what was decided before',
      paper,
      { state: 'decided', outcome: 'approved', decidedAt: '', decidedById: 'an' },
      'L1',
      'already-decided',
    ],
  ] as const)('refuses %s', (_what, recording, task, level, code) => {
    const verdict = record(recording as Recording, taskOf(task as Partial<Task>), approved, level);
    expect(verdict).toMatchObject({ ok: false, refusal: { code } });
    if (!verdict.ok) expect(taskRefusalSentence(verdict.refusal).vi).toMatch(/\p{L}/u);
  });

  it('takes from signed paper what asks for a second factor', () => {
    expect(record(paper, taskOf(), approved, 'L3').ok).toBe(true);
  });

  it('asks for the reason that the person would have to give', () => {
    expect(record(paper, taskOf(), { ...approved, outcome: 'returned' })).toMatchObject({
      refusal: { code: 'reason-required' },
    });
  });
});
