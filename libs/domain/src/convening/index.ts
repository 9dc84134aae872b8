export {
  checkAdjournment,
  sittingSentence,
  type AdjournmentFacts,
  type RecordedSitting,
  type Sitting,
} from './adjournment';
export { allocateDelegates, type UnitQuota, type UnitStrength } from './allocate-delegates';
export { checkBallotsClose } from './ballots-close';
export { branchRefusalSentence, type BranchRefusal } from './branch-refusal';
export { chooseForm, type ChosenForm, type RecordedAgreement, type WantedForm } from './choose-form';
export {
  AFTER_FAILED_BALLOTS,
  CONFERENCE_BRANCHES,
  conferenceBranch,
  mayGoWithout,
  openBranches,
  STAFF_BALLOT_ASSUMPTION,
  type BranchFacts,
  type ConferenceBranch,
  type OpenBranch,
  type SessionState,
} from './conference-branch';
export { electDelegates, type ElectedDelegates, type UnitElection } from './elect-delegates';
export { judgeStaffBallot, type StaffBallotCount } from './judge-staff-ballot';
export { convenerOf, formName, gatheringName } from './gathering';
export { guestFigures, guestNumber, guestPlace, inviteGuest, type InvitedGuest } from './guest';
export { decideNotHeld, sessionAt, type NotHeldDecision } from './not-held';
export {
  conveningRefusalSentence,
  type ConveningRefusal,
  type DelegateRefusal,
  type GuestRefusal,
  type SummonsRefusal,
} from './refusal';
export {
  SUMMONED_AS,
  SUMMONED_AS_NAMES,
  whoIsSummoned,
  type Summoned,
  type SummonedAs,
  type SummonsFacts,
} from './summons';
export {
  expectedAttendance,
  replyToSummons,
  SUMMONS_REPLIES,
  SUMMONS_REPLY_NAMES,
  type ExpectedAttendance,
  type ReplyFacts,
  type SummonsReply,
  type SummonsReplyKind,
} from './summons-reply';
