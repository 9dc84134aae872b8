import type { Settings } from '@conference/config';
import type { ConferenceView, UnreachedView } from '@conference/contracts';
import { daysBetween, vietnamDateOf, type WorkCalendar } from '@conference/domain';
import type { ConferenceCard, OfficeEntity, RoundEntity, TaskEntity } from '@conference/persistence';
import { workingDaysBetween } from '@conference/domain';
import { temporalRunUrl } from '../temporal-links';
import type { DirectoryView } from './directory-view';

const WAITING_SHOWN = 5;

/** What the rows of several conferences of one office have in common. */
export interface ConferenceContext {
  readonly office: OfficeEntity;
  readonly directory: DirectoryView;
  readonly calendar: WorkCalendar;
  readonly settings: Settings;
  readonly now: Date;
  readonly openTasks: readonly TaskEntity[];
  readonly rounds: ReadonlyMap<string, RoundEntity>;
  /** Who cannot be reached by mail. */
  readonly unreached: ReadonlyMap<string, UnreachedView>;
}

/** A conference as a row of the dashboard: where it stands, who is waited for, how long is left. */
export function conferenceView(conference: ConferenceCard, context: ConferenceContext): ConferenceView {
  const { office, calendar, settings, now } = context;
  const { id, year, ordinal, kind, title, heldOn, place, stage, isNotHeld, rehearsal, rev } = conference;
  const { workflowId, createdAt } = conference;
  const today = vietnamDateOf(now.toISOString());
  const waitingFor = waiting(conference, context);
  return {
    id,
    office: { id: office.id, code: office.code, name: office.name },
    year,
    ordinal,
    kind,
    title,
    heldOn,
    place,
    stage,
    isNotHeld,
    rehearsal,
    rev,
    daysLeft: daysBetween(today, heldOn),
    workingDaysLeft: workingDaysBetween(calendar, today, heldOn),
    openTasks: waitingFor.length,
    lateTasks: waitingFor.filter(({ late }) => late).length,
    waitingFor: waitingFor.slice(0, WAITING_SHOWN),
    workflowId,
    temporalUrl: temporalRunUrl(settings, workflowId),
    createdAt: createdAt.toISOString(),
  };
}

function waiting(
  { id }: ConferenceCard,
  { openTasks, rounds, directory, now, unreached }: ConferenceContext,
): ConferenceView['waitingFor'] {
  return openTasks
    .filter(({ conferenceId }) => conferenceId === id)
    .map((task) => {
      const { dueAt } = rounds.get(task.roundId)!;
      return {
        name: directory.name(task.assigneeId) ?? '',
        unit: directory.unitOf(task.assigneeId),
        kind: task.kind,
        since: task.openedAt.toISOString(),
        dueAt: dueAt.toISOString(),
        late: dueAt < now,
        unreached: unreached.get(task.assigneeId) ?? null,
      };
    })
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
}
