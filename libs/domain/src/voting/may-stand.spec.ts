import { checkBoardSize, mayStand, type Candidacy } from './may-stand';
import { votingRefusalSentence, type VotingRefusal } from './refusal';

const volunteer: Candidacy = { personId: 'p', roles: ['staff'], belongs: true, volunteers: true };

describe(mayStand.name, () => {
  it.each<[Partial<Candidacy>, string, VotingRefusal['code'] | null]>([
    [{}, '2024-01-15', null],
    [{ roles: ['unitHead', 'clerk'] }, '2024-01-15', null],
    [{ roles: ['head'] }, '2024-01-15', 'candidate-holds-office'],
    [{ roles: ['staff', 'deputyHead'] }, '2024-01-15', 'candidate-holds-office'],
    [{ roles: ['chiefAccountant'] }, '2023-07-01', 'candidate-holds-office'],
    [{ roles: ['chiefAccountant'] }, '2023-06-30', null],
    [{ roles: ['deputyHead'] }, '2018-12-28', 'candidate-holds-office'],
    [{ belongs: false }, '2024-01-15', 'candidate-from-outside'],
    [{ volunteers: false }, '2024-01-15', 'candidate-not-volunteer'],
  ])('for the inspection board, %j on %s: %s', (changes, heldOn, code) => {
    const answer = mayStand({ ...volunteer, ...changes }, 'inspectionBoard', heldOn);
    expect(answer.ok ? null : answer.refusal.code).toBe(code);
    expect(answer.ok ? '-' : votingRefusalSentence(answer.refusal).vi).not.toBe('');
  });

  it('bars no role from a union committee, but nobody from outside stands', () => {
    expect(mayStand({ ...volunteer, roles: ['head'], volunteers: false }, 'unionCommittee', '2017-07-13').ok).toBe(
      true,
    );
    expect(mayStand({ ...volunteer, belongs: false }, 'unionCommittee', '2017-07-13').ok).toBe(false);
  });
});

describe(checkBoardSize.name, () => {
  it.each([
    [3, '2024-01-15', false, true],
    [4, '2024-01-15', false, true],
    [9, '2024-01-15', false, true],
    [2, '2024-01-15', true, false],
    [10, '2024-01-15', false, false],
    [10, '2024-01-15', true, true],
    [10.5, '2024-01-15', true, false],
    [4, '2023-06-30', false, false],
    [4, '2023-07-01', false, true],
    [5, '2018-12-28', false, true],
    [11, '2018-12-28', true, false],
  ])('%d members on %s, larger by decision %s: %s', (members, heldOn, isLarger, allowed) => {
    const answer = checkBoardSize(members, heldOn, isLarger);
    expect(answer.ok).toBe(allowed);
    expect(answer.ok ? '-' : votingRefusalSentence(answer.refusal).en).not.toBe('');
  });
});
