import {
  addWorkingDays,
  compareDates,
  deadlineBefore,
  instantAt,
  isWorkingDay,
  vietnamDateOf,
  workingDaysBetween,
  writtenDay,
  type CivilDate,
  type Instant,
  type WorkCalendar,
} from '../calendar';
import { STAGES } from '../conference';
import { afterConference, isHeld, type RawDueDate } from './after-conference';
import { documentDueDates, openedDue, type Question, type Today } from './document-due-dates';
import { DUE_KINDS, type DueDate, type DueKind, type DueState } from './due-date';
import { isAskedAfterwards, type DatedDocument, type PlanFacts } from './plan-facts';
import { WORKING_DAYS_AFTER } from './round-deadline';

/**
 * Lists every due date of a conference, soonest first: each document with each question it is or will be asked, the invitations, the conference,
 * and what follows it. Each says why it is on that day; whatever has not been opened yet is planned.
 */
export function planDueDates(calendar: WorkCalendar, facts: PlanFacts, now: Instant): DueDate[] {
  const today: Today = { on: vietnamDateOf(now), at: now };
  if (facts.stage === 'cancelled') return [];
  const ofDocuments = facts.documents.map((document) => documentDueDates(calendar, facts, document, today));
  const others = [
    ...conferenceDues(calendar, facts, today),
    ...facts.rounds.filter(({ documentId }) => !documentId).map((round) => openedDue(calendar, facts, round, today)),
    ...afterConference(calendar, facts, today.on),
  ];
  const complete = (due: RawDueDate, latestOn: CivilDate | null): DueDate => {
    const isOver = due.state === 'done' || due.state === 'unrecorded';
    return {
      ...due,
      workingDaysLeft: isOver ? null : workingDaysBetween(calendar, today.on, due.dueOn),
      slack: isOver || latestOn === null ? null : workingDaysBetween(calendar, due.dueOn, latestOn),
    };
  };
  return [
    ...facts.documents.flatMap((document, place) => {
      const dues = ofDocuments[place]!;
      return dues.map((due) => complete(due, latestFor(calendar, facts, { document, due, dues })));
    }),
    ...others.map((due) => complete(due, due.kind === 'invitations' ? eveOf(calendar, facts) : null)),
  ].toSorted((a, b) => compareDates(a.dueOn, b.dueOn) || DUE_KINDS.indexOf(a.kind) - DUE_KINDS.indexOf(b.kind));
}

/** The last day on which a step may be done so that the next one keeps its least time, and the document is ready before the conference. */
function latestFor(
  calendar: WorkCalendar,
  facts: PlanFacts,
  { document, due, dues }: { document: DatedDocument; due: RawDueDate; dues: readonly RawDueDate[] },
): CivilDate | null {
  if (!isQuestion(due.kind) || isAskedAfterwards(document, due.kind)) return null;
  const next = document.isTabled ? undefined : nextOf(due, dues);
  if (!next) return eveOf(calendar, facts);
  return next.kind === 'issue'
    ? deadlineBefore(calendar, facts.heldOn, 1 + WORKING_DAYS_AFTER.issue).dueOn
    : addWorkingDays(calendar, next.dueOn, -facts.deadlines.minimumWorkingDays);
}

function eveOf(calendar: WorkCalendar, { heldOn }: PlanFacts): CivilDate {
  return deadlineBefore(calendar, heldOn, 1).dueOn;
}

/** Whether something must be done before the conference is held: a question about a document that is prepared for it, or the sending of the invitations. */
export function isBeforehand({ documents }: PlanFacts, { kind, documentId }: DueDate): boolean {
  if (kind === 'invitations') return true;
  const document = documents.find(({ id }) => id === documentId);
  return document !== undefined && isQuestion(kind) && !isAskedAfterwards(document, kind);
}

/** Questions follow one another; publicity and objections run beside them. */
function isQuestion(kind: DueKind): kind is Question {
  return ['draft', 'opinion', 'disposition', 'approval', 'issue'].includes(kind);
}

function nextOf(due: RawDueDate, dues: readonly RawDueDate[]): RawDueDate | undefined {
  if (!isQuestion(due.kind)) return undefined;
  return dues.find(
    ({ kind, state }) => isQuestion(kind) && state !== 'done' && DUE_KINDS.indexOf(kind) > DUE_KINDS.indexOf(due.kind),
  );
}

function conferenceDues(calendar: WorkCalendar, facts: PlanFacts, today: Today): RawDueDate[] {
  const { heldOn, startsAt, stage, deadlines, actors } = facts;
  const invited = deadlineBefore(calendar, heldOn, deadlines.invitations);
  const day = writtenDay(heldOn);
  const isOff = !isWorkingDay(calendar, heldOn);
  const common = { documentId: null, roundId: null, number: 1, law: null, limitOn: null, isLeastTime: false };
  const hasCome = (wanted: 'convening' | 'session') => STAGES.indexOf(stage) >= STAGES.indexOf(wanted);
  return [
    {
      ...common,
      ...invited,
      key: 'invitations',
      kind: 'invitations',
      state: hasCome('convening') ? 'done' : waiting(invited.dueOn, today),
      who: actors.convening,
    },
    {
      ...common,
      dueOn: heldOn,
      dueAt: instantAt(heldOn, startsAt),
      explanation: {
        vi: `ngày mà mọi thời hạn chuẩn bị được tính lùi từ đó: ${day.vi}${isOff ? ', là ngày nghỉ' : ''}`,
        en: `the day from which the preparation is planned backwards: ${day.en}${isOff ? ', a day off' : ''}`,
      },
      key: 'conference',
      kind: 'conference',
      state: isHeld(facts) ? 'done' : stage === 'session' ? 'open' : waiting(heldOn, today),
      who: actors.attending,
    },
  ];
}

function waiting(dueOn: string, today: Today): DueState {
  return compareDates(dueOn, today.on) < 0 ? 'late' : 'planned';
}
