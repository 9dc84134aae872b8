import { checkOwnDay, closedDay, type OwnDay } from './own-day';
import { vietnamCalendar } from './vietnam-calendar';

const STORM: OwnDay = { on: '2025-09-10', working: false, name: 'Nghỉ tránh bão' };
const found = (day: Partial<OwnDay>, own: readonly OwnDay[] = []) =>
  checkOwnDay({ ...STORM, ...day }, vietnamCalendar, own).map(({ field, code }) => [field, code]);

describe(checkOwnDay.name, () => {
  it.each<[string, Partial<OwnDay>, string[][]]>([
    ['a Wednesday off', {}, []],
    ['a Saturday worked', { on: '2025-09-13', working: true }, []],
    ['a public holiday worked', { on: '2025-09-02', working: true }, []],
    ['a Saturday off', { on: '2025-09-13' }, [['working', 'as-it-is']]],
    ['a make-up day off', { on: '2025-04-26' }, []],
    ['a Wednesday worked', { working: true }, [['working', 'as-it-is']]],
    ['a day that does not exist', { on: '2025-02-30' }, [['on', 'day-invalid']]],
    ['no reason', { name: ' ' }, [['name', 'missing']]],
    ['a long reason', { name: 'x'.repeat(121) }, [['name', 'too-long']]],
  ])('judges %s', (_, day, expected) => {
    expect(found(day)).toEqual(expected);
  });

  it('takes each day once', () => {
    expect(found({}, [{ ...STORM, name: 'Mất điện' }])).toEqual([['on', 'day-taken']]);
  });
});

describe(closedDay.name, () => {
  const [off, worked] = [STORM, { ...STORM, on: '2025-09-13', working: true }];

  it.each<[string, OwnDay | null, OwnDay | null, string | null]>([
    ['a day that is closed', off, null, '2025-09-10'],
    ['a day whose work is taken back', null, worked, '2025-09-13'],
    ['none where a day is worked', worked, null, null],
    ['none where a day off is taken back', null, off, null],
    ['the one that is closed where another is taken back', off, worked, '2025-09-10'],
    ['none where nothing changes', null, null, null],
  ])('is %s', (_what, added, removed, expected) => {
    expect(closedDay(added, removed)).toBe(expected);
  });
});
