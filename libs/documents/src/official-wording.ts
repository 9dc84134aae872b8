import { formatOfficialDate, numberText, type CivilDate } from '@conference/domain';
import type { Annex, OfficialDocument } from './official-document';

/** The type whose annexes name who decided, not the office. */
const DECISION = 'QUYẾT ĐỊNH';

/** Room for a figure that is written in by hand. */
const BLANK = '\u2026\u2026';

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
  if (!date) return `ngày ${BLANK} tháng ${BLANK} năm ${BLANK}`;
  return formatOfficialDate(date, '').slice(', '.length);
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
  return document.date
    ? formatOfficialDate(document.date, document.place)
    : `${document.place}, ${dateWords(document.date)}`;
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

/**
 * Names the document that an annex belongs to: `(Kèm theo Quyết định số 05/QĐ-SKHCN ngày … của …)`.
 *
 * @see Nghị định 30/2020/NĐ-CP Phụ lục I phần I mục III khoản 1 điểm c
 */
export function annexReference(document: OfficialDocument): string {
  const number = numberLine(document).replace('Số: ', 'số ');
  const named = [typeWords(document.typeName), number, dateWords(document.date), 'của'].filter(Boolean).join(' ');
  return `(Kèm theo ${named} ${document.typeName === DECISION && document.competence ? document.competence : document.issuingBody})`;
}

/** Numbers an annex with a Roman figure when there are several; a single one has none. */
export function annexLabel(annex: Annex, annexes: readonly Annex[]): string {
  const several = annexes.filter(({ kind }) => kind === 'annex');
  if (several.length < 2) return 'Phụ lục';
  const groups = several.map((_, index) => ({ id: String(index), kind: 'heading', level: 'group', text: '' }) as const);
  return `Phụ lục ${numberText({ blocks: groups })[several.indexOf(annex)]?.number?.replace('.', '')}`;
}

function typeWords(typeName: string): string {
  const words = (typeName || 'Công văn').toLocaleLowerCase('vi-VN');
  return words.charAt(0).toLocaleUpperCase('vi-VN') + words.slice(1);
}

/** Closes each legal ground with a semicolon and the last one with a full stop. */
export function closedBases(bases: readonly string[]): string[] {
  return bases.map((basis, index) => `${bare(basis)}${index === bases.length - 1 ? '.' : ';'}`);
}

/** Writes the addressees: one on the line of the label, several as a list below it. */
export function addresseeLines(addressees: readonly string[]): string[] {
  const [only] = addressees;
  if (addressees.length === 1 && only !== undefined) return [`Kính gửi: ${bare(only)}`];
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
