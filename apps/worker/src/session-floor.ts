import { judgeQuorum, mayCloseSession, mayOpenSession, presentAt, quorumBase, vietnamDateOf } from '@conference/domain';
import type { Records } from '@conference/persistence';
import { closeDoor, floorProgress, followOpinions } from '@conference/tasks';
import { activityRefusal } from '@conference/temporal/worker';
import type { SessionClosed, SessionOpened } from '@conference/workflows';

/**
 * Declares that the conference may proceed, with the number of those present at this instant, or refuses.
 * @see Luật 10/2022/QH15 Điều 51 khoản 2 điểm c
 */
export async function declareQuorum(
  records: Records,
  command: { conferenceId: string; commandId: string; actorId: string; deviationId: string | null },
): Promise<SessionOpened> {
  const conference = await records.conferences.lock(command.conferenceId);
  const ballots = await records.convening.staffBallots(conference.id);
  if (ballots.some(({ verdict }) => !verdict)) throw activityRefusal('ballots-out');
  const now = new Date();
  const early = mayOpenSession(conference.heldOn, vietnamDateOf(now.toISOString()), command.deviationId);
  if (!early.ok) throw activityRefusal(early.refusal.code);

  const attendances = await records.floor.attendances(conference.id);
  const entitled = attendances.length;
  const present = presentAt(attendances, now.toISOString());
  const judged = judgeQuorum({ entitled, present, base: quorumBase(conference.kind, conference.form) });
  if (!judged.ok) throw activityRefusal(judged.refusal.code);
  const verdict = judged.value;
  if (!verdict.holds) throw activityRefusal('no-quorum');

  await records.floor.declare({
    conferenceId: conference.id,
    declaredAt: now,
    declaredBy: command.actorId,
    entitled,
    present,
    verdict,
  });
  await records.audit.append({
    officeId: conference.officeId,
    conferenceId: conference.id,
    at: now,
    actorId: command.actorId,
    action: 'quorum.declared',
    facts: { entitled, present, inequality: verdict.inequality, deviationId: command.deviationId },
  });
  return { entitled, present, inequality: verdict.inequality };
}

/** The closing as it is commanded; the reason is for what stays open. */
interface CloseCommand {
  readonly conferenceId: string;
  readonly commandId: string;
  readonly actorId: string;
  readonly reasonId?: string | null;
}

/** Ends the session when everything on its agenda has happened; those still in the room leave it then. */
export async function closeFloor(
  records: Records,
  { conferenceId, actorId, reasonId = null }: CloseCommand,
): Promise<SessionClosed> {
  const conference = await records.conferences.lock(conferenceId);
  if (conference.pausedAt) throw activityRefusal('session-paused');
  const progress = mayCloseSession(await floorProgress(records, conference), reasonId !== null);
  if (!progress.ok) throw activityRefusal(progress.refusal.code);

  const now = new Date();
  await closeDoor(records, conference, { actorId, at: now });
  await followOpinions(records, conference);
  await records.audit.append({
    officeId: conference.officeId,
    conferenceId,
    at: now,
    actorId,
    action: 'session.closed',
    facts: reasonId === null ? {} : { reasonId },
  });
  return { closedAt: now.toISOString() };
}
