import { isElectionOver, isMotionSettled, type AgendaItemKind, type FloorProgress } from '@conference/domain';
import { motionVotes, type AgendaItemEntity, type ConferenceEntity, type Records } from '@conference/persistence';

/** Reads how far the room has come, as the rule of the closing goes by it. */
export async function floorProgress(
  records: Records,
  { id, plan }: Pick<ConferenceEntity, 'id' | 'plan'>,
): Promise<FloorProgress> {
  const agenda = await records.conferences.agenda(id);
  const votes = await motionVotes(records, id);
  const elections = await records.elections.ofConference(id);
  const parties = await records.floor.parties(id);
  const people = await records.directory.people(parties.map(({ personId }) => personId));
  const begun = votes.filter(({ state }) => state === 'open' || state === 'counting' || state === 'closed');
  const isSettled = (code: string) => isMotionSettled(votes.filter(({ motionCode }) => motionCode === code));
  const isAdopted = (code: string) =>
    votes.some(({ motionCode, state, verdict }) => motionCode === code && state === 'published' && verdict?.holds);
  const isResolutionLeftOut = isLeftOut(agenda, 'resolution');
  const resolutions = plan.motions.filter(({ kind }) => kind === 'resolution');
  return {
    votesUnderWay: begun.filter(({ isSecret }) => !isSecret).map(({ title }) => title),
    unpublishedBallots: begun.filter(({ isSecret }) => isSecret).map(({ title }) => title),
    unvotedMotions: plan.motions
      .filter(({ kind }) => kind !== 'resolution' || !isResolutionLeftOut)
      .filter(({ code }) => !isSettled(code) && !begun.some(({ motionCode }) => motionCode === code))
      .map(({ title }) => title),
    undecidedElections: (isLeftOut(agenda, 'election') ? [] : plan.elections)
      .filter(({ code }) => !elections.some((one) => one.code === code && isElectionOver(one.state)))
      .map(({ title }) => title),
    unsignedParties: (isLeftOut(agenda, 'pledgeSigning') ? [] : parties)
      .filter(({ signedAt }) => !signedAt)
      .map(({ personId, code }) => people.get(personId)?.name ?? code),
    unfinishedItems: agenda.filter(({ finishedAt, skipped }) => !finishedAt && !skipped).map(({ title }) => title),
    unansweredOpinions: (await records.speeches.opinions(id)).filter(
      ({ answer, withdrawnAt }) => answer === null && withdrawnAt === null,
    ).length,
    resolutionsNotAdopted: resolutions
      .filter(({ code }) => !isResolutionLeftOut && isSettled(code) && !isAdopted(code))
      .map(({ title }) => title),
  };
}

/** Whether the room left out every item of a kind, with its reasons: then what belongs under it is not waited for. */
function isLeftOut(agenda: readonly AgendaItemEntity[], kind: AgendaItemKind): boolean {
  const items = agenda.filter((item) => item.kind === kind);
  return items.length > 0 && items.every(({ skipped }) => skipped !== null);
}
