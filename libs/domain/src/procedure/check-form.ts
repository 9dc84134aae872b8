import { ok, refuse, type Result } from '../result';
import type { Regime } from './regime';
import type { ProcedureRefusal } from './refusal';

/** What the form of a conference depends on. */
export interface ConferenceForm {
  readonly form: 'plenary' | 'delegates';
  readonly staff: number;
  /** Whether the staff work far apart or cannot leave their posts, which allows delegates in a small office too. */
  readonly isDispersed: boolean;
  /** Whether the employee side has agreed to the form. */
  readonly isAgreed: boolean;
}

/** Allows delegates instead of all staff only in a large or dispersed office, and in agreement with the employee side. @see Luật 10/2022/QH15 Điều 51 khoản 2 */
export function checkForm(
  { plenaryLimit }: Pick<Regime, 'plenaryLimit'>,
  { form, staff, isDispersed, isAgreed }: ConferenceForm,
): Result<void, ProcedureRefusal> {
  if (form === 'plenary') return ok(undefined);
  if (plenaryLimit !== null && staff <= plenaryLimit && !isDispersed) {
    return refuse({ code: 'plenary-required', staff, limit: plenaryLimit });
  }
  return isAgreed ? ok(undefined) : refuse({ code: 'delegates-without-agreement' });
}
