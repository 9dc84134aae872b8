import type { CountBody, ElectionCountBody } from '@conference/contracts';
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
}

/** What somebody says in the conference about a document. */
export type FloorRemark = PlannedPlay['floorRemarks'][number];

/**
 * Spreads motions, elections and the pledge over the agenda: each under the first item of its kind; other motions under the first decision, or else just
 * before the resolution is put to the vote.
 */
export function actsUnder(
  { agenda, motions, elections, pledge, play }: ConferencePlan,
  item: PlannedAgendaItem,
): ItemActs {
  const isFirst = (kind: PlannedAgendaItem['kind']) => agenda.find((other) => other.kind === kind)?.code === item.code;
  const codes = (kind: 'resolution' | 'other') =>
    motions.filter((motion) => motion.kind === kind).map(({ code }) => code);
  const others =
    agenda.find(({ kind }) => kind === 'decision') ?? agenda.find(({ kind }) => kind === 'resolution') ?? agenda.at(-1);
  return {
    votes: [
      ...(others?.code === item.code ? codes('other') : []),
      ...(isFirst('resolution') ? codes('resolution') : []),
    ],
    elections: isFirst('election') ? elections : [],
    isPledgeSigned: pledge !== null && isFirst('pledgeSigning'),
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

/** The record of an election: the script's, or everybody chooses the first candidates on the list. */
export function electionRecord(
  { play }: ConferencePlan,
  { code, seats, candidates }: PlannedElection,
  present: number,
): ElectionCountBody {
  const scripted = play?.elections.find(({ election }) => election === code);
  if (!scripted) {
    const votes = Object.fromEntries(candidates.map((candidate, place) => [candidate, place < seats ? present : 0]));
    return { issued: present, collected: present, valid: present, invalid: [], votes };
  }
  const { issued, collected, valid, votes } = scripted;
  const invalid = collected > valid ? [{ reason: 'notRecorded' as const, count: collected - valid }] : [];
  return { issued, collected, valid, invalid, votes: { ...votes } };
}
