import { vietnamDateOf, writtenDay, type Language } from '@conference/domain';

const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** Writes a civil date with its weekday: `thứ Năm 12/03/2026`, in English `Thursday 12 March 2026`. */
export function writtenDate(on: string, language: Language): string {
  return writtenDay(on)[language];
}

/** Writes an instant as people in Vietnam read it: `thứ Năm 12/03/2026, 16:00`, in English `Thursday 12 March 2026, 16:00`. */
export function writtenInstant(at: string, language: Language): string {
  const time = new Date(Date.parse(at) + VIETNAM_OFFSET_MS).toISOString().slice(11, 16);
  return `${writtenDate(vietnamDateOf(at), language)}, ${time}`;
}

/** As `writtenInstant`, to stand by itself: with a capital letter, and saying whose clock it is. */
export function writtenDeadline(at: string, language: Language): string {
  return `${capitalised(writtenInstant(at, language))} ${language === 'vi' ? '(giờ Việt Nam)' : '(Vietnam time)'}`;
}

/** As `writtenDate`, to stand by itself. */
export function standaloneDate(on: string, language: Language): string {
  return capitalised(writtenDate(on, language));
}

/** Gives a phrase the capital letter with which a line begins. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Writes a day in the few letters that a subject has: `thứ Năm 12/03`, in English `Thu 12 March`. */
export function shortDay(at: string, language: Language): string {
  const [weekday = '', ...rest] = writtenDate(vietnamDateOf(at), language).split(' ');
  if (language === 'en') return [weekday.slice(0, 3), ...rest.slice(0, 2)].join(' ');
  return `${weekday} ${rest.join(' ')}`.replace(/\/\d{4}$/, '');
}
