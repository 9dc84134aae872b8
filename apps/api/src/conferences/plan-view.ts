import type {
  ChangedPlanView,
  DueChangeView,
  DueDateView,
  Finding,
  PlanPersonView,
  PlanView,
} from '@conference/contracts';
import {
  addDays,
  compareDates,
  conferenceWindow,
  DUE_KIND_NAMES,
  mayChangePlan,
  mayMoveDueDate,
  planDueDates,
  vietnamDateOf,
  type ComparedPlans,
  type DueDate,
  type PlanWarning,
  type WorkCalendar,
} from '@conference/domain';
import type {
  ConferenceEntity,
  DocumentEntity,
  MovedDue,
  PersonEntity,
  PlanChangeEntity,
  Records,
} from '@conference/persistence';
import { readPlanFacts } from '@conference/tasks';
import { isLeader } from './access';
import { directoryView, type DirectoryView } from './directory-view';

/** What names the rows of a plan. */
export interface PlanNames {
  readonly directory: DirectoryView;
  readonly documents: ReadonlyMap<string, DocumentEntity>;
}

/** Reads the names of a conference's people and documents. */
export async function planNames(records: Records, { id, officeId }: ConferenceEntity): Promise<PlanNames> {
  const documents = await records.documents.ofConference(id);
  return {
    directory: await directoryView(records, officeId),
    documents: new Map(documents.map((document) => [document.id, document])),
  };
}

/** The plan of a conference as one person sees it. */
export async function planView(
  records: Records,
  person: PersonEntity,
  conference: ConferenceEntity,
  now: Date,
): Promise<PlanView> {
  const calendar = await records.directory.calendar(conference.officeId);
  const names = await planNames(records, conference);
  const facts = await readPlanFacts(records, conference);
  const dues = planDueDates(calendar, facts, now.toISOString());
  const { id, title, heldOn, startsAt, stage, rehearsal, plan } = conference;
  const todayOn = vietnamDateOf(now.toISOString());
  const leads = isLeader(person);
  return {
    conferenceId: id,
    title,
    heldOn,
    startsAt,
    todayOn,
    stage,
    rehearsal,
    window: conferenceWindow(conference),
    deadlines: plan.deadlines,
    dues: dues.map((due) => dueView(due, names)),
    people: planPeople(
      dues.flatMap(({ who }) => who),
      names,
    ),
    ...daysOffBetween(calendar, [todayOn, heldOn, ...dues.map(({ dueOn }) => dueOn)]),
    may: {
      moveDate: leads && mayChangePlan(stage),
      postpone: leads && mayChangePlan(stage) && facts.summons === 'out',
      changeDeadline: leads && mayChangePlan(stage),
      moveDueDate: leads && mayMoveDueDate(stage),
    },
  };
}

/** What a change would do, with the names of the people affected. */
export function comparedView(
  { facts, changes, warnings, isPostponement }: ComparedPlans,
  names: PlanNames,
): ChangedPlanView {
  const views = changes.map(({ key, before, after }) => {
    const { kind, documentId, roundId } = (after ?? before)!;
    const who = [...new Set([...(before?.who ?? []), ...(after?.who ?? [])])];
    const explanation = after?.explanation ?? null;
    return changeView(
      { key, kind, documentId, roundId, explanation, who, before: before?.dueAt ?? null, after: after?.dueAt ?? null },
      names,
    );
  });
  return {
    ...affected(facts.heldOn, views, names),
    warnings: warnings.map((warning) => warningView(warning, names)),
    isPostponement,
  };
}

/** What a change did, as it was decided. */
export function appliedView(
  { change, heldOnBefore, moved, isPostponement }: PlanChangeEntity,
  names: PlanNames,
): ChangedPlanView {
  const views = moved.map((due) => changeView(due, names));
  return {
    ...affected(change.type === 'date' ? change.heldOn : heldOnBefore, views, names),
    warnings: [],
    isPostponement,
  };
}

function affected(heldOn: string, changes: DueChangeView[], names: PlanNames) {
  const counts = new Map<string, number>();
  for (const { people } of changes) for (const id of people) counts.set(id, (counts.get(id) ?? 0) + 1);
  const people = planPeople([...counts.keys()], names).map((person) => ({
    ...person,
    changes: counts.get(person.id)!,
  }));
  return { heldOn, changes, people };
}

/** Past this a change may take a date away altogether: another number of reviews fits before the end of the follow-up. */
const NO_LONGER = { vi: 'không còn trong kế hoạch mới', en: 'no longer part of the plan' };

function changeView({ who, documentId, roundId, explanation, ...due }: MovedDue, names: PlanNames): DueChangeView {
  const document = documentOf(documentId, names);
  return {
    ...due,
    what: document?.title ?? DUE_KIND_NAMES[due.kind].vi,
    document,
    isPlanned: roundId === null,
    explanation: explanation ?? NO_LONGER,
    people: [...who],
  };
}

function warningView({ code, due, sentence }: PlanWarning, names: PlanNames): Finding {
  if (!due) return { path: 'heldOn', code, message: sentence };
  const title = documentOf(due.documentId, names)?.title;
  const what = DUE_KIND_NAMES[due.kind];
  return {
    path: due.key,
    code,
    message: {
      vi: `${what.vi}${title ? ` – ${title}` : ''}: ${sentence.vi}`,
      en: `${what.en}${title ? ` – ${title}` : ''}: ${sentence.en}`,
    },
  };
}

function dueView({ who, documentId, ...due }: DueDate, names: PlanNames): DueDateView {
  return { ...due, document: documentOf(documentId, names), people: [...who] };
}

function documentOf(documentId: string | null, { documents }: PlanNames): DueDateView['document'] {
  const document = documentId ? documents.get(documentId) : undefined;
  return document ? { id: document.id, code: document.code, title: document.title } : null;
}

/** The people behind some ids, each once; whoever has left the directory is left out. */
export function planPeople(ids: readonly string[], { directory }: PlanNames): PlanPersonView[] {
  return [...new Set(ids)]
    .filter((id) => directory.people.has(id))
    .map((id) => directory.person(id))
    .map(({ id, name, position, unit }) => ({ id, name, position, unit }));
}

function daysOffBetween(calendar: WorkCalendar, days: readonly string[]) {
  const sorted = days.toSorted(compareDates);
  const [from, to] = [sorted[0]!, addDays(sorted.at(-1)!, 1)];
  const isInside = (on: string) => compareDates(from, on) <= 0 && compareDates(on, to) <= 0;
  const years = Array.from(
    { length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 },
    (_, place) => Number(from.slice(0, 4)) + place,
  );
  return {
    daysOff: Object.entries(calendar.holidays)
      .filter(([on]) => isInside(on))
      .map(([on, name]) => ({ on, name }))
      .toSorted((a, b) => compareDates(a.on, b.on)),
    madeUp: calendar.makeUpDays.filter(isInside),
    unconfirmedYears: years.filter((year) => !calendar.confirmedYears.includes(year)),
  };
}
