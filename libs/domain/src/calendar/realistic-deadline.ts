import { compareDates, type CivilDate } from './civil-date';
import { deadlineAfter, type Deadline } from './deadline';
import type { WorkCalendar } from './work-calendar';
import { writtenDay } from './written-date';

/** Gives people a least time to answer: a derived date that has passed or is too close becomes a later one, and says so. */
export function realisticDeadline(
  calendar: WorkCalendar,
  derived: Deadline,
  todayOn: CivilDate,
  minimumWorkingDays: number,
): Deadline {
  const least = deadlineAfter(calendar, todayOn, minimumWorkingDays);
  if (compareDates(derived.dueOn, least.dueOn) >= 0) return derived;

  const planned = writtenDay(derived.dueOn);
  const isPast = compareDates(derived.dueOn, todayOn) < 0;
  return {
    ...least,
    explanation: {
      vi: `theo kế hoạch là ${planned.vi}, ${isPast ? 'đã qua' : 'quá gần'}; lấy thời gian tối thiểu: ${least.explanation.vi}`,
      en: `planned for ${planned.en}, which ${isPast ? 'has passed' : 'is too close'}; least time given: ${least.explanation.en}`,
    },
  };
}
