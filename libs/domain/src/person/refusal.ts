import type { Sentence } from '../sentence';

/** Why somebody may not stand for the employees. */
export type PersonRefusal =
  { readonly code: 'employee-side-unnamed' } | { readonly code: 'substitute-without-basis'; readonly name: string };

/** Says in the reader's language why somebody may not stand for the employees. */
export function personRefusalSentence(refusal: PersonRefusal): Sentence {
  switch (refusal.code) {
    case 'employee-side-unnamed':
      return {
        vi: 'Chưa ghi tên bên đại diện người lao động.',
        en: 'The side that speaks for the employees has no name.',
      };
    case 'substitute-without-basis':
      return {
        vi: `“${refusal.name}” thay công đoàn phải ghi rõ văn bản làm căn cứ.`,
        en: `“${refusal.name}” stands in for the trade union and must name the document that this rests on.`,
      };
  }
}
