import type { Language } from '@conference/domain';

const VIETNAM_OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

const WEEKDAYS = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Writes a civil date with its weekday: `thứ Năm, 12/03/2026`, in English `Thursday 12 March 2026`. */
export function writtenDate(on: string, language: Language): string {
  const [year = '', month = '', day = ''] = on.slice(0, 10).split('-');
  const weekday = WEEKDAYS[language][(((Date.parse(on.slice(0, 10)) / DAY_MS + 4) % 7) + 7) % 7];
  return language === 'vi'
    ? `${weekday}, ${day}/${month}/${year}`
    : `${weekday} ${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** Writes an instant as people in Vietnam read it: `thứ Năm, 12/03/2026 16:00`, in English `Thursday 12 March 2026, 16:00`. */
export function writtenInstant(at: string, language: Language): string {
  const local = new Date(Date.parse(at) + VIETNAM_OFFSET_MS).toISOString();
  return `${writtenDate(local, language)}${language === 'vi' ? ' ' : ', '}${local.slice(11, 16)}`;
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
