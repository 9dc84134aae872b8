import { vietnamCalendar } from '../calendar';
import { extendedTo, extensionRefusalSentence, type Extension } from './extend';

const FRIDAY = '2025-02-14';

describe(extendedTo.name, () => {
  it.each<[string, { dueOn: string; today: string }, Extension, string]>([
    ['over the weekend', { dueOn: FRIDAY, today: '2025-02-10' }, { workingDays: 1 }, '2025-02-17'],
    ['by several working days', { dueOn: FRIDAY, today: '2025-02-10' }, { workingDays: 6 }, '2025-02-24'],
    ['from today on when it is late', { dueOn: '2025-02-03', today: FRIDAY }, { workingDays: 2 }, '2025-02-18'],
    ['until a day', { dueOn: FRIDAY, today: '2025-02-10' }, { dueOn: '2025-03-03' }, '2025-03-03'],
  ])('extends %s', (_what, due, extension, until) => {
    expect(extendedTo(vietnamCalendar, due, extension)).toEqual({ ok: true, value: until });
  });

  it.each(['2025-02-13', FRIDAY])('refuses a day that is not later: %s', (dueOn) => {
    const refused = extendedTo(vietnamCalendar, { dueOn: FRIDAY, today: '2025-02-10' }, { dueOn });
    expect(refused).toEqual({ ok: false, refusal: { code: 'not-later', dueOn: FRIDAY } });
    const { vi, en } = extensionRefusalSentence({ code: 'not-later', dueOn: FRIDAY });
    expect([vi, en]).toEqual([expect.stringContaining('14/02/2025'), expect.stringContaining('14 February 2025')]);
  });
});
