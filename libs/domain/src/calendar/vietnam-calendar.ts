import type { Sentence } from '../sentence';
import { addDays, compareDates, type CivilDate } from './civil-date';
import { HOLIDAY_YEARS, type HolidayYear, type PublicHoliday } from './public-holidays';
import type { WorkCalendar } from './work-calendar';
import { writtenDate } from './written-date';

const NAMES: Record<PublicHoliday, Sentence> = {
  newYear: { vi: 'Tết Dương lịch', en: 'New Year' },
  tet: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' },
  hungKings: { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings’ Commemoration' },
  reunification: { vi: 'Ngày Chiến thắng', en: 'Reunification Day' },
  labour: { vi: 'Ngày Quốc tế Lao động', en: 'Labour Day' },
  national: { vi: 'Quốc khánh', en: 'National Day' },
};

/** The working days of Vietnam's public offices, 2011–2030; an office lays its own rows over it. */
export const vietnamCalendar: WorkCalendar = {
  holidays: Object.fromEntries(HOLIDAY_YEARS.flatMap(daysOff)),
  makeUpDays: HOLIDAY_YEARS.flatMap(({ swaps }) => swaps.map(([, worked]) => worked)).sort(),
  confirmedYears: HOLIDAY_YEARS.filter(({ confirmed }) => confirmed).map(({ year }) => year),
};

function daysOff({ year, tet, hungKings, national, inLieu, swaps }: HolidayYear): [CivilDate, Sentence][] {
  const named = (holiday: PublicHoliday, from: string, to = from): [CivilDate, Sentence][] =>
    daysOf(`${year}-${from}`, `${year}-${to}`).map((day) => [day, NAMES[holiday]]);
  return [
    ...swaps.map(([off, worked]): [CivilDate, Sentence] => [off, swapped(worked)]),
    ...inLieu.map(([on, of]): [CivilDate, Sentence] => [`${year}-${on}`, inLieuOf(of)]),
    ...named('newYear', '01-01'),
    ...named('tet', ...tet),
    ...named('hungKings', hungKings),
    ...named('reunification', '04-30'),
    ...named('labour', '05-01'),
    ...named('national', ...national),
  ];
}

function daysOf(from: CivilDate, to: CivilDate): CivilDate[] {
  return compareDates(from, to) > 0 ? [] : [from, ...daysOf(addDays(from, 1), to)];
}

function swapped(worked: CivilDate): Sentence {
  const { vi, en } = writtenDate(worked);
  return { vi: `nghỉ hoán đổi, làm bù ${vi}`, en: `day off exchanged for ${en}` };
}

function inLieuOf(holiday: PublicHoliday): Sentence {
  const { vi, en } = NAMES[holiday];
  return { vi: `nghỉ bù ${vi}`, en: `in lieu of ${en}` };
}
