import type { Round, Task } from '@conference/domain';
import { In, type EntityManager } from 'typeorm';
import { byEach, known } from '../by-id';
import { ConferenceEntity, RoundEntity, TaskEntity, type NewTask } from '../entities';
import { first, rowById, rows } from '../rows';

/** A round with its tasks, as rows. */
export interface RoundRows {
  readonly round: RoundEntity;
  readonly tasks: TaskEntity[];
}

/** What the dates of a plan depend on in a round. */
export type RoundDates = Pick<
  RoundEntity,
  | 'id'
  | 'conferenceId'
  | 'documentId'
  | 'kind'
  | 'number'
  | 'state'
  | 'openedAt'
  | 'dueAt'
  | 'dueExplanation'
  | 'ownDueOn'
  | 'closedAt'
> & {
  /** Who still has to answer, or who was asked when the round is closed; somebody with two tasks stands there twice. */
  readonly asked: readonly string[];
};

/** Which open tasks of an office are asked for. */
export interface OpenTaskFilter {
  readonly officeId: string;
  readonly conferenceId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly personId?: string | undefined;
  readonly kind?: TaskEntity['kind'] | undefined;
  readonly dueFrom?: Date | undefined;
  readonly dueBefore?: Date | undefined;
}

/** Open tasks of one kind in one conference, with one person. */
export interface OpenTaskCount {
  readonly conferenceId: string;
  readonly personId: string;
  readonly kind: TaskEntity['kind'];
  readonly count: number;
}

/** Rounds and their tasks. Whoever changes one locks the round first, then its tasks: always in this order. */
export class RoundRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Adds a round with its tasks; answers false when it exists already. */
  async open(
    round: Omit<RoundEntity, 'stepsTaken' | 'rev' | 'ownDueOn' | 'frozenAt'>,
    tasks: readonly NewTask[],
  ): Promise<boolean> {
    const inserted = await this.manager
      .createQueryBuilder()
      .insert()
      .into(RoundEntity)
      .values(round)
      .orIgnore()
      .returning('id')
      .execute();
    if ((inserted.raw as unknown[]).length === 0) return false;
    await this.manager.insert(TaskEntity, [...tasks]);
    return true;
  }

  /** The rounds of an office that were closed in a time, in real conferences: how long its questions took. */
  async closedBetween(
    officeId: string,
    from: Date,
    until: Date,
  ): Promise<Pick<RoundEntity & { closedAt: Date }, 'kind' | 'openedAt' | 'closedAt'>[]> {
    return this.manager.query(
      `select r.kind, r.opened_at as "openedAt", r.closed_at as "closedAt"
       from round r join conference c on c.id = r.conference_id and not c.rehearsal
       where r.office_id = $1 and r.closed_at >= $2 and r.closed_at < $3 and r.outcome is distinct from 'cancelled'`,
      [officeId, from, until],
    );
  }

  /** The dates of every round of some conferences, the first opened first; a cancelled round has none. */
  datesOf(conferenceIds: readonly string[]): Promise<RoundDates[]> {
    return this.manager.query(
      `select r.id, r.conference_id as "conferenceId", r.document_id as "documentId", r.kind, r.number, r.state,
         r.opened_at as "openedAt", r.due_at as "dueAt", r.due_explanation as "dueExplanation",
         r.own_due_on::text as "ownDueOn", r.closed_at as "closedAt",
         array_remove(array_agg(t.assignee_id order by t.turn, t.opened_at, t.id), null) as asked
       from round r left join task t on t.round_id = r.id
         and case when r.state = 'open' then t.state = 'open' else t.state <> 'handedOver' end
       where r.conference_id = any($1) and r.outcome is distinct from 'cancelled'
       group by r.id order by r.opened_at, r.id`,
      [conferenceIds],
    );
  }

  async addTask(task: NewTask): Promise<TaskEntity> {
    return this.manager.save(this.manager.create(TaskEntity, task));
  }

  task(id: string): Promise<TaskEntity | null> {
    return rowById(this.manager, TaskEntity, id);
  }

  /** Tasks by their ids, each once. */
  tasks(ids: readonly string[]): Promise<TaskEntity[]> {
    return byEach(
      ids,
      (id) => this.task(id),
      (several) => this.manager.findBy(TaskEntity, { id: In(several) }),
    );
  }

  /** The open task by which somebody is asked for an assessment. */
  openTaskOfAssessment(assessmentId: string, assigneeId: string): Promise<TaskEntity | null> {
    const condition = `where assessment_id = $1 and assignee_id = $2 and state = 'open'`;
    return first(rows(this.manager, TaskEntity, condition, [assessmentId, assigneeId]));
  }

  round(id: string): Promise<RoundEntity | null> {
    return rowById(this.manager, RoundEntity, id);
  }

  async read(roundId: string): Promise<RoundRows> {
    const round = known(await this.round(roundId), 'round', roundId);
    return { round, tasks: await this.tasksOf(roundId) };
  }

  /** The same of several rounds, by their ids, in as many statements as for one. */
  async readEach(roundIds: readonly string[]): Promise<Map<string, RoundRows>> {
    const rounds = await this.roundsByIds(roundIds);
    const all = await this.tasksOfRounds(rounds.map(({ id }) => id));
    return new Map(
      rounds.map((round) => [round.id, { round, tasks: all.filter((task) => task.roundId === round.id) }]),
    );
  }

  /** Holds a round and its tasks against everybody else who changes them; what only names them, as a mail does, goes on. */
  async lock(roundId: string): Promise<RoundRows> {
    const locked = await this.lockBy('where id = $1', roundId);
    return known(locked, 'round', roundId);
  }

  /** Locks the round of a task, with all its tasks; null when there is no such task. */
  lockRoundOf(taskId: string): Promise<RoundRows | null> {
    return this.lockBy('where id = (select round_id from task where id = $1)', taskId);
  }

  private async lockBy(condition: string, id: string): Promise<RoundRows | null> {
    const round = await first(rows(this.manager, RoundEntity, `${condition} for no key update`, [id]));
    if (!round) return null;
    const tasks = 'where round_id = $1 order by turn, id for no key update';
    return { round, tasks: await rows(this.manager, TaskEntity, tasks, [round.id]) };
  }

  rounds(filter: { conferenceId: string } | { documentId: string }): Promise<RoundEntity[]> {
    return this.manager.find(RoundEntity, { where: filter, order: { openedAt: 'ASC' } });
  }

  openRounds(conferenceId: string): Promise<RoundEntity[]> {
    return this.manager.find(RoundEntity, { where: { conferenceId, state: 'open' }, order: { openedAt: 'ASC' } });
  }

  roundsByIds(ids: readonly string[]): Promise<RoundEntity[]> {
    return byEach(
      ids,
      (id) => this.round(id),
      (several) => this.manager.findBy(RoundEntity, { id: In(several) }),
    );
  }

  tasksOf(roundId: string): Promise<TaskEntity[]> {
    return rows(this.manager, TaskEntity, 'where round_id = $1 order by turn, id', [roundId]);
  }

  tasksOfRounds(roundIds: readonly string[]): Promise<TaskEntity[]> {
    if (roundIds.length === 0) return Promise.resolve([]);
    return this.manager.find(TaskEntity, {
      where: { roundId: In([...roundIds]) },
      order: { turn: 'ASC', openedAt: 'ASC', id: 'ASC' },
    });
  }

  /** The latest revision before a given one that a person was asked about. */
  async revisionAskedBefore(asked: { documentId: string; personId: string; revision: number }): Promise<number | null> {
    const [row] = await this.manager.query<[{ latest: number | null }]>(
      `select max(round.revision) as latest from task join round on round.id = task.round_id
       where round.document_id = $1 and task.assignee_id = $2 and round.revision < $3`,
      [asked.documentId, asked.personId, asked.revision],
    );
    return row.latest;
  }

  openTasks(conferenceIds: readonly string[]): Promise<TaskEntity[]> {
    if (conferenceIds.length === 0) return Promise.resolve([]);
    return this.manager.findBy(TaskEntity, { conferenceId: In([...conferenceIds]), state: 'open' });
  }

  /** One person's open tasks, in real conferences and in rehearsals, or in real ones only. */
  openTasksOf(personId: string, of: 'all' | 'real'): Promise<TaskEntity[]> {
    const query = this.manager
      .createQueryBuilder(TaskEntity, 'task')
      .innerJoin(ConferenceEntity, 'conference', 'conference.id = task.conference_id')
      .where(`task.assignee_id = :personId and task.state = 'open'`, { personId })
      .orderBy('task.opened_at', 'ASC')
      .addOrderBy('task.id', 'ASC');
    if (of === 'real') query.andWhere('not conference.rehearsal');
    return query.getMany();
  }

  /** Which of some tasks still wait for an answer. */
  async openAmong(ids: readonly string[]): Promise<Set<string>> {
    const open = await this.manager.find(TaskEntity, {
      where: { id: In([...new Set(ids)]), state: 'open' },
      select: { id: true },
    });
    return new Set(open.map(({ id }) => id));
  }

  /** The approvals that a document's standing approval was made of: of its last round that ended so, in their order, the signature last. */
  async approvalsGiven(documentId: string): Promise<TaskEntity[]> {
    const [last] = await this.manager.find(RoundEntity, {
      where: { documentId, kind: 'approval', outcome: 'approved' },
      order: { closedAt: 'DESC' },
      take: 1,
    });
    const tasks = last ? await this.tasksOf(last.id) : [];
    const isSignature = ({ capacity }: TaskEntity) => Number(capacity === 'signatory');
    return tasks
      .filter(({ state, outcome }) => state === 'decided' && outcome === 'approved')
      .toSorted((a, b) => isSignature(a) - isSignature(b));
  }

  /** What was answered for a person under an order. */
  answeredUnder(authorisationId: string, onBehalfOfId: string): Promise<TaskEntity[]> {
    return this.manager.find(TaskEntity, {
      where: { authorisationId, onBehalfOfId, state: 'decided' },
      order: { decidedAt: 'ASC' },
    });
  }

  /** One person's tasks with those that they may have to answer for others, or all of an office, soonest due first. */
  async taskPage(filter: {
    officeId: string;
    assigneeId?: string | undefined;
    /** For whom this person stands in now: their open tasks come too. */
    standsInFor?: readonly string[] | undefined;
    conferenceId?: string | undefined;
    state?: string | undefined;
    after?: { dueAt: string; id: string } | undefined;
    limit: number;
  }): Promise<TaskEntity[]> {
    const query = this.manager
      .createQueryBuilder(TaskEntity, 'task')
      .innerJoin(RoundEntity, 'round', 'round.id = task.round_id')
      .where('task.office_id = :officeId', { officeId: filter.officeId })
      .orderBy('round.due_at', 'ASC')
      .addOrderBy('task.id', 'ASC')
      .limit(filter.limit);
    if (filter.assigneeId) {
      query.andWhere(
        `(task.assignee_id = :assigneeId or (task.on_behalf_of_id is not null and task.decided_by_id = :assigneeId)
          or (task.state = 'open' and task.assignee_id = any(:standsInFor)))`,
        { assigneeId: filter.assigneeId, standsInFor: [...(filter.standsInFor ?? [])] },
      );
    }
    if (filter.conferenceId)
      query.andWhere('task.conference_id = :conferenceId', { conferenceId: filter.conferenceId });
    if (filter.state) query.andWhere('task.state = :state', { state: filter.state });
    if (filter.after) query.andWhere('(round.due_at, task.id) > (:dueAt::timestamptz, :id::uuid)', filter.after);
    return query.getMany();
  }

  /** What is waited for in an office, soonest due first, with how many there are in all. */
  async openOfOffice(filter: OpenTaskFilter, limit: number): Promise<{ tasks: TaskEntity[]; total: number }> {
    const query = this.manager
      .createQueryBuilder(TaskEntity, 'task')
      .innerJoin(RoundEntity, 'round', 'round.id = task.round_id')
      .where(`task.office_id = :officeId and task.state = 'open'`, { officeId: filter.officeId })
      .orderBy('round.due_at', 'ASC')
      .addOrderBy('task.id', 'ASC')
      .limit(limit);
    if (filter.conferenceId) query.andWhere('task.conference_id = :conferenceId', filter);
    if (filter.personId) query.andWhere('task.assignee_id = :personId', filter);
    if (filter.kind) query.andWhere('task.kind = :kind', filter);
    if (filter.dueFrom) query.andWhere('round.due_at >= :dueFrom', filter);
    if (filter.dueBefore) query.andWhere('round.due_at < :dueBefore', filter);
    if (filter.unitId) {
      query.andWhere('task.assignee_id in (select id from person where unit_id = :unitId)', filter);
    }
    const [tasks, total] = await query.getManyAndCount();
    return { tasks, total };
  }

  /** How many open tasks an office has by conference, person and kind. */
  async openCounts(officeId: string): Promise<OpenTaskCount[]> {
    return this.manager.query(
      `select conference_id as "conferenceId", assignee_id as "personId", kind, count(*)::int as count
       from task where office_id = $1 and state = 'open' group by 1, 2, 3`,
      [officeId],
    );
  }

  /** Writes a locked task back: whoever holds the lock has its newest row, so nothing is read again. */
  async saveTask({ id, ...task }: TaskEntity): Promise<void> {
    await this.manager.update(TaskEntity, { id }, task);
  }

  /** Saves a round's course or end; its revision grows so that whoever shows it notices. */
  async saveRound(round: RoundEntity): Promise<void> {
    round.rev += 1;
    const { id, ...row } = round;
    await this.manager.update(RoundEntity, { id }, row);
  }
}

/** Reads a task's row in the domain's form. */
export function toTask(row: TaskEntity): Task {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    assigneeId: row.assigneeId,
    turn: row.turn,
    packetHash: row.packetHash,
    authorIds: row.authorIds,
    outcome: row.outcome,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedById: row.decidedById,
  };
}

/** Reads a round's rows in the domain's form. */
export function toRound({ round, tasks }: RoundRows): Round {
  return {
    id: round.id,
    kind: round.kind,
    number: round.number,
    state: round.state,
    rule: round.rule,
    silence: round.silence,
    dueAt: round.dueAt.toISOString(),
    steps: round.steps,
    stepsTaken: round.stepsTaken,
    tasks: tasks.map(toTask),
    frozenAt: round.frozenAt?.toISOString() ?? null,
  };
}
