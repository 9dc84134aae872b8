import type { ScheduleView } from '@conference/contracts';
import {
  barSentences,
  planDueDates,
  readiness,
  scheduleBars,
  vietnamDateOf,
  type PastDurations,
} from '@conference/domain';
import type { ConferenceEntity, PersonEntity, Records } from '@conference/persistence';
import { readPlanFacts } from '@conference/tasks';
import { planNames, planView } from './plan-view';
import { figureView, readinessNames } from './readiness-view';

/** The schedule of a conference as one person sees it: its plan, with what has happened and what is expected. */
export async function scheduleView(
  records: Records,
  {
    person,
    conference,
    past,
    now,
  }: { person: PersonEntity; conference: ConferenceEntity; past: PastDurations; now: Date },
): Promise<ScheduleView> {
  const calendar = await records.directory.calendar(conference.officeId);
  const facts = await readPlanFacts(records, conference);
  const today = vietnamDateOf(now.toISOString());
  const dues = planDueDates(calendar, facts, now.toISOString());
  const prospect = { calendar, facts, dues, past, today };
  const found = readiness(prospect);
  const { directory, documents } = await planNames(records, conference);
  const titles = new Map([...documents.values()].map(({ id, title }) => [id, title]));
  return {
    ...(await planView(records, person, conference, now)),
    readiness: found && figureView(found, readinessNames(titles, directory)),
    bars: scheduleBars(prospect).map((bar) => ({
      key: bar.due.key,
      fromOn: bar.fromOn,
      openedOn: bar.openedOn,
      closedOn: bar.closedOn,
      expectedOn: bar.expected?.readyOn ?? null,
      isCritical: bar.isCritical,
      isMissed: bar.isMissed,
      why: barSentences(calendar, bar, today),
    })),
  };
}
