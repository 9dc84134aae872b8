import { ok, refuse, type Result } from '../result';
import { firstTwice } from './count';

/** Who counts the ballots, and who watches: the conference names them before the ballots go out. */
export interface CountingCommittee {
  readonly headId: string;
  readonly memberIds: readonly string[];
  readonly witnessIds: readonly string[];
}

/** Why these people cannot count, or cannot witness. */
export type CommitteeRefusal =
  | { readonly code: 'candidate-counts'; readonly personId: string }
  | { readonly code: 'candidate-witnesses'; readonly personId: string }
  | { readonly code: 'committee-without-members' }
  | { readonly code: 'committee-person-twice' | 'committee-not-in-room'; readonly personId: string };

/** Checks a counting committee: a head and members, nobody twice, and nobody who stands, neither counting nor witnessing. */
export function checkCommittee(
  { headId, memberIds, witnessIds }: CountingCommittee,
  candidates: readonly string[],
): Result<void, CommitteeRefusal> {
  if (memberIds.length === 0) return refuse({ code: 'committee-without-members' });
  const twice = firstTwice([headId, ...memberIds, ...witnessIds]);
  if (twice !== undefined) return refuse({ code: 'committee-person-twice', personId: twice });
  const counting = [headId, ...memberIds].find((personId) => candidates.includes(personId));
  if (counting !== undefined) return refuse({ code: 'candidate-counts', personId: counting });
  const witness = witnessIds.find((personId) => candidates.includes(personId));
  return witness === undefined ? ok(undefined) : refuse({ code: 'candidate-witnesses', personId: witness });
}

/** Checks that whoever counts and whoever watches is in the room when the ballots go out. */
export function checkCommitteePresent(
  { headId, memberIds, witnessIds }: CountingCommittee,
  roll: readonly string[],
): Result<void, CommitteeRefusal> {
  const away = [headId, ...memberIds, ...witnessIds].find((personId) => !roll.includes(personId));
  return away === undefined ? ok(undefined) : refuse({ code: 'committee-not-in-room', personId: away });
}
