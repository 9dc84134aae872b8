import type { Verdict } from '../assembly';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import { moreThanHalfOf, notACount } from './count';
import type { VotingRefusal } from './refusal';

/** An open vote as it was counted; who did not raise a hand at all is in none of the three. */
export interface VoteCount {
  readonly present: number;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
}

/**
 * Judges an open vote: more than half of all who attend must be in favour, not more than half of those who voted.
 *
 * Exactly half fails. Who abstains or does not vote stays in the base and is not in favour.
 *
 * @see Luật 10/2022/QH15 Điều 51 khoản 2 điểm c
 */
export function judgeAdoption(count: VoteCount): Result<Verdict, VotingRefusal> {
  const { present, yes, no, abstain } = count;
  const wrong = notACount(Object.entries({ present, yes, no, abstain }));
  if (wrong) return wrong;
  if (present === 0) return refuse({ code: 'nobody-present' });
  const voted = yes + no + abstain;
  if (voted > present) return refuse({ code: 'more-votes-than-present', votes: voted, present });

  const holds = 2 * yes > present;
  const inequality = `2 × ${yes} = ${2 * yes} ${holds ? '>' : '≤'} ${present}`;
  const figures = { present, yes, no, abstain, notVoting: present - voted, needed: moreThanHalfOf(present) };
  return ok({ holds, figures, inequality, needed: figures.needed, sentence: sentenceOf(figures, holds, inequality) });
}

function sentenceOf(
  { present, yes, no, abstain, notVoting, needed }: VoteCount & { readonly notVoting: number; readonly needed: number },
  holds: boolean,
  inequality: string,
): Sentence {
  const counted = {
    vi: `${present} người dự: tán thành ${yes}, không tán thành ${no}, không có ý kiến ${abstain}, không biểu quyết ${notVoting}`,
    en: `${present} attending: ${yes} in favour, ${no} against, ${abstain} abstaining, ${notVoting} not voting`,
  };
  return holds
    ? {
        vi: `${counted.vi}; quá nửa số người dự tán thành (${inequality}): thông qua.`,
        en: `${counted.en}; more than half of those attending are in favour (${inequality}): adopted.`,
      }
    : {
        vi: `${counted.vi}; chưa quá nửa số người dự (${inequality}), cần ít nhất ${needed}: không thông qua.`,
        en: `${counted.en}; not more than half of those attending (${inequality}), ${needed} are needed: not adopted.`,
      };
}
