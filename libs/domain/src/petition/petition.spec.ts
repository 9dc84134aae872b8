import fc from 'fast-check';
import type { Role } from '../person';
import {
  answerPetition,
  giveUpPetition,
  mayPropose,
  mayRecordSignatures,
  maySeeSigners,
  signPetition,
  standingSignatures,
  submitPetition,
  takeSignatureBack,
} from './petition';
import { petitionOf } from './petition.factory';
import { PETITION_STATES } from './petition-state';
import { petitionRefusalSentence } from './refusal';

const actor = (id: string, ...roles: Role[]) => ({ id, roles });

describe(submitPetition.name, () => {
  // the test vectors of the procedure: exactly one third suffices, one less does not
  it.each([
    [7, 3],
    [8, 3],
    [37, 13],
    [69, 23],
    [99, 33],
    [100, 34],
    [220, 74],
    [400, 134],
  ])('of %d staff takes a petition of %d and refuses one less', (staff, needed) => {
    expect(submitPetition(petitionOf(staff, needed), 'p1')).toMatchObject({
      ok: true,
      value: { holds: true, needed, figures: { petitioners: needed, staff } },
    });
    expect(submitPetition(petitionOf(staff, needed - 1), 'p1')).toMatchObject({
      ok: false,
      refusal: { code: 'petition-too-small' },
    });
  });

  it('counts nobody who has left since signing, neither above nor below the line', () => {
    const petition = petitionOf(9, 3);
    expect(submitPetition(petition, 'p1').ok).toBe(true);
    const without = petition.staffIds.filter((id) => id !== 'p3');
    expect(submitPetition({ ...petition, staffIds: without }, 'p1')).toMatchObject({
      refusal: { code: 'petition-too-small', sentence: { vi: expect.stringContaining('2/8') as string } },
    });
  });

  it('is for whoever opened the petition, and once', () => {
    expect(submitPetition(petitionOf(3, 3), 'p2')).toMatchObject({ refusal: { code: 'petition-not-yours' } });
    expect(submitPetition(petitionOf(3, 3, { state: 'submitted' }), 'p1')).toMatchObject({
      refusal: { code: 'petition-closed', state: 'submitted' },
    });
  });

  it('refuses where nobody works any more, rather than to divide by nothing', () => {
    expect(submitPetition(petitionOf(0, 0, { openedBy: 'p1' }), 'p1')).toMatchObject({
      refusal: { code: 'petition-not-countable' },
    });
  });

  it('goes by three times the signatures against the staff, whoever signed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat({ max: 2000 }), (staff, most) => {
        const signed = Math.min(staff, most);
        const petition = petitionOf(staff, signed);
        expect(submitPetition(petition, 'p1').ok).toBe(3 * standingSignatures(petition) >= staff);
      }),
    );
  });
});

describe(signPetition.name, () => {
  it.each([
    ['a second time', petitionOf(3, 1), 'p1', 'petition-signed-already'],
    ['by somebody who does not work here', petitionOf(3, 1), 'stranger', 'petitioner-not-staff'],
    ['once it was handed in', petitionOf(3, 1, { state: 'submitted' }), 'p2', 'petition-closed'],
    ['once it was given up', petitionOf(3, 1, { state: 'withdrawn' }), 'p2', 'petition-closed'],
  ])('is refused %s', (_, petition, who, code) => {
    const answer = signPetition(petition, who);
    expect(answer).toMatchObject({ refusal: { code } });
    if (answer.ok) return;
    const { vi, en } = petitionRefusalSentence(answer.refusal);
    expect(vi).toMatch(/\.$/);
    expect(en).toMatch(/\.$/);
  });

  it('takes each member of the staff exactly once, in whatever order and however often they try', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 40 }), (tries) => {
        let petition = petitionOf(9, 0);
        for (const number of tries) {
          const id = `p${number}`;
          if (signPetition(petition, id).ok) petition = { ...petition, signerIds: [...petition.signerIds, id] };
        }
        const expected = new Set(tries.filter((number) => number <= 9));
        expect(petition.signerIds).toHaveLength(expected.size);
        expect(standingSignatures(petition)).toBe(expected.size);
      }),
    );
  });
});

describe(takeSignatureBack.name, () => {
  it('is possible until the petition is handed in, for who has signed', () => {
    expect(takeSignatureBack(petitionOf(3, 2), 'p2').ok).toBe(true);
    expect(takeSignatureBack(petitionOf(3, 2), 'p3')).toMatchObject({ refusal: { code: 'petition-not-signed' } });
    expect(takeSignatureBack(petitionOf(3, 2, { state: 'submitted' }), 'p2')).toMatchObject({
      refusal: { code: 'petition-closed' },
    });
  });

  it('leaves things as they were before the signature', () => {
    const petition = petitionOf(6, 1);
    const signed = { ...petition, signerIds: [...petition.signerIds, 'p2'] };
    expect(submitPetition(signed, 'p1').ok).toBe(true);
    expect(takeSignatureBack(signed, 'p2').ok).toBe(true);
    expect(submitPetition(petition, 'p1').ok).toBe(false);
    expect(signPetition(petition, 'p2').ok).toBe(true);
  });
});

describe(giveUpPetition.name, () => {
  it('is for whoever opened it, until it is handed in', () => {
    expect(giveUpPetition(petitionOf(3, 1), 'p1').ok).toBe(true);
    expect(giveUpPetition(petitionOf(3, 1), 'p2')).toMatchObject({ refusal: { code: 'petition-not-yours' } });
    expect(giveUpPetition(petitionOf(3, 1, { state: 'answered' }), 'p1')).toMatchObject({
      refusal: { code: 'petition-closed' },
    });
  });
});

describe(answerPetition.name, () => {
  it.each(PETITION_STATES)('with a conference, where it is %s', (state) => {
    expect(answerPetition({ state }).ok).toBe(state === 'submitted');
  });
});

describe('who does what', () => {
  it.each([
    ['head', actor('p9', 'head'), true],
    ['head', actor('p9', 'deputyHead'), false],
    ['employeeSide', actor('p9', 'unionChair'), true],
    ['employeeSide', actor('p9', 'head'), false],
    ['staff', actor('p1'), true],
    ['staff', actor('p9', 'administrator'), false],
  ] as const)('proposes for the %s: %j → %s', (by, who, may) => {
    expect(mayPropose(by, who, ['p1', 'p2'])).toBe(may);
  });

  it.each([
    ['whoever opened it', actor('p1'), 'collecting', true, true],
    ['the employee side', actor('p9', 'unionChair'), 'collecting', true, true],
    ['the clerk', actor('p9', 'clerk'), 'collecting', true, true],
    ['the head, while it is collected', actor('p9', 'head'), 'collecting', false, false],
    ['the head, once it is handed in', actor('p9', 'head'), 'submitted', false, true],
    ['the head, where it was given up', actor('p9', 'head'), 'withdrawn', false, false],
    ['a colleague', actor('p2'), 'submitted', false, false],
  ] as const)('%s', (_, who, state, records, sees) => {
    const petition = petitionOf(3, 1, { state });
    expect(mayRecordSignatures(petition, who)).toBe(records);
    expect(maySeeSigners(petition, who)).toBe(sees);
  });
});
