import type { CivilDate } from '@conference/domain';
import type { OfficialDocument } from './official-document';

/** The letters of points (điểm), in the order of the Vietnamese alphabet as official texts use it. */
const POINT_LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** Room for a figure that is written in by hand. */
const BLANK = '\u2026\u2026';

/** Names the letter of the nth point of a clause: a, b, c, d, đ, e, g … */
export function pointLetter(index: number): string {
  const letter = POINT_LETTERS.charAt(index % POINT_LETTERS.length);
  return letter.repeat(Math.floor(index / POINT_LETTERS.length) + 1);
}

/** Writes a figure as official texts do: below ten it gets a zero before it. */
export function padded(figure: number): string {
  return String(figure).padStart(2, '0');
}

/**
 * Writes a date in words: days below ten and the months January and February get a zero before them.
 *
 * @see Nghị định 30/2020/NĐ-CP Phụ lục I phần II mục I khoản 4
 */
export function dateWords(date: CivilDate | null): string {
  const [year, month, day] = (date ?? '').split('-');
  if (!year || !month || !day) return `ngày ${BLANK} tháng ${BLANK} năm ${BLANK}`;
  const monthWord = Number(month) <= 2 ? padded(Number(month)) : String(Number(month));
  return `ngày ${padded(Number(day))} tháng ${monthWord} năm ${Number(year)}`;
}

/** Writes an instant as the hour and date of Vietnam, which keeps one offset all year. */
export function momentWords(instant: string | null): string {
  if (instant === null) return `${BLANK} giờ ${BLANK}, ${dateWords(null)}`;
  const there = vietnamClock(instant);
  return `${hourWords(instant)}, ${dateWords(there.slice(0, 10))}`;
}

/** Writes an instant as the hour of Vietnam: `08 giờ 05 phút`. */
export function hourWords(instant: string): string {
  const there = vietnamClock(instant);
  return `${there.slice(11, 13)} giờ ${there.slice(14, 16)} phút`;
}

function vietnamClock(instant: string): string {
  const sevenHours = 7 * 60 * 60 * 1000;
  return new Date(new Date(instant).getTime() + sevenHours).toISOString();
}

/** Writes the place and date of issue as they stand on the right of the head. */
export function placeAndDate(document: OfficialDocument): string {
  return `${document.place}, ${dateWords(document.date)}`;
}

/**
 * Writes number and symbol as they stand on the left of the head, with room for a number that is not given yet.
 *
 * A paper that is not entered in the register, such as a pledge, has neither.
 */
export function numberLine({ number, symbol }: OfficialDocument): string {
  if (typeof number !== 'number' && !symbol) return '';
  const figure = typeof number === 'number' ? padded(number) : BLANK;
  return symbol ? `Số: ${figure}/${symbol}` : `Số: ${figure}`;
}

/** Closes each legal ground with a semicolon and the last one with a full stop. */
export function closedBases(bases: readonly string[]): string[] {
  return bases.map((basis, index) => `${bare(basis)}${index === bases.length - 1 ? '.' : ';'}`);
}

/** Writes the addressees: one on the line of the label, several as a list below it. */
export function addresseeLines(addressees: readonly string[]): string[] {
  const [only] = addressees;
  if (addressees.length === 1 && only !== undefined) return [`Kính gửi: ${bare(only)}.`];
  return addressees.length === 0 ? [] : ['Kính gửi:', ...dashed(addressees)];
}

/** Writes the recipients below their label: a dash each, semicolons between, a full stop after the file copy. */
export function recipientLines(recipients: readonly string[]): string[] {
  return dashed(recipients);
}

/** Ends the last words of a text with the closing mark of official documents (./.). */
export function closed(text: string): string {
  return `${bare(text)}./.`;
}

function dashed(lines: readonly string[]): string[] {
  return lines.map((line, index) => `- ${bare(line)}${index === lines.length - 1 ? '.' : ';'}`);
}

function bare(text: string): string {
  return text.trim().replace(/[.;,/\s]+$/u, '');
}

/** Writes a title in capitals with its Vietnamese marks. */
export function capitals(text: string): string {
  return text.normalize('NFC').toLocaleUpperCase('vi-VN');
}
