import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Transactions } from './transactions';

/** How often something may fail or be asked for, in how long. */
export interface RateLimitRule {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

/**
 * Counts failures and costly acts, for all processes together.
 *
 * Each count commits by itself: what was counted stays counted, whatever becomes of the command around it.
 */
export class RateLimit {
  private readonly limiter: RateLimiterPostgres;

  constructor({ dataSource }: Transactions, { name, points, seconds }: RateLimitRule) {
    this.limiter = new RateLimiterPostgres({
      storeClient: dataSource,
      storeType: 'typeorm',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: seconds,
    });
  }

  /** When a key may be used again; null when it may be used now. Nothing is counted. */
  async blockedUntil(key: string): Promise<Date | null> {
    const counted = await this.limiter.get(key);
    return counted && counted.remainingPoints <= 0 ? until(counted) : null;
  }

  /** Counts one use; answers when the next one is possible, or null when this one still was. */
  async count(key: string): Promise<Date | null> {
    try {
      await this.limiter.consume(key);
      return null;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return until(refused);
      throw refused;
    }
  }
}

function until({ msBeforeNext }: RateLimiterRes): Date {
  return new Date(Date.now() + msBeforeNext);
}
