import { vietnamDateOf, writtenDay, type Language } from '@conference/domain';

const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** Writes an instant as people in Vietnam read it: `16:00 thứ Năm 12/03/2026`, in English `16:00 on Thursday 12 March 2026`. */
export function writtenInstant(at: string, language: Language): string {
  const time = new Date(Date.parse(at) + VIETNAM_OFFSET_MS).toISOString().slice(11, 16);
  const day = writtenDay(vietnamDateOf(at))[language];
  return language === 'vi' ? `${time} ${day}` : `${time} on ${day}`;
}

/** Writes a size as people read it: `1,2 MB`, in English `1.2 MB`. */
export function writtenSize(bytes: number, language: Language): string {
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  const digits = unit === 'kB' ? 0 : 1;
  const figure = (unit === 'kB' ? Math.max(1, amount) : amount).toFixed(digits);
  return `${language === 'vi' ? figure.replace('.', ',') : figure} ${unit}`;
}
