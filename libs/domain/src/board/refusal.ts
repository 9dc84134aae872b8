import { writtenDate, type CivilDate } from '../calendar';
import type { Sentence } from '../sentence';

/** Why something is not done by or about the people's inspection board. */
export type BoardRefusal =
  | { readonly code: 'not-a-board-member'; readonly personId: string }
  | { readonly code: 'two-posts-for-one' }
  | { readonly code: 'too-many-deputies'; readonly most: number }
  | { readonly code: 'notice-too-short'; readonly earliestOn: CivilDate }
  | { readonly code: 'paper-words-missing' };

/** Says in the reader's language why something is not done by or about the board. */
export function boardRefusalSentence(refusal: BoardRefusal): Sentence {
  switch (refusal.code) {
    case 'not-a-board-member':
      return {
        vi: 'Trưởng ban, Phó Trưởng ban phải là thành viên Ban Thanh tra nhân dân được hội nghị bầu.',
        en: 'Chair and deputies are members of the board that the conference elected.',
      };
    case 'two-posts-for-one':
      return { vi: 'Một người chỉ giữ một chức danh trong Ban.', en: 'One person holds one post on the board.' };
    case 'too-many-deputies':
      return {
        vi: `Ban này có nhiều nhất ${refusal.most} Phó Trưởng ban.`,
        en: `This board has at most ${refusal.most} ${refusal.most === 1 ? 'deputy' : 'deputies'}.`,
      };
    case 'notice-too-short':
      return {
        vi: `Phải thông báo trước ít nhất 5 ngày làm việc: sớm nhất là kiểm tra vào ngày ${writtenDate(refusal.earliestOn).vi}.`,
        en: `An inspection is announced at least 5 working days before: the earliest day is ${writtenDate(refusal.earliestOn).en}.`,
      };
    case 'paper-words-missing':
      return { vi: 'Hãy ghi tiêu đề và nội dung.', en: 'Write a title and what it is about.' };
  }
}
