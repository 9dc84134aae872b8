import { vietnamDateOf, writtenDay, type Language } from '@conference/domain';

const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** Writes an instant as people in Vietnam read it: `16:00 thứ Năm 12/03/2026`, in English `16:00 on Thursday 12 March 2026`. */
export function writtenInstant(at: string, language: Language): string {
  const time = new Date(Date.parse(at) + VIETNAM_OFFSET_MS).toISOString().slice(11, 16);
  const day = writtenDay(vietnamDateOf(at))[language];
  return language === 'vi' ? `${time} ${day}` : `${time} on ${day}`;
}

const KILOBYTE = 1024;

/** Writes a size as people and their computers count it: `1,2 MB`, in English `1.2 MB`. */
export function writtenSize(bytes: number, language: Language): string {
  if (bytes < KILOBYTE * KILOBYTE) return `${Math.max(1, Math.round(bytes / KILOBYTE))} KB`;
  const figure = String(Math.round((bytes * 10) / KILOBYTE / KILOBYTE) / 10);
  return `${language === 'vi' ? figure.replace('.', ',') : figure} MB`;
}
