export { mustBeAdopted, type Adoption, type NotAdopted } from './adoption';
export { decideRunOff, leaveVacant, settleTie, voteAgain, type TieSettlement } from './after-round';
export {
  ballotLimits,
  MOTION_CHOICES,
  type Ballot,
  type BallotLimits,
  type BallotRule,
  type ElectionBallotRule,
  type MotionBallotRule,
  type MotionChoice,
} from './ballot';
export { ballotFaultSentence, invalidReasonOf, type BallotFault } from './ballot-fault';
export {
  changeRules,
  closeList,
  RULES_MAY_CHANGE,
  nominate,
  openNominations,
  recordConsent,
  standingNominations,
  withdrawCandidate,
} from './candidates';
export { sum } from './count';
export { countFaultSentence, type CountFault } from './count-fault';
export { countFaults, inventoryFaults } from './count-faults';
export {
  COUNT_PARTS,
  type BallotInventory,
  type CountFigures,
  type CountPart,
  type PaperInventory,
  type PartFigures,
} from './count-figures';
export { countQuestions, countQuestionSentence, type CountQuestion } from './count-questions';
export { COUNT_PHASE_NAMES, COUNT_PHASES, type CountPhase, type CountRecord } from './count-record';
export { countRecordRefusalSentence, type CountRecordRefusal } from './count-refusal';
export { electionCountOf } from './count-result';
export { checkCommittee, type CommitteeRefusal, type CountingCommittee } from './counting-committee';
export {
  openSeats,
  prepareElection,
  ROUND_KINDS,
  type AdoptedRules,
  type CandidateList,
  type Election,
  type ElectionRound,
  type Nomination,
  type Recognition,
  type RoundKind,
  type SeatDecision,
} from './election';
export type { CandidateCount, ElectionCount } from './election-count';
export { electionRefusalSentence, type ElectionRefusal } from './election-refusal';
export {
  ballotRuleOf,
  closeBallots,
  decideByHands,
  decideRound,
  giveBackRecord,
  nextRound,
  openBallots,
  voidRound,
  type BallotsTaken,
  type NextRound,
} from './election-round';
export {
  checkElectionRules,
  ELECTED_OFFICES,
  TIE_RULES,
  usualElectionRules,
  type ElectedOffice,
  type ElectionRules,
  type RulesRefusal,
  type TieRule,
} from './election-rules';
export { electionRulesSentence, TIE_RULE_NAMES } from './election-rules-words';
export {
  ELECTION_STATE_NAMES,
  ELECTION_STATES,
  ELECTION_TRANSITIONS,
  isElectionOver,
  type ElectionState,
} from './election-state';
export {
  FLOOR_STEPS,
  mayTakeStep,
  notYourStepSentence,
  runsFloor,
  type FloorActor,
  type FloorStep,
  type NotYourStep,
} from './floor-step';
export { INVALID_BALLOT_REASONS, invalidBallotReasonName, type InvalidBallotReason } from './invalid-ballot';
export { judgeAdoption, type VoteCount } from './judge-adoption';
export { judgeElection, type ElectionOutcome } from './judge-election';
export { checkBoardSize, ELECTED_BODIES, mayStand, type Candidacy, type ElectedBody } from './may-stand';
export { isMotionBeforeRoom, isMotionSettled } from './motion-course';
export { prepareVote, type OpenVote, type Voiding } from './open-vote';
export { petitionSuffices } from './petition-suffices';
export { unansweredQuestions, type CountAnswer } from './questions';
export { recogniseElected, RECOGNITION_LAW, recognitionDeadline } from './recognition';
export { votingRefusalSentence, type CandidacyRefusal, type CountRefusal, type VotingRefusal } from './refusal';
export { checkWay, partsOf, ROUND_WAY_NAMES, ROUND_WAYS, type RoundWay } from './round-way';
export { roomRefusalSentence, takeRoll, type NoQuorum, type Room, type RoomRefusal } from './room';
export {
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
export { closeVote, endVoting, openVote, publishVote, voidVote, type CountedVote } from './run-vote';
export { publicationWarning, smallGroupWarning, type SecrecyWarning } from './small-group';
export { validateBallot } from './validate-ballot';
export {
  sumUp,
  type NamedVote,
  type RowCount,
  type VoteFigures,
  type VoteRecord,
  type VoteRecordRefusal,
  type VoteSetting,
} from './vote-figures';
export { mayFollow, mayGo, type VoteNotThere } from './vote-course';
export { voteQuestions, voteQuestionSentence, type VoteQuestion } from './vote-questions';
export { voteRefusalSentence, type VoteRefusal } from './vote-refusal';
export {
  VOTE_STATE_NAMES,
  VOTE_STATES,
  VOTE_TRANSITIONS,
  VOTE_WAY_NAMES,
  VOTE_WAYS,
  type VoteState,
  type VoteWay,
} from './vote-state';
export {
  standingOfVote,
  VOTING_RIGHTS,
  votingRight,
  votingRightSentence,
  type VotingFacts,
  type VotingRight,
  type VotingStanding,
} from './voting-right';
export {
  RESOLUTION_LACKS,
  resolutionIsAdopted,
  resolutionRefusalSentence,
  type ResolutionLack,
  type ResolutionRefusal,
  type ResolutionVote,
} from './resolution-adopted';
