import { vietnamCalendar } from '../calendar';
import { dueOnClosedDay } from './due-on-closed-day';
import { planFactsOf, roundOf } from './plan-facts.factory';
import type { PlanFacts } from './plan-facts';

const NOW = '2025-02-10T02:00:00.000Z';

describe(dueOnClosedDay.name, () => {
  it.each<[string, string, Partial<PlanFacts>, string[]]>([
    ['what is asked by that day', '2025-02-28', {}, ['bc/draft/1']],
    ['nothing that is asked by the day before', '2025-02-27', {}, []],
    ['nothing that is only planned for it: the day off moves it', '2025-03-10', {}, []],
    ['nothing that is answered', '2025-02-28', { rounds: [roundOf({ state: 'closed', closedOn: '2025-02-07' })] }, []],
  ])('lists %s', (_what, day, different, keys) => {
    const dues = dueOnClosedDay(vietnamCalendar, planFactsOf(different), { day, now: NOW });
    expect(dues.map(({ key }) => key)).toEqual(keys);
  });
});
