import type { RoomNow } from '@conference/contracts';
import { Pill } from '../../shared/pill';
import { useSentence } from '../../shared/sentence';

/** How many of how many are there, and how many are needed: `45/60, need 40`. */
export function QuorumChip({ quorum }: { quorum: RoomNow['quorum'] }) {
  const say = useSentence();
  if (!quorum) return null;
  return <Pill tone={quorum.holds ? 'good' : 'late'}>{say(quorum.figures)}</Pill>;
}
