import * as fc from 'fast-check';
import { regimeOn } from '../procedure';
import { checkBallotsClose } from './ballots-close';
import { branchRefusalSentence, type BranchRefusal } from './branch-refusal';
import {
  conferenceBranch,
  CONFERENCE_BRANCHES,
  openBranches,
  type BranchFacts,
  type ConferenceBranch,
} from './conference-branch';
import { judgeStaffBallot } from './judge-staff-ballot';

const quiet: BranchFacts = {
  rules: regimeOn('2026-12-28', 'annual').branches,
  staff: 60,
  session: 'notOpened',
  failedSummonses: 0,
  quorumHolds: null,
  forceMajeure: null,
  areBallotsOut: false,
  isEmployeeSideAgreed: true,
  proposedBy: null,
  petitioners: null,
  reason: null,
  adjournedTo: null,
  todayOn: '2026-12-28',
};

describe(conferenceBranch.name, () => {
  it.each<[ConferenceBranch, Partial<BranchFacts>]>([
    ['secondSummons', { failedSummonses: 1 }],
    ['ballotToAllStaff', { failedSummonses: 2 }],
    ['ballotToAllStaff', { forceMajeure: 'Bão số 9' }],
    ['extraordinary', { proposedBy: 'head' }],
    ['extraordinary', { proposedBy: 'employeeSide' }],
    ['extraordinary', { proposedBy: 'staff', petitioners: 20 }],
    ['withoutConference', { staff: 7 }],
    ['pause', { session: 'open', reason: 'Mất điện' }],
    ['resume', { session: 'paused', quorumHolds: true }],
    ['resume', { session: 'paused', quorumHolds: true, adjournedTo: '2026-12-28' }],
    ['cancellation', { reason: 'Sáp nhập' }],
    ['cancellation', { session: 'open', reason: 'Sáp nhập' }],
  ])('opens %s with %j', (branch, different) => {
    const answer = conferenceBranch(branch, { ...quiet, ...different });
    expect(answer).toMatchObject({ ok: true, value: { branch } });
    expect(openBranches({ ...quiet, ...different }).map((open) => open.branch)).toContain(branch);
  });

  it.each<[ConferenceBranch, Partial<BranchFacts>, BranchRefusal['code']]>([
    ['secondSummons', {}, 'no-failed-summons'],
    ['secondSummons', { failedSummonses: 2 }, 'summoned-twice-already'],
    ['secondSummons', { failedSummonses: 1, session: 'open' }, 'session-opened'],
    ['ballotToAllStaff', { failedSummonses: 1 }, 'ballot-too-early'],
    ['ballotToAllStaff', { forceMajeure: ' ' }, 'ballot-too-early'],
    ['ballotToAllStaff', { failedSummonses: 2, isEmployeeSideAgreed: false }, 'ballot-without-agreement'],
    ['ballotToAllStaff', { failedSummonses: 2, session: 'closed' }, 'session-opened'],
    ['ballotToAllStaff', { failedSummonses: 2, areBallotsOut: true }, 'ballots-out'],
    ['secondSummons', { failedSummonses: 1, areBallotsOut: true }, 'ballots-out'],
    ['extraordinary', {}, 'nobody-proposes'],
    ['extraordinary', { proposedBy: 'staff', petitioners: 19 }, 'petition-too-small'],
    ['extraordinary', { proposedBy: 'staff' }, 'petition-too-small'],
    ['extraordinary', { proposedBy: 'staff', petitioners: 61 }, 'petition-not-countable'],
    ['withoutConference', { staff: 8 }, 'conference-required'],
    ['withoutConference', { staff: 7, session: 'open' }, 'session-opened'],
    ['pause', { reason: 'Mất điện' }, 'session-not-open'],
    ['pause', { session: 'open', reason: ' ' }, 'branch-without-reason'],
    ['resume', { session: 'open', quorumHolds: true }, 'session-not-paused'],
    ['resume', { session: 'paused', quorumHolds: false }, 'resume-without-quorum'],
    ['resume', { session: 'paused' }, 'resume-without-quorum'],
    ['resume', { session: 'paused', quorumHolds: true, adjournedTo: '2026-12-29' }, 'resume-before-day'],
    ['cancellation', {}, 'branch-without-reason'],
    ['cancellation', { session: 'closed', reason: 'Sáp nhập' }, 'session-opened'],
  ])('refuses %s with %j: %s', (branch, different, code) => {
    const answer = conferenceBranch(branch, { ...quiet, ...different });
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    const { vi, en } = answer.ok ? { vi: '', en: '' } : branchRefusalSentence(answer.refusal);
    expect([vi.length > 10, en.length > 10]).toEqual([true, true]);
  });

  it.each<[ConferenceBranch, Partial<BranchFacts>]>([
    ['ballotToAllStaff', { failedSummonses: 2 }],
    ['withoutConference', { staff: 7 }],
  ])('knows no %s under rules that do not name it', (branch, different) => {
    for (const rules of [regimeOn('2022-01-21', 'annual').branches, regimeOn('2026-12-28', 'unionCongress').branches]) {
      const answer = conferenceBranch(branch, { ...quiet, ...different, rules });
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'branch-not-in-rules' } });
    }
  });

  it('names the time within which an extraordinary conference is convened, where the rules do', () => {
    const sentenceUnder = (heldOn: string) => {
      const answer = conferenceBranch('extraordinary', {
        ...quiet,
        proposedBy: 'head',
        rules: regimeOn(heldOn, 'extraordinary').branches,
      });
      return answer.ok ? answer.value.sentence.vi : '';
    };
    expect(sentenceUnder('2022-01-21')).toContain('trong 15 ngày');
    expect(sentenceUnder('2026-12-28')).not.toContain('ngày');
  });

  it('marks what no text settles as an assumption, and nothing else', () => {
    const answer = conferenceBranch('ballotToAllStaff', { ...quiet, failedSummonses: 2 });
    expect(answer.ok && answer.value.assumption?.vi).toContain('Giả định');
    expect(conferenceBranch('secondSummons', { ...quiet, failedSummonses: 1 })).toMatchObject({
      value: { assumption: null },
    });
  });

  it('never offers both a second summons and ballots after counted failures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), (failedSummonses) => {
        const open = openBranches({ ...quiet, failedSummonses }).map(({ branch }) => branch);
        expect(open.includes('secondSummons') && open.includes('ballotToAllStaff')).toBe(false);
      }),
    );
  });

  it('has nothing to offer once the session is closed but an extraordinary conference', () => {
    const all: BranchFacts = {
      ...quiet,
      staff: 5,
      session: 'closed',
      failedSummonses: 2,
      quorumHolds: true,
      proposedBy: 'head',
      reason: 'lý do',
    };
    expect(openBranches(all).map(({ branch }) => branch)).toEqual(['extraordinary']);
    expect(CONFERENCE_BRANCHES).toHaveLength(7);
  });
});

describe(judgeStaffBallot.name, () => {
  it.each([
    [60, 31, 5, 4, true],
    [60, 30, 20, 10, false],
    [61, 31, 0, 9, true],
    [1, 1, 0, 0, true],
    [60, 31, 0, 0, true],
    [8, 0, 0, 0, false],
  ])('of %d staff %d in favour, %d against, %d abstaining: %s', (staff, yes, no, abstain, holds) => {
    expect(judgeStaffBallot({ staff, yes, no, abstain })).toMatchObject({ value: { holds } });
  });

  it('says that its share is assumed', () => {
    const answer = judgeStaffBallot({ staff: 60, yes: 30, no: 20, abstain: 8 });
    expect(answer.ok && answer.value.sentence.vi).toMatch(
      /^Thu về 58\/60 phiếu: tán thành 30, không tán thành 20, không biểu quyết 8 \(2 × 30 = 60 ≤ 60\), cần ít nhất 31: không thông qua\. Giả định/,
    );
  });

  it.each([
    [60, 31, 20, 10],
    [0, 0, 0, 0],
    [60, 20.5, 0, 0],
    [60, -1, 0, 0],
  ])('refuses %d, %d, %d, %d', (staff, yes, no, abstain) => {
    const answer = judgeStaffBallot({ staff, yes, no, abstain });
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'staff-ballot-does-not-add-up' } });
    expect(answer.ok ? '' : branchRefusalSentence(answer.refusal).vi).toContain('không khớp');
  });
});

describe(checkBallotsClose.name, () => {
  it.each([
    ['2026-12-29', true],
    ['2026-12-28', false],
    ['2026-12-27', false],
  ])('lets ballots close on %s: %s', (closesOn, may) => {
    const answer = checkBallotsClose(closesOn, '2026-12-28');
    expect(answer.ok).toBe(may);
    expect(answer.ok ? '' : branchRefusalSentence(answer.refusal).en).toMatch(may ? /^$/ : /lies after today/);
  });
});
