import { hasLetter } from './font-file';

/** Composes Vietnamese letters and takes out control signs, which a Word file may not contain. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\S\n\u00a0]/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu, (sign) => (sign === '\n' ? sign : ''));
}

/** Replaces signs that the embedded typeface lacks, such as emoji: a PDF/A may not refer to a missing glyph. */
export function printableText(text: string): string {
  return Array.from(text, (sign) => (sign === '\n' || hasLetter(sign) ? sign : isMark(sign) ? '' : '?')).join('');
}

function isMark(sign: string): boolean {
  return /[\p{M}\p{Cf}]/u.test(sign);
}

/** Applies a change to every text of a value, however deep it stands. */
export function withTexts<T>(value: T, change: (text: string) => string): T {
  return changed(value, change) as T;
}

function changed(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => changed(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, changed(item, change)]));
}
