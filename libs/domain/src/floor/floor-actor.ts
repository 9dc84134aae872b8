import type { PlannedConference } from '../conference';
import type { Role } from '../person';
import type { FloorActor } from '../voting';

/** A member of the staff as the rules of the floor see them. */
export interface FloorPerson {
  readonly id: string;
  /** What the plan calls them by. */
  readonly code: string;
  readonly roles: readonly Role[];
}

/**
 * Tells as whom a person acts on the floor of a conference. Who is named on the presidium presides; where the plan names nobody, those who preside do so by the
 * roles they hold.
 * @see presidiumOf
 */
export function floorActor(
  { id: personId, code, roles }: FloorPerson,
  { presidium = [] }: Pick<PlannedConference, 'presidium'>,
): FloorActor {
  return { personId, roles, presides: presidium.includes(code) };
}
