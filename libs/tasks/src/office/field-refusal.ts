import { refuse, type FieldFinding, type Refused } from '@conference/domain';

/** Something in a form of the office is wrong, field by field. */
export interface FieldRefusal {
  readonly code: 'fields-not-valid';
  readonly findings: readonly FieldFinding<string>[];
}

/** Refuses a form for what was found in its fields. */
export function refuseFields(findings: readonly FieldFinding<string>[]): Refused<FieldRefusal> {
  return refuse({ code: 'fields-not-valid', findings });
}
