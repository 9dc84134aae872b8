import * as fc from 'fast-check';
import { vietnamCalendar } from '../calendar';
import { decideRunOff, leaveVacant, settleTie, voteAgain, type TieSettlement } from './after-round';
import { changeRules, withdrawCandidate } from './candidates';
import { openSeats, type Election } from './election';
import { electionRefusalSentence, type ElectionRefusal } from './election-refusal';
import {
  ballotRuleOf,
  closeBallots,
  decideByHands,
  decideRound,
  nextRound,
  openBallots,
  voidRound,
} from './election-round';
import { usualElectionRules } from './election-rules';
import { ELECTION_STATES, ELECTION_TRANSITIONS } from './election-state';
import {
  adoption,
  after,
  anElection,
  anybody,
  chair,
  committee,
  listed,
  must,
  nominating,
  onPaper,
  recordOf,
  roomOf,
  voted,
} from './election.factory';
import { recogniseElected } from './recognition';
import { startCount } from './run-count';

const expectRefused = (answer: { ok: boolean; refusal?: ElectionRefusal }, code: ElectionRefusal['code']) => {
  expect(answer).toMatchObject({ ok: false, refusal: { code } });
  const { vi, en } = electionRefusalSentence(answer.refusal!);
  expect([vi, en].filter((words) => /undefined|\[object/.test(words) || words === '')).toEqual([]);
};

const FOUR = ['an', 'binh', 'chi', 'dung'];
const CLEAR = { an: 40, binh: 30, chi: 25, dung: 20 };
const TIED = { an: 40, binh: 30, chi: 25, dung: 25 };
const SHORT = { an: 40, binh: 30, chi: 22, dung: 20 };
const committeeOfUnion = { office: 'unionCommittee', seats: 3 } as const;
const theChair = { office: 'unionChair', seats: 1 } as const;

describe('a round of ballots', () => {
  it('elects in one round', () => {
    expect(after(listed(FOUR), CLEAR)).toMatchObject({
      state: 'decided',
      elected: ['an', 'binh', 'chi'],
      rounds: [{ number: 1, kind: 'first', seats: 3, voidBecause: null, outcome: { notElected: ['dung'] } }],
    });
  });

  it('elects all of a list without surplus only with more than half for each', () => {
    expect(after(listed(['an', 'binh', 'chi']), { an: 40, binh: 40, chi: 23 }).state).toBe('decided');
    expect(after(listed(['an', 'binh', 'chi']), { an: 40, binh: 40, chi: 22 }).state).toBe('short');
  });

  it('freezes who is present', () => {
    expect(voted(listed(FOUR), 45).rounds[0]?.roll).toHaveLength(45);
  });

  type RefusedAct = [string, () => { ok: boolean; refusal?: ElectionRefusal }, ElectionRefusal['code']];

  it.each<RefusedAct>([
    ['ballots by anybody', () => openBallots(listed(FOUR), anybody, roomOf(45), committee), 'not-your-step'],
    ['ballots without quorum', () => openBallots(listed(FOUR), chair, roomOf(39), committee), 'no-quorum'],
    [
      'a candidate who counts',
      () => openBallots(listed(FOUR), chair, roomOf(45), { ...committee, memberIds: ['chi'] }),
      'candidate-counts',
    ],
    [
      'a candidate who watches',
      () => openBallots(listed(FOUR), chair, roomOf(45), { ...committee, witnessIds: ['chi', 'w2'] }),
      'candidate-witnesses',
    ],
    [
      'a committee with somebody who is not in the room',
      () => openBallots(listed(FOUR), chair, roomOf(45), { ...committee, memberIds: ['k2', 'away'] }),
      'committee-not-in-room',
    ],
    [
      'a witness who is not in the room',
      () => openBallots(listed(FOUR), chair, roomOf(45), { ...committee, witnessIds: ['w1', 'away'] }),
      'committee-not-in-room',
    ],
    ...(['electronic', 'both'] as const).map((way): RefusedAct => [
      `the end of ${way} voting without a box`,
      () => {
        const open = must(openBallots(listed(FOUR), chair, roomOf(45), committee));
        return closeBallots(open, chair, { way, hasOpenedBox: false });
      },
      'round-without-box',
    ]),
    [
      'a withdrawal when the ballots are out',
      () => withdrawCandidate(voted(listed(FOUR)), chair, 'an', 'x'),
      'election-not-there',
    ],
    ['a box that was never opened', () => closeBallots(listed(FOUR), chair, onPaper), 'election-not-there'],
    [
      'a record that is not locked',
      () => {
        const election = voted(listed(FOUR));
        return decideRound(election, chair, { ...recordOf(election, CLEAR), phase: 'confirmed' });
      },
      'count-not-locked',
    ],
    [
      'the record of another ballot',
      () => decideRound(voted(listed(FOUR)), chair, recordOf(voted(listed(['an', 'binh', 'chi'])), CLEAR)),
      'count-of-something-else',
    ],
    [
      'the record of another presence',
      () => decideRound(voted(listed(FOUR), 45), chair, recordOf(voted(listed(FOUR), 44), CLEAR)),
      'count-of-something-else',
    ],
    [
      'the record of a motion',
      () => decideRound(voted(listed(FOUR)), chair, must(startCount({ kind: 'motion' }, 45, committee))),
      'count-of-something-else',
    ],
    [
      'a record where hands are raised',
      () => {
        const election = voted(listed(FOUR, { isSecret: false }));
        return decideRound(election, chair, recordOf(election, CLEAR));
      },
      'other-way-of-electing',
    ],
    ['hands where the ballot is secret', () => decideByHands(voted(listed(FOUR)), chair, []), 'other-way-of-electing'],
    [
      'hands for somebody else',
      () => decideByHands(voted(listed(FOUR, { isSecret: false })), chair, [{ id: 'giang', votes: 40 }]),
      'count-of-something-else',
    ],
    [
      'more hands than people',
      () =>
        decideByHands(
          voted(listed(['an', 'binh', 'chi'], { isSecret: false })),
          chair,
          ['an', 'binh', 'chi'].map((id) => ({ id, votes: 46 })),
        ),
      'count-impossible',
    ],
  ])('refuses %s', (_, act, code) => expectRefused(act(), code));

  it('is decided by raised hands where the rules say so', () => {
    const counted = Object.entries(CLEAR).map(([id, votes]) => ({ id, votes }));
    const election = must(decideByHands(voted(listed(FOUR, { isSecret: false })), chair, counted));
    expect(election).toMatchObject({ state: 'decided', elected: ['an', 'binh', 'chi'] });
    expect(election.rounds[0]?.outcome?.sentence.vi).toBe(
      'Biểu quyết bằng giơ tay, 45 người dự. Phải quá nửa của 45 người dự, ít nhất 23 phiếu. Trúng cử 3/3 người (40, 30, 25).',
    );
  });
});

describe('a ballot of a round', () => {
  it('allows what the rules adopted allow', () => {
    const election = voted(listed(FOUR, { mayChooseFewer: false }));
    expect(ballotRuleOf(election, election.rounds[0]!)).toEqual({
      kind: 'election',
      candidates: FOUR,
      seats: 3,
      mayChooseFewer: false,
      mayChooseNone: false,
    });
  });

  it('may be blank when only one stands', () => {
    const election = voted(listed(['an'], {}, theChair));
    expect(ballotRuleOf(election, election.rounds[0]!).mayChooseNone).toBe(true);
  });
});

describe('a void round', () => {
  it('stays on record and is held once more', () => {
    const voided = must(voidRound(voted(listed(FOUR)), chair, 'Hòm phiếu bị mở trước giờ'));
    expect([voided.state, nextRound(voided).kind]).toEqual(['listClosed', 'repeat']);
    expect(after(voided, CLEAR)).toMatchObject({
      state: 'decided',
      rounds: [
        { number: 1, voidBecause: 'Hòm phiếu bị mở trước giờ', outcome: null },
        { number: 2, kind: 'repeat', candidates: FOUR, seats: 3 },
      ],
    });
    expectRefused(voidRound(voted(listed(FOUR)), chair, ''), 'reason-missing');
    expectRefused(voidRound(listed(FOUR), chair, 'x'), 'election-not-there');
    expectRefused(voidRound(voted(listed(FOUR)), { ...anybody, roles: ['secretary'] }, 'x'), 'not-your-step');
  });

  it('does not use up a round of the rules', () => {
    const election = voted(after(listed(FOUR, { mostRounds: 2 }), TIED));
    const voided = must(voidRound(election, chair, 'mất phiếu'));
    expect(nextRound(voided)).toEqual({
      kind: 'repeat',
      seats: 1,
      candidates: ['chi', 'dung'],
      threshold: 'moreThanHalf',
    });
    expect(after(voided, { chi: 30, dung: 15 })).toMatchObject({ state: 'decided', elected: ['an', 'binh', 'chi'] });
  });

  it('gives way to a list that was adopted afterwards', () => {
    const voided = must(voidRound(voted(listed([...FOUR, 'em'])), chair, 'x'));
    const reopened = must(withdrawCandidate(voided, chair, 'an', 'xin rút'));
    const listedAgain = {
      ...reopened,
      state: 'listClosed' as const,
      lists: [...reopened.lists, { candidates: FOUR.slice(1), voteId: 'v' }],
    };
    expect(nextRound(listedAgain)).toMatchObject({ kind: 'again', candidates: ['binh', 'chi', 'dung'] });
  });
});

describe('a tie at the cut-off', () => {
  it('leads to a run-off between the tied for the seats they tie for', () => {
    const tied = after(listed(FOUR), TIED);
    expect([tied.state, tied.elected]).toEqual(['tied', ['an', 'binh']]);
    expect(nextRound(tied)).toEqual({
      kind: 'runOff',
      seats: 1,
      candidates: ['chi', 'dung'],
      threshold: 'moreThanHalf',
    });
    expect(after(tied, { chi: 22, dung: 23 })).toMatchObject({ state: 'decided', elected: ['an', 'binh', 'dung'] });
    expect(after(tied, { chi: 22, dung: 22 }, 44)).toMatchObject({ state: 'short', elected: ['an', 'binh'] });
  });

  it('takes those with most votes where the rules say so', () => {
    const tied = after(listed(FOUR, { runOffNeeds: 'mostVotes' }), TIED);
    const counting = voted(tied, 45);
    const record = recordOf(counting, { chi: 22, dung: 23 });
    expect(must(decideRound(counting, chair, record)).rounds[1]?.outcome?.needed).toBe(1);
    expect(after(tied, { chi: 20, dung: 20 }, 40).state).toBe('tied');
  });

  it('ends when the rounds of the rules are used up, and goes on when the conference adopts others', () => {
    const tied = after(listed(FOUR, { mostRounds: 1 }), TIED);
    expectRefused(openBallots(tied, chair, roomOf(45), committee), 'rounds-used-up');
    expectRefused(decideRunOff(tied, chair, adoption()), 'rounds-used-up');
    const rules = usualElectionRules('inspectionBoard');
    const changed = must(changeRules(tied, chair, rules, adoption()));
    expect(after(changed, { chi: 30, dung: 15 }).state).toBe('decided');
  });

  it('is voted on again at a union congress when the congress decides so', () => {
    const tied = after(listed(FOUR, {}, committeeOfUnion), TIED);
    expectRefused(openBallots(tied, chair, roomOf(45), committee), 'run-off-not-decided');
    expectRefused(decideRunOff(tied, chair, adoption(false)), 'not-adopted');
    const again = must(decideRunOff(tied, chair, adoption()));
    expect(again.decisions).toEqual([{ what: 'runOff', afterRound: 1, voteId: 'v' }]);
    expect(after(again, { chi: 30, dung: 15 })).toMatchObject({ state: 'decided', elected: ['an', 'binh', 'chi'] });
  });

  it('for the union’s chair leads to a second vote without asking', () => {
    const tied = after(listed(['an', 'binh'], {}, theChair), { an: 24, binh: 24 }, 48);
    expect(tied.state).toBe('short');
    const again = must(voteAgain(tied, chair, adoption(), 'sameList'));
    expect(after(again, { an: 25, binh: 23 }, 48)).toMatchObject({ state: 'decided', elected: ['an'] });
  });

  const tiedBy = (tie: 'older' | 'lot' | 'runOff') => after(listed(FOUR, { tie }), TIED);
  const older: TieSettlement = { by: 'older', bornOn: { chi: '1980-05-02', dung: '1979-12-31' } };
  const lot: TieSettlement = { by: 'lot', drawn: ['chi'], witnessIds: ['w1', 'w2'] };

  it('is settled by age or by lot where the rules say so', () => {
    expect(must(settleTie(tiedBy('older'), chair, older))).toMatchObject({
      state: 'decided',
      elected: ['an', 'binh', 'dung'],
      decisions: [{ what: 'settledByAge', afterRound: 1, elected: ['dung'] }],
    });
    expect(must(settleTie(tiedBy('lot'), chair, lot))).toMatchObject({
      state: 'decided',
      elected: ['an', 'binh', 'chi'],
      decisions: [{ what: 'settledByLot', elected: ['chi'], witnessIds: ['w1', 'w2'] }],
    });
  });

  it.each<[Parameters<typeof tiedBy>[0], TieSettlement, ElectionRefusal['code']]>([
    ['runOff', older, 'tie-settled-otherwise'],
    ['runOff', lot, 'tie-settled-otherwise'],
    ['older', lot, 'tie-settled-otherwise'],
    ['older', { by: 'older', bornOn: { chi: '1980-05-02' } }, 'born-unknown'],
    ['older', { by: 'older', bornOn: { chi: '1980-05-02', dung: '1980-05-02' } }, 'same-age'],
    ['lot', { ...lot, drawn: ['an'] }, 'drawn-wrongly'],
    ['lot', { ...lot, drawn: ['chi', 'dung'] }, 'drawn-wrongly'],
    ['lot', { ...lot, drawn: [] }, 'drawn-wrongly'],
    ['lot', { ...lot, witnessIds: ['w1', 'dung'] }, 'lot-without-witnesses'],
  ])('under %s refuses %j: %s', (tie, settlement, code) =>
    expectRefused(settleTie(tiedBy(tie), chair, settlement), code),
  );

  it('is voted on where the rules go by age only when the conference decides so', () => {
    const tied = tiedBy('older');
    expectRefused(openBallots(tied, chair, roomOf(45), committee), 'run-off-not-decided');
    expect(openBallots(must(decideRunOff(tied, chair, adoption())), chair, roomOf(45), committee).ok).toBe(true);
  });
});

describe('seats that stay empty', () => {
  const short = () => after(listed(FOUR), SHORT);

  it('are voted on again among those of the list not elected', () => {
    const again = must(voteAgain(short(), chair, adoption(), 'sameList'));
    expect(nextRound(again)).toEqual({
      kind: 'again',
      seats: 1,
      candidates: ['chi', 'dung'],
      threshold: 'moreThanHalf',
    });
    expect(after(again, { chi: 30, dung: 15 })).toMatchObject({
      state: 'decided',
      elected: ['an', 'binh', 'chi'],
      decisions: [{ what: 'voteAgain', afterRound: 1, voteId: 'v' }],
    });
  });

  it('are voted on again among new nominations', () => {
    const again = must(voteAgain(short(), chair, adoption(), 'newNominations'));
    expect([again.state, openSeats(again)]).toEqual(['nominating', 1]);
  });

  it.each<[string, () => { ok: boolean; refusal?: ElectionRefusal }, ElectionRefusal['code']]>([
    ['by nobody’s decision', () => voteAgain(short(), chair, adoption(false), 'sameList'), 'not-adopted'],
    [
      'when nothing is open',
      () => voteAgain(after(listed(FOUR), CLEAR), chair, adoption(), 'sameList'),
      'election-not-there',
    ],
    [
      'when the rounds are used up',
      () => voteAgain(after(listed(FOUR, { mostRounds: 1 }), SHORT), chair, adoption(), 'sameList'),
      'rounds-used-up',
    ],
  ])('are not voted on again %s', (_, act, code) => expectRefused(act(), code));

  it('are left vacant by decision of the conference, as long as the board is large enough', () => {
    expectRefused(leaveVacant(short(), chair, adoption()), 'board-size');
    const board = after(listed([...FOUR, 'em'], {}, { seats: 5 }), { an: 40, binh: 40, chi: 40, dung: 22, em: 20 });
    expectRefused(leaveVacant(board, chair, adoption(false)), 'not-adopted');
    expect(must(leaveVacant(board, chair, adoption()))).toMatchObject({
      state: 'decided',
      elected: ['an', 'binh', 'chi'],
      decisions: [{ what: 'leaveVacant', afterRound: 1 }],
    });
    const committeeShort = after(listed(FOUR, {}, committeeOfUnion), SHORT);
    expect(must(leaveVacant(committeeShort, chair, adoption())).elected).toEqual(['an', 'binh']);
  });
});

describe('an election', () => {
  it('goes exactly the ways that its table of transitions shows', () => {
    const [closed, counting] = [listed(FOUR), voted(listed(FOUR))];
    const [tied, short, decided] = [after(closed, TIED), after(closed, SHORT), after(closed, CLEAR)];
    const open = must(openBallots(closed, chair, roomOf(45), committee));
    const byAge = after(listed(FOUR, { tie: 'older' }), TIED);
    const bornOn = { chi: '1980-05-02', dung: '1979-12-31' };
    const decision = { symbol: '05/QĐ-CĐCS', recognisedOn: '2026-01-20' };
    const steps: readonly (readonly [Election, Election])[] = [
      [anElection(), nominating()],
      [nominating(), closed],
      [closed, open],
      [closed, must(withdrawCandidate(closed, chair, 'an', 'xin rút'))],
      [open, must(closeBallots(open, chair, onPaper))],
      [open, must(voidRound(open, chair, 'mất điện'))],
      [counting, must(voidRound(counting, chair, 'mất phiếu'))],
      [counting, tied],
      [counting, short],
      [counting, decided],
      [tied, must(openBallots(tied, chair, roomOf(45), committee))],
      [byAge, must(settleTie(byAge, chair, { by: 'older', bornOn }))],
      [short, must(voteAgain(short, chair, adoption(), 'sameList'))],
      [short, must(voteAgain(short, chair, adoption(), 'newNominations'))],
      [{ ...short, elected: FOUR }, must(leaveVacant({ ...short, elected: FOUR }, chair, adoption()))],
      [decided, must(recogniseElected(decided, chair, decision, { endedOn: '2026-01-15', calendar: vietnamCalendar }))],
    ];
    const taken = steps.map(([from, to]) => `${from.state} → ${to.state}`);
    const shown = ELECTION_STATES.flatMap((from) => ELECTION_TRANSITIONS[from].map((to) => `${from} → ${to}`));
    expect(taken.toSorted()).toEqual(shown.toSorted());
  });

  it('fills no seat twice and elects nobody twice, whatever the rounds bring', () => {
    const someVotes = fc.array(fc.integer({ min: 0, max: 45 }), { minLength: 5, maxLength: 5 });
    const names = [...FOUR, 'em'];
    const goOn = (election: Election): Election => {
      if (election.state === 'short') return must(voteAgain(election, chair, adoption(), 'sameList'));
      return election.state === 'tied' ? must(decideRunOff(election, chair, adoption())) : election;
    };
    fc.assert(
      fc.property(fc.array(someVotes, { minLength: 1, maxLength: 4 }), (rounds) => {
        let election: Election = listed(names, { mostRounds: 9, isSecret: false });
        for (const votes of rounds) {
          if (election.state === 'decided') break;
          const counting = voted(goOn(election));
          const { candidates, seats } = counting.rounds.at(-1)!;
          const most = Math.floor((seats * 45) / candidates.length);
          const counted = candidates.map((id, place) => ({ id, votes: Math.min(votes[place]!, Math.max(most, 0)) }));
          election = must(decideByHands(counting, chair, counted));
          expect(new Set(election.elected).size).toBe(election.elected.length);
          expect(openSeats(election) === 0).toBe(election.state === 'decided');
          expect(election.rounds.at(-1)!.candidates.filter((id) => !names.includes(id))).toEqual([]);
          const before = election.elected.slice(
            0,
            election.elected.length - election.rounds.at(-1)!.outcome!.elected.length,
          );
          expect(election.rounds.at(-1)!.candidates.filter((id) => before.includes(id))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
