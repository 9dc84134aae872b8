import { resolutionIsAdopted, type ResolutionRefusal, type Result } from '@conference/domain';
import type { DocumentEntity, Records } from '@conference/persistence';

/** Whether the conference has heard that it adopted a document, where that is what makes it stand: a resolution. */
export async function adoptedByConference(
  records: Records,
  { kind, conferenceId }: Pick<DocumentEntity, 'kind' | 'conferenceId'>,
): Promise<Result<void, ResolutionRefusal>> {
  if (kind !== 'resolution') return { ok: true, value: undefined };
  const { plan } = await records.conferences.get(conferenceId);
  const motions = plan.motions.filter((motion) => motion.kind === 'resolution').map(({ code }) => code);
  const open = (await records.votes.ofConference(conferenceId)).filter(({ motionCode }) =>
    motions.includes(motionCode),
  );
  const secret = (await records.secretBallots.ofConference(conferenceId))
    .filter(({ subject, subjectCode }) => subject === 'motion' && motions.includes(subjectCode))
    .map(({ state, preparedAt, result }) => ({ state, preparedAt, verdict: result?.verdict ?? null }));
  return resolutionIsAdopted(
    [...open, ...secret].toSorted((one, other) => one.preparedAt.getTime() - other.preparedAt.getTime()),
  );
}
