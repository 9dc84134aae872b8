import { addDays, addMonths, compareDates, type CivilDate } from '../calendar';
import type { Role } from '../person';
import { ok, refuse, type Result } from '../result';
import type { BoardRefusal } from './refusal';

/** How long a people's inspection board is elected for. @see Luật 10/2022/QH15 Điều 60 khoản 3 */
export const BOARD_TERM_MONTHS = 24;

/** An election of the people's inspection board that came to a result. */
export interface BoardElection {
  readonly conferenceId: string;
  readonly heldOn: CivilDate;
  readonly electedIds: readonly string[];
}

/** The people's inspection board of an office: who was elected, and for how long. */
export interface InspectionBoard {
  readonly conferenceId: string | null;
  readonly memberIds: readonly string[];
  /** Null where it was elected before the office used the system. */
  readonly fromOn: CivilDate | null;
  readonly untilOn: CivilDate | null;
  /** Its term has passed; it goes on until the next one is elected. */
  readonly isTermOver: boolean;
}

/** Who leads the board: elected by its members among themselves. */
export interface BoardPosts {
  readonly chairId: string;
  readonly deputyIds: readonly string[];
}

/** Somebody of the office with the roles they hold. */
interface RoleHolder {
  readonly id: string;
  readonly roles: readonly Role[];
}

/**
 * Says who sits on the board: whoever the last conference elected to it; without an election on record, whoever the office names as its
 * chair, for it was elected before. Null where there is neither.
 *
 * @see Luật 10/2022/QH15 Điều 60
 */
export function boardOn(
  todayOn: CivilDate,
  elections: readonly BoardElection[],
  people: readonly RoleHolder[],
): InspectionBoard | null {
  const held = elections.filter(
    ({ heldOn, electedIds }) => electedIds.length > 0 && compareDates(heldOn, todayOn) <= 0,
  );
  const last = held.toSorted((one, other) => compareDates(one.heldOn, other.heldOn)).at(-1);
  if (last) {
    const untilOn = addDays(addMonths(last.heldOn, BOARD_TERM_MONTHS), -1);
    const { conferenceId, heldOn: fromOn, electedIds: memberIds } = last;
    return { conferenceId, memberIds, fromOn, untilOn, isTermOver: compareDates(untilOn, todayOn) < 0 };
  }
  const chairs = people.filter(({ roles }) => roles.includes('inspectionChair')).map(({ id }) => id);
  if (chairs.length === 0) return null;
  return { conferenceId: null, memberIds: chairs, fromOn: null, untilOn: null, isTermOver: false };
}

/**
 * Decides who may lead a board: members only, one chair, and at most two deputies from nine members on, below that one.
 *
 * @see Nghị định 59/2023/NĐ-CP Điều 21 khoản 3
 */
export function choosePosts(board: InspectionBoard, posts: BoardPosts): Result<BoardPosts, BoardRefusal> {
  const { chairId, deputyIds } = posts;
  const outsider = [chairId, ...deputyIds].find((id) => !board.memberIds.includes(id));
  if (outsider) return refuse({ code: 'not-a-board-member', personId: outsider });
  if (new Set([chairId, ...deputyIds]).size !== deputyIds.length + 1) return refuse({ code: 'two-posts-for-one' });
  const most = board.memberIds.length >= 9 ? 2 : 1;
  return deputyIds.length > most ? refuse({ code: 'too-many-deputies', most }) : ok(posts);
}

/** Says who speaks for a board: its chair and deputies; before they are on record, a member whom the office names as chair. */
export function boardLeaders(
  board: InspectionBoard | null,
  posts: BoardPosts | null,
  people: readonly RoleHolder[],
): readonly string[] {
  if (!board) return [];
  if (posts) return [posts.chairId, ...posts.deputyIds].filter((id) => board.memberIds.includes(id));
  return people
    .filter(({ id, roles }) => roles.includes('inspectionChair') && board.memberIds.includes(id))
    .map(({ id }) => id);
}
