import { formatIndicator, promisorName, type Indicator, type Sentence } from '@conference/domain';
import type { TargetPartyEntity } from '@conference/persistence';
import type { DirectoryView } from '../conferences/directory-view';

/** What the parties of an office's targets are called by. */
export interface PartyNames {
  readonly directory: DirectoryView;
  /** Who speaks for the employees in this office. */
  readonly employeeSide: string;
}

/** Who promises: a unit or a person by name, everybody else by what they are. */
export function partyName(
  { kind, unitId, personId }: Pick<TargetPartyEntity, 'kind' | 'unitId' | 'personId'>,
  { directory, employeeSide }: PartyNames,
): Sentence {
  const name = unitId ? directory.unitNames.get(unitId) : directory.name(personId);
  if (kind === 'unit' || kind === 'person') return { vi: name ?? '', en: name ?? '' };
  return kind === 'employeeSide' ? { vi: employeeSide, en: employeeSide } : promisorName(kind);
}

/** A figure in words; one that nobody stated stays absent. */
export function figureWords(indicator: Indicator): Sentence | null {
  return indicator.comparator === 'none'
    ? null
    : { vi: formatIndicator(indicator, 'vi'), en: formatIndicator(indicator, 'en') };
}

/** A value in the unit of measure of its target; one that nobody gave stays absent. */
export function valueWords(value: number | null, indicator: Indicator): Sentence | null {
  return value === null ? null : figureWords({ comparator: '==', value, unit: unitOfMeasure(indicator) });
}

/** What a target is counted in, where it says so. */
export function unitOfMeasure(indicator: Indicator): string | undefined {
  return indicator.comparator === 'none' ? undefined : indicator.unit;
}
