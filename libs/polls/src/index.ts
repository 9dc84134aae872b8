export { castBallot, type Casting } from './cast-ballot';
export { checkPollBox, pollAnchors } from './check-poll-box';
export { closePoll, closePollIn, voidPollIn, type ClosedPoll, type Closing } from './close-poll';
export { countPoll, keepCount, openBox, recountPoll, type CountedPoll, type Counting } from './count-poll';
export { destroyEnvelopes } from './destroy-envelopes';
export type { OpenedBallot } from './open-envelopes';
export { openPoll, openPollIn, type OpenedPoll, type Opening } from './open-poll';
