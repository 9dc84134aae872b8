import { writtenDate, type CivilDate } from '../calendar';
import type { Sentence } from '../sentence';

/** Why a conference may not be held on a day, or in a form. */
export type ProcedureRefusal =
  | { readonly code: 'outside-work-year'; readonly heldOn: CivilDate; readonly workYear: number }
  | { readonly code: 'plenary-required'; readonly staff: number; readonly limit: number }
  | { readonly code: 'delegates-without-agreement' };

/** Says in the reader's language why a conference may not be held on a day, or in a form. */
export function procedureRefusalSentence(refusal: ProcedureRefusal): Sentence {
  switch (refusal.code) {
    case 'outside-work-year': {
      const { vi, en } = writtenDate(refusal.heldOn);
      return {
        vi: `Ngày ${vi} không thuộc kỳ hội nghị năm ${refusal.workYear}.`,
        en: `${en} does not belong to the conference of ${refusal.workYear}.`,
      };
    }
    case 'plenary-required':
      return {
        vi: `Cơ quan có ${refusal.staff} người (đến ${refusal.limit} người) phải họp toàn thể, trừ khi làm việc phân tán hoặc không thể rời vị trí.`,
        en: `An office of ${refusal.staff} (up to ${refusal.limit}) meets with all staff, unless they work dispersed or cannot leave their posts.`,
      };
    case 'delegates-without-agreement':
      return {
        vi: 'Họp đại biểu cần có sự thống nhất của bên đại diện người lao động.',
        en: 'A conference of delegates needs the agreement of the employee side.',
      };
  }
}
