import {
  addDays,
  byLaw,
  compareDates,
  deadlineAfter,
  deadlineBefore,
  deadlineOn,
  laterOf,
  writtenDay,
  type CivilDate,
  type Deadline,
  type Instant,
  type WorkCalendar,
} from '../calendar';
import { SHOWN_FOR_DAYS, type DocumentPhase } from '../document';
import type { TaskKind } from '../task';
import { followsLaw10, type RawDueDate } from './after-conference';
import { DUE_KIND_OF, type DueState } from './due-date';
import { isAskedAfterwards, isOutcome, type DatedDocument, type DatedRound, type PlanFacts } from './plan-facts';
import {
  deadlineNameOf,
  roundDeadline,
  roundLimit,
  WORKING_DAYS_AFTER,
  type RoundDeadlineFacts,
} from './round-deadline';

/** The day and the moment from which the plan is looked at. */
export interface Today {
  readonly on: CivilDate;
  readonly at: Instant;
}

/** What a document is asked, one after the other. */
export type Question = 'draft' | 'opinion' | 'disposition' | 'approval' | 'issue';

const PUBLICATION_LAW = 'Luật 10/2022/QH15 Điều 48 khoản 1';
const PUBLICITY_LAW = 'Luật 10/2022/QH15 Điều 48 khoản 2';
const ISSUE_LAW = 'Nghị định 30/2020/NĐ-CP Điều 18 khoản 1';
const DECREE_30_FROM = '2020-03-05';

/** How far a document has come, counted in the questions asked about it. */
const PLACE_OF_PHASE: Readonly<Record<DocumentPhase, number>> = {
  waiting: 0,
  drafting: 0,
  consultation: 1,
  tabled: 2,
  disposition: 2,
  approval: 3,
  rework: 3,
  editorial: 4,
  issuing: 4,
  final: 5,
};
const QUESTIONS: readonly Question[] = ['draft', 'opinion', 'disposition', 'approval', 'issue'];

/**
 * Every question that a document has been or will be asked, with its due date.
 *
 * A question that is still to come opens when the one before it is answered, at the earliest today: it is never promised less than the least time.
 */
export function documentDueDates(
  calendar: WorkCalendar,
  facts: PlanFacts,
  document: DatedDocument,
  today: Today,
): RawDueDate[] {
  const rounds = facts.rounds.filter(({ documentId }) => documentId === document.id);
  const dues: RawDueDate[] = [];
  let opensOn = today.on;
  for (const question of questionsOf(document)) {
    const asked = rounds.filter(({ kind }) => kind === question);
    dues.push(...asked.map((round) => openedDue(calendar, facts, round, today)));
    if (isToCome(question, document, asked)) {
      dues.push(plannedDue(calendar, facts, document, { question, number: asked.length + 1, opensOn }));
    }
    const last = dues.at(-1);
    if (last && last.state !== 'done' && compareDates(last.dueOn, opensOn) > 0) opensOn = last.dueOn;
  }
  const beside = rounds.filter(({ kind }) => kind === 'objection' || kind === 'posting');
  return [
    ...dues,
    ...beside.map((round) => openedDue(calendar, facts, round, today)),
    ...publicity(calendar, facts, document, { rounds, dues, today }),
  ];
}

/** The due date of a round that was opened, as it stands in the record. */
export function openedDue(calendar: WorkCalendar, facts: PlanFacts, round: DatedRound, today: Today): RawDueDate {
  const { id, documentId, kind, number, dueOn, dueAt, explanation, who } = round;
  const about = roundFacts(facts, round);
  const law = lawOf(kind, facts.heldOn);
  return {
    key: keyOf(documentId, kind, number),
    kind: DUE_KIND_OF[kind],
    documentId,
    roundId: id,
    number,
    dueOn,
    dueAt,
    explanation: byLaw({ dueOn, dueAt, explanation }, law).explanation,
    law,
    state: stateOf(round, today),
    limitOn: roundLimit(calendar, about),
    isLeastTime: isLeastTime(calendar, about, dueOn),
    who,
  };
}

/** What a round's due date depends on, with the conference as it is planned now. */
export function roundFacts({ heldOn, deadlines, documents }: PlanFacts, round: DatedRound): RoundDeadlineFacts {
  const document = documents.find(({ id }) => id === round.documentId);
  const { kind, number, openedOn, ownDueOn } = round;
  return {
    kind,
    number,
    openedOn,
    ownDueOn,
    heldOn,
    deadlines,
    isOutcome: document !== undefined && isAskedAfterwards(document, kind),
  };
}

function plannedDue(
  calendar: WorkCalendar,
  facts: PlanFacts,
  document: DatedDocument,
  { question, number, opensOn }: { question: Question; number: number; opensOn: CivilDate },
): RawDueDate {
  const about: RoundDeadlineFacts = {
    kind: question,
    number,
    heldOn: facts.heldOn,
    deadlines: facts.deadlines,
    isOutcome: isAskedAfterwards(document, question),
    openedOn: document.isTabled && question !== 'draft' ? laterOf(opensOn, facts.heldOn) : opensOn,
    ownDueOn: null,
  };
  const law = lawOf(question, facts.heldOn);
  const due = byLaw(roundDeadline(calendar, about), law);
  return {
    ...due,
    key: keyOf(document.id, question, number),
    kind: question,
    documentId: document.id,
    roundId: null,
    number,
    law,
    state: 'planned',
    limitOn: roundLimit(calendar, about),
    isLeastTime: isLeastTime(calendar, about, due.dueOn),
    who: askedOf(question, document, facts),
  };
}

/** What became of the opinions is publicised within five working days of the approval, and shown for twenty days. */
function publicity(
  calendar: WorkCalendar,
  facts: PlanFacts,
  document: DatedDocument,
  { rounds, dues, today }: { rounds: readonly DatedRound[]; dues: readonly RawDueDate[]; today: Today },
): RawDueDate[] {
  const approval = dues.findLast(({ kind }) => kind === 'approval');
  if (!followsLaw10(facts) || !approval || !dues.some(({ kind }) => kind === 'disposition')) return [];
  const opened = rounds.findLast(({ kind }) => kind === 'publication');
  const answered = rounds.find(({ id }) => id === approval.roundId)?.closedOn ?? approval.dueOn;
  const due: RawDueDate = opened
    ? openedDue(calendar, facts, opened, today)
    : plannedPublication(calendar, document, facts, answered);
  const endsOn = addDays(opened?.closedOn ?? due.dueOn, SHOWN_FOR_DAYS);
  const from = writtenDay(opened?.closedOn ?? due.dueOn);
  const end = byLaw(
    deadlineOn(endsOn, {
      vi: `${SHOWN_FOR_DAYS} ngày liên tục từ ${from.vi}`,
      en: `${SHOWN_FOR_DAYS} consecutive days from ${from.en}`,
    }),
    PUBLICITY_LAW,
  );
  const state: DueState = due.state !== 'done' ? 'planned' : compareDates(endsOn, today.on) < 0 ? 'done' : 'open';
  return [
    due,
    {
      ...due,
      ...end,
      key: `${document.id}/publicityEnd/1`,
      kind: 'publicityEnd',
      roundId: null,
      number: 1,
      law: PUBLICITY_LAW,
      state,
      limitOn: null,
    },
  ];
}

function plannedPublication(
  calendar: WorkCalendar,
  document: DatedDocument,
  facts: PlanFacts,
  answeredOn: CivilDate,
): RawDueDate {
  const due = byLaw(deadlineAfter(calendar, answeredOn, WORKING_DAYS_AFTER.publication), PUBLICATION_LAW);
  return {
    ...due,
    key: keyOf(document.id, 'publication', 1),
    kind: 'publication',
    documentId: document.id,
    roundId: null,
    number: 1,
    law: PUBLICATION_LAW,
    state: 'planned',
    limitOn: due.dueOn,
    isLeastTime: false,
    who: facts.actors.convening,
  };
}

function questionsOf(document: DatedDocument): readonly Question[] {
  const isConsulted = document.consultIds.length > 0 && !document.isTabled;
  const skips = (question: Question) =>
    !isConsulted && (question === 'opinion' || (question === 'disposition' && !document.isTabled));
  const asked = isOutcome(document)
    ? (['approval', 'issue'] as const)
    : QUESTIONS.filter((question) => !skips(question));
  return asked.filter((question) => question !== 'issue' || document.isIssued);
}

/** A document that goes back is asked about again: to be drafted once more, then to be approved once more. */
function isToCome(question: Question, { phase }: DatedDocument, asked: readonly DatedRound[]): boolean {
  if (asked.some(({ state }) => state === 'open')) return false;
  const [place, reached] = [QUESTIONS.indexOf(question), PLACE_OF_PHASE[phase]];
  return asked.length === 0 ? place >= reached : question === 'approval' && place === reached;
}

function askedOf(question: Question, document: DatedDocument, { actors }: PlanFacts): readonly string[] {
  switch (question) {
    case 'draft':
    case 'disposition':
      return [document.drafterId];
    case 'opinion':
      return document.consultIds;
    case 'approval':
      return document.approverIds;
    case 'issue':
      return actors.clerks;
  }
}

function stateOf({ state, dueAt }: DatedRound, today: Today): DueState {
  if (state === 'closed') return 'done';
  return dueAt < today.at ? 'late' : 'open';
}

function isLeastTime(calendar: WorkCalendar, about: RoundDeadlineFacts, dueOn: CivilDate): boolean {
  if (about.ownDueOn || about.isOutcome || !['draft', 'opinion', 'disposition', 'approval'].includes(about.kind)) {
    return false;
  }
  const derived: Deadline = deadlineBefore(calendar, about.heldOn, about.deadlines[deadlineNameOf(about)]);
  return compareDates(derived.dueOn, dueOn) < 0;
}

function lawOf(kind: TaskKind, heldOn: CivilDate): string | null {
  if (kind === 'publication') return PUBLICATION_LAW;
  return kind === 'issue' && compareDates(heldOn, DECREE_30_FROM) >= 0 ? ISSUE_LAW : null;
}

function keyOf(documentId: string | null, kind: TaskKind, number: number): string {
  return documentId ? `${documentId}/${DUE_KIND_OF[kind]}/${number}` : `${DUE_KIND_OF[kind]}/${number}`;
}
