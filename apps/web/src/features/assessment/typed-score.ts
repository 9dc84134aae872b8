import type { CriteriaSetView, GivenScoreBody, ScoreView } from '@conference/contracts';
import { JUDGEMENTS } from '@conference/domain';

/** What is typed for one criterion. */
export interface TypedScore {
  /** Points, a judgement, or `notApplicable`. */
  readonly rating: string;
  readonly words: string;
  readonly evidence: { readonly sha256: string; readonly name: string } | null;
  /** The day that the file is of. */
  readonly evidenceOn: string;
}

/** What is typed, by criterion. */
export type TypedScores = Readonly<Record<string, TypedScore>>;

/** A criterion that nobody has touched. */
export const UNTOUCHED: TypedScore = { rating: '', words: '', evidence: null, evidenceOn: '' };

/** The scores of a form; a criterion that nobody touched has none. */
export function givenScores({ criteria }: CriteriaSetView, typed: TypedScores): GivenScoreBody[] {
  return criteria.flatMap(({ code: criterion }): GivenScoreBody[] => {
    const { rating, words, evidence: file, evidenceOn } = typed[criterion] ?? UNTOUCHED;
    const evidence = file && { ...file, on: evidenceOn || null };
    const nothing = { criterion, points: null, judgement: null, notApplicableBecause: null, explanation: null };
    if (rating === 'notApplicable') return [{ ...nothing, notApplicableBecause: words, evidence: null }];
    const given = { ...nothing, explanation: words.trim() || null, evidence };
    const judgement = JUDGEMENTS.find((known) => known === rating);
    if (judgement) return [{ ...given, judgement }];
    // what is no whole number is out of every range, so that the rule says what is wrong
    return rating.trim() ? [{ ...given, points: /^\d{1,6}$/.test(rating.trim()) ? Number(rating) : -1 }] : [];
  });
}

/** A form that begins with what somebody gave before: an appraisal begins with the own scores. */
export function typedFrom(scores: readonly ScoreView[]): TypedScores {
  return Object.fromEntries(
    scores.map(({ criterion, points, judgement, notApplicableBecause }) => [
      criterion,
      {
        rating: notApplicableBecause === null ? (judgement ?? String(points)) : 'notApplicable',
        words: notApplicableBecause ?? '',
        evidence: null,
        evidenceOn: '',
      },
    ]),
  );
}
