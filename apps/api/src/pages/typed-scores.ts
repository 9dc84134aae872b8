import { JUDGEMENTS } from '@conference/domain';
import type { GivenScore } from '@conference/tasks';
import { field, type FormBody } from './form-body';

/** What was typed for one criterion. */
export interface TypedScore {
  /** Points as they were typed, or a judgement. */
  readonly rating: string;
  readonly isNotApplicable: boolean;
  /** What stands behind the score, or why the criterion does not apply. */
  readonly words: string;
  /** A file that was stored with an earlier try. */
  readonly evidence: { readonly sha256: string; readonly name: string } | null;
  /** The day that the file is of, as it was typed. */
  readonly evidenceOn: string;
}

const NOT_APPLICABLE = 'notApplicable';
const STORED = /^([0-9a-f]{64}) (.{1,255})$/u;

/** Reads what was typed criterion by criterion. */
export function typedScores(body: FormBody): ReadonlyMap<string, TypedScore> {
  const codes = Object.keys(body).flatMap((name) => /^words-([a-z0-9][a-z0-9-]{0,39})$/.exec(name)?.[1] ?? []);
  return new Map(
    codes.map((code) => {
      const [, sha256, name] = STORED.exec(field(body, `stored-${code}`)) ?? [];
      const rating = field(body, `rating-${code}`);
      return [
        code,
        {
          rating,
          isNotApplicable: rating === NOT_APPLICABLE || field(body, `without-${code}`) === 'yes',
          words: field(body, `words-${code}`),
          evidence: sha256 && name ? { sha256, name } : null,
          evidenceOn: field(body, `day-${code}`).trim(),
        },
      ];
    }),
  );
}

/** The longest text about one criterion. */
export const LONGEST_WORDS = 2000;

/** Turns what was typed into scores; a criterion that nobody touched has none. */
export function readScores(typed: ReadonlyMap<string, TypedScore>): GivenScore[] {
  return [...typed].flatMap(([criterion, score]): GivenScore[] => {
    const nothing = { criterion, points: null, judgement: null, notApplicableBecause: null, explanation: null };
    if (score.isNotApplicable) return [{ ...nothing, notApplicableBecause: score.words, evidence: null }];
    const given = { ...nothing, explanation: score.words.trim() || null, evidence: givenEvidence(score) };
    const judgement = JUDGEMENTS.find((known) => known === score.rating);
    if (judgement) return [{ ...given, judgement }];
    const text = score.rating.trim();
    // what is no whole number is out of every range, so that the rule says what is wrong
    return text ? [{ ...given, points: /^\d{1,6}$/.test(text) ? Number(text) : -1 }] : [];
  });
}

/** The stored file of a score with its day. */
export function givenEvidence({ evidence, evidenceOn }: TypedScore): GivenScore['evidence'] {
  return evidence && { ...evidence, on: evidenceOn || null };
}

/** Keeps a stored file with its form, so that it is not lost when the form is refused. */
export function keepStored(body: Record<string, unknown>, code: string, file: { sha256: string; name: string }): void {
  body[`stored-${code}`] = `${file.sha256} ${file.name}`;
}
