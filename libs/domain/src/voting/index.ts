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
export type { CandidateCount, ElectionCount } from './election-count';
export { INVALID_BALLOT_REASONS, invalidBallotReasonName, type InvalidBallotReason } from './invalid-ballot';
export { judgeAdoption, type VoteCount } from './judge-adoption';
export { judgeElection, type ElectionOutcome } from './judge-election';
export { checkBoardSize, ELECTED_BODIES, mayStand, type Candidacy, type ElectedBody } from './may-stand';
export { petitionSuffices } from './petition-suffices';
export { votingRefusalSentence, type CandidacyRefusal, type CountRefusal, type VotingRefusal } from './refusal';
export { publicationWarning, smallGroupWarning, type SecrecyWarning } from './small-group';
export { validateBallot } from './validate-ballot';
