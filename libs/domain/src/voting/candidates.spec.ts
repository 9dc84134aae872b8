import {
  changeRules,
  closeList,
  nominate,
  openNominations,
  recordConsent,
  standingNominations,
  withdrawCandidate,
} from './candidates';
import { prepareElection, type Election } from './election';
import { electionRefusalSentence, type ElectionRefusal } from './election-refusal';
import { usualElectionRules } from './election-rules';
import { adoption, anElection, anybody, chair, listed, must, nominating, withCandidates } from './election.factory';
import type { Role } from '../person';

const expectRefused = (answer: { ok: boolean; refusal?: ElectionRefusal }, code: ElectionRefusal['code']) => {
  expect(answer).toMatchObject({ ok: false, refusal: { code } });
  const { vi, en } = electionRefusalSentence(answer.refusal!);
  expect([vi, en].filter((words) => /undefined|\[object/.test(words) || words === '')).toEqual([]);
};
const person = (personId: string, ...roles: Role[]) => ({ personId, roles, belongs: true, proposedBy: 'union' });
const rules = usualElectionRules('inspectionBoard');

describe(prepareElection.name, () => {
  it.each<[Partial<Election>, ElectionRefusal['code'] | null]>([
    [{}, null],
    [{ seats: 2 }, 'board-size'],
    [{ seats: 10 }, 'board-size'],
    [{ seats: 10, isLargerByDecision: true }, null],
    [{ seats: 0, office: 'unionCommittee' }, 'seats-impossible'],
    [{ seats: 7, office: 'unionCommittee' }, null],
    [{ seats: 2, office: 'unionChair' }, 'seats-impossible'],
  ])('with %j: %s', (changes, code) => {
    const answer = prepareElection({ ...anElection(), ...changes });
    expect(answer.ok ? null : answer.refusal.code).toBe(code);
  });
});

describe(openNominations.name, () => {
  it('needs rules that are lawful and adopted', () => {
    expectRefused(openNominations(anElection(), anybody, rules, adoption()), 'not-your-step');
    expectRefused(openNominations(anElection(), chair, { ...rules, mostRounds: 0 }, adoption()), 'rounds-impossible');
    expectRefused(openNominations(anElection(), chair, rules, adoption(false)), 'not-adopted');
    expect(must(openNominations(anElection(), chair, rules, adoption()))).toMatchObject({
      state: 'nominating',
      rules: { tie: 'runOff', voteId: 'v' },
    });
    expectRefused(openNominations(nominating(), chair, rules, adoption()), 'election-not-there');
  });
});

describe(changeRules.name, () => {
  it('keeps the earlier rules on record', () => {
    const election = nominating();
    const changed = must(changeRules(election, chair, { ...rules, tie: 'lot' }, adoption()));
    expect(changed).toMatchObject({ rules: { tie: 'lot' }, earlierRules: [election.rules] });
    expectRefused(changeRules(election, chair, { ...rules, tie: 'lot' }, adoption(false)), 'not-adopted');
    expectRefused(changeRules(election, chair, { ...rules, base: 'ballotsCollected' }, adoption()), 'base-not-lawful');
    expectRefused(changeRules(anElection(), chair, rules, adoption()), 'election-not-there');
  });
});

describe(nominate.name, () => {
  it.each<[string, ReturnType<typeof person>, ElectionRefusal['code']]>([
    ['the head', person('director', 'head'), 'candidate-holds-office'],
    ['a deputy head', person('deputy', 'deputyHead'), 'candidate-holds-office'],
    ['the chief accountant', person('accountant', 'chiefAccountant'), 'candidate-holds-office'],
    ['somebody from outside', { ...person('guest', 'staff'), belongs: false }, 'candidate-from-outside'],
    ['somebody twice', person('an', 'staff'), 'nominated-already'],
  ])('refuses %s', (_, nomination, code) => {
    expectRefused(nominate(withCandidates(nominating(), 'an'), chair, nomination), code);
  });

  it('takes nobody before the rules and after the list', () => {
    expectRefused(nominate(anElection(), chair, person('an', 'staff')), 'election-not-there');
    expectRefused(nominate(listed(['an', 'binh', 'chi']), chair, person('dung', 'staff')), 'election-not-there');
  });
});

describe(recordConsent.name, () => {
  it('is given by the candidate, or recorded by those who run the election', () => {
    const election = must(nominate(nominating(), chair, person('an', 'staff')));
    const own = must(recordConsent(election, { ...anybody, personId: 'an' }, 'an'));
    expect(own.nominations).toMatchObject([{ personId: 'an', consentRecordedBy: 'an' }]);
    expect(must(recordConsent(election, chair, 'an')).nominations[0]?.consentRecordedBy).toBe('director');
    expectRefused(recordConsent(election, anybody, 'an'), 'not-your-step');
    expectRefused(recordConsent(election, chair, 'binh'), 'not-nominated');
  });
});

describe(withdrawCandidate.name, () => {
  it('takes the candidate off, with the reason', () => {
    const election = withCandidates(nominating(), 'an', 'binh');
    const left = must(withdrawCandidate(election, { ...anybody, personId: 'an', roles: [] }, 'an', 'Lý do sức khỏe'));
    expect(standingNominations(left).map(({ personId }) => personId)).toEqual(['binh']);
    expect(left.nominations[0]).toMatchObject({ withdrawnBecause: 'Lý do sức khỏe' });
    expectRefused(withdrawCandidate(election, chair, 'an', ' '), 'reason-missing');
    expectRefused(withdrawCandidate(left, chair, 'an', 'x'), 'not-nominated');
    expectRefused(withdrawCandidate(election, anybody, 'an', 'x'), 'not-your-step');
  });

  it('opens a closed list again, which is then adopted anew', () => {
    const reopened = must(withdrawCandidate(listed(['an', 'binh', 'chi', 'dung']), chair, 'an', 'xin rút'));
    expect(reopened.state).toBe('nominating');
    const closed = must(closeList(reopened, chair, { ...adoption(), voteId: 'second' }));
    expect(closed.lists).toEqual([
      { candidates: ['an', 'binh', 'chi', 'dung'], voteId: 'v' },
      { candidates: ['binh', 'chi', 'dung'], voteId: 'second' },
    ]);
  });
});

describe(closeList.name, () => {
  it('lists volunteers only', () => {
    const election = must(nominate(withCandidates(nominating(), 'an', 'binh'), chair, person('chi', 'staff')));
    expectRefused(closeList(election, chair, adoption()), 'candidate-not-volunteer');
    expect(must(closeList(must(recordConsent(election, chair, 'chi')), chair, adoption())).state).toBe('listClosed');
  });

  it.each<[string[], 'surplus' | 'surplusOrEqual', ElectionRefusal['code'] | null]>([
    [['an', 'binh'], 'surplusOrEqual', 'too-few-candidates'],
    [['an', 'binh', 'chi'], 'surplusOrEqual', null],
    [['an', 'binh', 'chi'], 'surplus', 'surplus-missing'],
    [['an', 'binh', 'chi', 'dung'], 'surplus', null],
  ])('with %j for 3 seats, %s: %s', (names, list, code) => {
    const answer = closeList(withCandidates(nominating({ list }), ...names), chair, adoption());
    if (code) expectRefused(answer, code);
    else expect(answer.ok).toBe(true);
  });

  it('needs a vote of the conference on the list', () => {
    expectRefused(closeList(withCandidates(nominating(), 'an', 'binh', 'chi'), chair, adoption(false)), 'not-adopted');
  });
});
