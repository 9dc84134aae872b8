import type { ConferenceDetail, FloorView, PreflightView, SecretBallots } from '@conference/contracts';
import { nextSpeech, type RoomFacts, type RoomMotion } from '@conference/domain';
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
    missing,
    hasQuorum: floor.quorum?.holds === true,
    isPaused: floor.pauses.some(({ resumedAt }) => resumedAt === null),
    agenda: floor.agenda.map(timesOf),
    undisclosed: undisclosed(floor),
    speaking: speeches.find(({ state }) => state === 'speaking')?.name ?? null,
    nextSpeaker: speeches.find(({ id }) => id === next?.id)?.name ?? null,
    unanswered: floor.opinions.filter(({ answer, withdrawnAt }) => !answer && !withdrawnAt).length,
    motions: floor.motions.map((motion) => votedOn(motion, floor, ballots)),
    elections: floor.elections,
    awardsWaiting: floor.honours.awards.flatMap(({ recipient, handedOverAt }) => (handedOverAt ? [] : [recipient])),
    isLaunched: floor.honours.launch !== null,
    signsNow: floor.pledge?.parties.find(({ code }) => code === floor.pledge?.now)?.name ?? null,
  };
}

function undisclosed({ agenda }: FloorView): number {
  const running = agenda.find(({ startedAt, finishedAt }) => startedAt && !finishedAt);
  return running?.documents.filter(({ presentedAt }) => presentedAt === null).length ?? 0;
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
