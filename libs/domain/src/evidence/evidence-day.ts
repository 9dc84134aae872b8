import { compareDates, type CivilDate } from '../calendar';

/** What is wrong with the day of evidence. */
type EvidenceDayFault =
  { readonly code: 'undated' } | { readonly code: 'of-other-period'; readonly evidenceOn: CivilDate };

/** Finds what is wrong with the day that evidence is of: what is of another period shows nothing about this one. */
export function evidenceDayFault(
  { fromOn, untilOn }: { readonly fromOn: CivilDate; readonly untilOn: CivilDate },
  evidenceOn: CivilDate | null,
): EvidenceDayFault | null {
  if (evidenceOn === null) return { code: 'undated' };
  const isOutside = compareDates(evidenceOn, fromOn) < 0 || compareDates(evidenceOn, untilOn) > 0;
  return isOutside ? { code: 'of-other-period', evidenceOn } : null;
}
