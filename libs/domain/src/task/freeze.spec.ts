import fc from 'fast-check';
import { ROLES, type Role } from '../person';
import { annulmentEffect, checkLift, freezeRefusalSentence, reportNotMine, whoIsAlerted } from './freeze';
import { roundOf, taskOf } from './round.factory';
import { nextStep } from './round';
import { decide } from './decide';
import { TASK_KINDS } from './task';

const DECIDED = { decidedAt: '2026-12-03T03:00:00.000Z', decidedById: 'an', lateAt: null };

describe(reportNotMine.name, () => {
  it.each([
    ['the person asked', { ...taskOf(), ...DECIDED }, 'an', true],
    ['whoever is said to have answered for them', { ...taskOf(), ...DECIDED, decidedById: 'phó' }, 'phó', true],
    [
      'the person asked, of somebody who answered for them',
      { ...taskOf(), ...DECIDED, decidedById: 'phó' },
      'an',
      true,
    ],
    ['a late opinion', { ...taskOf(), ...DECIDED, decidedAt: null, lateAt: '2026-12-05T00:00:00.000Z' }, 'an', true],
    ['somebody else', { ...taskOf(), ...DECIDED }, 'binh', 'not-asked'],
    ['nothing was answered', { ...taskOf(), lateAt: null }, 'an', 'nothing-recorded'],
  ] as const)('%s', (_what, task, personId, expected) => {
    const reported = reportNotMine(task, personId);
    expect(reported.ok || reported.refusal.code).toBe(expected);
  });
});

describe(checkLift.name, () => {
  const asked = { partyIds: ['an', 'an', null], lifted: null };

  it.each([
    ['the head of office', asked, { id: 'cvp', roles: ['headOfOffice'] }, 'Đã gọi điện.', true],
    ['the head', asked, { id: 'gd', roles: ['head'] }, 'Đã gọi điện.', true],
    ['somebody else', asked, { id: 'vt', roles: ['clerk', 'secretary', 'deputyHead'] }, 'x', 'may-not-lift'],
    ['about their own answer', asked, { id: 'an', roles: ['head'] }, 'x', 'own-answer'],
    ['without a reason', asked, { id: 'gd', roles: ['head'] }, '  ', 'lift-without-reason'],
    [
      'once',
      { ...asked, lifted: { how: 'stands', at: '2026-12-04T00:00:00.000Z' } },
      { id: 'gd', roles: ['head'] },
      'x',
      'lifted-already',
    ],
  ] as const)('%s', (_what, reported, leader, reason, expected) => {
    const lifted = checkLift(reported, leader, reason);
    expect(lifted.ok || lifted.refusal.code).toBe(expected);
    if (!lifted.ok) expect(freezeRefusalSentence(lifted.refusal).vi).not.toBe('');
  });
});

describe(annulmentEffect.name, () => {
  const past = { isRoundOpen: false, isIssued: false, isLatest: true, isConferenceOver: false };

  it.each([
    ['an open round asks again', { kind: 'opinion', ...past, isRoundOpen: true }, 'asksAgain'],
    ['a closed approval leads back', { kind: 'approval', ...past }, 'goesBack'],
    ['what was issued stays issued', { kind: 'approval', ...past, isIssued: true }, 'onRecordOnly'],
    ['the number itself is not undone', { kind: 'issue', ...past, isIssued: true }, 'onRecordOnly'],
    ['asked again since', { kind: 'approval', ...past, isLatest: false }, 'onRecordOnly'],
    ['a closed conference', { kind: 'approval', ...past, isConferenceOver: true }, 'onRecordOnly'],
    ['reports of progress have no course', { kind: 'progress', ...past }, 'onRecordOnly'],
  ] as const)('%s', (_what, facts, expected) => {
    expect(annulmentEffect(facts)).toBe(expected);
  });

  it('never leads back a document that has its number', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TASK_KINDS),
        fc.boolean(),
        fc.boolean(),
        (kind, isLatest, isConferenceOver) =>
          annulmentEffect({ kind, isRoundOpen: false, isIssued: true, isLatest, isConferenceOver }) === 'onRecordOnly',
      ),
    );
  });
});

describe(whoIsAlerted.name, () => {
  const [head, inOffice, clerk]: { id: string; roles: Role[] }[] = [
    { id: 'gd', roles: ['head'] },
    { id: 'cvp', roles: ['headOfOffice'] },
    { id: 'vt', roles: ['clerk'] },
  ];
  const people = [head!, inOffice!, clerk!];

  it('tells the head of office', () => expect(whoIsAlerted(people, ['an'])).toEqual([inOffice]));
  it('tells the head where it is about the head of office', () =>
    expect(whoIsAlerted(people, ['cvp'])).toEqual([head]));
  it('tells the head where there is no head of office', () =>
    expect(whoIsAlerted([head!, clerk!], ['an'])).toEqual([head]));

  it('tells only people who may lift it', () => {
    const anybody = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), roles: fc.subarray([...ROLES]) });
    fc.assert(
      fc.property(fc.uniqueArray(anybody, { selector: ({ id }) => id }), fc.constantFrom('a', 'b'), (staff, party) =>
        whoIsAlerted(staff, [party]).every(
          (leader) => checkLift({ partyIds: [party], lifted: null }, leader, 'có lý do').ok,
        ),
      ),
    );
  });
});

describe('a frozen round', () => {
  const frozenAt = '2026-12-03T03:00:00.000Z';
  const task = taskOf();
  const steps = [{ step: 'expire' as const, at: '2026-12-04T10:00:00.000Z' }];

  it('takes no answer, and no step of its own', () => {
    const round = roundOf([task], { frozenAt, steps });
    const decision = { outcome: 'approved', reason: null, packetHash: 'aa' } as const;
    expect(decide(task, round, decision, 'an', frozenAt)).toMatchObject({ refusal: { code: 'stage-frozen' } });
    expect(nextStep(round)).toBeUndefined();
    expect(nextStep({ ...round, frozenAt: null })).toEqual(steps[0]);
  });

  it('tells somebody who was not asked nothing about it', () => {
    const decision = { outcome: 'approved', reason: null, packetHash: 'aa' } as const;
    expect(decide(task, roundOf([task], { frozenAt }), decision, 'cuc', frozenAt)).toMatchObject({
      refusal: { code: 'not-asked' },
    });
  });
});
