import { byLaw, compareDates, deadlineAfter, type CivilDate, type Deadline, type WorkCalendar } from '../calendar';
import { STAGES } from '../conference';
import type { Period } from '../follow-up';
import { regimeOn } from '../procedure';
import { RECOGNITION_LAW, recognitionDeadline } from '../voting';
import type { DueDate, DueState } from './due-date';
import { followedPeriods, targetsIn } from './followed-periods';
import { isOutcome, type PlanFacts } from './plan-facts';
import { WORKING_DAYS_AFTER } from './round-deadline';

/** A due date before it is known how it stands to the others. */
export type RawDueDate = Omit<DueDate, 'workingDaysLeft' | 'slack'>;

const DISPATCH_LAW = 'Nghị định 30/2020/NĐ-CP Điều 18 khoản 1';
const REVIEW_LAW = 'Luật 10/2022/QH15 Điều 52 khoản 3';
const DECREE_30_FROM = '2020-03-05';

const SCHEDULED = {
  documentId: null,
  roundId: null,
  number: 1,
  law: null,
  limitOn: null,
  isLeastTime: false,
} as const;

/** What is due once the conference has been held: signing and dispatch, recognition of the board, the reports until the next one. */
export function afterConference(calendar: WorkCalendar, facts: PlanFacts, todayOn: CivilDate): RawDueDate[] {
  return [...signing(calendar, facts), ...recognition(calendar, facts, todayOn), ...reports(calendar, facts)];
}

/** Whether a conference follows the law of 2022, whose terms are dates of their own. */
export function followsLaw10({ heldOn, kind }: Pick<PlanFacts, 'heldOn' | 'kind'>): boolean {
  return ['law10', 'law10WithoutUnions'].includes(regimeOn(heldOn, kind).id);
}

/** Whether the session is over, as far as the procedure knows. */
export function isHeld({ stage }: Pick<PlanFacts, 'stage'>): boolean {
  return stage !== 'cancelled' && STAGES.indexOf(stage) > STAGES.indexOf('session');
}

/** Minutes and resolution are written after the session; from then on their own rounds say when they are due. */
function signing(calendar: WorkCalendar, { heldOn, documents, actors }: PlanFacts): RawDueDate[] {
  if (documents.some(isOutcome)) return [];
  const signed = deadlineAfter(calendar, heldOn, WORKING_DAYS_AFTER.outcome);
  const law = compareDates(heldOn, DECREE_30_FROM) >= 0 ? DISPATCH_LAW : null;
  const sent = byLaw(deadlineAfter(calendar, signed.dueOn, WORKING_DAYS_AFTER.issue), law);
  const limits = { law, limitOn: law ? sent.dueOn : null };
  return [
    { ...SCHEDULED, ...signed, key: 'signing', kind: 'signing', state: 'planned', who: actors.heads },
    { ...SCHEDULED, ...sent, ...limits, key: 'dispatch', kind: 'dispatch', state: 'planned', who: actors.clerks },
  ];
}

function recognition(calendar: WorkCalendar, facts: PlanFacts, todayOn: CivilDate): RawDueDate[] {
  if (!facts.electsInspectionBoard || !followsLaw10(facts)) return [];
  const { heldOn } = facts;
  const due = recognitionDeadline({ office: 'inspectionBoard', heldOn }, heldOn, calendar);
  if (!due) return [];
  const isRecognised = facts.documents.some(({ kind, phase }) => kind === 'inspectionRecognition' && phase === 'final');
  return [
    {
      ...SCHEDULED,
      ...due,
      key: 'recognition',
      kind: 'recognition',
      law: RECOGNITION_LAW,
      limitOn: due.dueOn,
      state: isRecognised ? 'done' : passing(due, isHeld(facts), todayOn),
      who: facts.actors.employeeSide,
    },
  ];
}

function passing({ dueOn }: Deadline, hasBegun: boolean, todayOn: CivilDate): DueState {
  if (!hasBegun) return 'planned';
  return compareDates(dueOn, todayOn) < 0 ? 'unrecorded' : 'open';
}

/** Periods that have been asked about are rounds; the others are planned, as long as anybody has something to report in them. */
function reports(calendar: WorkCalendar, facts: PlanFacts): RawDueDate[] {
  const law = followsLaw10(facts) ? REVIEW_LAW : null;
  const isAsked = ({ number }: Period) =>
    facts.rounds.some((round) => round.kind === 'progress' && round.number === number);
  return followedPeriods(facts, calendar)
    .filter((period) => !isAsked(period))
    .map((period) => ({ period, who: targetsIn(facts.targets, period).flatMap((target) => target.who) }))
    .filter(({ who }) => who.length > 0)
    .map(({ period: { number, due }, who }) => ({
      ...SCHEDULED,
      ...byLaw(due, law),
      key: `review/${number}`,
      kind: 'review',
      number,
      law,
      state: 'planned',
      who: [...new Set(who)],
    }));
}
