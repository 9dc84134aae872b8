import {
  comparePlans,
  ok,
  type ComparedPlans,
  type DeadlineRefusal,
  type PlanChange,
  type Result,
} from '@conference/domain';
import type { ConferenceEntity, MovedDue, PlanChangeEntity, Records } from '@conference/persistence';
import { lockPlan, moveRounds } from './move-rounds';
import { readPlanFacts } from './plan-facts';

/** A change of the plan with the command that makes it: whose, why (the id of a note), and under which key it counts once. */
export interface PlanCommand {
  readonly conferenceId: string;
  readonly commandId: string;
  readonly actorId: string;
  readonly reasonId: string;
  readonly change: PlanChange;
}

/** Works out everything that a change of the plan would do; changes nothing. */
export async function previewPlanChange(
  records: Records,
  conference: ConferenceEntity,
  change: PlanChange,
  now: Date,
): Promise<Result<ComparedPlans, DeadlineRefusal>> {
  const calendar = await records.directory.calendar(conference.officeId);
  return comparePlans(calendar, await readPlanFacts(records, conference), change, now.toISOString());
}

/**
 * Changes the plan of a conference, in the transaction of the given records: its day or deadlines, the due dates and steps of its open rounds.
 *
 * What was decided is kept under the command's id, with everybody it concerns: the same command again has its first answer and does nothing.
 */
export async function applyPlanChange(
  records: Records,
  command: PlanCommand,
  now: Date,
): Promise<Result<PlanChangeEntity, DeadlineRefusal>> {
  const conference = await lockPlan(records, command.conferenceId);
  const known = await records.conferences.planChange(conference.id, command.commandId);
  if (known) return ok(known);
  const compared = await previewPlanChange(records, conference, command.change, now);
  if (!compared.ok) return compared;

  const applied = recordOf(conference, command, compared.value, now);
  await moveRounds(records, conference, compared.value.moved, now);
  await writePlan(records, conference, command.change, compared.value);
  await records.conferences.addPlanChange(applied);
  await records.outbox.add({ topic: 'mail', payload: { kind: 'absences', officeId: conference.officeId } });
  await records.audit.append({
    officeId: conference.officeId,
    conferenceId: conference.id,
    at: now,
    actorId: command.actorId,
    ...auditOf(conference, command, compared.value),
  });
  return ok(applied);
}

async function writePlan(
  records: Records,
  { id }: ConferenceEntity,
  change: PlanChange,
  { facts }: ComparedPlans,
): Promise<void> {
  switch (change.type) {
    case 'date':
      return records.conferences.moveTo(id, change.heldOn);
    case 'deadline':
      return records.conferences.changeDeadlines(id, facts.deadlines);
    case 'round':
      return records.conferences.touch(id);
  }
}

function recordOf(
  { id, officeId, heldOn }: ConferenceEntity,
  { commandId, actorId, reasonId, change }: PlanCommand,
  { changes, isPostponement }: ComparedPlans,
  now: Date,
): PlanChangeEntity {
  const moved = changes.map(({ key, before, after }): MovedDue => {
    const { kind, documentId, roundId } = (after ?? before)!;
    return {
      key,
      kind,
      documentId,
      roundId,
      before: before?.dueAt ?? null,
      after: after?.dueAt ?? null,
      explanation: after?.explanation ?? null,
      who: [...new Set([...(before?.who ?? []), ...(after?.who ?? [])])],
    };
  });
  return {
    conferenceId: id,
    commandId,
    officeId,
    actorId,
    reasonId,
    decidedAt: now,
    heldOnBefore: heldOn,
    change,
    moved,
    isPostponement,
  };
}

function auditOf(
  { heldOn, plan }: ConferenceEntity,
  { commandId, reasonId, change }: PlanCommand,
  { changes, moved, facts, isPostponement }: ComparedPlans,
) {
  const common = { commandId, reasonId, rounds: moved.length, dues: changes.length };
  switch (change.type) {
    case 'date':
      return {
        action: isPostponement ? 'conference.postponed' : 'conference.moved',
        facts: { ...common, from: heldOn, to: change.heldOn },
      };
    case 'deadline': {
      const { which, workingDays } = change;
      return { action: 'deadline.changed', facts: { ...common, which, from: plan.deadlines[which], to: workingDays } };
    }
    case 'round': {
      const { documentId, kind, number } = facts.rounds.find(({ id }) => id === change.roundId)!;
      const [first] = changes;
      const from = first?.before?.dueOn ?? null;
      return {
        action: 'round.moved',
        facts: { ...common, roundId: change.roundId, documentId, kind, number, from, to: change.dueOn },
      };
    }
  }
}
