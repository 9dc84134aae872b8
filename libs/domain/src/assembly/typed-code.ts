import type { Sentence } from '../sentence';

/**
 * The letters and figures of a short code: none that is taken for another when read aloud or from paper (I, L, O, Q, U, 0, 1).
 *
 * Their number is a prime: then one check character catches every single wrong character and every two that changed places.
 */
export const SHORT_CODE_ALPHABET = 'ABCDEFGHJKMNPRSTVWXYZ23456789';

/** How long a short code may be, its check character included. */
export const SHORT_CODE_LENGTHS = { least: 6, most: 8 } as const;

/** How long a check-in number may be, its check digit included. */
export const MOST_NUMBER_DIGITS = 7;

/** Why what was typed at a terminal is not taken. */
export type TypedCodeRefusal =
  | { readonly code: 'code-wrong-length'; readonly length: number }
  | { readonly code: 'code-wrong-character'; readonly character: string }
  | { readonly code: 'code-mistyped' }
  | { readonly code: 'number-wrong-length'; readonly length: number }
  | { readonly code: 'number-wrong-character'; readonly character: string }
  | { readonly code: 'number-mistyped' };

/** Says in the reader's language why what was typed is not taken. */
export function typedCodeRefusalSentence(refusal: TypedCodeRefusal): Sentence {
  const { least, most } = SHORT_CODE_LENGTHS;
  switch (refusal.code) {
    case 'code-wrong-length':
      return {
        vi: `Mã có từ ${least} đến ${most} ký tự, Ông/Bà đã nhập ${refusal.length}.`,
        en: `A code has ${least} to ${most} characters; ${refusal.length} were typed.`,
      };
    case 'code-wrong-character':
      return {
        vi: `Mã không có ký tự “${refusal.character}”; chỉ dùng: ${SHORT_CODE_ALPHABET}.`,
        en: `No code contains “${refusal.character}”; only these are used: ${SHORT_CODE_ALPHABET}.`,
      };
    case 'code-mistyped':
      return {
        vi: 'Mã bị gõ nhầm một ký tự. Hãy so lại với giấy mời.',
        en: 'The code is mistyped. Compare it with the invitation.',
      };
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
