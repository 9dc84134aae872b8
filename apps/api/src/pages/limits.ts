import type { RateLimitRule } from '@conference/persistence';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * What may fail, or be asked for, how often. Only failures and acts that cost others something are counted, never the reading of a link
 * that is good: however often a scanner opens it, its reader is not locked out.
 */
export const WRONG_CODES: RateLimitRule = { name: 'wrong-code', points: 20, seconds: 24 * HOUR };
export const FRESH_LINKS: RateLimitRule = { name: 'fresh-link', points: 10, seconds: HOUR };
/** How often one person's tries at the task of another are recorded. */
export const WRONG_PERSON: RateLimitRule = { name: 'wrong-person', points: 1, seconds: HOUR };
export const HAND_OVERS: RateLimitRule = { name: 'hand-over', points: 30, seconds: HOUR };

/** Unknown links of one address in a minute. Opening a link writes nothing on any path, so this is counted in the process alone. */
export const UNKNOWN_LINKS = { points: 60, duration: MINUTE };
