import {
  compareDates,
  deadlineAfter,
  deadlineBefore,
  deadlineOn,
  realisticDeadline,
  writtenDay,
  type CivilDate,
  type Deadline,
  type WorkCalendar,
} from '../calendar';
import type { PlannedDeadlines } from '../conference';
import { PUBLICISE_WITHIN_WORKING_DAYS } from '../document';
import type { TaskKind } from '../task';

/**
 * Working days after a round opens, where the date does not come from the conference's day.
 *
 * Number and dispatch: the next working day; publicity of the answers: five; an objection to an editorial change: one.
 * @see Nghị định 30/2020/NĐ-CP Điều 15 khoản 2, Điều 18 khoản 1
 * @see Luật 10/2022/QH15 Điều 48 khoản 1
 */
export const WORKING_DAYS_AFTER = {
  issue: 1,
  objection: 1,
  publication: PUBLICISE_WITHIN_WORKING_DAYS,
  posting: PUBLICISE_WITHIN_WORKING_DAYS,
  progress: 5,
  assessment: 10,
  outcome: 3,
} as const;

/** What a round's due date depends on; the day on which it opens, never the day on which somebody looks. */
export interface RoundDeadlineFacts {
  readonly kind: TaskKind;
  readonly number: number;
  readonly heldOn: CivilDate;
  readonly deadlines: PlannedDeadlines;
  /** Whether the document comes out of the conference rather than being prepared for it. */
  readonly isOutcome: boolean;
  readonly openedOn: CivilDate;
  /** A due date of the round's own, given by a decision with a reason. */
  readonly ownDueOn: CivilDate | null;
}

/** By when a round is due: derived backwards from the conference, never less than the plan's least time, with its explanation. */
export function roundDeadline(calendar: WorkCalendar, facts: RoundDeadlineFacts): Deadline {
  if (facts.ownDueOn) return ownDeadline(calendar, facts, facts.ownDueOn);
  if (facts.kind === 'posting') return postingDeadline(calendar, facts.openedOn);
  const after = daysAfterOpening(facts);
  if (after !== null) return deadlineAfter(calendar, facts.openedOn, after);
  const derived = deadlineBefore(calendar, facts.heldOn, facts.deadlines[deadlineNameOf(facts)]);
  return realisticDeadline(calendar, derived, facts.openedOn, facts.deadlines.minimumWorkingDays);
}

/** The last day to which a round may be extended: the law's own, or the last working day before the conference. */
export function roundLimit(calendar: WorkCalendar, facts: RoundDeadlineFacts): CivilDate | null {
  const { kind, isOutcome, openedOn, heldOn } = facts;
  if (kind === 'issue' || kind === 'publication' || kind === 'objection') {
    return deadlineAfter(calendar, openedOn, WORKING_DAYS_AFTER[kind]).dueOn;
  }
  return kind === 'posting' || kind === 'progress' || kind === 'assessment' || kind === 'staffBallot' || isOutcome
    ? null
    : deadlineBefore(calendar, heldOn, 1).dueOn;
}

/** Which of the plan's deadlines a question of the preparation goes by; a draft that was returned goes by the approvals'. */
export function deadlineNameOf({ kind, number }: Pick<RoundDeadlineFacts, 'kind' | 'number'>) {
  switch (kind) {
    case 'draft':
      return number === 1 ? 'drafts' : 'approvals';
    case 'opinion':
      return 'opinions';
    case 'disposition':
      return 'dispositions';
    default:
      return 'approvals';
  }
}

function daysAfterOpening({ kind, isOutcome }: RoundDeadlineFacts): number | null {
  switch (kind) {
    case 'issue':
    case 'objection':
    case 'publication':
    case 'progress':
    case 'assessment':
      return WORKING_DAYS_AFTER[kind];
    default:
      return isOutcome ? WORKING_DAYS_AFTER.outcome : null;
  }
}

/**
 * No text sets a time for publicising the resolution: the plan takes that of everything else that is made known.
 * @see Luật 10/2022/QH15 Điều 48 khoản 1, Điều 52 khoản 2
 */
export function postingDeadline(calendar: WorkCalendar, issuedOn: CivilDate): Deadline {
  const due = deadlineAfter(calendar, issuedOn, WORKING_DAYS_AFTER.posting);
  return {
    ...due,
    explanation: {
      vi: `theo kế hoạch (pháp luật không ấn định thời hạn riêng cho nghị quyết): ${due.explanation.vi}`,
      en: `by the plan (no text sets a time for a resolution): ${due.explanation.en}`,
    },
  };
}

const OWN_DUE_DATE = {
  vi: 'hạn riêng của vòng này, theo quyết định có lý do',
  en: 'a due date of this round’s own, by a decision with a reason',
};

/** No text says how long ballots to all staff are out: whoever sends them names the day. */
const BALLOTS_CLOSE = {
  vi: 'ngày cuối nhận phiếu, do người gửi phiếu ấn định; Luật không quy định',
  en: 'the last day for ballots, named by whoever sent them; the Law sets none',
};

/** A decision about one round stands when the conference moves, but nothing is put off beyond the limit. */
function ownDeadline(calendar: WorkCalendar, facts: RoundDeadlineFacts, ownDueOn: CivilDate): Deadline {
  const limitOn = roundLimit(calendar, facts);
  const isCut = limitOn !== null && compareDates(limitOn, ownDueOn) < 0;
  const own = writtenDay(ownDueOn);
  const kept = deadlineOn(ownDueOn, facts.kind === 'staffBallot' ? BALLOTS_CLOSE : OWN_DUE_DATE);
  if (!isCut) return kept;
  const cut = deadlineOn(limitOn, {
    vi: `hạn riêng của vòng này là ${own.vi}, nay muộn hơn ngày cuối còn được phép`,
    en: `this round’s own due date was ${own.en}, which is now later than the last day allowed`,
  });
  const realistic = realisticDeadline(calendar, cut, facts.openedOn, facts.deadlines.minimumWorkingDays);
  return compareDates(realistic.dueOn, ownDueOn) < 0 ? realistic : kept;
}
