import { absenceInWeek, daysOfWeek, weeksFrom } from './weeks';

describe(weeksFrom.name, () => {
  it.each([
    ['a Monday', '2026-03-02', ['2026-03-02', '2026-03-09']],
    ['a Thursday', '2026-03-05', ['2026-03-02', '2026-03-09']],
    ['a Sunday', '2026-03-08', ['2026-03-02', '2026-03-09']],
    ['a week over the year’s end', '2026-12-31', ['2026-12-28', '2027-01-04']],
  ])('begins with the Monday before %s', (_what, day, mondays) => {
    expect(weeksFrom(day, 2)).toEqual(mondays);
  });

  it('names the days of a week from Monday to Sunday', () => {
    const days = daysOfWeek('2026-02-23');
    expect([days.length, days[0], days[6]]).toEqual([7, '2026-02-23', '2026-03-01']);
  });
});

describe(absenceInWeek.name, () => {
  const tasks = [
    { dueOn: '2026-02-26', gap: {} },
    { dueOn: '2026-03-04', gap: null },
    { dueOn: '2026-03-08', gap: {} },
    { dueOn: '2026-03-10', gap: {} },
  ];
  const absence = { startsOn: '2026-03-03', endsOn: '2026-03-11', tasks };

  it.each([
    ['before it', '2026-02-23', null],
    [
      'where it begins, with what was late then',
      '2026-03-02',
      { from: '2026-03-03', to: '2026-03-08', due: 3, gaps: 2 },
    ],
    ['where it ends', '2026-03-09', { from: '2026-03-09', to: '2026-03-11', due: 1, gaps: 1 }],
    ['after it', '2026-03-16', null],
  ])('takes the part in the week %s', (_what, monday, part) => {
    expect(absenceInWeek(absence, monday)).toEqual(part);
  });

  it('counts nothing where it is nobody’s business', () => {
    expect(absenceInWeek({ ...absence, tasks: null }, '2026-03-02')).toMatchObject({ due: 0, gaps: 0 });
  });
});
