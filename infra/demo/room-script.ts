import type { CountBody, CountFiguresBody, ElectionRoundView, InventoryBody } from '@conference/contracts';
import type {
  ConferencePlan,
  PlannedAgendaItem,
  PlannedElection,
  PlannedPerson,
  PlannedPlay,
} from '@conference/domain';

/** Who comes: everybody who is summoned, but for those whom the script keeps away. */
export function whoComes({ people, conference, play }: ConferencePlan): PlannedPerson[] {
  const absent = new Set(play?.attendance.absent);
  const isSummoned = ({ code }: PlannedPerson) => conference.form === 'plenary' || conference.delegates.includes(code);
  return people.filter((person) => isSummoned(person) && !absent.has(person.code));
}

/** What is done under an agenda item besides speaking. */
export interface ItemActs {
  readonly votes: readonly string[];
  readonly elections: readonly PlannedElection[];
  readonly isPledgeSigned: boolean;
  readonly remarks: readonly FloorRemark[];
  /** What is said under it. */
  readonly sayings: readonly Saying[];
  /** What is answered and promised under it. */
  readonly answers: readonly Saying[];
  /** The words of the launch; null where nothing is launched. */
  readonly launch: string | null;
  readonly hasAwards: boolean;
}

/** What somebody says in the discussion, with its answer and what is promised. */
export type Saying = NonNullable<PlannedPlay['discussion']>[number];

/** What somebody says in the conference about a document. */
export type FloorRemark = PlannedPlay['floorRemarks'][number];

/**
 * Spreads motions, elections, the pledge, the discussion and the awards over the agenda: each under the first item of its kind; other motions under the first decision, or else just
 * before the resolution is put to the vote.
 */
export function actsUnder(
  { agenda, motions, elections, pledge, awards, play }: ConferencePlan,
  item: PlannedAgendaItem,
): ItemActs {
  const isFirst = (kind: PlannedAgendaItem['kind']) => agenda.find((other) => other.kind === kind)?.code === item.code;
  const codes = (kind: 'resolution' | 'other') =>
    motions.filter((motion) => motion.kind === kind).map(({ code }) => code);
  const sayings = play?.discussion ?? [];
  const hasAnswers = agenda.some(({ kind }) => kind === 'answers');
  const others =
    agenda.find(({ kind }) => kind === 'decision') ?? agenda.find(({ kind }) => kind === 'resolution') ?? agenda.at(-1);
  return {
    votes: [
      ...(others?.code === item.code ? codes('other') : []),
      ...(isFirst('resolution') ? codes('resolution') : []),
    ],
    elections: isFirst('election') ? elections : [],
    isPledgeSigned: pledge !== null && isFirst('pledgeSigning'),
    sayings: isFirst('discussion') ? sayings : [],
    answers: isFirst(hasAnswers ? 'answers' : 'discussion') ? sayings : [],
    launch: (isFirst('emulationLaunch') && play?.launch) || null,
    hasAwards: awards !== undefined && awards.length > 0 && isFirst('awards'),
    remarks: (play?.floorRemarks ?? []).filter(({ document }) => item.documents.includes(document)),
  };
}

/** The count of a vote: the script's, or everybody in favour. */
export function voteCount({ play }: ConferencePlan, motion: string, present: number): CountBody {
  const { yes, no, abstain } = play?.votes.find((vote) => vote.motion === motion) ?? {
    yes: present,
    no: 0,
    abstain: 0,
  };
  return { yes, no, abstain };
}

/** What the committee counts in one round. */
export interface RoundCount {
  readonly paper: NonNullable<InventoryBody['paper']>;
  readonly figures: NonNullable<CountFiguresBody['paper']>;
}

/** The count of a round: the script's, one entry for each round of an election, or everybody chooses the first candidates on the list. */
export function roundCount(
  { play }: ConferencePlan,
  election: string,
  { number, seats, present, candidates }: Pick<ElectionRoundView, 'number' | 'seats' | 'present' | 'candidates'>,
): RoundCount {
  const scripted = play?.elections.filter((entry) => entry.election === election)[number - 1];
  const { issued, collected, valid } = scripted ?? { issued: present, collected: present, valid: present };
  const byDefault = (place: number) => (place < seats ? present : 0);
  return {
    paper: { printed: issued, issued, unused: 0, spoiled: 0 },
    figures: {
      collected,
      notReturned: issued - collected,
      valid,
      blank: 0,
      invalid: collected > valid ? [{ reason: 'notRecorded', count: collected - valid }] : [],
      votes: candidates.map(({ personId, code }, place) => ({
        id: personId,
        votes: scripted ? (scripted.votes[code] ?? 0) : byDefault(place),
      })),
    },
  };
}

/** Who counts and who watches: people who are there and do not stand, those of the counting committee first. */
export function committeeOf(plan: ConferencePlan, { candidates }: PlannedElection): string[] {
  const free = whoComes(plan).filter(({ code }) => !candidates.includes(code));
  const rank = ({ roles }: PlannedPerson) => (roles.includes('countingCommittee') ? 0 : roles.includes('head') ? 2 : 1);
  return free.toSorted((one, other) => rank(one) - rank(other)).map(({ code }) => code);
}
