import { compareDates, type CivilDate } from '../calendar';
import { isBeforehand, mayChangePlan, type PlanFacts } from '../deadline';
import { forecasts, type Forecast } from './forecast';
import type { Prospect } from './prospect';

/** Will everything be ready, and if not, what holds it up: the answer that a head of office asks for. */
export interface Readiness {
  /** Of all questions that are asked before the conference, how many are answered, in whole percent. */
  readonly percent: number;
  /** Everything that is still to be done, the most critical first. */
  readonly left: readonly Forecast[];
}

/** Judges the preparation of a conference; null once it is held or its day has passed, or when it will not be held. */
export function readiness(prospect: Prospect): Readiness | null {
  const { facts, dues, today } = prospect;
  if (!isBeingPrepared(facts, today)) return null;
  const beforehand = dues.filter((due) => isBeforehand(facts, due));
  const done = beforehand.filter(({ state }) => state === 'done').length;
  const percent = beforehand.length === 0 ? 100 : Math.floor((100 * done) / beforehand.length);
  return { percent, left: forecasts(prospect) };
}

/** Whether a conference is still ahead and being prepared: neither held nor called off, and its day has not passed. */
export function isBeingPrepared({ stage, heldOn }: Pick<PlanFacts, 'stage' | 'heldOn'>, today: CivilDate): boolean {
  return mayChangePlan(stage) && compareDates(heldOn, today) >= 0;
}
