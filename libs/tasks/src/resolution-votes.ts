import { resolutionIsAdopted, type ResolutionRefusal, type Result } from '@conference/domain';
import { motionVotes, type DocumentEntity, type Records } from '@conference/persistence';

/** Whether the conference has heard that it adopted a document, where that is what makes it stand: a resolution. */
export async function adoptedByConference(
  records: Records,
  { kind, conferenceId }: Pick<DocumentEntity, 'kind' | 'conferenceId'>,
): Promise<Result<void, ResolutionRefusal>> {
  if (kind !== 'resolution') return { ok: true, value: undefined };
  const { plan } = await records.conferences.get(conferenceId);
  const motions = plan.motions.filter((motion) => motion.kind === 'resolution').map(({ code }) => code);
  const votes = await motionVotes(records, conferenceId);
  return resolutionIsAdopted(votes.filter(({ motionCode }) => motions.includes(motionCode)));
}
