import type { Records } from '@conference/persistence';
import { opinionTitle } from './concern';

/** What something is about that has no document: a target, an assessment, or a concern. */
export interface AskedAbout {
  readonly targetId?: string | null | undefined;
  readonly assessmentId?: string | null | undefined;
  readonly opinionId?: string | null | undefined;
  readonly paperId?: string | null | undefined;
}

/** Reads what the matters of several tasks are called where no document carries a title; null for all others. */
export async function askedTitles(
  records: Records,
  about: readonly AskedAbout[],
): Promise<(one: AskedAbout) => string | null> {
  const ids = (of: (one: AskedAbout) => string | null | undefined) => about.flatMap((one) => of(one) ?? []);
  const titled = [
    ...(await records.targets.byIds(ids(({ targetId }) => targetId))),
    ...(await records.assessments.byIds(ids(({ assessmentId }) => assessmentId))),
    ...(await records.concerns.papersByIds(ids(({ paperId }) => paperId))),
  ];
  const opinions = await records.speeches.opinionsByIds(ids(({ opinionId }) => opinionId));
  const titles = new Map([
    ...titled.map(({ id, title }): [string, string] => [id, title]),
    ...opinions.map((opinion): [string, string] => [opinion.id, opinionTitle(opinion)]),
  ]);
  return ({ targetId, assessmentId, opinionId, paperId }) =>
    titles.get(targetId ?? assessmentId ?? opinionId ?? paperId ?? '') ?? null;
}
