import { compareDates, type CivilDate } from '../calendar';
import { ok, refuse, type Result } from '../result';
import type { PollRefusal } from './poll-refusal';
import type { PollState } from './poll-state';

/** What decides whether the envelopes of a secret ballot may be destroyed. */
export interface KeptEnvelopes {
  readonly state: PollState;
  /** The last day on which the count may be contested. */
  readonly objectionsEndOn: CivilDate | null;
}

/** Lets envelopes and key be destroyed when the count stands: until the last day for objections they may be counted again. */
export function mayDestroy({ state, objectionsEndOn }: KeptEnvelopes, today: CivilDate): Result<true, PollRefusal> {
  if (objectionsEndOn === null || state === 'open' || state === 'closed') return refuse({ code: 'poll-not-counted' });
  return compareDates(today, objectionsEndOn) > 0
    ? ok(true)
    : refuse({ code: 'objections-open', until: objectionsEndOn });
}
