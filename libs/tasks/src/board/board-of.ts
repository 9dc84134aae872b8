import { boardLeaders, boardOn, type BoardPosts, type CivilDate, type InspectionBoard } from '@conference/domain';
import type { Records } from '@conference/persistence';

/** The people's inspection board of an office on a day, who leads it, and who may speak for it. */
export interface BoardNow {
  readonly board: InspectionBoard | null;
  readonly posts: BoardPosts | null;
  readonly leaderIds: readonly string[];
}

/** Reads the board of an office: its members and term follow from the elections of its conferences. */
export async function boardOf(
  records: Records,
  officeId: string,
  todayOn: CivilDate,
  { rehearsal = false }: { readonly rehearsal?: boolean } = {},
): Promise<BoardNow> {
  const people = (await records.directory.peopleOfOffice(officeId)).filter(({ active }) => active);
  const board = boardOn(todayOn, await records.elections.boardElections(officeId, rehearsal), people);
  const choice = board && (await records.concerns.lastChoice(officeId, board.conferenceId));
  // a choice among those who sat on the board before says nothing about this one
  const isTheirs = choice !== null && board!.memberIds.includes(choice.chairId);
  const posts = isTheirs ? { chairId: choice.chairId, deputyIds: choice.deputyIds } : null;
  return { board, posts, leaderIds: boardLeaders(board, posts, people) };
}
