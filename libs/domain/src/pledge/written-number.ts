import type { Language } from '../sentence';

/** Figures as people write them: 98,5 or 98.5, and 500.000 with points between thousands. */
export const NUMBER_PATTERN = String.raw`\d+(?:[.,]\d+)*`;

const THOUSANDS = /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/;

/** Reads a figure as written in Vietnamese, or with a decimal point; undefined when it is no figure. */
export function parseNumber(text: string): number | undefined {
  if (THOUSANDS.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/** Writes a figure: 1.234,5 in Vietnamese, 1,234.5 in English. */
export function formatNumber(value: number, language: Language): string {
  const [whole, decimals] = String(value).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',');
  return decimals ? `${grouped}${language === 'vi' ? ',' : '.'}${decimals}` : grouped;
}
