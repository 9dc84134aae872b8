import { workingDaysBetween, writtenDay, type CivilDate, type WorkCalendar } from '../calendar';
import { forecastSentence } from '../readiness';
import type { Sentence } from '../sentence';
import type { ScheduleBar } from './bars';
import type { FixedDue } from './move';

/** Why a bar is where it is: the plan's reckoning, what has happened, and what is expected. */
export function barSentences(calendar: WorkCalendar, bar: ScheduleBar, today: CivilDate): Sentence[] {
  return [
    bar.due.explanation,
    ...happened(calendar, bar, today),
    ...(bar.expected ? [forecastSentence(bar.expected)] : []),
  ];
}

function happened(calendar: WorkCalendar, { openedOn, closedOn }: ScheduleBar, today: CivilDate): Sentence[] {
  if (openedOn === null) return [];
  const opened = writtenDay(openedOn);
  const taken = workingDaysBetween(calendar, openedOn, closedOn ?? today);
  if (closedOn === null) {
    return [
      {
        vi: `bắt đầu ${opened.vi}, đang chờ đã ${taken} ngày làm việc`,
        en: `opened ${opened.en}, waiting for ${days(taken)}`,
      },
    ];
  }
  const closed = writtenDay(closedOn);
  return [
    {
      vi: `bắt đầu ${opened.vi}, xong ${closed.vi}, sau ${taken} ngày làm việc`,
      en: `opened ${opened.en}, answered ${closed.en}, after ${days(taken)}`,
    },
  ];
}

/** Where a due date is being moved to, and by how much. */
export function moveSentence(calendar: WorkCalendar, from: CivilDate, to: CivilDate): Sentence {
  const day = writtenDay(to);
  const by = workingDaysBetween(calendar, from, to);
  if (from === to) return { vi: `${day.vi}, không thay đổi`, en: `${day.en}, unchanged` };
  return by < 0
    ? { vi: `${day.vi}, sớm hơn ${-by} ngày làm việc`, en: `${day.en}, ${days(-by)} earlier` }
    : { vi: `${day.vi}, muộn hơn ${by} ngày làm việc`, en: `${day.en}, ${days(by)} later` };
}

/** Says in the reader's language why a due date cannot be moved. */
export function fixedDueSentence({ code }: FixedDue): Sentence {
  switch (code) {
    case 'done':
      return { vi: 'Việc này đã xong, không còn hạn để dời.', en: 'This is done; there is no due date to move.' };
    case 'unrecorded':
      return { vi: 'Ngày này đã qua.', en: 'This day has passed.' };
    case 'not-allowed':
      return {
        vi: 'Chỉ người điều hành hội nghị được dời hạn, và chỉ khi chưa họp.',
        en: 'Only those who run the conference move due dates, and only before the session.',
      };
    case 'by-law':
      return {
        vi: 'Hạn này do pháp luật ấn định, không dời được.',
        en: 'This due date is set by law and cannot be moved.',
      };
    case 'by-step-before':
      return {
        vi: 'Hạn này tính từ bước trước; hãy dời bước trước hoặc ngày hội nghị.',
        en: 'This due date follows from the step before it; move that step or the day of the conference.',
      };
  }
}

function days(count: number): string {
  return count === 1 ? '1 working day' : `${count} working days`;
}
