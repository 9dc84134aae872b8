import type { Verdict } from '../assembly';
import { ok, refuse, type Refused, type Result } from '../result';
import type { BranchRefusal } from './branch-refusal';
import { STAFF_BALLOT_ASSUMPTION } from './conference-branch';

/** The ballots that came back from all staff; whoever sent none back is in the base all the same. */
export interface StaffBallotCount {
  readonly staff: number;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
}

/** Judges a ballot to all staff: more than half of all staff in favour. No text sets that share, so the verdict says that it is assumed. */
export function judgeStaffBallot(count: StaffBallotCount): Result<Verdict, BranchRefusal> {
  const { staff, yes, no, abstain } = count;
  const wrong = refusalFor(count);
  if (wrong) return wrong;
  const returned = yes + no + abstain;
  const holds = 2 * yes > staff;
  const needed = (staff - (staff % 2)) / 2 + 1;
  const inequality = `2 × ${yes} = ${2 * yes} ${holds ? '>' : '≤'} ${staff}`;
  const { vi, en } = STAFF_BALLOT_ASSUMPTION;
  return ok({
    holds,
    figures: { staff, returned, yes, no, abstain, needed },
    inequality,
    needed,
    sentence: {
      vi: `Thu về ${returned}/${staff} phiếu: tán thành ${yes}, không tán thành ${no}, không biểu quyết ${abstain} (${inequality})${holds ? ': thông qua' : `, cần ít nhất ${needed}: không thông qua`}. ${vi}`,
      en: `${returned} of ${staff} ballots returned: ${yes} in favour, ${no} against, ${abstain} abstaining (${inequality})${holds ? ': adopted' : `, ${needed} are needed: not adopted`}. ${en}`,
    },
  });
}

function refusalFor({ staff, yes, no, abstain }: StaffBallotCount): Refused<BranchRefusal> | null {
  const areCounts = [staff, yes, no, abstain].every((figure) => Number.isSafeInteger(figure) && figure >= 0);
  return areCounts && staff > 0 && yes + no + abstain <= staff
    ? null
    : refuse({ code: 'staff-ballot-does-not-add-up' });
}
