import type { Verdict } from '../assembly';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import { notACount } from './count';
import type { VotingRefusal } from './refusal';

/** Judges whether enough staff together ask for an extraordinary conference: at least one third of all. @see Luật 10/2022/QH15 Điều 50 khoản 1 */
export function petitionSuffices(figures: {
  readonly petitioners: number;
  readonly staff: number;
}): Result<Verdict, VotingRefusal> {
  const { petitioners, staff } = figures;
  const wrong = notACount(Object.entries({ petitioners, staff }));
  if (wrong) return wrong;
  if (petitioners > staff || staff === 0) return refuse({ code: 'more-petitioners-than-staff', petitioners, staff });

  const holds = 3 * petitioners >= staff;
  const needed = (staff + 2 - ((staff + 2) % 3)) / 3;
  const inequality = `3 × ${petitioners} = ${3 * petitioners} ${holds ? '≥' : '<'} ${staff}`;
  const sentence: Sentence = {
    vi: `${petitioners}/${staff} người đề nghị (${inequality}), ${holds ? 'đủ' : `chưa đủ, cần ít nhất ${needed}`}: tỷ lệ một phần ba để tổ chức hội nghị bất thường.`,
    en: `${petitioners} of ${staff} staff ask for it (${inequality}): ${holds ? 'enough' : `not enough, ${needed} are needed`} for an extraordinary conference (one third).`,
  };
  return ok({ holds, figures: { petitioners, staff, needed }, inequality, needed, sentence });
}
