import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '@conference/contracts';
import type { ConferencePlan } from '@conference/domain';
import { parse } from 'yaml';
import { actsUnder, committeeOf, roundCount, voteCount, whoComes } from './room-script';

const plan = read('004-skhcn-2019.yaml');
const small = read('small-office-with-election.yaml');

function read(name: string): ConferencePlan {
  return parsePlan(parse(readFileSync(join(__dirname, '../../tests/fixtures/conferences', name), 'utf8'))).data!;
}

function item(of: ConferencePlan, code: string) {
  return of.agenda.find((candidate) => candidate.code === code)!;
}

describe(whoComes.name, () => {
  it('keeps away only those whom the script keeps away', () => {
    expect(whoComes(plan)).toHaveLength(21);
    expect(whoComes(small)).toHaveLength(8);
  });

  it('lets only delegates come to a conference of delegates', () => {
    const delegates = {
      ...plan,
      conference: { ...plan.conference, form: 'delegates' as const, delegates: ['giam-doc', 'cv-khtc'] },
    };
    expect(whoComes(delegates).map(({ code }) => code)).toEqual(['giam-doc']);
  });
});

const NOTHING_SAID = { sayings: [], answers: [], launch: null, hasAwards: false };

describe(actsUnder.name, () => {
  it('puts what is said, answered, launched and awarded under its own item', () => {
    const honoured = read('001-tttt-2022.yaml');
    const { discussion, launch } = honoured.play!;
    expect(actsUnder(honoured, item(honoured, 'thao-luan'))).toMatchObject({ sayings: discussion, answers: [] });
    expect(actsUnder(honoured, item(honoured, 'giai-dap'))).toMatchObject({ sayings: [], answers: discussion });
    expect(actsUnder(honoured, item(honoured, 'phat-dong'))).toMatchObject({ launch, hasAwards: false });
    expect(actsUnder(honoured, item(honoured, 'khen-thuong'))).toMatchObject({ launch: null, hasAwards: true });
    const unanswered = { ...honoured, agenda: honoured.agenda.filter(({ kind }) => kind !== 'answers') };
    expect(actsUnder(unanswered, item(honoured, 'thao-luan'))).toMatchObject({ answers: discussion });
  });

  it('puts the pledge, the election and the resolution under their own items', () => {
    expect(actsUnder(plan, item(plan, 'giao-uoc'))).toEqual({
      votes: [],
      elections: [],
      isPledgeSigned: true,
      remarks: [],
      ...NOTHING_SAID,
    });
    expect(actsUnder(plan, item(plan, 'nghi-quyet'))).toMatchObject({ votes: ['nq-2019'], isPledgeSigned: false });
    expect(actsUnder(small, item(small, 'bau-cu')).elections).toHaveLength(1);
    expect(actsUnder(plan, item(plan, 'thao-luan'))).toEqual({
      votes: [],
      elections: [],
      isPledgeSigned: false,
      remarks: [],
      ...NOTHING_SAID,
    });
  });

  it('votes on other motions under a decision, or just before the resolution', () => {
    const motions = [...plan.motions, { code: 'khac', kind: 'other' as const, title: 'Nội dung khác', text: null }];
    expect(actsUnder({ ...plan, motions }, item(plan, 'nghi-quyet')).votes).toEqual(['khac', 'nq-2019']);
    const decision = { ...item(plan, 'thao-luan'), code: 'quyet-dinh', kind: 'decision' as const };
    expect(actsUnder({ ...plan, motions, agenda: [...plan.agenda, decision] }, decision).votes).toEqual(['khac']);
  });
});

describe(voteCount.name, () => {
  it('counts as the script says, or everybody in favour', () => {
    expect(voteCount(plan, 'nq-2019', 21)).toEqual({ yes: 20, no: 0, abstain: 1 });
    expect(voteCount(small, 'nq', 8)).toEqual({ yes: 8, no: 0, abstain: 0 });
  });
});

describe(roundCount.name, () => {
  const codes = ['luu-tru-1', 'luu-tru-2', 'ct-cd', 'tp-nv'];
  const candidates = codes.map((code) => ({ personId: code, code, name: code, votes: null, elected: null }));
  const round = { number: 1, seats: 3, present: 8, candidates };
  const votesOf = (votes: readonly { votes: number }[]) => votes.map(({ votes: some }) => some);

  it('fills the seats from the top of the list when there is no script', () => {
    const { paper, figures } = roundCount(small, 'bttnd', round);
    expect(paper).toEqual({ printed: 8, issued: 8, unused: 0, spoiled: 0 });
    expect(figures).toMatchObject({ collected: 8, notReturned: 0, valid: 8, invalid: [] });
    expect(votesOf(figures.votes)).toEqual([8, 8, 8, 0]);
  });

  it('takes one entry of the script for each round, and names the ballots that it leaves out as invalid', () => {
    const first = { 'luu-tru-1': 7, 'luu-tru-2': 6, 'ct-cd': 5, 'tp-nv': 2 };
    const play = {
      elections: [
        { election: 'bttnd', issued: 8, collected: 8, valid: 7, votes: first },
        { election: 'khac', issued: 8, collected: 8, valid: 8, votes: {} },
        { election: 'bttnd', issued: 8, collected: 7, valid: 7, votes: { 'ct-cd': 5, 'tp-nv': 2 } },
      ],
    } as unknown as ConferencePlan['play'];
    const { figures } = roundCount({ ...small, play }, 'bttnd', round);
    expect(figures.invalid).toEqual([{ reason: 'notRecorded', count: 1 }]);
    expect(votesOf(figures.votes)).toEqual([7, 6, 5, 2]);
    const runOff = { ...round, number: 2, seats: 1, candidates: candidates.slice(2) };
    const second = roundCount({ ...small, play }, 'bttnd', runOff).figures;
    expect(second).toMatchObject({ collected: 7, notReturned: 1 });
    expect(votesOf(second.votes)).toEqual([5, 2]);
  });
});

describe(committeeOf.name, () => {
  it('is of people who come and do not stand', () => {
    expect(committeeOf(small, small.elections[0]!)).toEqual(['pgd', 'tp-hc', 'ke-toan', 'gd']);
  });
});
