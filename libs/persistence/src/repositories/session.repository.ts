import { In, MoreThan, type EntityManager } from 'typeorm';
import { IdempotencyEntity, WebSessionEntity, type ChallengePurpose } from '../entities';
import { first, rows } from '../rows';

/** Signed-in browsers, and the answers kept for retried commands. */
export class SessionRepository {
  constructor(private readonly manager: EntityManager) {}

  async add(
    session: Omit<WebSessionEntity, 'id' | 'challengeSha256' | 'challengeFor' | 'challengedAt'>,
  ): Promise<void> {
    await this.manager.insert(WebSessionEntity, session);
  }

  find(secretSha256: Buffer): Promise<WebSessionEntity | null> {
    return first(rows(this.manager, WebSessionEntity, 'where secret_sha256 = $1', [secretSha256]));
  }

  async seen(secretSha256: Buffer, seenAt: Date): Promise<void> {
    await this.manager.update(WebSessionEntity, { secretSha256 }, { seenAt });
  }

  /** Records that the person has just proved who they are; from here on only the new secret opens the session. */
  async renew(id: string, secretSha256: Buffer, steppedUpAt: Date): Promise<boolean> {
    const { affected } = await this.manager.update(WebSessionEntity, { id }, { secretSha256, steppedUpAt });
    return affected === 1;
  }

  async challenge(id: string, challengeSha256: Buffer, challengeFor: ChallengePurpose, challengedAt: Date) {
    await this.manager.update(WebSessionEntity, { id }, { challengeSha256, challengeFor, challengedAt });
  }

  /** Takes the challenge away, whatever becomes of its answer; answers it if there was one for this purpose. */
  async takeChallenge(id: string, challengeFor: ChallengePurpose): Promise<{ sha256: Buffer; at: Date } | null> {
    const session = await this.manager.findOne(WebSessionEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!session?.challengeSha256 || !session.challengedAt || session.challengeFor !== challengeFor) return null;
    await this.manager.update(
      WebSessionEntity,
      { id },
      { challengeSha256: null, challengeFor: null, challengedAt: null },
    );
    return { sha256: session.challengeSha256, at: session.challengedAt };
  }

  async end(secretSha256: Buffer): Promise<void> {
    await this.manager.delete(WebSessionEntity, { secretSha256 });
  }

  /** Ends every session of a person. */
  async endAllOf(personId: string): Promise<void> {
    await this.manager.delete(WebSessionEntity, { personId });
  }

  /** Which of these sessions still stand: not ended, begun and used lately enough. */
  async standing(ids: readonly string[], begunSince: Date, seenSince: Date): Promise<string[]> {
    if (ids.length === 0) return [];
    const found = await this.manager.find(WebSessionEntity, {
      select: { id: true },
      where: { id: In([...ids]), createdAt: MoreThan(begunSince), seenAt: MoreThan(seenSince) },
    });
    return found.map(({ id }) => id);
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
