export { castBallot, type Casting } from './cast-ballot';
export { checkPollBox } from './check-poll-box';
export { closePoll, type ClosedPoll, type Closing } from './close-poll';
export { countPoll, recountPoll, type CountedPoll, type Counting } from './count-poll';
export { destroyEnvelopes } from './destroy-envelopes';
export type { OpenedBallot } from './open-envelopes';
export { openPoll, type OpenedPoll, type Opening } from './open-poll';
