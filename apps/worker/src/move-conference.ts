import type { PlanChange } from '@conference/domain';
import type { PlanChangeEntity, Records } from '@conference/persistence';
import { applyPlanChange } from '@conference/tasks';
import { activityRefusal } from '@conference/temporal/worker';
import type { ChangedPlan } from '@conference/workflows';

/** Who changes the plan, and why: the id of a note. */
export interface PlanCommandInput {
  readonly conferenceId: string;
  readonly commandId: string;
  readonly actorId: string;
  readonly reasonId: string;
}

/**
 * Changes the plan of a conference if the rules allow it, and answers which open rounds are due on another day.
 * The same command again finds what it did.
 */
export async function changePlanOf(
  records: Records,
  { conferenceId, commandId, actorId, reasonId }: PlanCommandInput,
  change: PlanChange,
): Promise<ChangedPlan> {
  const command = { conferenceId, commandId, actorId, reasonId, change };
  const applied = await applyPlanChange(records, command, new Date());
  if (!applied.ok) throw activityRefusal(applied.refusal.code);
  return changedRounds(records, applied.value);
}

/** Rounds only, and their documents by code: this goes through Temporal. */
async function changedRounds(
  records: Records,
  { conferenceId, change, heldOnBefore, moved }: PlanChangeEntity,
): Promise<ChangedPlan> {
  const documents = await records.documents.ofConference(conferenceId);
  const codes = new Map(documents.map(({ id, code }) => [id, code]));
  return {
    heldOn: change.type === 'date' ? change.heldOn : heldOnBefore,
    changes: moved.flatMap(({ roundId, documentId, kind, before, after, explanation }) =>
      roundId && before && after && explanation
        ? [{ what: (documentId && codes.get(documentId)) ?? kind, before, after, explanation }]
        : [],
    ),
  };
}
