import type { Sentence } from '../sentence';

/** From how many voters behind each figure on nobody's ballot is told by the result. */
const FEWEST_BEHIND_A_FIGURE = 3;

/** What the result of a secret vote gives away in a small group: everybody's choice, or one that colleagues can guess. */
export interface SecrecyWarning {
  readonly code: 'in-effect-open' | 'easily-guessed';
  readonly sentence: Sentence;
}

/**
 * Warns before a secret vote in a group so small that its result would give ballots away.
 *
 * Of two voters each knows the other's; beyond that, a figure hides a voter when at least three may stand behind it.
 */
export function smallGroupWarning(entitled: number, options: number): SecrecyWarning | null {
  if (entitled <= 2) {
    return {
      code: 'in-effect-open',
      sentence: {
        vi: `Chỉ có ${entitled} người bỏ phiếu: xem kết quả là biết phiếu của từng người, bỏ phiếu kín không giữ được bí mật.`,
        en: `With ${entitled} voting, the result tells everybody’s ballot: a secret vote would in effect be open.`,
      },
    };
  }
  if (entitled >= FEWEST_BEHIND_A_FIGURE * options) return null;
  return {
    code: 'easily-guessed',
    sentence: {
      vi: `Chỉ có ${entitled} người bỏ phiếu cho ${options} lựa chọn: đồng nghiệp có thể đoán được ai chọn gì, nhất là khi mọi người chọn giống nhau.`,
      en: `With ${entitled} voting on ${options} choices, colleagues may guess who chose what, above all if everybody chooses the same.`,
    },
  };
}

/**
 * Warns before the figures of a secret vote are published when they themselves give ballots away.
 *
 * When all chose the same, everybody's ballot is known; behind a figure of one or two, colleagues know who it is.
 */
export function publicationWarning(figures: readonly number[]): SecrecyWarning | null {
  const chosen = figures.filter((figure) => figure > 0);
  if (chosen.length === 1) {
    return {
      code: 'in-effect-open',
      sentence: {
        vi: 'Mọi người đã chọn giống nhau: công bố kết quả là công bố phiếu của từng người.',
        en: 'Everybody chose the same: publishing the result publishes everybody’s ballot.',
      },
    };
  }
  if (chosen.every((figure) => figure >= FEWEST_BEHIND_A_FIGURE)) return null;
  return {
    code: 'easily-guessed',
    sentence: {
      vi: `Có lựa chọn chỉ ${Math.min(...chosen)} người chọn: đồng nghiệp có thể đoán được đó là ai.`,
      en: `Only ${Math.min(...chosen)} chose one of the answers: colleagues may guess who.`,
    },
  };
}
