import type { CivilDate } from '../calendar';

/** Writes place and date of an official document; a zero stands before days below ten and before January and February only. @see Nghị định 30/2020/NĐ-CP Phụ lục I phần II mục I khoản 4 */
export function formatOfficialDate(date: CivilDate, place: string): string {
  const [year, month, day] = date.split('-');
  const writtenMonth = Number(month) <= 2 ? month : String(Number(month));
  return `${place}, ngày ${day} tháng ${writtenMonth} năm ${year}`;
}
