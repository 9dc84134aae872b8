import type { Language } from '../sentence';
import type { Comparator, Indicator } from './indicator';
import { formatNumber } from './written-number';

const BOUNDS: Record<Language, Record<Comparator, (figure: string) => string>> = {
  vi: {
    '==': (figure) => figure,
    '>=': (figure) => `từ ${figure} trở lên`,
    '>': (figure) => `trên ${figure}`,
    '<=': (figure) => `không quá ${figure}`,
    '<': (figure) => `dưới ${figure}`,
  },
  en: {
    '==': (figure) => figure,
    '>=': (figure) => `at least ${figure}`,
    '>': (figure) => `more than ${figure}`,
    '<=': (figure) => `at most ${figure}`,
    '<': (figure) => `less than ${figure}`,
  },
};

/** Writes the figure of a target; an absent one is written as nothing. The unit stays as the office wrote it. */
export function formatIndicator(indicator: Indicator, language: Language): string {
  if (indicator.comparator === 'none') return '';
  if (indicator.comparator !== 'range') {
    return BOUNDS[language][indicator.comparator](withUnit(formatNumber(indicator.value, language), indicator.unit));
  }
  const { min, max, unit } = indicator;
  return withUnit(`${formatNumber(min, language)}–${formatNumber(max, language)}`, unit);
}

/** Writes a reported value in the unit of its target. */
export function withUnit(figure: string, unit: string | undefined): string {
  if (!unit) return figure;
  return unit.startsWith('%') ? `${figure}${unit}` : `${figure} ${unit}`;
}
