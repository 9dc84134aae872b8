import type { CivilDate } from '../calendar';
import type { Sentence } from '../sentence';
import type { AgendaItemKind } from './agenda-item-kind';

/** A set of rules as it was in force for a while, or the charter that a union congress follows. */
export type RegimeId = 'decree71' | 'decree04' | 'law10' | 'law10WithoutUnions' | 'unionCharter';

/** The rules that a conference follows: they hang on its date and kind, never on today's. */
export interface Regime {
  readonly id: RegimeId;
  readonly name: Sentence;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  /** Lines of the "Căn cứ" block of the resolution, in Vietnamese, without closing punctuation. */
  readonly legalBases: readonly string[];
  readonly convenes: Sentence;
  /** Whether an office has a trade union unless it says otherwise. */
  readonly hasUnionByDefault: boolean;
  /** Whether the thresholds were read in the text of these rules, and not carried over from the next ones. */
  readonly isVerified: boolean;
  readonly agenda: readonly AgendaStep[];
  /** Whether the order of the agenda is prescribed, or only customary. */
  readonly isOrderPrescribed: boolean;
  /** Up to how many staff everybody attends; null where nothing is prescribed. */
  readonly plenaryLimit: number | null;
  /** When the annual conference is held; null where nothing is prescribed. */
  readonly dateWindow: DateWindow | null;
  readonly branches: BranchRules;
  readonly quorum: Threshold;
  readonly adoption: Threshold;
  readonly election: Threshold;
}

/** One place in the order of the agenda; the kinds in it may follow one another freely. */
export interface AgendaStep {
  readonly kinds: readonly AgendaItemKind[];
  /** The kind without which the agenda is incomplete, if there is one. */
  readonly required: AgendaItemKind | null;
  readonly law: string | null;
}

/** Between which days an annual conference is held, `MM-DD`, counted from the year that it plans. */
export interface DateWindow {
  readonly opens: { readonly yearsBefore: 0 | 1; readonly on: string };
  readonly closes: { readonly on: string };
  readonly law: string;
}

/** What the rules say about leaving the straight way of the procedure; null where they say nothing. */
export interface BranchRules {
  /** Up to how many staff an office may do without a conference. */
  readonly optionalUpTo: number | null;
  /** After how many summonses without a quorum ballots may go to all staff. */
  readonly ballotsAfter: number | null;
  /** Within how many days of the request an extraordinary conference is convened. */
  readonly extraordinaryWithinDays: number | null;
  readonly law: string | null;
}

/** A share that has to be reached (`>=`) or exceeded (`>`), in integers. */
export interface Threshold {
  readonly num: number;
  readonly den: number;
  readonly comparator: '>=' | '>';
  readonly base: 'entitled' | 'present' | 'ballotsCollected';
  readonly law: string | null;
}
