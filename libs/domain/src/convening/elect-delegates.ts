import { ok, refuse, type Result } from '../result';
import type { Regime, Threshold } from '../procedure';
import type { Sentence } from '../sentence';
import type { UnitQuota } from './allocate-delegates';
import type { ConveningRefusal } from './refusal';

/** The meeting of a unit that elects its delegates, as its minutes record it. */
export interface UnitElection {
  readonly present: number;
  readonly candidates: readonly { readonly personId: string; readonly votes: number; readonly belongs: boolean }[];
}

/** What a unit's election came to. */
export interface ElectedDelegates {
  readonly unitCode: string;
  /** Most votes first. */
  readonly elected: readonly string[];
  /** Candidates with equal votes for fewer seats: the unit votes again between them. */
  readonly tied: readonly string[];
  /** Seats that nobody has yet. */
  readonly open: number;
  readonly sentence: Sentence;
}

/**
 * Judges a unit's election of its delegates by the thresholds of the conference itself; the law prescribes none for units.
 *
 * First enough of the unit must be present; then who passed the threshold, then who has most votes; a tie for the last seat picks nobody.
 */
export function electDelegates(
  { quorum, election }: Pick<Regime, 'quorum' | 'election'>,
  unit: UnitQuota,
  { present, candidates }: UnitElection,
): Result<ElectedDelegates, ConveningRefusal> {
  const wrong = refusalFor(unit, { present, candidates });
  if (wrong) return refuse(wrong);
  if (!passes(quorum, present, unit.staff)) return refuse({ code: 'unit-without-quorum', present, staff: unit.staff });

  const passed = candidates
    .filter(({ votes }) => passes(election, votes, present))
    .toSorted((one, other) => other.votes - one.votes);
  const [last, next] = [passed[unit.delegates - 1], passed[unit.delegates]];
  const isTied = last !== undefined && next !== undefined && last.votes === next.votes;
  const elected = passed.slice(0, unit.delegates).filter(({ votes }) => !isTied || votes > last.votes);
  const tied = isTied ? passed.filter(({ votes }) => votes === last.votes) : [];
  const outcome = {
    unitCode: unit.unitCode,
    elected: elected.map(({ personId }) => personId),
    tied: tied.map(({ personId }) => personId),
    open: unit.delegates - elected.length,
  };
  return ok({ ...outcome, sentence: sentenceOf(outcome, unit, present) });
}

function refusalFor({ staff }: UnitQuota, { present, candidates }: UnitElection): ConveningRefusal | null {
  const figures = [present, ...candidates.map(({ votes }) => votes)];
  const uncounted = figures.find((figure) => !Number.isSafeInteger(figure) || figure < 0);
  if (uncounted !== undefined) return { code: 'not-a-count', value: uncounted };
  if (present > staff) return { code: 'more-present-than-staff', present, staff };
  const over = candidates.find(({ votes }) => votes > present);
  if (over) return { code: 'more-votes-than-present', personId: over.personId, votes: over.votes, present };
  const stranger = candidates.find(({ belongs }) => !belongs);
  return stranger ? { code: 'candidate-of-other-unit', personId: stranger.personId } : null;
}

function passes({ num, den, comparator }: Threshold, some: number, base: number): boolean {
  return comparator === '>=' ? den * some >= num * base : den * some > num * base;
}

function sentenceOf(
  { elected, tied, open }: Omit<ElectedDelegates, 'sentence'>,
  { staff, delegates }: UnitQuota,
  present: number,
): Sentence {
  const again = tied.length > 0;
  const rest = {
    vi: again
      ? ` ${tied.length} người bằng phiếu cho ${open} chỗ cuối: bầu lại giữa những người này.`
      : ` Còn thiếu ${open}.`,
    en: again
      ? ` ${tied.length} are tied for the last ${open}: the unit votes again between them.`
      : ` ${open} missing.`,
  };
  return {
    vi: `${present}/${staff} người dự; bầu được ${elected.length}/${delegates} đại biểu.${open > 0 ? rest.vi : ''}`,
    en: `${present} of ${staff} attending; ${elected.length} of ${delegates} delegates elected.${open > 0 ? rest.en : ''}`,
  };
}
