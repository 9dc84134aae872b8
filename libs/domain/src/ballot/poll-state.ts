/** Where a secret ballot stands: ballots are handed in, no more are taken, they are counted, the envelopes are destroyed. */
export const POLL_STATES = ['open', 'closed', 'counted', 'destroyed'] as const;
export type PollState = (typeof POLL_STATES)[number];
