import type { CivilDate } from '../calendar';
import { callsExtraordinary, type Proposer } from '../petition';
import type { BranchRules } from '../procedure';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import type { BranchRefusal } from './branch-refusal';

/** Where the procedure may leave its straight way. */
export const CONFERENCE_BRANCHES = [
  'secondSummons',
  'ballotToAllStaff',
  'extraordinary',
  'withoutConference',
  'pause',
  'resume',
  'cancellation',
] as const;
export type ConferenceBranch = (typeof CONFERENCE_BRANCHES)[number];

/** Where the session stands; before the first summons fails it is `notOpened`. */
export type SessionState = 'notOpened' | 'open' | 'paused' | 'closed';

/** What decides whether a branch is open. Null is what is not known or was not given. */
export interface BranchFacts {
  /** What the rules in force say about branches. */
  readonly rules: BranchRules;
  readonly staff: number;
  readonly session: SessionState;
  /** For how many summonses a quorum was counted and missed. */
  readonly failedSummonses: number;
  readonly quorumHolds: boolean | null;
  /** What made a meeting impossible, as it is recorded. */
  readonly forceMajeure: string | null;
  /** Whether ballots to all staff are out and not judged yet. */
  readonly areBallotsOut: boolean;
  readonly isEmployeeSideAgreed: boolean;
  readonly proposedBy: Proposer | null;
  readonly petitioners: number | null;
  readonly reason: string | null;
  /** To which day the session was adjourned; null where it was not. */
  readonly adjournedTo: CivilDate | null;
  readonly todayOn: CivilDate;
}

/** A branch that is open, with what it means; an assumption is something that no text settles. */
export interface OpenBranch {
  readonly branch: ConferenceBranch;
  readonly sentence: Sentence;
  readonly assumption: Sentence | null;
}

const RULES: Readonly<Record<ConferenceBranch, (facts: BranchFacts) => Result<Sentence, BranchRefusal>>> = {
  secondSummons,
  ballotToAllStaff,
  extraordinary: callsExtraordinary,
  withoutConference: mayGoWithout,
  pause,
  resume,
  cancellation,
};

/** What is assumed where no text says how many votes a ballot to all staff needs. */
export const STAFF_BALLOT_ASSUMPTION: Sentence = {
  vi: 'Giả định của phần mềm: Luật không nêu tỷ lệ cho phiếu lấy ý kiến, nên tính quá nửa tổng số cán bộ, công chức, viên chức, người lao động.',
  en: 'Assumption of the software: the Law names no share for these ballots, so more than half of all staff is required.',
};

/** What may be done when ballots to all staff did not adopt: no text says, so these are the ways that stay open. */
export const AFTER_FAILED_BALLOTS: Sentence = {
  vi: 'Luật không quy định bước tiếp theo. Có thể sửa nội dung rồi gửi phiếu lần nữa, dời ngày để triệu tập lại, hoặc hủy hội nghị.',
  en: 'The Law does not say what follows. You may change the text and send ballots again, move the date and summon again, or cancel the conference.',
};

/** Decides whether the procedure may take a branch now, and says why or why not. @see Luật 10/2022/QH15 Điều 50, Điều 51 */
export function conferenceBranch(branch: ConferenceBranch, facts: BranchFacts): Result<OpenBranch, BranchRefusal> {
  const answer = RULES[branch](facts);
  if (!answer.ok) return answer;
  return ok({
    branch,
    sentence: answer.value,
    assumption: branch === 'ballotToAllStaff' ? STAFF_BALLOT_ASSUMPTION : null,
  });
}

/** Lists the branches that are open now, for whoever has to choose one. */
export function openBranches(facts: BranchFacts): readonly OpenBranch[] {
  return CONFERENCE_BRANCHES.flatMap((branch) => {
    const answer = conferenceBranch(branch, facts);
    return answer.ok ? [answer.value] : [];
  });
}

function secondSummons(facts: BranchFacts): Result<Sentence, BranchRefusal> {
  const { session, failedSummonses, areBallotsOut, rules } = facts;
  if (session !== 'notOpened') return refuse({ code: 'session-opened', session });
  if (areBallotsOut) return refuse({ code: 'ballots-out' });
  if (failedSummonses === 0) return refuse({ code: 'no-failed-summons' });
  if (failedSummonses > 1) return refuse({ code: 'summoned-twice-already' });
  return ok({
    vi: `Lần triệu tập thứ nhất không đủ hai phần ba: triệu tập lần thứ hai${cited(rules)}.`,
    en: `The first summons missed two thirds: summon a second time${cited(rules)}.`,
  });
}

function ballotToAllStaff(facts: BranchFacts): Result<Sentence, BranchRefusal> {
  const { session, failedSummonses, forceMajeure, areBallotsOut, isEmployeeSideAgreed, rules } = facts;
  if (rules.ballotsAfter === null) return refuse({ code: 'branch-not-in-rules' });
  if (session !== 'notOpened') return refuse({ code: 'session-opened', session });
  if (areBallotsOut) return refuse({ code: 'ballots-out' });
  const hasFailed = failedSummonses >= rules.ballotsAfter;
  const isImpossible = forceMajeure?.trim();
  if (!hasFailed && !isImpossible) {
    return refuse({ code: 'ballot-too-early', failedSummonses, needed: rules.ballotsAfter });
  }
  if (!isEmployeeSideAgreed) return refuse({ code: 'ballot-without-agreement' });
  const why = hasFailed
    ? { vi: `Đã triệu tập ${failedSummonses} lần không đủ người`, en: `${failedSummonses} summonses missed the quorum` }
    : { vi: `Bất khả kháng (${isImpossible})`, en: `Force majeure (${isImpossible})` };
  return ok({
    vi: `${why.vi}; thống nhất với bên đại diện người lao động: gửi phiếu lấy ý kiến đến toàn thể${cited(rules)}.`,
    en: `${why.en}; agreed with the employee side: ballots go to all staff${cited(rules)}.`,
  });
}

/** Says whether an office is so small that it may do without a conference, and by which rule. @see Luật 10/2022/QH15 Điều 51 khoản 2 điểm đ */
export function mayGoWithout({
  staff,
  session,
  rules,
}: Pick<BranchFacts, 'staff' | 'session' | 'rules'>): Result<Sentence, BranchRefusal> {
  const { optionalUpTo } = rules;
  if (optionalUpTo === null) return refuse({ code: 'branch-not-in-rules' });
  if (session !== 'notOpened') return refuse({ code: 'session-opened', session });
  if (staff > optionalUpTo) return refuse({ code: 'conference-required', staff, optionalUpTo });
  return ok({
    vi: `Cơ quan có ${staff} người (đến ${optionalUpTo}): có thể không tổ chức hội nghị${cited(rules)}.`,
    en: `An office of ${staff} (up to ${optionalUpTo}) may do without a conference${cited(rules)}.`,
  });
}

function cited({ law }: BranchRules): string {
  return law ? ` (${law})` : '';
}

function pause({ session, reason }: BranchFacts): Result<Sentence, BranchRefusal> {
  if (session !== 'open') return refuse({ code: 'session-not-open', session });
  const why = reason?.trim();
  if (!why) return refuse({ code: 'branch-without-reason' });
  return ok({ vi: `Hội nghị tạm dừng: ${why}`, en: `The session is paused: ${why}` });
}

function resume({ session, quorumHolds, adjournedTo, todayOn }: BranchFacts): Result<Sentence, BranchRefusal> {
  if (session !== 'paused') return refuse({ code: 'session-not-paused', session });
  if (adjournedTo !== null && todayOn < adjournedTo) return refuse({ code: 'resume-before-day', heldOn: adjournedTo });
  if (quorumHolds !== true) return refuse({ code: 'resume-without-quorum' });
  return ok({ vi: 'Đủ người dự, hội nghị tiếp tục.', en: 'Enough people are present; the session goes on.' });
}

function cancellation({ session, reason }: BranchFacts): Result<Sentence, BranchRefusal> {
  if (session === 'closed') return refuse({ code: 'session-opened', session });
  const why = reason?.trim();
  return why
    ? ok({ vi: `Hội nghị bị hủy: ${why}`, en: `The conference is cancelled: ${why}` })
    : refuse({ code: 'branch-without-reason' });
}
