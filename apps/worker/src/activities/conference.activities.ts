import {
  isEnded,
  mayEnterStage,
  mayGoWithout,
  regimeOn,
  sessionAt,
  type DeadlineName,
  type Stage,
} from '@conference/domain';
import { Transactions, type ConferenceEntity, type Records } from '@conference/persistence';
import { recallRounds, staffOf, summonParticipants, whoIsToCome } from '@conference/tasks';
import { activityRefusal } from '@conference/temporal/worker';
import {
  followUpWorkflowId,
  type ChangedPlan,
  type ConferenceActivities,
  type DocumentRef,
  type SessionClosed,
  type SessionOpened,
} from '@conference/workflows';
import { Injectable } from '@nestjs/common';
import { changePlanOf, type PlanCommandInput } from '../move-conference';
import { closeFloor, declareQuorum } from '../session-floor';
import { voidSecretBallots } from '../void-secret-ballots';

/** A conference's stage and commands: its workflow decides, these write. Each is repeatable by its key. */
@Injectable()
export class ConferenceActivitiesService implements Omit<ConferenceActivities, 'assembleOutcome'> {
  constructor(private readonly transactions: Transactions) {}

  readConference({ conferenceId }: { conferenceId: string }): Promise<{ documents: DocumentRef[]; heldOn: string }> {
    return this.transactions.read(async (records) => {
      const { heldOn } = await records.conferences.get(conferenceId);
      const documents = await records.documents.ofConference(conferenceId);
      return { heldOn, documents: documents.map(({ id, code }) => ({ documentId: id, code })) };
    });
  }

  async enterStage({ conferenceId, stage }: { conferenceId: string; stage: Stage }): Promise<void> {
    await this.transactions.run(async (records) => {
      const conference = await records.conferences.lock(conferenceId);
      if (conference.stage === stage || conference.stage === 'cancelled') return;
      if (!mayEnterStage(conference.stage, stage)) throw activityRefusal(`no-way-from-${conference.stage}-to-${stage}`);
      await enter(records, conference, stage);
    });
  }

  /** While a unit has still to elect its delegates nobody is summoned: the head of office does it when the list is complete. */
  convene({ conferenceId }: { conferenceId: string }): Promise<{ entitled: number }> {
    return this.transactions.run(async (records) => {
      const conference = await records.conferences.lock(conferenceId);
      const known = await records.floor.attendees(conferenceId);
      if (known.length > 0) return { entitled: known.length };

      const summoned = await whoIsToCome(records, conference);
      if (!summoned.ok) return { entitled: 0 };
      await summonParticipants(records, conference, summoned.value, { actorId: null, at: new Date() });
      return { entitled: summoned.value.length };
    });
  }

  openSession(input: {
    conferenceId: string;
    commandId: string;
    actorId: string;
    deviationId: string | null;
  }): Promise<SessionOpened> {
    return this.transactions.run((records) => declareQuorum(records, input));
  }

  closeSession(input: {
    conferenceId: string;
    commandId: string;
    actorId: string;
    reasonId?: string | null;
  }): Promise<SessionClosed> {
    return this.transactions.run((records) => closeFloor(records, input));
  }

  applyNewDate({ heldOn, ...input }: PlanCommandInput & { heldOn: string }): Promise<ChangedPlan> {
    return this.transactions.run((records) => changePlanOf(records, input, { type: 'date', heldOn }));
  }

  applyNewDeadline({
    which,
    workingDays,
    ...input
  }: PlanCommandInput & { which: DeadlineName; workingDays: number }): Promise<ChangedPlan> {
    return this.transactions.run((records) => changePlanOf(records, input, { type: 'deadline', which, workingDays }));
  }

  applyNewDueDate({
    roundId,
    dueOn,
    ...input
  }: PlanCommandInput & { roundId: string; dueOn: string }): Promise<ChangedPlan> {
    return this.transactions.run((records) => changePlanOf(records, input, { type: 'round', roundId, dueOn }));
  }

  async cancelConference({
    conferenceId,
    actorId,
    reasonId,
    opinionId,
  }: {
    conferenceId: string;
    actorId: string;
    reasonId: string;
    opinionId?: string;
  }): Promise<void> {
    await this.transactions.run(async (records) => {
      const conference = await records.conferences.lock(conferenceId);
      if (isEnded(conference.stage)) return;
      const now = new Date();
      const notHeld = opinionId ? { opinionId, ...(await goesWithout(records, conference)) } : {};
      await recallRounds(records, conferenceId, now);
      await voidSecretBallots(records, conferenceId, { actorId, now });
      await records.conferences.enterStage(conference, 'cancelled', now);
      if (opinionId) await records.conferences.markNotHeld(conferenceId);
      await records.audit.append({
        officeId: conference.officeId,
        conferenceId,
        at: now,
        actorId,
        action: 'conference.cancelled',
        facts: { from: conference.stage, reasonId, ...notHeld },
      });
    });
  }
}

/** The office may have grown, or the session opened, since the decision was sent. */
async function goesWithout(records: Records, conference: ConferenceEntity): Promise<{ staff: number }> {
  const staff = (await staffOf(records, conference)).length;
  const { branches: rules } = regimeOn(conference.heldOn, conference.kind);
  const answer = mayGoWithout({ rules, staff, session: sessionAt(conference.stage) });
  if (!answer.ok) throw activityRefusal(answer.refusal.code);
  return { staff };
}

async function enter(records: Records, conference: ConferenceEntity, stage: Stage): Promise<void> {
  const now = new Date();
  await records.conferences.enterStage(conference, stage, now);
  await records.audit.append({
    officeId: conference.officeId,
    conferenceId: conference.id,
    at: now,
    actorId: null,
    action: 'stage.entered',
    facts: { from: conference.stage, to: stage },
  });
  if (stage === 'resolution') await endYearBefore(records, conference);
  if (stage === 'followUp' && conference.kind === 'annual' && !conference.rehearsal)
    await records.outbox.add({ topic: 'start', payload: { officeId: conference.officeId } });
}

/** A conference has been held: what the one before promised is followed no longer. Its run reads the rows when it is rung. */
async function endYearBefore(records: Records, conference: ConferenceEntity): Promise<void> {
  for (const { id, workflowId } of await records.conferences.followedBefore(conference)) {
    await records.outbox.add({
      topic: 'signal',
      payload: { workflowId: followUpWorkflowId(workflowId), signal: 'courseChanged', roundId: id },
    });
  }
}
