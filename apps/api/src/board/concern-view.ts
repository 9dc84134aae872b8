import type { ConcernView, SayingView } from '@conference/contracts';
import {
  compareDates,
  concernState,
  CONFIRMER_NAMES,
  nextQuestion,
  vietnamDateOf,
  whoConfirms,
  type WorkCalendar,
} from '@conference/domain';
import type { PersonEntity, Records, TaskEntity } from '@conference/persistence';
import { concernStory, whoIsAskedNext, type ReadConcern } from '@conference/tasks';
import { directoryView, type DirectoryView } from '../conferences/directory-view';

/** What the views of several concerns have in common, read once. */
interface ConcernContext {
  readonly records: Records;
  readonly reader: PersonEntity;
  readonly directory: DirectoryView;
  readonly calendar: WorkCalendar;
  readonly openTasks: readonly TaskEntity[];
  readonly now: Date;
}

/** Concerns as people of the office see them: how far they have come, who is waited for, and all that was said. */
export async function concernViews(
  records: Records,
  reader: PersonEntity,
  concerns: readonly ReadConcern[],
  now: Date,
): Promise<ConcernView[]> {
  if (concerns.length === 0) return [];
  const context = {
    records,
    reader,
    directory: await directoryView(records, reader.officeId),
    calendar: await records.directory.calendar(reader.officeId),
    openTasks: await records.rounds.openTasks([...new Set(concerns.map(({ conferenceId }) => conferenceId))]),
    now,
  };
  return Promise.all(concerns.map((read) => concernView(read, context)));
}

async function concernView(read: ReadConcern, context: ConcernContext): Promise<ConcernView> {
  const { ref, concern, title, paper } = read;
  const { records, reader, directory, calendar, openTasks, now } = context;
  const task = openTasks.find(({ opinionId, paperId }) => (opinionId ?? paperId) === ref.id);
  const round = task ? await records.rounds.round(task.roundId) : null;
  const next = nextQuestion(calendar, concern);
  const personId = next && (task?.assigneeId ?? (await whoIsAskedNext(records, read, next.kind)));
  const dueOn = round ? vietnamDateOf(round.dueAt.toISOString()) : (next?.due.dueOn ?? null);
  return {
    id: ref.id,
    kind: ref.kind,
    number: paper?.number ?? null,
    title,
    state: concernState(concern),
    author: directory.name(concern.authorId) ?? '',
    waitingFor: directory.name(personId),
    confirms: next?.kind === 'confirmation' ? confirmedAs(read, directory) : null,
    dueOn,
    dueExplanation: round?.dueExplanation ?? next?.due.explanation ?? null,
    isLate: dueOn !== null && compareDates(dueOn, vietnamDateOf(now.toISOString())) < 0,
    taskId: task?.assigneeId === reader.id ? task.id : null,
    story: sayingViews(read, directory),
  };
}

/** As what somebody confirms who is not its author. */
function confirmedAs({ concern }: ReadConcern, { people }: DirectoryView): ConcernView['confirms'] {
  const colleagues = [...people.values()].map(({ id, unitId, roles, active }) => ({
    id,
    unitId,
    roles,
    isHere: active,
  }));
  const confirmer = whoConfirms(concern, colleagues);
  return confirmer && confirmer.as !== 'author' ? CONFIRMER_NAMES[confirmer.as] : null;
}

/** What was said and done about a concern, in its order. */
export function sayingViews(read: ReadConcern, directory: DirectoryView): SayingView[] {
  return concernStory(read).map(({ what, byId, at, text, dueOn, evidence }) => ({
    what,
    by: directory.name(byId) ?? '',
    at,
    text,
    dueOn,
    evidence: evidence && {
      name: evidence.name,
      on: evidence.on,
      url: `/api/concerns/${read.ref.kind}/${read.ref.id}/evidence/${evidence.stepId}`,
    },
  }));
}
