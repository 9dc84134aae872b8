import type { ConferenceDetail, ElectionView, FloorView, PreflightView, SecretBallots } from '@conference/contracts';
import { nextSpeech, partsOf, type RoomElection, type RoomFacts, type RoomMotion } from '@conference/domain';
import { timesOf } from './item-times';

type Ballot = SecretBallots['ballots'][number];

/** The room as the rule of the next step reads it. */
export function roomFacts(
  { stage, floor }: ConferenceDetail,
  ballots: readonly Ballot[],
  missing: PreflightView['missing'] | null,
): RoomFacts {
  const speeches = floor.speakers?.speeches ?? [];
  const next = nextSpeech(speeches);
  return {
    stage,
    wasOpened: floor.declared !== null,
    missing,
    hasQuorum: floor.quorum?.holds === true,
    isPaused: floor.pauses.some(({ resumedAt }) => resumedAt === null),
    agenda: floor.agenda.map(timesOf),
    undisclosed: undisclosed(floor),
    speaking: speeches.find(({ state }) => state === 'speaking')?.name ?? null,
    nextSpeaker: speeches.find(({ id }) => id === next?.id)?.name ?? null,
    unanswered: floor.opinions.filter(({ answer, withdrawnAt }) => !answer && !withdrawnAt).length,
    motions: floor.motions.map((motion) => votedOn(motion, floor, ballots)),
    elections: floor.elections.map((election) => voting(election, ballots)),
    awardsWaiting: floor.honours.awards.flatMap(({ recipient, handedOverAt }) => (handedOverAt ? [] : [recipient])),
    isLaunched: floor.honours.launch !== null,
    signsNow: floor.pledge?.parties.find(({ code }) => code === floor.pledge?.now)?.name ?? null,
  };
}

function undisclosed({ agenda }: FloorView): number {
  const running = agenda.find(({ startedAt, finishedAt }) => startedAt && !finishedAt);
  return running?.documents.filter(({ presentedAt }) => presentedAt === null).length ?? 0;
}

/** Of the round that is voted on: whether its electronic ballot box has its key, and is open. */
function voting({ title, state, rounds }: ElectionView, ballots: readonly Ballot[]): RoomElection {
  const round = rounds.at(-1);
  if (!round || round.closedAt || !partsOf(round.way).includes('electronic')) return { title, state, box: null };
  const box = ballots.find((ballot) => ballot.roundId === round.id && ballot.state !== 'void');
  if (!box) return { title, state, box: 'withoutKey' };
  return { title, state, box: box.state === 'prepared' ? 'notOpen' : null };
}

function votedOn(
  { code, title, kind }: FloorView['motions'][number],
  { votes }: FloorView,
  ballots: readonly Ballot[],
): RoomMotion {
  const open = votes.filter(({ motion }) => motion === code).map(({ state }) => ({ isSecret: false, state }));
  const secret = ballots
    .filter((ballot) => ballot.subject === 'motion' && ballot.code === code)
    .map(({ state }) => ({ isSecret: true, state }));
  return { title, kind, votes: [...open, ...secret] };
}
