import type { ConferenceDetail } from '@conference/contracts';
import { useQuery } from '@tanstack/react-query';
import { ballotsQuery } from '../secret-ballots/read-ballots';
import { TABS, type TabName } from './part-name';

/** The tabs that have something in them for whoever looks. */
export function useTabs({ id, stage, may, floor }: ConferenceDetail): readonly TabName[] {
  const { data: ballots } = useQuery(ballotsQuery(id));
  const isUp = (...kinds: readonly string[]) => floor.agenda.some(({ kind }) => kinds.includes(kind));
  const isFilled: Readonly<Record<TabName, boolean>> = {
    opening: stage === 'convening' && may.runFloor,
    attendance: true,
    speakers: stage === 'session' || floor.opinions.length > 0,
    votes: floor.motions.length + floor.votes.length > 0,
    ballots: ballots !== undefined && (ballots.subjects.length > 0 || hasOwnBallot(ballots.ballots)),
    elections: floor.elections.length > 0,
    honours: isUp('awards', 'emulationLaunch') || floor.honours.awards.length > 0 || floor.honours.launch !== null,
    pledge: floor.pledge !== null,
  };
  return TABS.filter((tab) => isFilled[tab]);
}

/** The box of an election is run from the round that its count belongs to. */
function hasOwnBallot(ballots: readonly { roundId: string | null }[]): boolean {
  return ballots.some(({ roundId }) => roundId === null);
}
