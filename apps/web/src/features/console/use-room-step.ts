import type { ConferenceDetail } from '@conference/contracts';
import { roomStep, type RoomStep } from '@conference/domain';
import { useQuery } from '@tanstack/react-query';
import { ballotsQuery } from '../secret-ballots/read-ballots';
import { preflightQuery } from './read-preflight';
import { roomFacts } from './room-facts';

/** The one thing to do next in the room, as the rule tells it. */
export function useRoomStep(conference: ConferenceDetail): RoomStep {
  const { id, stage, may } = conference;
  const { data: ballots } = useQuery(ballotsQuery(id));
  const { data: preflight } = useQuery({ ...preflightQuery(id), enabled: may.runFloor && stage === 'convening' });
  return roomStep(roomFacts(conference, ballots?.ballots ?? [], preflight?.missing ?? null));
}
