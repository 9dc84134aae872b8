import * as fc from 'fast-check';
import { VOTE_STATES } from './vote-state';
import {
  standingOfVote,
  VOTING_RIGHTS,
  votingRight,
  votingRightSentence,
  type VotingFacts,
  type VotingRight,
} from './voting-right';

const facts: VotingFacts = {
  standing: 'open',
  by: 'phones',
  isEntitled: true,
  isOnRoll: true,
  isPresent: true,
  hasVoted: false,
};

describe(votingRight.name, () => {
  it.each<[Partial<VotingFacts>, VotingRight]>([
    [{}, 'mayVote'],
    [{ standing: 'notOpen' }, 'notOpen'],
    [{ standing: 'closed', hasVoted: true }, 'closed'],
    [{ standing: 'voided' }, 'voided'],
    [{ isEntitled: false, standing: 'notOpen' }, 'notEntitled'],
    [{ hasVoted: true }, 'alreadyVoted'],
    [{ hasVoted: true, isPresent: false }, 'alreadyVoted'],
    [{ isPresent: false }, 'notPresent'],
    [{ isOnRoll: false, isPresent: false }, 'notPresent'],
    [{ isOnRoll: false }, 'cameAfterOpening'],
    [{ by: 'hands' }, 'byHands'],
    [{ by: 'paper' }, 'onPaper'],
  ])('with %j: %s', (changes, right) => {
    expect(votingRight({ ...facts, ...changes })).toBe(right);
  });

  it('lets nobody vote who is not entitled, on the roll, in the room, and without a vote while voting is open', () => {
    const some = fc.record({
      standing: fc.constantFrom('notOpen', 'open', 'closed', 'voided'),
      by: fc.constantFrom('phones', 'hands', 'paper'),
      isEntitled: fc.boolean(),
      isOnRoll: fc.boolean(),
      isPresent: fc.boolean(),
      hasVoted: fc.boolean(),
    });
    fc.assert(
      fc.property(some, (given) => {
        const { standing, by, isEntitled, isOnRoll, isPresent, hasVoted } = given;
        const may = standing === 'open' && by === 'phones' && isEntitled && isOnRoll && isPresent && !hasVoted;
        expect(votingRight(given) === 'mayVote').toBe(may);
      }),
      { numRuns: 500 },
    );
  });

  it('has a sentence of its own for each reason', () => {
    const sentences = VOTING_RIGHTS.map(votingRightSentence);
    expect(new Set(sentences.map(({ vi }) => vi)).size).toBe(VOTING_RIGHTS.length);
    expect(new Set(sentences.map(({ en }) => en)).size).toBe(VOTING_RIGHTS.length);
  });
});

describe(standingOfVote.name, () => {
  it('is open in one state only', () => {
    expect(VOTE_STATES.map(standingOfVote)).toEqual(['notOpen', 'open', 'closed', 'closed', 'closed', 'voided']);
  });
});
