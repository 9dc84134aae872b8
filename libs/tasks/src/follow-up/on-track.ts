import { mayBeOnTrack } from '@conference/domain';
import type { Records, TaskEntity, Transactions } from '@conference/persistence';
import type { Answer, DecideTaskRefusal } from '../answer';
import type { Clock } from '../clock';
import { decideTask } from '../decide-task';
import { periodsNow } from './take-report';

/** Which of some tasks ask for a report for which "on track" is enough. */
export async function onTrackAmong(records: Records, tasks: readonly TaskEntity[]): Promise<ReadonlySet<string>> {
  const asked = tasks.filter(({ kind, state, targetId }) => kind === 'progress' && state === 'open' && targetId);
  const [first] = asked;
  if (!first) return new Set();
  const targets = new Map(
    (await records.targets.byIds(asked.map(({ targetId }) => targetId!))).map((one) => [one.id, one]),
  );
  const rounds = new Map(
    (await records.rounds.roundsByIds([...new Set(asked.map(({ roundId }) => roundId))])).map((one) => [one.id, one]),
  );
  const conferences = new Map(
    (await records.conferences.byIds([...new Set(asked.map(({ conferenceId }) => conferenceId))])).map((one) => [
      one.id,
      one,
    ]),
  );
  const calendar = await records.directory.calendar(first.officeId);
  const found = asked.filter((task) => {
    const target = targets.get(task.targetId!)!;
    const conference = conferences.get(task.conferenceId)!;
    const periods = periodsNow(target, { conference, calendar, appraisals: [], now: task.openedAt });
    const isLast = rounds.get(task.roundId)!.number === periods.at(-1)?.period.number;
    return mayBeOnTrack(target, isLast).ok;
  });
  return new Set(found.map(({ id }) => id));
}

/** Somebody for whom all is well with several targets, and how they say so. */
export type OnTrackReports = Pick<Answer, 'actorId' | 'channel' | 'proof' | 'answeredFrom'> & {
  readonly taskIds: readonly string[];
};

/** What became of one of the reports: taken, or why not. */
export interface OnTrackReport {
  readonly taskId: string;
  readonly refusal: DecideTaskRefusal | null;
}

/** Reports "on track" on several targets at once: each is an answer of its own, and one that is refused holds up no other. */
export async function reportOnTrack(
  transactions: Transactions,
  clock: Clock,
  { taskIds, ...by }: OnTrackReports,
): Promise<OnTrackReport[]> {
  const reports: OnTrackReport[] = [];
  for (const taskId of new Set(taskIds)) {
    const answer = { ...by, taskId, outcome: 'reported' as const, reason: null, packetHash: null, onTrack: true };
    const result = await decideTask(transactions, clock, answer);
    reports.push({ taskId, refusal: result.ok ? null : result.refusal });
  }
  return reports;
}
