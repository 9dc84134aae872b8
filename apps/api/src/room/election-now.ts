import type { ElectionNow } from '@conference/contracts';
import { isElectionOver, type AgendaRunItem } from '@conference/domain';
import type {
  ConferenceEntity,
  ElectionEntity,
  ElectionRoundEntity,
  NominationEntity,
  Records,
} from '@conference/persistence';
import { holdingCount } from '../elections/round-view';

/** An election with its rounds, as far as the room knows of it. */
export interface ElectionCourse {
  readonly election: Pick<ElectionEntity, 'state'>;
  readonly rounds: readonly Pick<ElectionRoundEntity, 'publishedAt'>[];
}

/** The item that is before the room. */
type BeforeRoom = Pick<AgendaRunItem, 'kind' | 'startedAt'>;

/** The election that the room looks at: under its own item the one that is going on, or the last that was decided; later the one whose result is published then. */
export function electionBeforeRoom<Course extends ElectionCourse>(
  courses: readonly Course[],
  item: BeforeRoom | null,
): Course | null {
  if (!item?.startedAt) return null;
  const begun = courses.filter(({ election }) => election.state !== 'prepared');
  if (item.kind === 'election') {
    return begun.find(({ election }) => !isElectionOver(election.state)) ?? begun.at(-1) ?? null;
  }
  const since = new Date(item.startedAt);
  return begun.findLast(({ rounds }) => rounds.some(({ publishedAt }) => publishedAt && publishedAt >= since)) ?? null;
}

/** What everybody in the room sees of its elections: state words, and votes only when they are published. */
export async function electionNow(
  records: Records,
  { id, plan }: ConferenceEntity,
  item: BeforeRoom | null,
): Promise<ElectionNow | null> {
  if (plan.elections.length === 0) return null;
  const known = await records.elections.ofConference(id);
  const courses = [];
  for (const { code, title } of plan.elections) {
    const election = known.find((one) => one.code === code);
    if (election) courses.push({ title, election, rounds: await records.elections.rounds(election.id) });
  }
  const course = electionBeforeRoom(courses, item);
  return course && shown(records, course);
}

async function shown(
  records: Records,
  { title, election, rounds }: { title: string; election: ElectionEntity; rounds: readonly ElectionRoundEntity[] },
): Promise<ElectionNow> {
  const { state, seats } = election;
  const last = rounds.at(-1) ?? null;
  const isNextPrepared = state === 'nominating' || state === 'listClosed';
  const round = isNextPrepared ? null : last;
  const entered = round?.outcome ? await records.elections.counts(round.id) : [];
  const votes = round?.outcome ? (round.hands ?? holdingCount(entered)?.totals ?? []) : [];
  const nominated = round ? [] : await standing(records, election.id);
  const listed = round?.candidates ?? nominated.map(({ personId }) => personId);
  const asked = nominated.filter(({ consentRecordedBy }) => state === 'nominating' && consentRecordedBy === null);
  const people = await records.directory.people(listed);
  return {
    code: election.code,
    title,
    state,
    seats: round?.seats ?? seats,
    round: round && { id: round.id, number: round.number, kind: round.kind, way: round.way },
    candidates: listed.map((personId) => ({
      personId,
      isAsked: asked.some((nomination) => nomination.personId === personId),
      name: people.get(personId)?.name ?? '',
      votes: votes.find(({ id }) => id === personId)?.votes ?? null,
      elected: round?.outcome ? round.outcome.elected.includes(personId) : null,
    })),
    sentence: round?.outcome?.sentence ?? null,
  };
}

async function standing(records: Records, electionId: string): Promise<NominationEntity[]> {
  const nominations = await records.elections.nominations(electionId);
  return nominations.filter(({ withdrawnBecause }) => withdrawnBecause === null);
}
