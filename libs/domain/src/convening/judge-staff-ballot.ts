import type { Verdict } from '../assembly';
import { ok, refuse, type Refused, type Result } from '../result';
import { STAFF_BALLOT_ASSUMPTION } from './conference-branch';

/** The ballots that came back from all staff; whoever sent none back is in the base all the same. */
export interface StaffBallotCount {
  readonly staff: number;
  readonly returned: number;
  readonly yes: number;
}

/** A count of ballots that cannot be. */
export interface StaffBallotRefusal {
  readonly code: 'staff-ballot-does-not-add-up';
}

/** Judges a ballot to all staff: more than half of all staff in favour. No text sets that share, so the verdict says that it is assumed. */
export function judgeStaffBallot(count: StaffBallotCount): Result<Verdict, StaffBallotRefusal> {
  const { staff, returned, yes } = count;
  const wrong = refusalFor(count);
  if (wrong) return wrong;
  const holds = 2 * yes > staff;
  const needed = (staff - (staff % 2)) / 2 + 1;
  const inequality = `2 × ${yes} = ${2 * yes} ${holds ? '>' : '≤'} ${staff}`;
  const { vi, en } = STAFF_BALLOT_ASSUMPTION;
  return ok({
    holds,
    figures: { staff, returned, yes, needed },
    inequality,
    needed,
    sentence: {
      vi: `Thu về ${returned}/${staff} phiếu, tán thành ${yes} (${inequality})${holds ? ': thông qua' : `, cần ít nhất ${needed}: không thông qua`}. ${vi}`,
      en: `${returned} of ${staff} ballots returned, ${yes} in favour (${inequality})${holds ? ': adopted' : `, ${needed} are needed: not adopted`}. ${en}`,
    },
  });
}

function refusalFor({ staff, returned, yes }: StaffBallotCount): Refused<StaffBallotRefusal> | null {
  const areCounts = [staff, returned, yes].every((figure) => Number.isSafeInteger(figure) && figure >= 0);
  return areCounts && staff > 0 && yes <= returned && returned <= staff
    ? null
    : refuse({ code: 'staff-ballot-does-not-add-up' });
}

/** Says in the reader's language what is wrong with the count. */
export const STAFF_BALLOT_REFUSAL_SENTENCE = {
  vi: 'Số phiếu không khớp: số tán thành không quá số thu về, số thu về không quá tổng số người.',
  en: 'The count does not add up: no more in favour than returned, no more returned than staff.',
} as const;
