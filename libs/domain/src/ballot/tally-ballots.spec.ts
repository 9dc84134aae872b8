import { tallyBallots, type JudgedBallot } from './tally-ballots';

const ballot = (chosen: string[], more: Partial<JudgedBallot> = {}): JudgedBallot => ({
  chosen,
  isBlank: false,
  invalid: null,
  ...more,
});

describe(tallyBallots.name, () => {
  it('counts a blank ballot as valid and for nobody, an invalid one under its reason alone', () => {
    const rule = {
      kind: 'election',
      candidates: ['an', 'binh', 'chi'],
      seats: 2,
      mayChooseFewer: true,
      mayChooseNone: true,
    } as const;
    const ballots = [
      ballot(['an', 'binh']),
      ballot(['an']),
      ballot([], { isBlank: true }),
      ballot(['an', 'binh', 'chi'], { invalid: 'tooManyChosen' }),
    ];
    expect(tallyBallots(rule, ballots, 6)).toEqual({
      collected: 4,
      notReturned: 2,
      valid: 3,
      blank: 1,
      invalid: [{ reason: 'tooManyChosen', count: 1 }],
      votes: [
        { id: 'an', votes: 2 },
        { id: 'binh', votes: 1 },
        { id: 'chi', votes: 0 },
      ],
    });
  });

  it('counts the three answers to a motion', () => {
    const ballots = [ballot(['yes']), ballot(['yes']), ballot(['abstain'])];
    expect(tallyBallots({ kind: 'motion' }, ballots, 3).votes).toEqual([
      { id: 'yes', votes: 2 },
      { id: 'no', votes: 0 },
      { id: 'abstain', votes: 1 },
    ]);
  });
});
