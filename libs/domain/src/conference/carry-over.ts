import { addMonths, addWorkingDays, compareDates, type CivilDate, type WorkCalendar } from '../calendar';
import type { ConferencePlan, PlannedTarget } from './plan';

/**
 * Makes the plan of next year's conference from the one before: people, units, agenda and documents stay, dates move on by a year, and
 * each target that goes on has last year's figure beside it. What belongs to one year alone is left out.
 *
 * It is an offer: the office changes what it wants before it hands it in.
 */
export function carryOverPlan(plan: ConferencePlan, calendar: WorkCalendar): ConferencePlan {
  const { year, title, heldOn } = plan.conference;
  const { play: _play, authorisations: _authorisations, awards: _awards, ...lasting } = plan;
  return {
    ...lasting,
    people: plan.people.map(({ absent: _absent, ...person }) => person),
    conference: {
      ...plan.conference,
      year: year + 1,
      title: yearOn(title, year),
      heldOn: addWorkingDays(calendar, addMonths(heldOn, 12), 0),
      agreement: null,
    },
    documents: plan.documents.map((document) => ({ ...document, title: yearOn(document.title, year) })),
    agenda: plan.agenda.map((item) => ({ ...item, title: yearOn(item.title, year) })),
    motions: plan.motions.map((motion) => ({ ...motion, title: yearOn(motion.title, year), text: null })),
    elections: [],
    pledge: plan.pledge && { ...plan.pledge, title: yearOn(plan.pledge.title, year), text: null },
    targets: plan.targets.filter(({ lineage }) => lineage !== 'dropped').map((target) => carriedTarget(target, plan)),
    followUp: { ...plan.followUp, until: lastDay(plan.followUp.until) },
  };
}

/** The same promise again, linked to the one that it takes further; a term that goes on is kept. */
function carriedTarget(
  { baseline: _baseline, from: _from, until, ...target }: PlannedTarget,
  { conference: { year }, followUp }: ConferencePlan,
): PlannedTarget {
  return {
    ...target,
    title: yearOn(target.title, year),
    previous: target.indicator,
    lineage: 'kept',
    follows: [{ year, code: target.code, figure: target.indicator }],
    ...(until && compareDates(until, followUp.until) > 0 && { until }),
  };
}

function lastDay(until: CivilDate): CivilDate {
  return addMonths(until, 12);
}

/** Every year that a title names moves on: the report on 2025 becomes that on 2026, the conference of 2026 that of 2027. */
function yearOn(title: string, year: number): string {
  const near = [year - 1, year, year + 1];
  return title.replace(/\b\d{4}\b/g, (written) =>
    near.includes(Number(written)) ? String(Number(written) + 1) : written,
  );
}
