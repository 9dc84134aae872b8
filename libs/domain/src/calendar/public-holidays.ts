/** A span of days of the year, `MM-DD` to `MM-DD`. */
type Span = readonly [from: string, to: string];

/** The public holidays whose names stand in the table of days off. */
export type PublicHoliday = 'newYear' | 'tet' | 'hungKings' | 'reunification' | 'labour' | 'national';

/** One year's days off as civil servants have them. */
export interface HolidayYear {
  readonly year: number;
  /** First day of the lunar year. */
  readonly tetOn: string;
  /** Days off at Tết, the days off in lieu included. */
  readonly tet: Span;
  /** Tenth day of the third lunar month. */
  readonly hungKings: string;
  /** 2 September, with the second day off from 2021 on. */
  readonly national: Span;
  /** Days off in lieu of a holiday that falls on a weekend, those of Tết excepted. */
  readonly inLieu: readonly (readonly [on: string, of: PublicHoliday])[];
  /** Working days moved: off on the first day, worked on the second. Both may lie in another year. */
  readonly swaps: readonly (readonly [off: string, worked: string])[];
  /** Whether the government's notice for the whole year is known. */
  readonly confirmed: boolean;
}

/**
 * The days off of 2011–2030.
 *
 * Where each column comes from:
 * - `tetOn`, `hungKings`: computed with Hồ Ngọc Đức's algorithm at UTC+7, compared with date-holidays 3.37.0.
 * - 1 January, 30 April, 1 May and 2 September are fixed by the Labour Code (1994 art. 73, 2012 art. 115, 2019 art. 112).
 * - `tet` has 4 days off until 2013 (Labour Code 1994), 5 from 2014 on (Labour Code 2012). For confirmed years, and for 2014 and 2026, which days
 *   they are comes from the yearly notice to civil servants; from 2027 on it is the last day of the old lunar year and the first four
 *   days of the new one, as long as no notice says otherwise.
 * - `national` has two days from 2021 on (Labour Code 2019). For 2021–2026 the second day comes from the notice; from 2027 on it is the
 *   neighbouring day that makes the longest rest.
 * - `inLieu`: a holiday on a weekend is made up on the next working day (Labour Code 2019 art. 111.3 and its predecessors).
 * - `swaps`: the Prime Minister's yearly consent, as published: 2011 (Tết, Hùng Kings), 2012, 2013, 2014 (Tết, 30 April), 2015, 2018–2019,
 *   2024, 2025, 2026.
 *
 * Not confirmed: 2016–2018 and 2020–2023, whose notices were not at hand; 2014, because whether 1 September was moved is not known; 2026, because it is not known whether Ngày Văn hóa Việt Nam
 * (24 November) is a day off already, so it is left out; 2027 and later, because nothing is announced.
 *
 * @see Bộ luật Lao động 2019 Điều 111, Điều 112
 */
export const HOLIDAY_YEARS: readonly HolidayYear[] = [
  {
    year: 2011,
    tetOn: '02-03',
    tet: ['02-02', '02-07'],
    hungKings: '04-12',
    national: ['09-02', '09-02'],
    inLieu: [
      ['01-03', 'newYear'],
      ['05-02', 'reunification'],
      ['05-03', 'labour'],
    ],
    swaps: [
      ['2011-01-31', '2011-01-29'],
      ['2011-02-01', '2011-01-30'],
      ['2011-04-11', '2011-04-09'],
    ],
    confirmed: true,
  },
  {
    year: 2012,
    tetOn: '01-23',
    tet: ['01-22', '01-26'],
    hungKings: '03-31',
    national: ['09-02', '09-02'],
    inLieu: [
      ['01-02', 'newYear'],
      ['04-02', 'hungKings'],
      ['09-03', 'national'],
    ],
    swaps: [
      ['2012-01-27', '2012-02-04'],
      ['2012-12-31', '2013-01-05'],
    ],
    confirmed: true,
  },
  {
    year: 2013,
    tetOn: '02-10',
    tet: ['02-09', '02-14'],
    hungKings: '04-19',
    national: ['09-02', '09-02'],
    inLieu: [],
    swaps: [
      ['2013-02-15', '2013-02-23'],
      ['2013-04-29', '2013-05-04'],
    ],
    confirmed: true,
  },
  {
    year: 2014,
    tetOn: '01-31',
    tet: ['01-30', '02-05'],
    hungKings: '04-09',
    national: ['09-02', '09-02'],
    inLieu: [],
    swaps: [
      ['2014-01-28', '2014-01-25'],
      ['2014-01-29', '2014-02-08'],
      ['2014-05-02', '2014-04-26'],
    ],
    confirmed: false,
  },
  {
    year: 2015,
    tetOn: '02-19',
    tet: ['02-17', '02-23'],
    hungKings: '04-28',
    national: ['09-02', '09-02'],
    inLieu: [],
    swaps: [
      ['2015-01-02', '2014-12-27'],
      ['2015-02-16', '2015-02-14'],
      ['2015-04-29', '2015-04-25'],
    ],
    confirmed: true,
  },
  {
    year: 2016,
    tetOn: '02-08',
    tet: ['02-07', '02-12'],
    hungKings: '04-16',
    national: ['09-02', '09-02'],
    inLieu: [
      ['04-18', 'hungKings'],
      ['05-02', 'reunification'],
      ['05-03', 'labour'],
    ],
    swaps: [],
    confirmed: false,
  },
  {
    year: 2017,
    tetOn: '01-28',
    tet: ['01-26', '02-01'],
    hungKings: '04-06',
    national: ['09-02', '09-02'],
    inLieu: [
      ['01-02', 'newYear'],
      ['05-02', 'reunification'],
      ['09-04', 'national'],
    ],
    swaps: [],
    confirmed: false,
  },
  {
    year: 2018,
    tetOn: '02-16',
    tet: ['02-14', '02-20'],
    hungKings: '04-25',
    national: ['09-02', '09-02'],
    inLieu: [['09-03', 'national']],
    swaps: [['2018-12-31', '2019-01-05']],
    confirmed: false,
  },
  {
    year: 2019,
    tetOn: '02-05',
    tet: ['02-03', '02-08'],
    hungKings: '04-14',
    national: ['09-02', '09-02'],
    inLieu: [['04-15', 'hungKings']],
    swaps: [['2019-04-29', '2019-05-04']],
    confirmed: true,
  },
  {
    year: 2020,
    tetOn: '01-25',
    tet: ['01-23', '01-29'],
    hungKings: '04-02',
    national: ['09-02', '09-02'],
    inLieu: [],
    swaps: [],
    confirmed: false,
  },
  {
    year: 2021,
    tetOn: '02-12',
    tet: ['02-10', '02-16'],
    hungKings: '04-21',
    national: ['09-02', '09-03'],
    inLieu: [['05-03', 'labour']],
    swaps: [],
    confirmed: false,
  },
  {
    year: 2022,
    tetOn: '02-01',
    tet: ['01-31', '02-04'],
    hungKings: '04-10',
    national: ['09-01', '09-02'],
    inLieu: [
      ['01-03', 'newYear'],
      ['04-11', 'hungKings'],
      ['05-02', 'reunification'],
      ['05-03', 'labour'],
    ],
    swaps: [],
    confirmed: false,
  },
  {
    year: 2023,
    tetOn: '01-22',
    tet: ['01-20', '01-26'],
    hungKings: '04-29',
    national: ['09-01', '09-02'],
    inLieu: [
      ['01-02', 'newYear'],
      ['05-02', 'hungKings'],
      ['05-03', 'reunification'],
      ['09-04', 'national'],
    ],
    swaps: [],
    confirmed: false,
  },
  {
    year: 2024,
    tetOn: '02-10',
    tet: ['02-08', '02-14'],
    hungKings: '04-18',
    national: ['09-02', '09-03'],
    inLieu: [],
    swaps: [['2024-04-29', '2024-05-04']],
    confirmed: true,
  },
  {
    year: 2025,
    tetOn: '01-29',
    tet: ['01-27', '01-31'],
    hungKings: '04-07',
    national: ['09-01', '09-02'],
    inLieu: [],
    swaps: [['2025-05-02', '2025-04-26']],
    confirmed: true,
  },
  {
    year: 2026,
    tetOn: '02-17',
    tet: ['02-16', '02-20'],
    hungKings: '04-26',
    national: ['09-01', '09-02'],
    inLieu: [['04-27', 'hungKings']],
    swaps: [
      ['2026-01-02', '2026-01-10'],
      ['2026-08-31', '2026-08-22'],
    ],
    confirmed: false,
  },
  {
    year: 2027,
    tetOn: '02-06',
    tet: ['02-05', '02-11'],
    hungKings: '04-16',
    national: ['09-02', '09-03'],
    inLieu: [['05-03', 'labour']],
    swaps: [],
    confirmed: false,
  },
  {
    year: 2028,
    tetOn: '01-26',
    tet: ['01-25', '01-31'],
    hungKings: '04-04',
    national: ['09-01', '09-02'],
    inLieu: [
      ['01-03', 'newYear'],
      ['05-02', 'reunification'],
      ['09-04', 'national'],
    ],
    swaps: [],
    confirmed: false,
  },
  {
    year: 2029,
    tetOn: '02-13',
    tet: ['02-12', '02-16'],
    hungKings: '04-23',
    national: ['09-02', '09-03'],
    inLieu: [['09-04', 'national']],
    swaps: [],
    confirmed: false,
  },
  {
    year: 2030,
    tetOn: '02-02',
    tet: ['02-01', '02-07'],
    hungKings: '04-12',
    national: ['09-02', '09-03'],
    inLieu: [],
    swaps: [],
    confirmed: false,
  },
];
