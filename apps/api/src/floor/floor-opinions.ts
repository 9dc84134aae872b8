import type { FloorOpinionView } from '@conference/contracts';
import { floorOpinionState, type FloorOpinion, type Statement } from '@conference/domain';
import type { FloorOpinionEntity } from '@conference/persistence';
import type { DirectoryView } from '../conferences/directory-view';

/** An opinion as the rules know it. */
export function toOpinion({ id, via, opinion, answer, commitment, withdrawnAt }: FloorOpinionEntity): FloorOpinion {
  return { id, via, opinion, answer, commitment, withdrawnAt: withdrawnAt?.toISOString() ?? null };
}

/** Whether words of a person are in it: as its author, in its answer or in what was promised. */
export function hasWordsOf({ opinion, answer, commitment }: FloorOpinionEntity, personId: string): boolean {
  return [opinion, answer, commitment].some((statement) => statement?.authorId === personId);
}

/** Everybody hears what its author has confirmed and not taken back; the rest is theirs and of those who keep the record. */
export function mayRead(opinion: FloorOpinionEntity, personId: string, keepsRecord: boolean): boolean {
  return (
    keepsRecord ||
    hasWordsOf(opinion, personId) ||
    (opinion.opinion.confirmedAt !== null && opinion.withdrawnAt === null)
  );
}

/** An opinion with everything that followed from it. */
export function opinionView(row: FloorOpinionEntity, directory: DirectoryView): FloorOpinionView {
  const { answer, commitment } = row;
  const said = ({ authorId, text, saidAt, confirmedAt }: Statement) => ({
    by: directory.name(authorId) ?? '',
    byId: authorId,
    text,
    saidAt,
    confirmedAt,
  });
  const opinion = toOpinion(row);
  return {
    id: row.id,
    via: row.via,
    item: row.itemCode,
    state: floorOpinionState(opinion),
    opinion: said(row.opinion),
    answer: answer && { ...said(answer), forwardedTo: answer.forwardedTo },
    commitment: commitment && { ...said(commitment), dueOn: commitment.dueOn },
    withdrawnAt: opinion.withdrawnAt,
  };
}
