import { IsNull, type EntityManager } from 'typeorm';
import { OutboxEntity, type OutboxMessage } from '../entities';

/** What must leave the database after the commit; written in the same transaction as the reason for it. */
export class OutboxRepository {
  constructor(private readonly manager: EntityManager) {}

  async add(message: OutboxMessage): Promise<void> {
    await this.manager.insert(OutboxEntity, message as Pick<OutboxEntity, 'topic' | 'payload'>);
  }

  /** Takes waiting messages for this transaction; others skip them. */
  claim(topics: readonly OutboxMessage['topic'][], limit: number): Promise<OutboxEntity[]> {
    return this.manager
      .createQueryBuilder(OutboxEntity, 'message')
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .where('message.done_at is null and message.topic in (:...topics) and message.next_attempt_at <= now()', {
        topics,
      })
      .orderBy('message.id', 'ASC')
      .limit(limit)
      .getMany();
  }

  async done(id: string, problem: string | null = null): Promise<void> {
    await this.manager.update(OutboxEntity, { id }, { doneAt: () => 'now()', problem });
  }

  /** Tries again later: after one second, then twice as long each time, at most a minute. */
  async retry(message: OutboxEntity, problem: string): Promise<void> {
    const seconds = Math.min(60, 2 ** message.attempts);
    await this.manager.update(
      OutboxEntity,
      { id: message.id },
      { attempts: message.attempts + 1, problem, nextAttemptAt: () => `now() + interval '${seconds} seconds'` },
    );
  }

  waiting(): Promise<number> {
    return this.manager.countBy(OutboxEntity, { doneAt: IsNull() });
  }
}
