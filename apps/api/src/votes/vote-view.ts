import type { OpenVoteView } from '@conference/contracts';
import type { VoteFigures } from '@conference/domain';
import type { OpenVoteEntity, Records, VoteRowCountEntity } from '@conference/persistence';
import type { DirectoryView } from '../conferences/directory-view';

/** Every open vote of a conference, the first prepared first; counts that are not published yet are for those who run the floor. */
export async function voteViews(
  records: Records,
  conferenceId: string,
  directory: DirectoryView,
  seesCounts: boolean,
): Promise<OpenVoteView[]> {
  const votes = await records.votes.ofConference(conferenceId);
  const replaced = new Set(votes.map(({ predecessorId }) => predecessorId));
  const views: OpenVoteView[] = [];
  for (const vote of votes) {
    const isShown = seesCounts || vote.publishedAt !== null;
    const counted = isShown ? await countsOf(records, vote) : NOTHING_SHOWN;
    views.push(voteView(vote, counted, { isReplaced: replaced.has(vote.id), directory }));
  }
  return views;
}

interface Counts {
  readonly rows: readonly VoteRowCountEntity[];
  readonly cast: number | null;
  readonly figures: VoteFigures | null;
  readonly verdict: OpenVoteEntity['verdict'];
}

const NOTHING_SHOWN: Counts = { rows: [], cast: null, figures: null, verdict: null };

/** What has been counted so far. How people vote on phones is added up only when the voting has ended. */
async function countsOf(records: Records, vote: OpenVoteEntity): Promise<Counts> {
  const { id, way, verdict, yes, no, abstain, endedAt } = vote;
  const counts = way === 'rows' ? await records.votes.rowCounts(id) : [];
  const tally = way === 'phones' ? await records.votes.tally(id) : null;
  const cast = tally && tally.yes + tally.no + tally.abstain;
  if (yes !== null && no !== null && abstain !== null) {
    return { rows: counts, cast, verdict, figures: { yes, no, abstain } };
  }
  if (endedAt === null) return { rows: counts, cast, verdict, figures: null };
  return { rows: counts, cast, verdict, figures: way === 'rows' ? sumOf(counts) : tally };
}

function sumOf(counts: readonly VoteFigures[]): VoteFigures {
  const sum = (choice: keyof VoteFigures) => counts.reduce((total, count) => total + count[choice], 0);
  return { yes: sum('yes'), no: sum('no'), abstain: sum('abstain') };
}

function voteView(
  vote: OpenVoteEntity,
  { rows, cast, figures, verdict }: Counts,
  { isReplaced, directory }: { isReplaced: boolean; directory: DirectoryView },
): OpenVoteView {
  const { id, motionCode, title, state, way, present, openedAt, closedAt, publishedAt, voidedAt, voidReason } = vote;
  return {
    id,
    motion: motionCode,
    title,
    state,
    way,
    rows: vote.rows.map((row) => {
      const count = rows.find((counted) => counted.row === row);
      if (!count) return { row, counted: null };
      const { yes, no, abstain, tellerId } = count;
      return { row, counted: { yes, no, abstain, teller: directory.name(tellerId) ?? '' } };
    }),
    present,
    cast,
    yes: figures?.yes ?? null,
    no: figures?.no ?? null,
    abstain: figures?.abstain ?? null,
    openedAt: openedAt?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
    publishedAt: publishedAt?.toISOString() ?? null,
    verdict,
    voided: voidedAt && voidReason ? { at: voidedAt.toISOString(), reason: voidReason, isReplaced } : null,
  };
}
