import * as fc from 'fast-check';
import { regimeOn } from '../procedure';
import { allocateDelegates, type UnitStrength } from './allocate-delegates';
import { chooseForm, type WantedForm } from './choose-form';
import { electDelegates, type UnitElection } from './elect-delegates';
import { conveningRefusalSentence, type ConveningRefusal } from './refusal';
import { whoIsSummoned, type SummonsFacts } from './summons';

const units = (...strengths: number[]): UnitStrength[] =>
  strengths.map((staff, place) => ({ unitCode: `u${place}`, staff }));
const regime = regimeOn('2026-12-28', 'annual');

function expectRefused(answer: { ok: boolean; refusal?: ConveningRefusal }, code: ConveningRefusal['code']): void {
  expect(answer).toMatchObject({ ok: false, refusal: { code } });
  const { vi, en } = conveningRefusalSentence(answer.refusal!);
  expect([vi, en].every((sentence) => sentence.endsWith('.'))).toBe(true);
}

describe(chooseForm.name, () => {
  const agreement = { by: 'Công đoàn cơ sở', reference: '12/CV-CĐ', agreedOn: '2026-11-02' };
  const wanted: WantedForm = { form: 'delegates', staff: 120, isDispersed: false, agreement };

  it('keeps who agreed, and counts the quorum on the delegates', () => {
    expect(chooseForm(regime, wanted)).toEqual({
      ok: true,
      value: { form: 'delegates', base: 'summonedDelegates', agreement },
    });
    expect(chooseForm(regime, { ...wanted, form: 'plenary' })).toMatchObject({ value: { base: 'allStaff' } });
    expect(chooseForm(regimeOn('2026-12-28', 'unionCongress'), { ...wanted, staff: 150 })).toMatchObject({
      value: { base: 'unionMembers' },
    });
  });

  it.each<[string, Partial<WantedForm>, ConveningRefusal['code']]>([
    ['a small office', { staff: 99 }, 'plenary-required'],
    ['no agreement', { agreement: null }, 'delegates-without-agreement'],
    ['an agreement without a paper', { agreement: { ...agreement, reference: ' ' } }, 'agreement-not-recorded'],
  ])('refuses delegates with %s', (_, different, code) => {
    expectRefused(chooseForm(regime, { ...wanted, ...different }), code);
  });
});

describe(allocateDelegates.name, () => {
  it.each([
    [[50, 30, 20], 10, [5, 3, 2]],
    [[53, 24, 23], 7, [4, 2, 1]],
    [[90, 5, 5], 10, [8, 1, 1]],
    [[100, 1, 1, 1], 5, [2, 1, 1, 1]],
    [[10, 10, 10], 4, [2, 1, 1]],
    [[1, 1], 2, [1, 1]],
    [[7], 7, [7]],
  ])('%j with %d delegates: %j', (strengths, delegates, expected) => {
    const answer = allocateDelegates(units(...strengths), delegates);
    expect(answer.ok && answer.value.map((unit) => unit.delegates)).toEqual(expected);
  });

  it.each<[UnitStrength[], number, ConveningRefusal['code']]>([
    [units(5, 5), 1, 'fewer-delegates-than-units'],
    [units(5, 5), 11, 'more-delegates-than-staff'],
    [units(5, 0), 3, 'not-a-positive-count'],
    [units(5, 5), 2.5, 'not-a-positive-count'],
    [[...units(5), ...units(5)], 3, 'unit-twice'],
  ])('refuses %j with %d', (given, delegates, code) => {
    expectRefused(allocateDelegates(given, delegates), code);
  });

  const offices = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 30 }).chain((strengths) => {
    const staff = strengths.reduce((sum, some) => sum + some, 0);
    return fc.tuple(fc.constant(strengths), fc.integer({ min: strengths.length, max: staff }));
  });
  const sharesOf = (strengths: number[], delegates: number) => {
    const answer = allocateDelegates(units(...strengths), delegates);
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.value;
  };

  it('gives every unit at least one and never more than it has people, and the sum is exact', () => {
    fc.assert(
      fc.property(offices, ([strengths, delegates]) => {
        const shares = sharesOf(strengths, delegates);
        expect(shares.every((unit) => unit.delegates >= 1 && unit.delegates <= unit.staff)).toBe(true);
        expect(shares.reduce((sum, unit) => sum + unit.delegates, 0)).toBe(delegates);
      }),
    );
  });

  it('never gives the larger unit fewer', () => {
    fc.assert(
      fc.property(offices, ([strengths, delegates]) => {
        const bySize = sharesOf(strengths, delegates).toSorted(
          (one, other) => one.staff - other.staff || one.delegates - other.delegates,
        );
        const shares = bySize.map((unit) => unit.delegates);
        expect(shares).toEqual(shares.toSorted((one, other) => one - other));
      }),
    );
  });
});

describe(electDelegates.name, () => {
  const unit = { unitCode: 'u1', staff: 12, delegates: 2 };
  const meeting = (present: number, ...votes: number[]): UnitElection => ({
    present,
    candidates: votes.map((count, place) => ({ personId: `c${place}`, votes: count, belongs: true })),
  });

  it.each<[string, UnitElection, { elected: string[]; tied: string[]; open: number }]>([
    ['the most votes above half', meeting(10, 6, 9, 8), { elected: ['c1', 'c2'], tied: [], open: 0 }],
    ['exactly half is not enough', meeting(10, 5, 9), { elected: ['c1'], tied: [], open: 1 }],
    ['a tie for the last seat', meeting(10, 9, 7, 7), { elected: ['c0'], tied: ['c1', 'c2'], open: 1 }],
    ['a tie for both seats', meeting(10, 7, 7, 7), { elected: [], tied: ['c0', 'c1', 'c2'], open: 2 }],
    ['nobody', meeting(8), { elected: [], tied: [], open: 2 }],
  ])('%s', (_, held, expected) => {
    expect(electDelegates(regime, unit, held)).toMatchObject({ ok: true, value: expected });
  });

  it('says what is still to be done', () => {
    const answer = electDelegates(regime, unit, meeting(10, 9, 7, 7));
    expect(answer.ok && answer.value.sentence.vi).toBe(
      '10/12 người dự; bầu được 1/2 đại biểu. 2 người bằng phiếu cho 1 chỗ cuối: bầu lại giữa những người này.',
    );
  });

  it.each<[UnitElection, ConveningRefusal['code']]>([
    [meeting(7, 7), 'unit-without-quorum'],
    [meeting(13, 7), 'more-present-than-staff'],
    [meeting(10, 11), 'more-votes-than-present'],
    [meeting(10, -1), 'not-a-count'],
    [{ present: 10, candidates: [{ personId: 'x', votes: 9, belongs: false }] }, 'candidate-of-other-unit'],
  ])('refuses %j: %s', (held, code) => {
    expectRefused(electDelegates(regime, unit, held), code);
  });
});

describe(whoIsSummoned.name, () => {
  const facts: SummonsFacts = {
    form: 'delegates',
    staffIds: ['gd', 'ct', 'an', 'binh', 'chi'],
    quotas: [{ unitCode: 'u1', staff: 3, delegates: 2 }],
    elected: [
      { unitCode: 'u1', personId: 'an' },
      { unitCode: 'u1', personId: 'binh' },
    ],
    exOfficioIds: ['gd', 'ct'],
  };

  it('summons the delegates, those ex officio first', () => {
    const answer = whoIsSummoned(facts);
    expect(answer.ok && answer.value.map(({ personId, as }) => `${personId}:${as}`)).toEqual([
      'gd:exOfficioDelegate',
      'ct:exOfficioDelegate',
      'an:electedDelegate',
      'binh:electedDelegate',
    ]);
  });

  it('summons everybody to a plenary conference', () => {
    const answer = whoIsSummoned({ ...facts, form: 'plenary' });
    expect(answer.ok && answer.value.map(({ personId }) => personId)).toEqual(facts.staffIds);
  });

  it.each<[string, Partial<SummonsFacts>, ConveningRefusal['code']]>([
    ['a delegate too few', { elected: facts.elected.slice(1) }, 'delegates-of-unit'],
    [
      'a delegate of a unit without a share',
      { elected: [...facts.elected, { unitCode: 'u9', personId: 'chi' }] },
      'delegates-of-unit',
    ],
    ['somebody elected and ex officio', { exOfficioIds: ['gd', 'an'] }, 'delegate-already'],
    ['somebody from outside', { exOfficioIds: ['khach'] }, 'delegate-from-outside'],
  ])('refuses %s', (_, different, code) => {
    expectRefused(whoIsSummoned({ ...facts, ...different }), code);
  });
});
