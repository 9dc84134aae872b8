import type { Sentence } from '../sentence';

/** Why presence cannot be recorded, or a quorum not be judged. */
export type AssemblyRefusal =
  | { readonly code: 'not-a-count'; readonly figure: string; readonly value: number }
  | { readonly code: 'nobody-entitled' }
  | { readonly code: 'more-present-than-entitled'; readonly present: number; readonly entitled: number };

/** Says in the reader's language why presence cannot be recorded, or a quorum not be judged. */
export function assemblyRefusalSentence(refusal: AssemblyRefusal): Sentence {
  switch (refusal.code) {
    case 'not-a-count':
      return {
        vi: `Số liệu phải là số nguyên không âm, không phải ${refusal.value}.`,
        en: `A count is a whole number from zero up, not ${refusal.value}.`,
      };
    case 'nobody-entitled':
      return {
        vi: 'Chưa có danh sách người được triệu tập nên chưa xác định được tỷ lệ dự họp.',
        en: 'Nobody is on the list of those entitled, so a quorum cannot be judged.',
      };
    case 'more-present-than-entitled':
      return {
        vi: `Số có mặt (${refusal.present}) lớn hơn số được triệu tập (${refusal.entitled}).`,
        en: `More are present (${refusal.present}) than are entitled (${refusal.entitled}).`,
      };
  }
}
