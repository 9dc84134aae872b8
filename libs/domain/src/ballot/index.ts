export { BOX_CHECKS, boxFaultSentence, type BoxCheck, type BoxFault } from './box-fault';
export { checkPoll, MOST_OPTIONS, type PollFacts } from './check-poll';
export { checkObjectionsEnd, objectionsEndOn } from './objections-end-on';
export { tallyBallots, type JudgedBallot } from './tally-ballots';
export { mayDestroy, type KeptEnvelopes } from './may-destroy';
export {
  pollRefusalSentence,
  type CastingRefusal,
  type CountingRefusal,
  type OpeningRefusal,
  type PollRefusal,
} from './poll-refusal';
export { POLL_STATES, type PollState } from './poll-state';
