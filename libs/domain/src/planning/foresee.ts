import {
  addDays,
  addWorkingDays,
  compareDates,
  laterOf,
  vietnamDateOf,
  type CivilDate,
  type Instant,
  type WorkCalendar,
} from '../calendar';
import type { ConferencePlan, PlannedDocument } from '../conference';
import { isBeforehand, planDueDates, type DatedDocument, type DueDate, type PlanFacts } from '../deadline';
import type { Role } from '../person';

/** What would follow from a plan if its conference were started now. */
export interface ForeseenPlan {
  readonly dues: readonly DueDate[];
  /** Whether every step before the conference still has its least time, and the last one ends before the day. */
  readonly isMet: boolean;
  /** Whether all of them have the time that the plan gives, and not only the least. */
  readonly isUnhurried: boolean;
  /** The first working day on which the conference could be held; the plan's own day where that is met. */
  readonly earliestOn: CivilDate | null;
}

/** How far ahead a day is looked for: past this the plan asks for more than a year of preparation. */
const LOOKED_AHEAD_WORKING_DAYS = 260;

/** Foresees every due date of a plan that has not been started, and whether its day can be met. */
export function foreseePlan(plan: ConferencePlan, calendar: WorkCalendar, now: Instant): ForeseenPlan {
  const facts = factsOfPlan(plan);
  const dues = planDueDates(calendar, facts, now);
  const isMet = meets(facts, dues, vietnamDateOf(now));
  return {
    dues,
    isMet,
    isUnhurried: dues.every((due) => !isBeforehand(facts, due) || !due.isLeastTime),
    earliestOn: isMet ? plan.conference.heldOn : earliestConference(facts, calendar, now),
  };
}

/** The facts that due dates depend on, as they are the moment a plan is started: nothing asked, nothing answered. People and documents go by their codes. */
export function factsOfPlan(plan: ConferencePlan): PlanFacts {
  const { conference, people, deadlines, followUp, targets, elections, agenda } = plan;
  const holders = (role: Role) => people.filter(({ roles }) => roles.includes(role)).map(({ code }) => code);
  const [heads, convening, employeeSide] = [holders('head'), holders('headOfOffice'), holders('unionChair')];
  const presenting = agenda.flatMap(({ presenter }) => (presenter === null ? [] : [presenter]));
  const clerk = holders('clerk')[0] ?? convening[0];
  return {
    kind: conference.kind,
    year: conference.year,
    heldOn: conference.heldOn,
    startsAt: conference.startsAt,
    stage: 'drafting',
    summons: 'none',
    deadlines,
    followUp,
    electsInspectionBoard: elections.some(({ body }) => body === 'inspectionBoard'),
    documents: plan.documents.map((document) => datedDocument(document, plan)),
    rounds: [],
    targets: targets.map(({ from = null, until = null, lineage, owner }) => {
      return { fromOn: from, untilOn: until, lineage, who: owner === null ? [] : [owner] };
    }),
    actors: {
      clerks: clerk === undefined ? [] : [clerk],
      heads,
      convening,
      employeeSide,
      attending: [...new Set([...heads, ...convening, ...employeeSide, ...presenting])],
    },
  };
}

function datedDocument(document: PlannedDocument, { people }: ConferencePlan): DatedDocument {
  const { code, kind, issue, consult, consultAt, drafter, contentCheck, formCheck, approve } = document;
  const asked = (unitOrPerson: string) =>
    people.find(({ unit, roles }) => unit === unitOrPerson && roles.includes('unitHead'))?.code ?? unitOrPerson;
  const checks = [contentCheck, formCheck].flatMap((person) => (person === null ? [] : [person]));
  return {
    id: code,
    kind,
    phase: 'waiting',
    isIssued: issue,
    isTabled: consultAt === 'conference',
    drafterId: drafter,
    consultIds: [...new Set(consult.map(asked))],
    approverIds: [...new Set([...checks, ...approve])],
  };
}

function meets(facts: PlanFacts, dues: readonly DueDate[], todayOn: CivilDate): boolean {
  if (compareDates(facts.heldOn, todayOn) <= 0) return false;
  return dues
    .filter((due) => isBeforehand(facts, due))
    .every(({ slack, state }) => state !== 'late' && (slack ?? 0) >= 0);
}

function earliestConference(facts: PlanFacts, calendar: WorkCalendar, now: Instant): CivilDate | null {
  const todayOn = vietnamDateOf(now);
  let heldOn = addWorkingDays(calendar, laterOf(facts.heldOn, addDays(todayOn, 1)), 0);
  for (let looked = 0; looked < LOOKED_AHEAD_WORKING_DAYS; looked += 1) {
    const moved = { ...facts, heldOn };
    if (meets(moved, planDueDates(calendar, moved, now), todayOn)) return heldOn;
    heldOn = addWorkingDays(calendar, heldOn, 1);
  }
  return null;
}
