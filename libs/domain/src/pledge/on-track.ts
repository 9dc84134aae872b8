import { ok, refuse, type Result } from '../result';
import type { ReportedTarget, ProgressRefusal } from './check-report';
import type { Sentence } from '../sentence';

/** The words that a report consists of where all is well. */
export const ON_TRACK: Sentence = { vi: 'Đúng tiến độ', en: 'On track' };

/**
 * Decides whether "on track" is a whole report on a target. A figure is due in the last period of its term: there it needs its value, before that it
 * may be on its way; where evidence is asked for, words alone never do.
 */
export function mayBeOnTrack(
  { measure, evidenceRequired }: Pick<ReportedTarget, 'measure' | 'evidenceRequired'>,
  isLastPeriod: boolean,
): Result<true, ProgressRefusal> {
  if (measure !== 'none' && isLastPeriod) return refuse({ code: 'value-due' });
  return evidenceRequired ? refuse({ code: 'evidence-required' }) : ok(true);
}
