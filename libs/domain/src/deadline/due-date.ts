import type { CivilDate, Deadline } from '../calendar';
import type { PlannedDeadlines } from '../conference';
import type { TaskKind } from '../task';

/**
 * What is due in a conference, in the order in which it comes up.
 *
 * Most are questions that a round asks; the others are dates that the plan or the law sets without asking anybody through the system.
 */
export const DUE_KINDS = [
  'draft',
  'opinion',
  'disposition',
  'publication',
  'publicityEnd',
  'posting',
  'approval',
  'objection',
  'issue',
  'invitations',
  'conference',
  'staffBallot',
  'signing',
  'dispatch',
  'recognition',
  'review',
  'concern',
] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** Which due date a round's question has; reports of progress and self-assessments go into the review. */
export const DUE_KIND_OF: Readonly<Record<TaskKind, DueKind>> = {
  draft: 'draft',
  opinion: 'opinion',
  disposition: 'disposition',
  approval: 'approval',
  objection: 'objection',
  issue: 'issue',
  publication: 'publication',
  posting: 'posting',
  progress: 'review',
  staffBallot: 'staffBallot',
  assessment: 'review',
  response: 'concern',
  commitment: 'concern',
  confirmation: 'concern',
};

/**
 * Where a due date stands: `planned` until its round opens, then `open` or `late`, in the end `done`.
 * `unrecorded` has passed, but whether it was kept is not for this system to know.
 */
export const DUE_STATES = ['planned', 'open', 'late', 'done', 'unrecorded'] as const;
export type DueState = (typeof DUE_STATES)[number];

/** The due dates that a plan sets in working days before the conference, in the order in which they come. */
export const DEADLINE_NAMES = ['drafts', 'opinions', 'dispositions', 'approvals', 'invitations'] as const;
export type DeadlineName = (typeof DEADLINE_NAMES)[number] & keyof PlannedDeadlines;

/** One due date of a conference: for what, by when and why, who must act, and how much time there is to spare. */
export interface DueDate extends Deadline {
  /** The same before and after a change of the plan: the document, the question, the number of the round. */
  readonly key: string;
  readonly kind: DueKind;
  readonly documentId: string | null;
  readonly roundId: string | null;
  readonly number: number;
  /** The article that sets the date; null where the office's own plan does. */
  readonly law: string | null;
  readonly state: DueState;
  /** Working days from today to the due date, negative when it has passed; null when it is done. */
  readonly workingDaysLeft: number | null;
  /**
   * Working days by which it may slip before the next step of its document gets less than the plan's least time;
   * null where nothing follows or nothing is left to do.
   */
  readonly slack: number | null;
  /** The last day that the law, or the conference, allows; null where there is none. */
  readonly limitOn: CivilDate | null;
  /** Whether the planned day had passed or was too close, so that the least time was given. */
  readonly isLeastTime: boolean;
  /** Who must act: ids of people. */
  readonly who: readonly string[];
}
