import { petitionSuffices } from './petition-suffices';
import { votingRefusalSentence } from './refusal';

describe(petitionSuffices.name, () => {
  it.each([
    [7, 3],
    [8, 3],
    [37, 13],
    [69, 23],
    [99, 33],
    [100, 34],
    [220, 74],
    [400, 134],
  ])('of %d staff needs %d', (staff, needed) => {
    expect(petitionSuffices({ staff, petitioners: needed })).toMatchObject({ value: { holds: true, needed } });
    expect(petitionSuffices({ staff, petitioners: needed - 1 })).toMatchObject({ value: { holds: false, needed } });
  });

  it('shows its arithmetic', () => {
    expect(petitionSuffices({ staff: 100, petitioners: 33 })).toMatchObject({
      value: { inequality: '3 × 33 = 99 < 100', sentence: { en: expect.stringContaining('34 are needed') } },
    });
  });

  it.each([
    [10, 11],
    [0, 0],
    [10, -1],
  ])('refuses figures that cannot be: %d staff, %d petitioners', (staff, petitioners) => {
    const answer = petitionSuffices({ staff, petitioners });
    expect(answer.ok ? '' : votingRefusalSentence(answer.refusal).vi).not.toBe('');
  });
});
