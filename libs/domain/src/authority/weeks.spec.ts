import { absenceInWeek, daysOfWeek, gapDays, isFirstGapIn, weeksFrom, type DaysAway } from './weeks';

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

const due = (...days: readonly string[]) => days.map((dueOn) => ({ dueOn, gap: {} }));
const away = (tasks: DaysAway['tasks']): DaysAway => ({ startsOn: '2026-03-03', endsOn: '2026-03-18', tasks });

describe(gapDays.name, () => {
  it.each<[string, DaysAway['tasks'], string[]]>([
    ['each day once, in their order', due('2026-03-10', '2026-03-05', '2026-03-10'), ['2026-03-05', '2026-03-10']],
    ['what was due before on the first day', due('2026-02-20', '2026-02-26'), ['2026-03-03']],
    ['nothing that somebody answers', [{ dueOn: '2026-03-05', gap: null }], []],
    ['nothing where it is nobody’s business', null, []],
  ])('gives %s', (_what, tasks, days) => {
    expect(gapDays(away(tasks))).toEqual(days);
  });
});

describe(isFirstGapIn.name, () => {
  it.each<[string, DaysAway['tasks'], string[]]>([
    ['where the first gap is', due('2026-03-15', '2026-03-10'), ['2026-03-09']],
    ['where the absence begins, for what was late then', due('2026-02-20', '2026-03-10'), ['2026-03-02']],
    ['on a Sunday', due('2026-03-08'), ['2026-03-02']],
    ['nowhere', [], []],
  ])('is so in one week: %s', (_what, tasks, mondays) => {
    const weeks = ['2026-02-16', '2026-02-23', '2026-03-02', '2026-03-09', '2026-03-16'];
    expect(weeks.filter((monday) => isFirstGapIn(away(tasks), monday))).toEqual(mondays);
  });
});
