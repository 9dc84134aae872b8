import type { CountBody } from '@conference/contracts';
import type { OpenVote, VoteRecord } from '@conference/domain';
import type { OpenVoteEntity, Records } from '@conference/persistence';
import { doorRefusal } from '../problems/door-words';

/** A stored vote as the rules take it further: with its roll, before it is counted. */
export async function ruledVote(records: Records, vote: OpenVoteEntity): Promise<OpenVote> {
  const { id, motionCode, state, way, rows, predecessorId } = vote;
  const roll = await records.votes.roll(id);
  return { id, motionCode, state, way, rows, roll, predecessorId, record: null, verdict: null, voided: null };
}

/**
 * What was counted, in the vote's own way: figures that are handed in come from a show of hands, the others are there already.
 * @throws RefusalException not-valid when a show of hands comes without its figures
 */
export async function countedRecord(
  records: Records,
  { id, way }: OpenVoteEntity,
  { figures, tellerId }: { figures: CountBody | null; tellerId: string },
): Promise<VoteRecord> {
  if (figures) return { way: 'hands', figures, tellerId };
  switch (way) {
    case 'hands':
      throw doorRefusal('not-valid');
    case 'rows':
      return { way, rows: await records.votes.rowCounts(id) };
    case 'phones':
      return { way, votes: await records.votes.namedVotes(id) };
  }
}
