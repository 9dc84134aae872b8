import type { PlannedDeadlines, Stage } from '@conference/domain';
import { In, IsNull, LessThan, Not, Raw, type EntityManager } from 'typeorm';
import { byEach, known } from '../by-id';
import {
  AgendaItemEntity,
  ConferenceEntity,
  ExplainedDeviationEntity,
  NoteEntity,
  PlanChangeEntity,
  PresentedDocumentEntity,
  SessionAdjournmentEntity,
  SessionPauseEntity,
  StageEntryEntity,
} from '../entities';
import { first, rowById, rows } from '../rows';

/** A conference without its plan, which makes its row a large one. */
export type ConferenceHeading = Pick<ConferenceEntity, 'id' | 'title' | 'heldOn' | 'rehearsal' | 'stage' | 'isNotHeld'>;

/** A conference as a row of a list; its plan makes the whole row a large one. */
export type ConferenceCard = Omit<
  ConferenceEntity,
  'plan' | 'officeId' | 'regime' | 'startsAt' | 'form' | 'petitionId' | 'pausedAt' | 'createdBy'
>;

/** A conference that was held, for a list to choose from. */
export type HeldConference = Pick<ConferenceEntity, 'id' | 'year' | 'title' | 'heldOn' | 'rehearsal'>;

/** An item of the agenda before the room has come to it. */
export type PlannedItem = Pick<
  AgendaItemEntity,
  'conferenceId' | 'code' | 'place' | 'kind' | 'title' | 'presenterCode' | 'plannedMinutes'
>;

/** Conferences, the stages they went through, and their agenda. */
export class ConferenceRepository {
  constructor(private readonly manager: EntityManager) {}

  async add(
    conference: Omit<ConferenceEntity, 'id' | 'rev' | 'pausedAt' | 'isNotHeld' | 'petitionId'> &
      Partial<Pick<ConferenceEntity, 'petitionId'>>,
  ): Promise<ConferenceEntity> {
    return this.manager.save(this.manager.create(ConferenceEntity, conference));
  }

  async addAgenda(items: readonly PlannedItem[]): Promise<void> {
    await this.manager.insert(AgendaItemEntity, [...items]);
  }

  byId(id: string): Promise<ConferenceEntity | null> {
    return rowById(this.manager, ConferenceEntity, id);
  }

  /** What the pages about its tasks say of a conference. */
  async heading(id: string): Promise<ConferenceHeading> {
    return known((await this.headingsOf([id]))[0] ?? null, 'conference', id);
  }

  headings(ids: readonly string[]): Promise<ConferenceHeading[]> {
    return byEach(
      ids,
      (id) => this.heading(id),
      (several) => this.headingsOf(several),
    );
  }

  private headingsOf(ids: readonly string[]): Promise<ConferenceHeading[]> {
    return this.manager.query(
      'select id, title, held_on::text as "heldOn", rehearsal, stage, is_not_held as "isNotHeld" from conference where id = any($1)',
      [ids],
    );
  }

  async get(id: string): Promise<ConferenceEntity> {
    return known(await this.byId(id), 'conference', id);
  }

  byIds(ids: readonly string[]): Promise<ConferenceEntity[]> {
    return byEach(
      ids,
      (id) => this.byId(id),
      (several) => this.manager.findBy(ConferenceEntity, { id: In(several) }),
    );
  }

  /** How often something about a conference of an office has changed; null when the office has no such conference. */
  async revision(id: string, officeId: string): Promise<number | null> {
    const [found]: { rev: number }[] = await this.manager.query(
      'select rev from conference where id = $1 and office_id = $2',
      [id, officeId],
    );
    return found?.rev ?? null;
  }

  /** Locks a conference if it is one of an office; null where it is not. */
  lockOf(officeId: string, id: string): Promise<ConferenceEntity | null> {
    return first(rows(this.manager, ConferenceEntity, 'where id = $1 and office_id = $2 for update', [id, officeId]));
  }

  lock(id: string): Promise<ConferenceEntity> {
    return this.manager.findOneOrFail(ConferenceEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Keeps the office's conferences of a year from being counted by two starts at once. */
  async lockYear(officeId: string, year: number): Promise<ConferenceEntity[]> {
    await this.manager.query('select pg_advisory_xact_lock(hashtextextended($1, $2))', [officeId, year]);
    return this.manager.findBy(ConferenceEntity, { officeId, year });
  }

  /** Every conference of an office, the newest first. */
  cards(officeId: string): Promise<ConferenceCard[]> {
    return this.manager.query(
      `select id, year, ordinal, kind, title, held_on::text as "heldOn", place, stage, is_not_held as "isNotHeld", rehearsal,
         workflow_id as "workflowId", rev, created_at as "createdAt"
       from conference where office_id = $1 order by created_at desc, id desc`,
      [officeId],
    );
  }

  /** Every conference of an office that its workflow must still be running for. */
  runningOf(officeId: string): Promise<ConferenceEntity[]> {
    return this.manager
      .createQueryBuilder(ConferenceEntity, 'conference')
      .where("conference.stage not in ('closed', 'cancelled') and conference.office_id = :officeId", { officeId })
      .getMany();
  }

  /** The day of the first conference of the same kind after one, once it has been held; rehearsals follow rehearsals. */
  async nextHeldOn({ id, officeId, kind, rehearsal, heldOn }: ConferenceEntity): Promise<string | null> {
    const [next]: { heldOn: string }[] = await this.manager.query(
      `select held_on::text as "heldOn" from conference
       where office_id = $1 and kind = $2 and rehearsal = $3 and held_on > $4 and id <> $5
         and stage in ('resolution', 'followUp', 'closed')
       order by held_on limit 1`,
      [officeId, kind, rehearsal, heldOn, id],
    );
    return next?.heldOn ?? null;
  }

  /** Whether the annual conference of a year has been opened, or decided not to be held; rehearsals and what was cancelled do not count. */
  isAnnualOpened(officeId: string, year: number): Promise<boolean> {
    const stage = Not<ConferenceEntity['stage']>('cancelled');
    const annual = { officeId, year, kind: 'annual' as const, rehearsal: false };
    return this.manager.existsBy(ConferenceEntity, [
      { ...annual, stage },
      { ...annual, isNotHeld: true },
    ]);
  }

  /** The last annual conference of an office that was held; rehearsals do not count. */
  lastHeld(officeId: string): Promise<ConferenceEntity | null> {
    return this.manager.findOne(ConferenceEntity, {
      where: { officeId, kind: 'annual', rehearsal: false, stage: In(['resolution', 'followUp', 'closed']) },
      order: { heldOn: 'DESC' },
    });
  }

  /** The conferences that an office holds in some days; rehearsals, and what was cancelled or is not held, do not count. */
  heldBetween(
    officeId: string,
    from: string,
    until: string,
  ): Promise<Pick<ConferenceHeading, 'id' | 'title' | 'heldOn'>[]> {
    return this.manager.query(
      `select id, title, held_on::text as "heldOn" from conference
       where office_id = $1 and held_on between $2 and $3 and not rehearsal and stage <> 'cancelled' and not is_not_held
       order by held_on, id`,
      [officeId, from, until],
    );
  }

  /** The conference that an office opened last, whatever its kind: its plan says who belongs to the office. Rehearsals stand back. */
  async lastOpened(officeId: string): Promise<ConferenceEntity | null> {
    return this.manager.findOne(ConferenceEntity, {
      where: { officeId, kind: Not('unionCongress' as const) },
      order: { rehearsal: 'ASC', createdAt: 'DESC' },
    });
  }

  /** The conferences that were opened because of some petitions; those that were cancelled are left out. */
  answering(petitionIds: readonly string[]): Promise<ConferenceEntity[]> {
    return this.manager.findBy(ConferenceEntity, {
      petitionId: In([...petitionIds]),
      stage: Not('cancelled' as const),
    });
  }

  /** The conferences of an office that were held and set targets, without their plans; the newest first, rehearsals last. */
  withResults(officeId: string): Promise<HeldConference[]> {
    return this.manager.query(
      `select id, year, title, held_on::text as "heldOn", rehearsal from conference
       where office_id = $1 and stage in ('resolution', 'followUp', 'closed')
         and exists (select from target where conference_id = conference.id and removed_at is null)
       order by rehearsal, held_on desc, created_at desc`,
      [officeId],
    );
  }

  /** The last conference of the same kind that was held before one; rehearsals follow rehearsals. */
  heldBefore({ officeId, kind, rehearsal, heldOn }: ConferenceEntity): Promise<ConferenceEntity | null> {
    return this.manager.findOne(ConferenceEntity, {
      where: { officeId, kind, rehearsal, heldOn: LessThan(heldOn), stage: In(['resolution', 'followUp', 'closed']) },
      order: { heldOn: 'DESC', createdAt: 'DESC' },
    });
  }

  /** The conferences of the same kind before one whose year after still runs. */
  followedBefore({
    officeId,
    kind,
    rehearsal,
    heldOn,
  }: ConferenceEntity): Promise<{ id: string; workflowId: string }[]> {
    return this.manager.query(
      `select id, workflow_id as "workflowId" from conference
       where office_id = $1 and kind = $2 and rehearsal = $3 and held_on < $4 and stage = 'followUp'`,
      [officeId, kind, rehearsal, heldOn],
    );
  }

  async enterStage(conference: ConferenceEntity, stage: Stage, now: Date): Promise<void> {
    await this.manager.update(StageEntryEntity, { conferenceId: conference.id, leftAt: IsNull() }, { leftAt: now });
    await this.manager.insert(StageEntryEntity, { conferenceId: conference.id, stage, enteredAt: now });
    await this.manager.update(ConferenceEntity, { id: conference.id }, { stage });
    await this.touch(conference.id);
  }

  /** Marks a cancelled conference as one that a small office decided not to hold. */
  async markNotHeld(id: string): Promise<void> {
    await this.manager.update(ConferenceEntity, { id }, { isNotHeld: true });
  }

  async moveTo(id: string, heldOn: string): Promise<void> {
    await this.manager.update(ConferenceEntity, { id }, { heldOn });
    await this.touch(id);
  }

  /** Convenes a conference in another form than the plan's; whoever watches it is told. */
  async takeForm(id: string, form: ConferenceEntity['form']): Promise<void> {
    await this.manager.update(ConferenceEntity, { id }, { form });
    await this.touch(id);
  }

  /** Replaces the plan of a conference whose row is locked. */
  async savePlan(id: string, plan: ConferenceEntity['plan']): Promise<void> {
    await this.manager.update(ConferenceEntity, { id }, { plan });
  }

  /** Puts other deadlines into the plan: rounds that open from now on go by them. */
  async changeDeadlines(id: string, deadlines: PlannedDeadlines): Promise<void> {
    await this.manager.query(`update conference set plan = jsonb_set(plan, '{deadlines}', $2::jsonb) where id = $1`, [
      id,
      JSON.stringify(deadlines),
    ]);
    await this.touch(id);
  }

  /** The change of the plan that a command made, if it has taken effect. */
  planChange(conferenceId: string, commandId: string): Promise<PlanChangeEntity | null> {
    return this.manager.findOneBy(PlanChangeEntity, { conferenceId, commandId });
  }

  /** Changes that moved the conference's day, the first first: calendars count them. */
  dateMoves(conferenceId: string): Promise<PlanChangeEntity[]> {
    return this.manager.find(PlanChangeEntity, {
      where: { conferenceId, change: Raw((change) => `${change} ->> 'type' = 'date'`) },
      order: { decidedAt: 'ASC', commandId: 'ASC' },
    });
  }

  async addPlanChange(change: PlanChangeEntity): Promise<void> {
    await this.manager.insert(PlanChangeEntity, change as object);
  }

  /** Tells everybody who watches the conference that something about it changed. */
  async touch(id: string): Promise<void> {
    await this.manager.increment(ConferenceEntity, { id }, 'rev', 1);
  }

  /** Keeps the reason of a command and answers its id. */
  async addNote(note: Omit<NoteEntity, 'id'>): Promise<string> {
    return (await this.manager.save(this.manager.create(NoteEntity, note))).id;
  }

  note(id: string): Promise<NoteEntity | null> {
    return this.manager.findOneBy(NoteEntity, { id });
  }

  stages(conferenceId: string): Promise<StageEntryEntity[]> {
    return this.manager.find(StageEntryEntity, { where: { conferenceId }, order: { enteredAt: 'ASC' } });
  }

  agenda(conferenceId: string): Promise<AgendaItemEntity[]> {
    return this.manager.find(AgendaItemEntity, { where: { conferenceId }, order: { place: 'ASC' } });
  }

  async saveAgenda(items: readonly AgendaItemEntity[]): Promise<void> {
    await this.manager.save([...items]);
  }

  explained(conferenceId: string): Promise<ExplainedDeviationEntity[]> {
    return this.manager.findBy(ExplainedDeviationEntity, { conferenceId });
  }

  /** Says why the programme departs from its rules at one place; said again, the last reason stands. */
  async explain(deviation: ExplainedDeviationEntity): Promise<void> {
    await this.manager.save(ExplainedDeviationEntity, deviation);
  }

  /** Removes a rehearsal that has ended with every row that hangs on it; answers how many there were. */
  async wipe(rehearsalId: string): Promise<number> {
    const [wiped]: { rows: number }[] = await this.manager.query('select wipe_rehearsal($1) as rows', [rehearsalId]);
    return wiped!.rows;
  }

  presented(conferenceId: string): Promise<PresentedDocumentEntity[]> {
    return this.manager.findBy(PresentedDocumentEntity, { conferenceId });
  }

  async addPresented(presented: PresentedDocumentEntity): Promise<void> {
    await this.manager.insert(PresentedDocumentEntity, presented);
  }

  /** Every time that the session stood still, the first first. */
  pauses(conferenceId: string): Promise<SessionPauseEntity[]> {
    return this.manager.find(SessionPauseEntity, { where: { conferenceId }, order: { pausedAt: 'ASC' } });
  }

  /** The time for which the session stands still now. */
  currentPause(conferenceId: string): Promise<SessionPauseEntity | null> {
    return this.manager.findOneBy(SessionPauseEntity, { conferenceId, resumedAt: IsNull() });
  }

  async pause(pause: Omit<SessionPauseEntity, 'id' | 'resumedAt' | 'resumedBy'>): Promise<string> {
    const { identifiers } = await this.manager.insert(SessionPauseEntity, pause);
    await this.manager.update(ConferenceEntity, { id: pause.conferenceId }, { pausedAt: pause.pausedAt });
    return identifiers[0]!.id as string;
  }

  /** To when a session that stood still was adjourned, the first first. */
  async adjournments(pauseIds: readonly string[]): Promise<SessionAdjournmentEntity[]> {
    const where = { pauseId: In([...pauseIds]) };
    return this.manager.find(SessionAdjournmentEntity, { where, order: { decidedAt: 'ASC', number: 'ASC' } });
  }

  async adjournment(id: string): Promise<{ adjournment: SessionAdjournmentEntity; conferenceId: string }> {
    const adjournment = await this.manager.findOneByOrFail(SessionAdjournmentEntity, { id });
    const { conferenceId } = await this.manager.findOneByOrFail(SessionPauseEntity, { id: adjournment.pauseId });
    return { adjournment, conferenceId };
  }

  async adjourn(adjournment: Omit<SessionAdjournmentEntity, 'id'>): Promise<string> {
    const { identifiers } = await this.manager.insert(SessionAdjournmentEntity, adjournment);
    return identifiers[0]!.id as string;
  }

  async resume(conferenceId: string, resumedAt: Date, resumedBy: string): Promise<void> {
    await this.manager.update(SessionPauseEntity, { conferenceId, resumedAt: IsNull() }, { resumedAt, resumedBy });
    await this.manager.update(ConferenceEntity, { id: conferenceId }, { pausedAt: null });
  }
}
