import type { RateLimitRule } from '@conference/persistence';

/** How often signing in may fail from one address; who signs in rightly is never counted. */
export const SIGN_INS: RateLimitRule = { name: 'sign-in', points: 20, seconds: 15 * 60 };
