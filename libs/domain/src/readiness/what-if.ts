import { compareDates, vietnamDateOf, type CivilDate, type Instant, type WorkCalendar } from '../calendar';
import { comparePlans, planDueDates, type ComparedPlans, type DeadlineRefusal, type PlanFacts } from '../deadline';
import { ok, refuse, type Result } from '../result';
import { NOTHING_ASSUMED, type Assumptions } from './assumptions';
import { chances, type Chances } from './chances';
import type { PastDurations } from './pace';
import { isBeingPrepared, readiness, type Readiness } from './readiness';

/** What a head of office tries out: another day, somebody away, somebody slow. */
export interface Supposed extends Assumptions {
  /** Null where the conference stays on its day. */
  readonly heldOn: CivilDate | null;
}

/** A conference as it stands, and what is known about the office that prepares it. */
export interface Standpoint {
  readonly calendar: WorkCalendar;
  readonly facts: PlanFacts;
  readonly past: PastDurations;
  readonly now: Instant;
}

/** What is to be expected of the preparation. */
export interface Outlook {
  /** Null when the conference is held, called off, or its day has passed. */
  readonly readiness: Readiness | null;
  readonly chances: Chances | null;
}

/** What is to be expected now, and what if. */
export interface WhatIf {
  readonly before: Outlook;
  readonly after: Outlook;
  /** What another day would move; null where the day stays. */
  readonly compared: ComparedPlans | null;
}

/** Why something cannot be supposed; `place` counts the absences from 0. */
export type WhatIfRefusal =
  DeadlineRefusal | { readonly code: 'absence-upside-down' | 'absence-passed'; readonly place: number };

/** Tries assumptions out by the rules that the plan itself follows; nothing is changed by asking. */
export function whatIf(
  { calendar, facts, past, now }: Standpoint,
  { heldOn, ...assumed }: Supposed,
): Result<WhatIf, WhatIfRefusal> {
  const impossible = firstImpossible(assumed, vietnamDateOf(now));
  if (impossible) return refuse(impossible);
  const compared = heldOn === null ? null : comparePlans(calendar, facts, { type: 'date', heldOn }, now);
  if (compared && !compared.ok) return compared;
  const look = (plan: PlanFacts, supposed: Assumptions) => outlook({ calendar, facts: plan, past, now }, supposed);
  return ok({
    before: look(facts, NOTHING_ASSUMED),
    after: look(compared?.value.facts ?? facts, assumed),
    compared: compared?.value ?? null,
  });
}

function outlook({ calendar, facts, past, now }: Standpoint, assumed: Assumptions): Outlook {
  const today = vietnamDateOf(now);
  const prospect = { calendar, facts, dues: planDueDates(calendar, facts, now), past, today, assumed };
  return {
    readiness: readiness(prospect),
    chances: isBeingPrepared(facts, today) ? chances(prospect) : null,
  };
}

function firstImpossible({ absences }: Assumptions, today: CivilDate): WhatIfRefusal | null {
  for (const [place, { from, until }] of absences.entries()) {
    if (compareDates(until, from) < 0) return { code: 'absence-upside-down', place };
    if (compareDates(until, today) < 0) return { code: 'absence-passed', place };
  }
  return null;
}
