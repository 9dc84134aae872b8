import { IsNull, type EntityManager } from 'typeorm';
import { AttendeeEntity, CalendarFeedEntity, ConferenceEntity, RoundEntity, TaskEntity } from '../entities';

/** One task of a calendar, with the date by which it is due. */
export interface DueTask {
  readonly task: TaskEntity;
  readonly dueAt: Date;
}

/** The calendars that people subscribe to, and what stands in them. */
export class CalendarRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The calendar of a person as long as its address serves. */
  feedOf(personId: string): Promise<CalendarFeedEntity | null> {
    return this.manager.findOneBy(CalendarFeedEntity, { personId, revokedAt: IsNull() });
  }

  bySecret(secretSha256: Buffer): Promise<CalendarFeedEntity | null> {
    return this.manager.findOneBy(CalendarFeedEntity, { secretSha256, revokedAt: IsNull() });
  }

  /** Gives a person's calendar a new address; the one before serves no longer. */
  async renewFeed(personId: string, secretSha256: Buffer, madeAt: Date): Promise<void> {
    await this.manager.upsert(CalendarFeedEntity, { personId, secretSha256, madeAt, revokedAt: null }, ['personId']);
  }

  async revokeFeed(personId: string, revokedAt: Date): Promise<void> {
    await this.manager.update(CalendarFeedEntity, { personId, revokedAt: IsNull() }, { revokedAt });
  }

  /** Open tasks of a person in all conferences, the most urgent first. */
  async dueTasks(personId: string, limit: number): Promise<DueTask[]> {
    const { entities, raw } = await this.manager
      .createQueryBuilder(TaskEntity, 'task')
      .innerJoin(RoundEntity, 'round', 'round.id = task.round_id')
      .addSelect('round.due_at', 'due')
      .where(`task.assignee_id = :personId and task.state = 'open'`, { personId })
      .orderBy('round.due_at', 'ASC')
      .addOrderBy('task.id', 'ASC')
      .limit(limit)
      .getRawAndEntities<{ due: Date }>();
    return entities.map((task, index) => ({ task, dueAt: raw[index]!.due }));
  }

  /** Conferences to which a person is summoned, on or after a day, but for those called off. */
  summonedTo(personId: string, from: string): Promise<ConferenceEntity[]> {
    return this.manager
      .createQueryBuilder(ConferenceEntity, 'conference')
      .innerJoin(AttendeeEntity, 'attendee', 'attendee.conference_id = conference.id')
      .where(`attendee.person_id = :personId and conference.held_on >= :from and conference.stage <> 'cancelled'`, {
        personId,
        from,
      })
      .orderBy('conference.held_on', 'ASC')
      .addOrderBy('conference.id', 'ASC')
      .getMany();
  }
}
