import { vietnamDateOf, type FloorEvent } from '@conference/domain';
import type { ConferenceEntity, Records } from '@conference/persistence';

/** Ballots to all staff that were judged, with what led to them: they stand in the place of a session. */
export async function staffBallotEvents(records: Records, { id }: ConferenceEntity): Promise<readonly FloorEvent[]> {
  const failed = await records.convening.failedSummonses(id);
  const ballots = await records.convening.staffBallots(id);
  return ballots.flatMap((ballot): FloorEvent[] => {
    const { number, question, forceMajeure, sentAt, closesOn, staff, verdict, countedAt } = ballot;
    if (!verdict || !countedAt) return [];
    const sentOn = vietnamDateOf(sentAt.toISOString());
    return [
      {
        id: `staffBallot/${number}`,
        at: countedAt.toISOString(),
        type: 'staffBallotCounted',
        ...{ question, forceMajeure, sentOn, staff, verdict },
        failed: failed.map(({ heldOn, verdict: { sentence } }) => ({ heldOn, sentence })),
        agreement: { by: ballot.agreedBy, reference: ballot.agreementReference, agreedOn: ballot.agreedOn },
        closesOn: closesOn ?? vietnamDateOf(countedAt.toISOString()),
      },
    ];
  });
}
