import { compareDates, type CivilDate } from '../calendar';
import type { Role } from '../person';
import { ok, refuse, type Result } from '../result';
import type { CandidacyRefusal } from './refusal';

/** What a conference elects: the people's inspection board; a union congress elects its committee. */
export const ELECTED_BODIES = ['inspectionBoard', 'unionCommittee'] as const;
export type ElectedBody = (typeof ELECTED_BODIES)[number];

/** What decides whether a person may be on the list of candidates. */
export interface Candidacy {
  readonly personId: string;
  readonly roles: readonly Role[];
  /** Whether the person works in this office (or is a member of this union). */
  readonly belongs: boolean;
  readonly volunteers: boolean;
}

const LAW_IN_FORCE_ON: CivilDate = '2023-07-01';

/**
 * Decides who may stand: nobody from outside, and for the inspection board no leader, since the Law no chief accountant, and volunteers only.
 *
 * @see Luật 10/2022/QH15 Điều 60 khoản 2
 */
export function mayStand(candidacy: Candidacy, body: ElectedBody, heldOn: CivilDate): Result<void, CandidacyRefusal> {
  const { personId, roles, belongs, volunteers } = candidacy;
  if (!belongs) return refuse({ code: 'candidate-from-outside', personId });
  if (body === 'unionCommittee') return ok(undefined);
  const barred = barredRoles(heldOn).find((role) => roles.includes(role));
  if (barred) return refuse({ code: 'candidate-holds-office', personId, role: barred });
  return volunteers ? ok(undefined) : refuse({ code: 'candidate-not-volunteer', personId });
}

function barredRoles(heldOn: CivilDate): readonly Role[] {
  return isUnderLaw(heldOn) ? ['head', 'deputyHead', 'chiefAccountant'] : ['head', 'deputyHead'];
}

/**
 * Decides how many members an inspection board may have: 3 to 9 under the Law, more only when the conference decides so; before it 3, 5, 7 or 9.
 *
 * The older decree lapsed weeks after the Law began; where they differ, the Law goes first.
 *
 * @see Luật 10/2022/QH15 Điều 60 khoản 1
 */
export function checkBoardSize(
  members: number,
  heldOn: CivilDate,
  isLargerByDecision: boolean,
): Result<void, CandidacyRefusal> {
  if (!isUnderLaw(heldOn)) {
    return [3, 5, 7, 9].includes(members)
      ? ok(undefined)
      : refuse({ code: 'board-size', members, allowed: '3, 5, 7, 9' });
  }
  const isRegular = Number.isSafeInteger(members) && members >= 3 && members <= 9;
  const isLarger = Number.isSafeInteger(members) && members > 9 && isLargerByDecision;
  return isRegular || isLarger ? ok(undefined) : refuse({ code: 'board-size', members, allowed: '3–9' });
}

/** Whether a conference falls under the Law on grassroots democracy. It is in force from 01/07/2023 on. */
export function isUnderLaw(heldOn: CivilDate): boolean {
  return compareDates(LAW_IN_FORCE_ON, heldOn) <= 0;
}
