import {
  isElectionOver,
  isMotionSettled,
  judgeQuorum,
  mayCloseSession,
  mayOpenSession,
  presentAt,
  quorumBase,
  vietnamDateOf,
  type AgendaItemKind,
} from '@conference/domain';
import { motionVotes, type AgendaItemEntity, type ConferenceEntity, type Records } from '@conference/persistence';
import { closeDoor, followOpinions } from '@conference/tasks';
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

/** Ends the session when everything on its agenda has happened; those still in the room leave it then. */
export async function closeFloor(
  records: Records,
  { conferenceId, actorId }: { conferenceId: string; commandId: string; actorId: string },
): Promise<SessionClosed> {
  const conference = await records.conferences.lock(conferenceId);
  if (conference.pausedAt) throw activityRefusal('session-paused');
  const progress = mayCloseSession(await floorProgress(records, conference));
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
    facts: {},
  });
  return { closedAt: now.toISOString() };
}

async function floorProgress(records: Records, { id, plan }: ConferenceEntity) {
  const [agenda, votes, elections, parties] = [
    await records.conferences.agenda(id),
    await motionVotes(records, id),
    await records.elections.ofConference(id),
    await records.floor.parties(id),
  ];
  return {
    unfinishedItems: agenda.filter(({ finishedAt, skipped }) => !finishedAt && !skipped).map(({ title }) => title),
    unvotedMotions: plan.motions
      .filter(({ kind }) => kind !== 'resolution' || !isLeftOut(agenda, 'resolution'))
      .filter(({ code }) => !isMotionSettled(votes.filter(({ motionCode }) => motionCode === code)))
      .map(({ title }) => title),
    uncountedElections: (isLeftOut(agenda, 'election') ? [] : plan.elections)
      .filter(({ code }) => !elections.some((one) => one.code === code && isElectionOver(one.state)))
      .map(({ title }) => title),
    unsignedParties: (isLeftOut(agenda, 'pledgeSigning') ? [] : parties)
      .filter(({ signedAt }) => !signedAt)
      .map(({ code }) => code),
  };
}

/** Whether the room left out every item of a kind, with its reasons: then what belongs under it is not waited for. */
function isLeftOut(agenda: readonly AgendaItemEntity[], kind: AgendaItemKind): boolean {
  const items = agenda.filter((item) => item.kind === kind);
  return items.length > 0 && items.every(({ skipped }) => skipped !== null);
}
