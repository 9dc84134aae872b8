import { partsOf, type CandidateCount, type PartFigures } from '@conference/domain';
import type { ElectionRoundEntity, StoredElectronicCount } from '@conference/persistence';
import { doorRefusal } from '../problems/door-words';

/**
 * The electronic half of a round's count, where it has one.
 * @throws RefusalException electronic-not-counted as long as the ballot box has not handed it in
 */
export function electronicPart({ way, electronic }: ElectionRoundEntity): StoredElectronicCount | null {
  if (!partsOf(way).includes('electronic')) return null;
  if (!electronic) throw doorRefusal('electronic-not-counted');
  return electronic;
}

/** Adds up the votes of the parts, candidate by candidate. */
export function summedUp(parts: readonly (PartFigures | null)[]): CandidateCount[] {
  const totals = new Map<string, number>();
  for (const { id, votes } of parts.flatMap((part) => part?.votes ?? [])) totals.set(id, (totals.get(id) ?? 0) + votes);
  return [...totals].map(([id, votes]) => ({ id, votes }));
}
