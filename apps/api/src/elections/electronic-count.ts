import { partsOf, type PartFigures } from '@conference/domain';
import type { Records } from '@conference/persistence';
import { doorRefusal } from '../problems/door-words';

/** What a ballot box says when it has been opened. */
export interface ElectronicCount {
  /** How many of the roll could vote electronically. Nobody gets a paper ballot too. */
  readonly issued: number;
  /** What came back: one line of votes for each candidate of the round, by the person's id. */
  readonly figures: PartFigures;
}

/**
 * Hands in the electronic count of a round: the counting committee takes it over as it is, beside the paper ballots if there are any, and signs both as one record.
 *
 * To be called in the transaction in which the box was opened, with the conference locked. It is taken once, after the voting has ended and before the record is
 * signed; who hands it in puts that on record.
 *
 * @throws RefusalException when the round is not voted on electronically, is still being voted on, or has its electronic count
 */
export async function handInElectronicCount(
  records: Records,
  roundId: string,
  { issued, figures }: ElectronicCount,
): Promise<void> {
  const round = await records.elections.round(roundId);
  if (!round || !partsOf(round.way).includes('electronic')) throw doorRefusal('round-not-electronic');
  if (!round.closedAt) throw doorRefusal('round-still-open');
  if (round.electronic || round.publishedAt || round.voidBecause !== null) throw doorRefusal('already-counted');
  await records.elections.changeRound(roundId, { electronic: { issued, figures } });
}
