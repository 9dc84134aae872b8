import * as fc from 'fast-check';
import type { BallotRule, ElectionBallotRule } from './ballot';
import { countFaultSentence, type CountFault } from './count-fault';
import { countQuestionSentence, type CountQuestion } from './count-questions';
import type { BallotInventory, CountFigures, PartFigures } from './count-figures';
import type { CountRecord } from './count-record';
import { countRecordRefusalSentence, type CountRecordRefusal } from './count-refusal';
import { electionCountOf } from './count-result';
import type { CountingCommittee } from './counting-committee';
import { judgeElection } from './judge-election';
import {
  answerQuestion,
  attachPhoto,
  countAgain,
  enterFigures,
  lockCount,
  openCountQuestions,
  signCount,
  startCount,
  takeInventory,
} from './run-count';

const rule: ElectionBallotRule = {
  kind: 'election',
  candidates: ['an', 'binh', 'chi'],
  seats: 2,
  mayChooseFewer: true,
  mayChooseNone: false,
};
const committee: CountingCommittee = { headId: 'head', memberIds: ['member'], witnessIds: ['w1', 'w2'] };
const PHOTO = 'f'.repeat(64);

const votes = (an: number, binh: number, chi: number) => [
  { id: 'an', votes: an },
  { id: 'binh', votes: binh },
  { id: 'chi', votes: chi },
];
const paperOf = (changes: Partial<PartFigures> = {}): PartFigures => ({
  collected: 30,
  notReturned: 0,
  valid: 28,
  blank: 0,
  invalid: [{ reason: 'tooManyChosen', count: 2 }],
  votes: votes(20, 15, 10),
  ...changes,
});
const electronicOf = (changes: Partial<PartFigures> = {}): PartFigures => ({
  collected: 15,
  notReturned: 0,
  valid: 15,
  blank: 0,
  invalid: [],
  votes: votes(10, 9, 4),
  ...changes,
});
const both: BallotInventory = {
  paper: { printed: 40, issued: 30, unused: 9, spoiled: 1 },
  electronic: { issued: 15 },
};
const figures = (changes: Partial<CountFigures> = {}): CountFigures => ({
  paper: paperOf(),
  electronic: electronicOf(),
  totals: votes(30, 24, 14),
  ...changes,
});

const must = <T>(answer: { ok: true; value: T } | { ok: false; refusal: CountRecordRefusal }): T => {
  if (!answer.ok) throw new Error(countRecordRefusalSentence(answer.refusal).en);
  return answer.value;
};
const expectRefused = (answer: { ok: boolean; refusal?: CountRecordRefusal }, code: CountRecordRefusal['code']) => {
  expect(answer).toMatchObject({ ok: false, refusal: { code } });
  const { vi, en } = countRecordRefusalSentence(answer.refusal!);
  expect([vi, en].filter((words) => /undefined|\[object/.test(words) || words === '')).toEqual([]);
};
const faultsOf = (answer: { ok: boolean; refusal?: CountRecordRefusal }): readonly CountFault[] =>
  answer.refusal?.code === 'does-not-add-up' ? answer.refusal.faults : [];

const begun = (present = 45, some: BallotRule = rule) => must(startCount(some, present, committee));
const stocked = (inventory = both, present = 45) => must(takeInventory(begun(present), 'head', inventory));
const countedOnce = (some = figures()) => must(enterFigures(stocked(), 'member', some));
const locked = (record: CountRecord) =>
  must(lockCount(must(signCount(must(signCount(must(attachPhoto(record, 'head', PHOTO)), 'head')), 'member')), 'head'));

describe('the counting record', () => {
  it('goes from the stock of ballots to its lock, paper and electronic ballots in one', () => {
    const record = locked(countedOnce());
    expect(record).toMatchObject({ phase: 'locked', signedBy: ['head', 'member'], photoSha256: PHOTO });
    const count = must(electionCountOf(record, { base: 'present', threshold: 'moreThanHalf' }));
    expect(count).toEqual({
      seats: 2,
      base: 'present',
      threshold: 'moreThanHalf',
      present: 45,
      ballots: {
        issued: 45,
        collected: 45,
        valid: 43,
        blank: 0,
        invalid: [{ reason: 'tooManyChosen', count: 2 }],
      },
      candidates: votes(30, 24, 14),
    });
    expect(judgeElection(count)).toMatchObject({ value: { elected: ['an', 'binh'], notElected: ['chi'] } });
  });

  it.each<[string, CountingCommittee, CountRecordRefusal['code']]>([
    ['a candidate who counts', { ...committee, memberIds: ['binh'] }, 'candidate-counts'],
    ['a candidate who leads the count', { ...committee, headId: 'an' }, 'candidate-counts'],
    ['a candidate who watches', { ...committee, witnessIds: ['w1', 'chi'] }, 'candidate-witnesses'],
    ['a head alone', { ...committee, memberIds: [] }, 'committee-without-members'],
    ['one person in two parts', { ...committee, witnessIds: ['w1', 'member'] }, 'committee-person-twice'],
  ])('refuses %s', (_, some, code) => expectRefused(startCount(rule, 45, some), code));

  it('takes paper ballots into stock before two witnesses', () => {
    const alone = must(startCount(rule, 45, { ...committee, witnessIds: ['w1'] }));
    expectRefused(takeInventory(alone, 'head', both), 'witnesses-missing');
    expect(takeInventory(alone, 'head', { paper: null, electronic: { issued: 45 } }).ok).toBe(true);
  });

  it.each<[string, BallotInventory, CountFault['code']]>([
    ['nothing that went out', { paper: null, electronic: null }, 'no-way-of-voting'],
    ['a printed ballot that is nowhere', { ...both, paper: { ...both.paper!, unused: 8 } }, 'printed-does-not-add-up'],
    ['more ballots than people', { ...both, electronic: { issued: 16 } }, 'more-issued-than-present'],
    ['half a ballot', { ...both, electronic: { issued: 0.5 } }, 'not-a-count'],
  ])('refuses a stock with %s', (_, inventory, code) => {
    const answer = takeInventory(begun(), 'head', inventory);
    expectRefused(answer, 'does-not-add-up');
    expect(faultsOf(answer).map((fault) => fault.code)).toEqual([code]);
  });

  it.each<[string, Partial<CountFigures>, CountFault['code'][]]>([
    ['paper that was not counted', { paper: null }, ['part-missing']],
    ['issued ballots that are nowhere', { paper: paperOf({ notReturned: 1 }) }, ['issued-does-not-add-up']],
    ['collected ballots that are neither', { paper: paperOf({ valid: 27 }) }, ['collected-does-not-add-up']],
    ['a blank where there is none', { paper: paperOf({ blank: 1 }) }, ['blank-not-valid-here']],
    ['half a vote', { paper: paperOf({ votes: votes(20.5, 15, 10) }) }, ['not-a-count']],
    ['a candidate without a figure', { paper: paperOf({ votes: votes(20, 15, 10).slice(0, 2) }) }, ['option-missing']],
    ['a stranger', { totals: [...votes(30, 24, 14), { id: 'giang', votes: 1 }] }, ['option-unknown']],
    ['a candidate twice', { totals: [...votes(30, 24, 14), { id: 'an', votes: 30 }] }, ['option-listed-twice']],
    [
      'more votes than ballots for one',
      { electronic: electronicOf({ votes: votes(16, 9, 4) }), totals: votes(36, 24, 14) },
      ['more-votes-than-marked'],
    ],
    [
      'more votes than the ballots carry',
      { electronic: electronicOf({ votes: votes(12, 12, 12) }), totals: votes(32, 27, 22) },
      ['votes-out-of-bounds'],
    ],
    [
      'fewer votes than the ballots carry',
      { electronic: electronicOf({ votes: votes(4, 4, 4) }), totals: votes(24, 19, 14) },
      ['votes-out-of-bounds'],
    ],
    ['parts that do not make the total', { totals: votes(30, 25, 14) }, ['total-differs']],
    [
      'several things at once',
      { paper: paperOf({ valid: 27, notReturned: 2 }) },
      ['issued-does-not-add-up', 'collected-does-not-add-up'],
    ],
  ])('refuses a count with %s', (_, changes, codes) => {
    const answer = enterFigures(stocked(), 'member', figures(changes));
    expectRefused(answer, 'does-not-add-up');
    expect(faultsOf(answer).map(({ code }) => code)).toEqual(codes);
    for (const fault of faultsOf(answer)) expect(Object.values(countFaultSentence(fault))).not.toContain('');
  });

  it('refuses to count what was never issued', () => {
    const onPaper = stocked({ ...both, electronic: null }, 30);
    const answer = enterFigures(onPaper, 'member', figures({ electronic: electronicOf() }));
    expect(faultsOf(answer)).toContainEqual({ code: 'part-not-issued', part: 'electronic' });
  });

  it('tells where the figures differ', () => {
    const answer = enterFigures(stocked(), 'member', figures({ totals: votes(30, 25, 14) }));
    expect(answer.ok ? null : countRecordRefusalSentence(answer.refusal)).toEqual({
      vi: 'Tổng cộng ghi 25, nhưng phiếu giấy và phiếu điện tử cộng lại là 24.',
      en: 'The total says 25; paper and electronic ballots together make 24.',
    });
  });

  it('counts blank ballots among the valid ones where the rules know them', () => {
    const single: BallotRule = { ...rule, candidates: ['an'], seats: 1, mayChooseNone: true };
    const record = must(takeInventory(begun(15, single), 'head', { paper: null, electronic: { issued: 15 } }));
    const part = (blank: number, an: number) =>
      figures({
        paper: null,
        electronic: electronicOf({ blank, votes: [{ id: 'an', votes: an }] }),
        totals: [{ id: 'an', votes: an }],
      });
    expect(enterFigures(record, 'head', part(4, 11)).ok).toBe(true);
    expect(faultsOf(enterFigures(record, 'head', part(4, 12))).map(({ code }) => code)).toEqual([
      'more-votes-than-marked',
      'votes-out-of-bounds',
    ]);
    expect(faultsOf(enterFigures(record, 'head', part(16, 0))).map(({ code }) => code)).toEqual([
      'more-blank-than-valid',
    ]);
  });

  it('takes no secret vote on a motion for an election', () => {
    const record = must(
      takeInventory(begun(15, { kind: 'motion' }), 'head', { paper: null, electronic: { issued: 15 } }),
    );
    const options = [
      { id: 'yes', votes: 8 },
      { id: 'no', votes: 5 },
      { id: 'abstain', votes: 2 },
    ];
    const count = figures({ paper: null, electronic: electronicOf({ votes: options }), totals: options });
    const done = locked(must(enterFigures(record, 'member', count)));
    expectRefused(electionCountOf(done, { base: 'present' }), 'count-of-something-else');
  });

  it.each<[string, () => { ok: boolean; refusal?: CountRecordRefusal }, CountRecordRefusal['code']]>([
    ['figures before the stock', () => enterFigures(begun(), 'head', figures()), 'count-not-there'],
    ['a stock after the count', () => takeInventory(countedOnce(), 'head', both), 'count-not-there'],
    ['figures by a witness', () => enterFigures(stocked(), 'w1', figures()), 'not-on-committee'],
    ['a signature by a witness', () => signCount(countedOnce(), 'w1'), 'not-on-committee'],
    ['a signature without the photo', () => signCount(countedOnce(), 'head'), 'photo-missing'],
    [
      'a lock before all have signed',
      () => lockCount(must(signCount(must(attachPhoto(countedOnce(), 'head', PHOTO)), 'head')), 'head'),
      'count-not-there',
    ],
    [
      'a lock by a member',
      () => {
        const photographed = must(attachPhoto(countedOnce(), 'head', PHOTO));
        return lockCount(must(signCount(must(signCount(photographed, 'head')), 'member')), 'member');
      },
      'head-locks',
    ],
    ['another count after the lock', () => countAgain(locked(countedOnce()), 'head'), 'count-not-there'],
    ['another photo after the lock', () => attachPhoto(locked(countedOnce()), 'head', PHOTO), 'count-not-there'],
    ['a result before the lock', () => electionCountOf(countedOnce(), { base: 'present' }), 'count-not-locked'],
  ])('refuses %s', (_, act, code) => expectRefused(act(), code));

  it('takes the signatures of another photo away', () => {
    const signed = must(signCount(must(attachPhoto(countedOnce(), 'head', PHOTO)), 'head'));
    expect(must(attachPhoto(signed, 'member', 'e'.repeat(64)))).toMatchObject({ signedBy: [], phase: 'photo' });
  });
});

describe('the questions about a count', () => {
  const asked = (record: CountRecord) => openCountQuestions(record).map(({ code }) => code);
  const missing = figures({
    paper: paperOf({ collected: 28, notReturned: 2, valid: 26, votes: votes(20, 15, 10) }),
    totals: votes(30, 24, 14),
  });

  it.each<[string, Partial<CountFigures>, CountQuestion['code'][]]>([
    ['nothing when everything came back', {}, []],
    ['ballots that did not come back', missing, ['ballots-not-returned']],
    [
      'invalid ballots without a reason',
      { paper: paperOf({ invalid: [{ reason: 'notRecorded', count: 2 }] }) },
      ['reason-not-recorded'],
    ],
    [
      'many invalid ballots',
      {
        paper: paperOf({ valid: 14, invalid: [{ reason: 'signed', count: 16 }], votes: votes(14, 4, 1) }),
        totals: votes(24, 13, 5),
      },
      ['many-invalid'],
    ],
    [
      'a way of voting that nobody used',
      {
        electronic: electronicOf({ collected: 0, notReturned: 15, valid: 0, votes: votes(0, 0, 0) }),
        totals: votes(20, 15, 10),
      },
      ['ballots-not-returned', 'nothing-collected'],
    ],
  ])('ask about %s', (_, changes, codes) => {
    const record = countedOnce(figures(changes));
    expect(asked(record)).toEqual(codes);
    for (const question of openCountQuestions(record)) {
      expect(Object.values(countQuestionSentence(question)).join()).not.toMatch(/undefined/);
    }
  });

  it('ask about people who took no ballot', () => {
    const record = must(enterFigures(stocked(both, 46), 'head', figures()));
    expect(openCountQuestions(record)).toEqual([{ code: 'some-without-ballot', count: 1, present: 46 }]);
  });

  it('are explained before anybody signs', () => {
    const record = must(attachPhoto(countedOnce(missing), 'head', PHOTO));
    expectRefused(signCount(record, 'head'), 'count-questions-open');
    const answer = { question: 'ballots-not-returned', answer: 'confirmed' } as const;
    expectRefused(answerQuestion(record, 'member', { ...answer, note: ' ' }), 'not-explained');
    const explained = must(answerQuestion(record, 'member', { ...answer, note: 'Hai người ra ngoài không nộp phiếu' }));
    expect([asked(explained), signCount(explained, 'head').ok]).toEqual([[], true]);
  });

  it('lead to another count, beside which the first one stays', () => {
    const record = must(attachPhoto(countedOnce(missing), 'head', PHOTO));
    const again = must(
      answerQuestion(record, 'head', { question: 'ballots-not-returned', answer: 'countAgain', note: '' }),
    );
    expect(again).toMatchObject({ phase: 'figures', counts: [missing], photoSha256: null, answers: [], signedBy: [] });
    const twice = must(enterFigures(again, 'head', figures()));
    expect([twice.counts, asked(twice)]).toEqual([[missing, figures()], []]);
    expect(must(electionCountOf(locked(twice), { base: 'present' })).ballots.collected).toBe(45);
  });
});

describe('a count of ballots as they are', () => {
  const someBallots = fc.array(fc.subarray(['an', 'binh', 'chi'], { minLength: 1, maxLength: 2 }), { maxLength: 20 });
  const partFrom = (ballots: readonly (readonly string[])[], invalid: number, notReturned: number): PartFigures => ({
    collected: ballots.length + invalid,
    notReturned,
    valid: ballots.length,
    blank: 0,
    invalid: [{ reason: 'signed', count: invalid }],
    votes: rule.candidates.map((id) => ({ id, votes: ballots.filter((ballot) => ballot.includes(id)).length })),
  });

  it('always adds up, and no longer when one figure is off by one', () => {
    fc.assert(
      fc.property(someBallots, someBallots, fc.nat(5), fc.nat(5), (onPaper, onPhones, invalid, lost) => {
        const [paper, electronic] = [partFrom(onPaper, invalid, lost), partFrom(onPhones, 0, lost)];
        const totals = rule.candidates.map((id, place) => ({
          id,
          votes: paper.votes[place]!.votes + electronic.votes[place]!.votes,
        }));
        const issued = { paper: paper.collected + lost, electronic: electronic.collected + lost };
        const record = stocked(
          {
            paper: { printed: issued.paper, issued: issued.paper, unused: 0, spoiled: 0 },
            electronic: { issued: issued.electronic },
          },
          issued.paper + issued.electronic,
        );
        const enter = (changes: Partial<CountFigures>) =>
          enterFigures(record, 'head', { paper, electronic, totals, ...changes }).ok;

        expect(enter({})).toBe(true);
        for (const figure of ['collected', 'notReturned', 'valid'] as const) {
          expect(enter({ paper: { ...paper, [figure]: paper[figure] + 1 } })).toBe(false);
        }
        expect(enter({ totals: totals.map(({ id, votes: some }) => ({ id, votes: some + 1 })) })).toBe(false);
      }),
    );
  });
});
