import type { OpenTasks, OpenTasksQuery } from '@conference/contracts';
import {
  addDays,
  addWorkingDays,
  instantAt,
  SOON_WORKING_DAYS,
  vietnamDateOf,
  type TaskKind,
  type WorkCalendar,
} from '@conference/domain';
import { Transactions, type OpenTaskCount, type PersonEntity } from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { directoryView, type DirectoryView } from '../conferences/directory-view';
import { taskContext, taskView } from './task-view';
import { unreachedAmong } from './unreached-view';

/** More than anybody looks through; who has more narrows it. */
const MOST = 500;

/** Everything that is waited for in an office, whichever conference it is of. */
@Injectable()
export class OpenTasksService {
  constructor(private readonly transactions: Transactions) {}

  list({ id: readerId, officeId }: PersonEntity, query: OpenTasksQuery): Promise<OpenTasks> {
    return this.transactions.read(async (records) => {
      const calendar = await records.directory.calendar(officeId);
      const { tasks, total } = await records.rounds.openOfOffice(
        {
          officeId,
          conferenceId: query.conference,
          unitId: query.unit,
          personId: query.person,
          kind: query.kind,
          ...dueIn(query.lateness, calendar, new Date()),
        },
        MOST,
      );
      const directory = await directoryView(records, officeId);
      const counts = await records.rounds.openCounts(officeId);
      const conferences = await records.conferences.headings([
        ...new Set(counts.map(({ conferenceId }) => conferenceId)),
      ]);
      const context = {
        ...(await taskContext(records, officeId, tasks, directory)),
        unreached: await unreachedAmong(records, tasks, directory),
        readerId,
      };
      return {
        items: tasks.map((task) => taskView(task, context)),
        total,
        ...choices(counts, directory),
        conferences: conferences.map(({ id, title }) => ({
          id,
          name: title,
          count: countOf(counts, ({ conferenceId }) => conferenceId === id),
        })),
      };
    });
  }
}

/** By what the list can be narrowed: what there is anything of, with how much. */
function choices(counts: readonly OpenTaskCount[], directory: DirectoryView) {
  const unitOf = (personId: string) => directory.people.get(personId)?.unitId ?? null;
  const personIds = [...new Set(counts.map(({ personId }) => personId))];
  const unitIds = [...new Set(personIds.flatMap((id) => unitOf(id) ?? []))];
  const kinds = [...new Set(counts.map(({ kind }) => kind))] as TaskKind[];
  return {
    units: unitIds
      .map((id) => ({
        id,
        name: directory.unitNames.get(id) ?? '',
        count: countOf(counts, ({ personId }) => unitOf(personId) === id),
      }))
      .toSorted(byName),
    people: personIds
      .map((id) => ({ ...directory.person(id), count: countOf(counts, ({ personId }) => personId === id) }))
      .toSorted(byName),
    kinds: kinds.map((kind) => ({ kind, count: countOf(counts, (one) => one.kind === kind) })),
  };
}

function countOf(counts: readonly OpenTaskCount[], isMeant: (one: OpenTaskCount) => boolean): number {
  return counts.filter(isMeant).reduce((sum, { count }) => sum + count, 0);
}

function byName(one: { name: string }, other: { name: string }): number {
  return one.name.localeCompare(other.name, 'vi');
}

function dueIn(lateness: OpenTasksQuery['lateness'], calendar: WorkCalendar, now: Date) {
  const today = vietnamDateOf(now.toISOString());
  const afterSoon = new Date(instantAt(addDays(addWorkingDays(calendar, today, SOON_WORKING_DAYS), 1), '00:00'));
  switch (lateness) {
    case 'late':
      return { dueBefore: now };
    case 'soon':
      return { dueFrom: now, dueBefore: afterSoon };
    case 'later':
      return { dueFrom: afterSoon };
    case undefined:
      return {};
  }
}
