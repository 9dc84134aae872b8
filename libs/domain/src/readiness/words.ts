import { writtenDay } from '../calendar';
import { deadlineRefusalSentence, DUE_KIND_NAMES } from '../deadline';
import type { Sentence } from '../sentence';
import type { Chances } from './chances';
import type { Forecast, ForecastStep } from './forecast';
import type { Readiness } from './readiness';
import type { WhatIfRefusal } from './what-if';

/** How many of those who are waited for are called by name. */
const NAMED = 2;

/** What documents and people are called; the rule knows their ids. */
export interface ReadinessNames {
  readonly document: (id: string) => string;
  readonly person: (id: string) => string;
}

/** The one sentence of the head of office: whether everything will be ready, by how much, and what holds it up. */
export function readinessSentence({ left }: Readiness, names: ReadinessNames): Sentence {
  const [critical] = left;
  if (!critical) return { vi: 'Đã sẵn sàng: mọi việc chuẩn bị đã xong.', en: 'Ready: everything is prepared.' };
  const outlook = outlookOf(critical.spare);
  const reason = reasonOf(critical, names);
  return { vi: `${outlook.vi} ${reason.vi}`, en: `${outlook.en} ${reason.en}` };
}

/** Why a step is expected on its day: from what the office usually takes, or from the plan while too little is on record. */
export function forecastSentence({ kind, pace: { workingDays, seenIn }, readyOn }: ForecastStep): Sentence {
  const what = DUE_KIND_NAMES[kind];
  const day = writtenDay(readyOn);
  if (workingDays === 0 && seenIn === 0) return { vi: `${what.vi}: ${day.vi}`, en: `${what.en}: ${day.en}` };
  return seenIn > 0
    ? {
        vi: `${what.vi}: ${day.vi}; cơ quan thường mất ${workingDays} ngày làm việc (trung vị của ${seenIn} lần đã qua)`,
        en: `${what.en}: ${day.en}; this office usually takes ${days(workingDays)} (median of ${seenIn} past rounds)`,
      }
    : {
        vi: `${what.vi}: ${day.vi}; tính ${workingDays} ngày làm việc theo kế hoạch, cơ quan chưa có đủ số liệu`,
        en: `${what.en}: ${day.en}; ${days(workingDays)} as planned, too little is on record of this office`,
      };
}

/** By when everything is ready, as a sentence that says where it comes from. */
export function chancesSentence({ p50, p90, seenIn }: Chances): Sentence {
  const [half, most] = [writtenDay(p50), writtenDay(p90)];
  if (seenIn === 0) {
    return {
      vi: `Xong ${half.vi} nếu đúng thời gian theo kế hoạch; cơ quan chưa có đủ số liệu các lần trước để ước lượng.`,
      en: `Ready on ${half.en} if the planned times hold; too little is on record of this office to estimate more.`,
    };
  }
  return {
    vi: `50% khả năng xong đến ${half.vi}, 90% đến ${most.vi} (theo ${seenIn} lần đã qua của cơ quan).`,
    en: `Ready by ${half.en} in 50% of cases, by ${most.en} in 90% (from ${seenIn} past rounds of this office).`,
  };
}

/** Says in the reader's language why something cannot be supposed. */
export function whatIfRefusalSentence(refusal: WhatIfRefusal): Sentence {
  switch (refusal.code) {
    case 'absence-upside-down':
      return {
        vi: 'Kỳ vắng mặt giả định kết thúc trước khi bắt đầu; hãy đổi lại hai ngày.',
        en: 'The supposed absence ends before it begins; exchange the two days.',
      };
    case 'absence-passed':
      return {
        vi: 'Kỳ vắng mặt giả định đã qua, không còn ảnh hưởng; hãy chọn từ hôm nay trở đi.',
        en: 'The supposed absence is over and changes nothing; choose days from today on.',
      };
    default:
      return deadlineRefusalSentence(refusal);
  }
}

function outlookOf(spare: number): Sentence {
  if (spare < 0) {
    return { vi: `Với đà này sẽ trễ ${-spare} ngày làm việc.`, en: `At this pace it is missed by ${days(-spare)}.` };
  }
  return spare === 0
    ? { vi: 'Vừa kịp, không còn ngày dự phòng.', en: 'Just in time, with no day to spare.' }
    : { vi: `Kịp, còn dư ${spare} ngày làm việc.`, en: `On time, with ${days(spare)} to spare.` };
}

function reasonOf({ documentId, steps }: Forecast, names: ReadinessNames): Sentence {
  const { kind, who, waited } = steps[0]!;
  const step = DUE_KIND_NAMES[kind];
  const what =
    documentId === null
      ? step
      : {
          vi: `${names.document(documentId)} (${lower(step.vi)})`,
          en: `${names.document(documentId)} (${lower(step.en)})`,
        };
  if (waited === null) return { vi: `Cần chú ý nhất: ${what.vi}.`, en: `Most critical: ${what.en}.` };
  const people = called(who.map(names.person));
  const since: Sentence =
    waited > 0
      ? { vi: `đã ${waited} ngày làm việc`, en: `for ${days(waited)}` }
      : { vi: 'từ hôm nay', en: 'since today' };
  return {
    vi: `Cần chú ý nhất: ${what.vi}, đang chờ ${people.vi} ${since.vi}.`,
    en: `Most critical: ${what.en}, waiting for ${people.en} ${since.en}.`,
  };
}

function called(names: readonly string[]): Sentence {
  const shown = names.slice(0, NAMED).join(', ');
  const others = names.length - NAMED;
  if (others <= 0) return { vi: shown, en: shown };
  return { vi: `${shown} và ${others} người khác`, en: `${shown} and ${others} more` };
}

function days(count: number): string {
  return count === 1 ? '1 working day' : `${count} working days`;
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
