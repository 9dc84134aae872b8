import type { CivilDate, Instant } from '../calendar';
import type { PlannedDeadlines, PlannedFollowUp, Stage } from '../conference';
import type { DocumentPhase } from '../document';
import type { ConferenceKind, DocumentKind } from '../procedure';
import type { FollowedTarget } from './followed-periods';
import type { TaskKind } from '../task';
import type { Sentence } from '../sentence';

/** A round that has been opened, as far as its due date goes. */
export interface DatedRound {
  readonly id: string;
  readonly documentId: string | null;
  readonly kind: TaskKind;
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly openedOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly dueAt: Instant;
  readonly explanation: Sentence;
  /** A due date of its own, given by a decision for this round alone. */
  readonly ownDueOn: CivilDate | null;
  readonly closedOn: CivilDate | null;
  /** Who still has to answer, or who was asked when the round is closed. */
  readonly who: readonly string[];
}

/** A document with the people who will be asked about it. */
export interface DatedDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly phase: DocumentPhase;
  readonly isIssued: boolean;
  /** Put before the conference, where the remarks are made: it goes on after the session. */
  readonly isTabled: boolean;
  readonly drafterId: string;
  readonly consultIds: readonly string[];
  readonly approverIds: readonly string[];
}

/** A target that is reported on, and the people who report for its parties. */
export interface DatedTarget extends FollowedTarget {
  readonly who: readonly string[];
}

/** Who acts where no document names anybody. */
export interface PlanActors {
  readonly clerks: readonly string[];
  readonly heads: readonly string[];
  readonly convening: readonly string[];
  readonly employeeSide: readonly string[];
  /** Who comes to the conference: the summoned once there are, before that those who lead it or present something. */
  readonly attending: readonly string[];
}

/** How the summons to the conference's day stands: nobody is summoned, everybody is, or too few came on that day. */
export type SummonsState = 'none' | 'out' | 'failed';

/** Everything that the due dates of one conference depend on. */
export interface PlanFacts {
  readonly kind: ConferenceKind;
  readonly year: number;
  readonly heldOn: CivilDate;
  readonly startsAt: string;
  readonly stage: Stage;
  /** Whether people have been summoned to that day, and whether enough of them came. */
  readonly summons: SummonsState;
  readonly deadlines: PlannedDeadlines;
  readonly followUp: PlannedFollowUp;
  readonly electsInspectionBoard: boolean;
  readonly documents: readonly DatedDocument[];
  readonly rounds: readonly DatedRound[];
  readonly targets: readonly DatedTarget[];
  readonly actors: PlanActors;
}

/** Whether a document comes out of the conference rather than being prepared for it. */
export function isOutcome({ kind }: Pick<DatedDocument, 'kind'>): boolean {
  return kind === 'resolution' || kind === 'minutes';
}

/** Whether a question about a document is asked after the session, so that its due date is not derived from the conference's day. */
export function isAskedAfterwards(document: Pick<DatedDocument, 'kind' | 'isTabled'>, question: TaskKind): boolean {
  return isOutcome(document) || document.kind === 'reviewReport' || (document.isTabled && question !== 'draft');
}
