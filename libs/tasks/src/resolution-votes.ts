import { resolutionIsAdopted, type ResolutionRefusal, type Result } from '@conference/domain';
import { motionVotes, type DocumentEntity, type Records, type StaffBallotEntity } from '@conference/persistence';

/** Whether the conference has heard that it adopted a document, where that is what makes it stand: a resolution. */
export async function adoptedByConference(
  records: Records,
  { kind, conferenceId }: Pick<DocumentEntity, 'kind' | 'conferenceId'>,
): Promise<Result<void, ResolutionRefusal>> {
  if (kind !== 'resolution') return { ok: true, value: undefined };
  const { plan } = await records.conferences.get(conferenceId);
  const motions = plan.motions.filter((motion) => motion.kind === 'resolution').map(({ code }) => code);
  const votes = (await motionVotes(records, conferenceId)).filter(({ motionCode }) => motions.includes(motionCode));
  return resolutionIsAdopted(votes, (await adoptingBallot(records, conferenceId))?.verdict);
}

/** The ballots of all staff that adopted the resolution of a conference in the place of a session, if any did. */
export async function adoptingBallot(records: Records, conferenceId: string): Promise<StaffBallotEntity | null> {
  return (await records.convening.staffBallots(conferenceId)).find(({ verdict }) => verdict?.holds) ?? null;
}
