import { compareDates, type CivilDate } from '../calendar';
import { ok, refuse, type Result } from '../result';
import type { PollRefusal } from './poll-refusal';
import type { PollState } from './poll-state';

/** What decides whether the envelopes of a secret ballot may be destroyed. */
export interface KeptEnvelopes {
  readonly state: PollState;
  /** The last day on which the count may be contested. */
  readonly objectionsEndOn: CivilDate | null;
  /** When it was declared void; such a poll waits for no count. */
  readonly voidedOn: CivilDate | null;
}

/** Lets envelopes and key be destroyed when the count stands, or the poll is void: until the last day for objections they may be looked at again. */
export function mayDestroy(
  { state, objectionsEndOn, voidedOn }: KeptEnvelopes,
  today: CivilDate,
): Result<true, PollRefusal> {
  const isCounted = state === 'counted' || state === 'destroyed';
  if (objectionsEndOn === null || !(isCounted || voidedOn !== null)) return refuse({ code: 'poll-not-counted' });
  return compareDates(today, objectionsEndOn) > 0
    ? ok(true)
    : refuse({ code: 'objections-open', until: objectionsEndOn });
}
