import { In, IsNull, type EntityManager } from 'typeorm';
import { HeldMailEntity, HeldNewsEntity } from '../entities';

/** Which mails wait for a digest, and whom a digest may concern. */
export class DigestRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Lets a mail wait for its reader's next digest; asked again, nothing changes. */
  async hold(mail: HeldMailEntity): Promise<void> {
    await this.manager.createQueryBuilder().insert().into(HeldMailEntity).values(mail).orIgnore().execute();
  }

  heldFor(personId: string): Promise<HeldMailEntity[]> {
    return this.manager.find(HeldMailEntity, {
      where: { personId },
      order: { heldAt: 'ASC', taskId: 'ASC', step: 'ASC' },
    });
  }

  async release(taskIds: readonly string[]): Promise<void> {
    if (taskIds.length > 0) await this.manager.delete(HeldMailEntity, { taskId: In([...taskIds]) });
  }

  /** Lets news wait for its reader's next digest; asked again, nothing changes, also once it was told. */
  async holdNews(news: Omit<HeldNewsEntity, 'toldAt'>): Promise<void> {
    await this.manager.createQueryBuilder().insert().into(HeldNewsEntity).values(news).orIgnore().execute();
  }

  /** What a person's next digest tells besides tasks, the oldest first. */
  newsFor(personId: string): Promise<HeldNewsEntity[]> {
    return this.manager.find(HeldNewsEntity, {
      where: { personId, toldAt: IsNull() },
      order: { heldAt: 'ASC', occasion: 'ASC' },
    });
  }

  async tellNews(occasions: readonly string[], toldAt: Date): Promise<void> {
    if (occasions.length > 0) await this.manager.update(HeldNewsEntity, { occasion: In([...occasions]) }, { toldAt });
  }

  /** Everybody with a mail or news that waits, or with so many open tasks outside rehearsals. */
  async candidates(fromTasks: number): Promise<string[]> {
    const rows = await this.manager.query<{ id: string }[]>(
      `select person_id as id from held_mail
       union
       select person_id from held_news where told_at is null
       union
       select assignee_id from task join conference on conference.id = task.conference_id
       where task.state = 'open' and not conference.rehearsal
       group by assignee_id having count(*) >= $1
       order by id`,
      [fromTasks],
    );
    return rows.map(({ id }) => id);
  }

  /** Takes a person's digest for this transaction; false when another process has it. */
  async take(personId: string): Promise<boolean> {
    const [row] = await this.manager.query<{ taken: boolean }[]>(
      `select pg_try_advisory_xact_lock(hashtextextended('digest/' || $1, 0)) as taken`,
      [personId],
    );
    return row?.taken ?? false;
  }
}
