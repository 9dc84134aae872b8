import { writtenDay, type CivilDate, type Sentence } from '@conference/domain';

/** What an act on one of several tasks does, or did, in both languages. */
export const selectionWords = {
  reminds: (name: string): Sentence => ({ vi: `Gửi thư nhắc ${name}.`, en: `A mail presses ${name} for the answer.` }),
  reminded: (name: string): Sentence => ({ vi: `Đã nhắc ${name}.`, en: `${name} was nudged.` }),
  passes: (from: string, to: string): Sentence => ({
    vi: `Chuyển từ ${from} sang ${to}.`,
    en: `Goes from ${from} to ${to}.`,
  }),
  passed: (to: string): Sentence => ({ vi: `Đã chuyển cho ${to}.`, en: `It is with ${to} now.` }),
  extends: (from: CivilDate, to: CivilDate, others: number): Sentence => {
    const [before, after] = [writtenDay(from), writtenDay(to)];
    const also = {
      vi: others > 0 ? `; ${others} người khác cùng vòng có cùng hạn mới` : '',
      en: others > 0 ? `; ${others} other ${others === 1 ? 'person' : 'people'} of the same round likewise` : '',
    };
    return {
      vi: `Hạn ${before.vi} → ${after.vi}${also.vi}.`,
      en: `Due ${before.en} → ${after.en}${also.en}.`,
    };
  },
  extended: (to: CivilDate): Sentence => {
    const day = writtenDay(to);
    return { vi: `Hạn mới: ${day.vi}.`, en: `Now due on ${day.en}.` };
  },
  unknown: {
    vi: 'Chưa biết kết quả: hệ thống không trả lời kịp. Bấm “Thử lại” – việc đã làm không làm lại lần nữa.',
    en: 'Not known yet: the system did not answer in time. Try again: what was done is not done twice.',
  } satisfies Sentence,
};
