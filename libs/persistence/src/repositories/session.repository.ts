import type { EntityManager } from 'typeorm';
import { IdempotencyEntity, WebSessionEntity } from '../entities';

/** Signed-in browsers, and the answers kept for retried commands. */
export class SessionRepository {
  constructor(private readonly manager: EntityManager) {}

  async add(session: WebSessionEntity): Promise<void> {
    await this.manager.insert(WebSessionEntity, session);
  }

  find(secretSha256: Buffer): Promise<WebSessionEntity | null> {
    return this.manager.findOneBy(WebSessionEntity, { secretSha256 });
  }

  async seen(secretSha256: Buffer, seenAt: Date): Promise<void> {
    await this.manager.update(WebSessionEntity, { secretSha256 }, { seenAt });
  }

  async end(secretSha256: Buffer): Promise<void> {
    await this.manager.delete(WebSessionEntity, { secretSha256 });
  }

  /** Takes an idempotency key; answers the row of the first command with it, if there was one. */
  async takeKey(personId: string, key: string, requestSha256: string, now: Date): Promise<IdempotencyEntity | null> {
    const inserted = await this.manager
      .createQueryBuilder()
      .insert()
      .into(IdempotencyEntity)
      .values({ personId, key, requestSha256, createdAt: now })
      .orIgnore()
      .returning('key')
      .execute();
    if ((inserted.raw as unknown[]).length > 0) return null;
    return this.manager.findOneByOrFail(IdempotencyEntity, { personId, key });
  }

  async keepAnswer(personId: string, key: string, response: unknown): Promise<void> {
    await this.manager.update(IdempotencyEntity, { personId, key }, { response: response as object });
  }
}
