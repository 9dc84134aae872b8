import { ok, refuse, type CivilDate, type Judgement, type Result } from '@conference/domain';
import type { NewScore, Records } from '@conference/persistence';

/** A score as somebody gives it: exactly one of points, judgement and reason is set. */
export interface GivenScore {
  readonly criterion: string;
  readonly points: number | null;
  readonly judgement: Judgement | null;
  readonly notApplicableBecause: string | null;
  readonly explanation: string | null;
  /** A file that was stored before. */
  readonly evidence: { readonly sha256: string; readonly name: string; readonly on: CivilDate | null } | null;
}

/** Makes rows of given scores; a file that its giver has not uploaded is refused. */
export async function toRows(
  records: Records,
  scores: readonly GivenScore[],
  giverId: string,
): Promise<Result<NewScore[], { readonly code: 'file-unknown' }>> {
  for (const { evidence } of scores) {
    if (evidence && !(await records.files.uploadedBy(evidence.sha256, giverId)))
      return refuse({ code: 'file-unknown' });
  }
  return ok(
    scores.map(({ criterion, points, judgement, notApplicableBecause, explanation, evidence }) => ({
      criterion,
      points,
      judgement,
      notApplicableBecause: notApplicableBecause?.trim() ?? null,
      explanation: explanation?.trim() || null,
      evidenceSha256: evidence?.sha256 ?? null,
      evidenceName: evidence?.name ?? null,
      evidenceOn: evidence?.on ?? null,
    })),
  );
}
