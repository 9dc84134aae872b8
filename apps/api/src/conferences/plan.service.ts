import type {
  ChangedPlanView,
  ChartsView,
  PlanView,
  ScheduleView,
  WhatIfQuery,
  WhatIfView,
} from '@conference/contracts';
import {
  deadlineRefusalSentence,
  vietnamDateOf,
  type PastDurations,
  type PlanChange,
  type Result,
} from '@conference/domain';
import { Transactions, type ConferenceEntity, type PersonEntity, type Records } from '@conference/persistence';
import { previewPlanChange } from '@conference/tasks';
import { ProcedureGateway, type CommandRefusal } from '@conference/temporal';
import type { ChangedPlan } from '@conference/workflows';
import { Injectable } from '@nestjs/common';
import { commandAllowed } from '../problems/command-words';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { isLeader, ownConference } from './access';
import { chartsView } from './charts-view';
import { command } from './conference-commands.service';
import { OfficePaces } from './office-paces';
import { appliedView, comparedView, planNames, planView } from './plan-view';
import { scheduleView } from './schedule-view';
import { whatIfView } from './what-if-view';

/** A change of the plan as somebody asks for it. */
export interface PlanOrder {
  readonly person: PersonEntity;
  readonly conferenceId: string;
  readonly change: PlanChange;
  readonly reason: string;
  readonly key?: string | undefined;
}

/** The plan of a conference: read, previewed, changed. */
@Injectable()
export class PlanService {
  constructor(
    private readonly transactions: Transactions,
    private readonly gateway: ProcedureGateway,
    private readonly paces: OfficePaces,
  ) {}

  view(person: PersonEntity, conferenceId: string): Promise<PlanView> {
    return this.transactions.read(async (records) =>
      planView(records, person, await ownConference(records, person, conferenceId), new Date()),
    );
  }

  schedule(person: PersonEntity, conferenceId: string): Promise<ScheduleView> {
    return this.transactions.read(async (records) => {
      const conference = await ownConference(records, person, conferenceId);
      const now = new Date();
      const past = await this.paceOf(records, conference, now);
      return scheduleView(records, { person, conference, past, now });
    });
  }

  charts(person: PersonEntity, conferenceId: string): Promise<ChartsView> {
    return this.transactions.read(async (records) => {
      const conference = await ownConference(records, person, conferenceId);
      const now = new Date();
      const calendar = await records.directory.calendar(conference.officeId);
      const today = vietnamDateOf(now.toISOString());
      const rounds = await this.paces.roundsOf(records, conference.officeId, calendar, today);
      return chartsView(records, { conference, rounds, now });
    });
  }

  /** @throws RefusalException why the plan may not be changed like this */
  preview(person: PersonEntity, conferenceId: string, change: PlanChange): Promise<ChangedPlanView> {
    return this.transactions.read(async (records) => {
      const conference = await ownConference(records, person, conferenceId);
      const compared = await previewPlanChange(records, conference, change, new Date());
      return comparedView(allowed(compared, deadlineRefusalSentence), await planNames(records, conference));
    });
  }

  /** @throws RefusalException what cannot be supposed */
  whatIf(person: PersonEntity, conferenceId: string, supposed: WhatIfQuery): Promise<WhatIfView> {
    return this.transactions.read(async (records) => {
      const conference = await ownConference(records, person, conferenceId);
      const now = new Date();
      const past = await this.paceOf(records, conference, now);
      return whatIfView(records, { conference, supposed, past, now });
    });
  }

  /** Gives the command to the conference's run, so the answer is known at once; the same key again has the first answer. */
  async change(order: PlanOrder): Promise<ChangedPlanView> {
    const { person, conferenceId, change } = order;
    if (!isLeader(person)) throw doorRefusal('not-allowed');
    const { conference, reasonId } = await this.keepReason(order);
    const { commandId, ...given } = command(conference, order.key, { actorId: person.id, reasonId });
    const result = await this.send(change, { commandId, ...given });
    // the run answers with a code; the rule itself says which days it is about
    if (!result.ok && result.refusal.code === 'command-refused') await this.preview(person, conferenceId, change);
    commandAllowed(result);
    return this.transactions.read(async (records) => {
      const applied = await records.conferences.planChange(conferenceId, commandId);
      if (!applied) throw doorRefusal('key-used-otherwise');
      return appliedView(applied, await planNames(records, conference));
    });
  }

  private async paceOf(records: Records, { officeId }: ConferenceEntity, now: Date): Promise<PastDurations> {
    const calendar = await records.directory.calendar(officeId);
    return this.paces.of(records, officeId, calendar, vietnamDateOf(now.toISOString()));
  }

  /** The reason stays in the record: only its id travels through Temporal. */
  private keepReason({
    person,
    conferenceId,
    reason,
  }: PlanOrder): Promise<{ conference: ConferenceEntity; reasonId: string }> {
    return this.transactions.run(async (records) => {
      const conference = await ownConference(records, person, conferenceId);
      const note = { officeId: conference.officeId, conferenceId, writtenBy: person.id, writtenAt: new Date() };
      return { conference, reasonId: await records.conferences.addNote({ ...note, text: reason }) };
    });
  }

  private send(
    change: PlanChange,
    { command: by, ...to }: ReturnType<typeof command<{ actorId: string; reasonId: string }>>,
  ): Promise<Result<ChangedPlan, CommandRefusal>> {
    switch (change.type) {
      case 'date':
        return this.gateway.moveDate({ ...to, command: { ...by, heldOn: change.heldOn } });
      case 'deadline':
        return this.gateway.changeDeadline({
          ...to,
          command: { ...by, which: change.which, workingDays: change.workingDays },
        });
      case 'round':
        return this.gateway.moveDueDate({ ...to, command: { ...by, roundId: change.roundId, dueOn: change.dueOn } });
    }
  }
}
