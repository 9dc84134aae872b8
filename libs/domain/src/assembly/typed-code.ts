import type { Sentence } from '../sentence';

/** How long a check-in number may be, its check digit included. */
export const MOST_NUMBER_DIGITS = 7;

/** Why what was typed at a terminal is not taken. */
export type TypedCodeRefusal =
  | { readonly code: 'number-wrong-length'; readonly length: number }
  | { readonly code: 'number-wrong-character'; readonly character: string }
  | { readonly code: 'number-mistyped' };

/** Says in the reader's language why what was typed is not taken. */
export function typedCodeRefusalSentence(refusal: TypedCodeRefusal): Sentence {
  switch (refusal.code) {
    case 'number-wrong-length':
      return {
        vi: `Số điểm danh có từ 2 đến ${MOST_NUMBER_DIGITS} chữ số, Ông/Bà đã nhập ${refusal.length}.`,
        en: `A check-in number has 2 to ${MOST_NUMBER_DIGITS} digits; ${refusal.length} were typed.`,
      };
    case 'number-wrong-character':
      return {
        vi: `Số điểm danh chỉ gồm chữ số, không có “${refusal.character}”.`,
        en: `A check-in number has digits only, no “${refusal.character}”.`,
      };
    case 'number-mistyped':
      return {
        vi: 'Số bị gõ nhầm. Hãy so lại với giấy mời.',
        en: 'The number is mistyped. Compare it with the invitation.',
      };
  }
}
