import { compareDates, type CivilDate } from '../calendar';
import { ok, refuse, type Result } from '../result';
import { PAPER_WARNINGS, type PaperWarning } from './paper-warning';
import type { RegisterRefusal } from './refusal';

/** A number that was given on paper, outside this register. */
export interface PaperNumber {
  readonly number: number;
  readonly signedOn: CivilDate | null;
  readonly issuedOn: CivilDate;
  /** What the clerk has been told and wants all the same. */
  readonly confirmed: readonly PaperWarning[];
}

/** How the series stands that the number belongs to. */
export interface SeriesState {
  /** Null where the book has no number yet this year. */
  readonly lastNumber: number | null;
  readonly lastOn: CivilDate | null;
  /** Whether another entry of the year carries the same number, symbol and agency. */
  readonly isDuplicate: boolean;
  /** By when the number was due, counted from the signature. */
  readonly dueOn: CivilDate | null;
}

/**
 * Checks a number given on paper: it must be the next one of its series, so that there is no gap and none is used twice.
 *
 * A book that has no number yet may be opened in the middle of the year, for the numbers before stand in the paper register.
 * @see Nghị định 30/2020/NĐ-CP Điều 15, Phụ lục VI
 */
export function checkPaperNumber(
  given: PaperNumber,
  series: SeriesState,
  today: CivilDate,
): Result<{ readonly isOpening: boolean }, RegisterRefusal> {
  const next = (series.lastNumber ?? 0) + 1;
  const isOpening = series.lastNumber === null && given.number > 1;
  if (given.number < next) return refuse({ code: 'number-taken', number: given.number, next });
  if (given.number > next && !isOpening) return refuse({ code: 'number-leaves-gap', number: given.number, next });
  if (compareDates(given.issuedOn, today) > 0) return refuse({ code: 'date-ahead' });
  if (given.signedOn && compareDates(given.issuedOn, given.signedOn) < 0)
    return refuse({ code: 'number-before-signature' });

  const warnings = warningsOf(given, series, isOpening).filter((warning) => !given.confirmed.includes(warning));
  return warnings.length > 0 ? refuse({ code: 'confirmation-missing', warnings }) : ok({ isOpening });
}

function warningsOf({ issuedOn }: PaperNumber, series: SeriesState, isOpening: boolean): PaperWarning[] {
  const { isDuplicate, lastOn, dueOn } = series;
  const holds: Record<PaperWarning, boolean> = {
    'opens-book': isOpening,
    duplicate: isDuplicate,
    'before-last': lastOn !== null && compareDates(issuedOn, lastOn) < 0,
    'numbered-late': dueOn !== null && compareDates(issuedOn, dueOn) > 0,
  };
  return PAPER_WARNINGS.filter((warning) => holds[warning]);
}
