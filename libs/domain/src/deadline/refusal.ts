import { writtenDay, type CivilDate } from '../calendar';
import { procedureRefusalSentence, type ProcedureRefusal } from '../procedure';
import type { Sentence } from '../sentence';
import type { DeadlineName } from './due-date';
import { DEADLINE_LABELS } from './words';

/** Why a date of the plan may not be changed like this. */
export type DeadlineRefusal =
  | Extract<ProcedureRefusal, { code: 'outside-work-year' }>
  | { readonly code: 'due-unchanged' }
  | {
      readonly code: 'summons-notice-too-short';
      readonly heldOn: CivilDate;
      readonly earliestOn: CivilDate;
      readonly workingDays: number;
    }
  | { readonly code: 'due-round-unknown' }
  | { readonly code: 'due-round-closed' }
  | { readonly code: 'due-on-day-off'; readonly dueOn: CivilDate }
  | { readonly code: 'due-in-the-past'; readonly dueOn: CivilDate; readonly todayOn: CivilDate }
  | { readonly code: 'due-too-soon'; readonly dueOn: CivilDate; readonly leastOn: CivilDate }
  | { readonly code: 'due-after-limit'; readonly dueOn: CivilDate; readonly limitOn: CivilDate }
  | { readonly code: 'deadlines-out-of-order'; readonly earlier: DeadlineName; readonly later: DeadlineName };

/** Says in the reader's language why a date of the plan may not be changed like this. */
export function deadlineRefusalSentence(refusal: DeadlineRefusal): Sentence {
  switch (refusal.code) {
    case 'outside-work-year':
      return procedureRefusalSentence(refusal);
    case 'due-unchanged':
      return { vi: 'Không có gì thay đổi so với kế hoạch hiện tại.', en: 'This is what the plan says already.' };
    case 'summons-notice-too-short': {
      const earliest = writtenDay(refusal.earliestOn);
      return about(
        refusal.heldOn,
        `quá gần: giấy mời đã gửi, nên mọi người phải được báo trước ${refusal.workingDays} ngày làm việc như kế hoạch (sớm nhất ${earliest.vi}).`,
        `is too soon: everybody was invited and has notice of ${refusal.workingDays} working days by the plan, so ${earliest.en} at the earliest.`,
      );
    }
    case 'due-round-unknown':
      return { vi: 'Hội nghị này không có vòng đó.', en: 'This conference has no such round.' };
    case 'due-round-closed':
      return {
        vi: 'Vòng này đã kết thúc, không còn hạn để đổi.',
        en: 'This round is over; it has no due date to change.',
      };
    case 'due-on-day-off':
      return about(refusal.dueOn, 'là ngày nghỉ; hãy chọn một ngày làm việc.', 'is a day off; choose a working day.');
    case 'due-in-the-past':
      return about(
        refusal.dueOn,
        'đã qua; hạn mới không được trước hôm nay.',
        'has passed; no due date lies before today.',
      );
    case 'due-too-soon': {
      const least = writtenDay(refusal.leastOn);
      return about(
        refusal.dueOn,
        `quá gần: rút ngắn thì vẫn phải để đến ${least.vi} (thời gian tối thiểu của kế hoạch).`,
        `is too soon: a shortened due date leaves time until ${least.en} (the plan’s least time).`,
      );
    }
    case 'due-after-limit': {
      const limit = writtenDay(refusal.limitOn);
      return about(
        refusal.dueOn,
        `muộn hơn ngày cuối cùng được phép: ${limit.vi}.`,
        `is later than the last day allowed: ${limit.en}.`,
      );
    }
    case 'deadlines-out-of-order': {
      const [earlier, later] = [DEADLINE_LABELS[refusal.earlier], DEADLINE_LABELS[refusal.later]];
      return {
        vi: `Thứ tự không hợp lý: “${earlier.vi}” phải đến trước hoặc cùng ngày với “${later.vi}”.`,
        en: `Out of order: “${earlier.en}” must be due before “${later.en}”, or on the same day.`,
      };
    }
  }
}

function about(on: CivilDate, vi: string, en: string): Sentence {
  const day = writtenDay(on);
  return { vi: `${day.vi[0]!.toUpperCase()}${day.vi.slice(1)} ${vi}`, en: `${day.en} ${en}` };
}
