import { In, type EntityManager } from 'typeorm';
import { ConferenceEntity, HeldMailEntity, TaskEntity } from '../entities';

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

  /** Everybody with a mail that waits, or with so many open tasks outside rehearsals. */
  async candidates(fromTasks: number): Promise<string[]> {
    const rows = await this.manager.query<{ id: string }[]>(
      `select person_id as id from held_mail
       union
       select assignee_id from task join conference on conference.id = task.conference_id
       where task.state = 'open' and not conference.rehearsal
       group by assignee_id having count(*) >= $1
       order by id`,
      [fromTasks],
    );
    return rows.map(({ id }) => id);
  }

  /** One person's open tasks outside rehearsals. */
  openTasks(personId: string): Promise<TaskEntity[]> {
    return this.manager
      .createQueryBuilder(TaskEntity, 'task')
      .innerJoin(ConferenceEntity, 'conference', 'conference.id = task.conference_id')
      .where('task.assignee_id = :personId', { personId })
      .andWhere(`task.state = 'open' and not conference.rehearsal`)
      .orderBy('task.id', 'ASC')
      .getMany();
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
