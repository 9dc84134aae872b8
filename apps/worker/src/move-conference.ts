import { checkConferenceDate, regimeOn } from '@conference/domain';
import type { Records } from '@conference/persistence';
import { moveRounds } from '@conference/tasks';
import { activityRefusal } from '@conference/temporal/worker';
import type { ChangedPlan } from '@conference/workflows';

/** Moves a conference to another day, if the law allows it: every open round gets its new due date, derived backwards from the day. */
export async function moveConference(
  records: Records,
  command: { conferenceId: string; commandId: string; actorId: string; heldOn: string; reasonId: string },
): Promise<ChangedPlan> {
  const conference = await records.conferences.lock(command.conferenceId);
  const allowed = checkConferenceDate(regimeOn(command.heldOn, conference.kind), command.heldOn, conference.year);
  if (!allowed.ok) throw activityRefusal(allowed.refusal.code);

  const now = new Date();
  const moved = await moveRounds(records, conference, command.heldOn, now);
  await records.conferences.moveTo(conference.id, command.heldOn);
  await records.audit.append({
    officeId: conference.officeId,
    conferenceId: conference.id,
    at: now,
    actorId: command.actorId,
    action: 'conference.moved',
    facts: { from: conference.heldOn, to: command.heldOn, reasonId: command.reasonId, rounds: moved.length },
  });
  return {
    heldOn: command.heldOn,
    changes: moved.map(({ round, document, deadline }) => ({
      what: document?.code ?? round.kind,
      before: round.dueAt.toISOString(),
      after: deadline.dueAt,
      explanation: deadline.explanation,
    })),
  };
}
