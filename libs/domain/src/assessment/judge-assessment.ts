import type { Language, Sentence } from '../sentence';
import type { CriteriaSet, RecognisedLevel } from './criteria-set';
import type { CriterionScore } from './score';
import { sumUpScores, type AssessmentTotal } from './sum-up';

/** What scores come to: the figures, the highest level that they reach, and the sentence that explains it. */
export interface AssessmentVerdict {
  readonly total: AssessmentTotal;
  /** The title of the level; null where none is reached, or the set has none. */
  readonly level: string | null;
  /** The test in whole numbers, of the level reached or of the lowest one missed. */
  readonly inequality: string | null;
  readonly sentence: Sentence;
}

/** Concludes from scores. Shares are compared as products of whole numbers, so that nothing is rounded. */
export function judgeAssessment(set: CriteriaSet, scores: readonly CriterionScore[]): AssessmentVerdict {
  const total = sumUpScores(set, scores);
  const falling = set.levels.toSorted((a, b) => b.atLeast * a.of - a.atLeast * b.of);
  const reached = total.most > 0 ? falling.find((level) => isReached(level, total)) : undefined;
  const tested = total.most > 0 ? (reached ?? falling.at(-1)) : undefined;
  const inequality = tested ? tell(tested, total) : null;
  return {
    total,
    level: reached?.title ?? null,
    inequality,
    sentence: {
      vi: `${figures(total, 'vi')}${conclusion({ total, tested, inequality, isReached: reached !== undefined }, 'vi')}`,
      en: `${figures(total, 'en')}${conclusion({ total, tested, inequality, isReached: reached !== undefined }, 'en')}`,
    },
  };
}

function isReached({ atLeast, of }: RecognisedLevel, { reached, most }: AssessmentTotal): boolean {
  return reached * of >= atLeast * most;
}

function tell(level: RecognisedLevel, total: AssessmentTotal): string {
  const sign = isReached(level, total) ? '≥' : '<';
  return `${total.reached} × ${level.of} ${sign} ${level.atLeast} × ${total.most}`;
}

function figures({ unit, reached, most, partly, notApplicable }: AssessmentTotal, language: Language): string {
  const isVietnamese = language === 'vi';
  const what = unit === 'points' ? (isVietnamese ? 'điểm' : 'points') : isVietnamese ? 'nội dung đạt' : 'criteria met';
  const besides = [
    partly > 0 && (isVietnamese ? `${partly} đạt một phần` : `${partly} partly`),
    notApplicable > 0 && (isVietnamese ? `${notApplicable} không áp dụng` : `${notApplicable} not applicable`),
  ].filter((part) => part !== false);
  return `${reached}/${most} ${what}${besides.length > 0 ? `, ${besides.join(', ')}` : ''}`;
}

function conclusion(
  facts: {
    readonly total: AssessmentTotal;
    readonly tested: RecognisedLevel | undefined;
    readonly inequality: string | null;
    readonly isReached: boolean;
  },
  language: Language,
): string {
  const { total, tested, inequality, isReached: isLevel } = facts;
  const isVietnamese = language === 'vi';
  if (total.most === 0) {
    return isVietnamese
      ? '; không có nội dung nào áp dụng nên không kết luận.'
      : '; nothing applies, so nothing follows.';
  }
  if (!tested) return '.'; // a set without levels leaves it at the figures
  if (isVietnamese) return `: ${isLevel ? 'đạt' : 'chưa đạt'} mức “${tested.title}” (${inequality}).`;
  return `: “${tested.title}” is ${isLevel ? '' : 'not '}reached (${inequality}).`;
}
