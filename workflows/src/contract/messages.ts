import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { ChangedPlan, DocumentStart, SessionClosed, SessionOpened } from './activities';
import type { DeadlineName, DocumentPhase } from '@conference/domain';

/** Which round. */
export interface RoundHint {
  readonly roundId: string;
}

/** A signal, not an update: the decisions are committed already; this only wakes the workflow, which reads the rows. */
export const roundClosed = defineSignal<[RoundHint]>('roundClosed');
/** A signal: ballots go to all staff in the place of a session; the round is theirs. */
export const ballotsSent = defineSignal<[RoundHint]>('ballotsSent');
/** A signal: something changed the course of an open round, such as a moved due date; the workflow reads the rows again. */
export const courseChanged = defineSignal<[RoundHint]>('courseChanged');
/** A signal: somebody reported an answer that was not theirs; the rows say since when nothing goes on. */
export const stageFrozen = defineSignal<[RoundHint]>('stageFrozen');
/** A signal: a leader has concluded about a reported answer; the rows say how the course goes on. */
export const stageThawed = defineSignal<[RoundHint]>('stageThawed');
/** A signal: a document was added, or one that was finished has changed; its run is to be started. */
export const documentAdded =
  defineSignal<[{ readonly documentId: string; readonly code: string; readonly from: DocumentStart }]>('documentAdded');
/** A signal from the conference to the documents that were put before it: the session is over. */
export const sessionEnded = defineSignal('sessionEnded');
/** A signal from a document's run to its conference: how far it has come. */
export const documentReached =
  defineSignal<[{ readonly documentId: string; readonly phase: DocumentPhase }]>('documentReached');

/** A command of the head of office, under the name of the person who gives it. */
export interface Command {
  readonly actorId: string;
}

/** A new date for the conference. */
export interface MoveDate extends Command {
  readonly heldOn: string;
  readonly reasonId: string;
}

/** Another deadline for the whole conference, in working days before it. */
export interface ChangeDeadline extends Command {
  readonly which: DeadlineName;
  readonly workingDays: number;
  readonly reasonId: string;
}

/** Another due date for one open round alone. */
export interface MoveDueDate extends Command {
  readonly roundId: string;
  readonly dueOn: string;
  readonly reasonId: string;
}

/** An update, not a signal: the head of office must be told at once whether the new date stands. */
export const moveDate = defineUpdate<ChangedPlan, [MoveDate]>('moveDate');
/** An update: one deadline of the plan changes, and every open round that goes by it. */
export const changeDeadline = defineUpdate<ChangedPlan, [ChangeDeadline]>('changeDeadline');
/** An update: one open round is due on another day; the others stay. */
export const moveDueDate = defineUpdate<ChangedPlan, [MoveDueDate]>('moveDueDate');
/** An update: whether the conference may proceed is answered at once, with the quorum's verdict. */
export const openSession = defineUpdate<SessionOpened, [Command & { readonly deviationId: string | null }]>(
  'openSession',
);
/** An update: the session ends, unless something that the law prescribes is still missing. */
export const closeSession = defineUpdate<SessionClosed, [Command & { readonly reasonId?: string | null }]>(
  'closeSession',
);
/** An update: the conference is called off and its open tasks are recalled; with the employee side's opinion, it is one that a small office does not hold. */
export const cancel = defineUpdate<void, [Command & { readonly reasonId: string; readonly opinionId?: string }]>(
  'cancel',
);
