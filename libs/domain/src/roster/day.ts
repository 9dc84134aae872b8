import { addDays, isCivilDate, type CivilDate } from '../calendar';

/** Spreadsheets count days from here. @see ISO/IEC 29500-1 §18.17.4.1 */
const SPREADSHEET_BEGINS = '1899-12-30';
const FIRST_NUMBER = 20_000;
const LAST_NUMBER = 80_000;

/** Reads a day as offices write it: 05/03/2026, 5-3-2026, 2026-03-05, or a spreadsheet's own number; null for none that exists. */
export function readDay(text: string): CivilDate | null {
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (written) return existing(`${written[3]}-${written[2]!.padStart(2, '0')}-${written[1]!.padStart(2, '0')}`);
  if (/^\d{5}(\.0+)?$/.test(text)) {
    const number = Math.floor(Number(text));
    return number >= FIRST_NUMBER && number <= LAST_NUMBER ? addDays(SPREADSHEET_BEGINS, number) : null;
  }
  return existing(text.replace(/[T ]00:00.*$/, ''));
}

function existing(day: string): CivilDate | null {
  return isCivilDate(day) ? day : null;
}
