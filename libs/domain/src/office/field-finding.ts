import type { Sentence } from '../sentence';

/** What is wrong with one field of a form of the office, and what is proposed. */
export interface FieldFinding<Field extends string> {
  readonly field: Field;
  readonly code: string;
  readonly sentence: Sentence;
  readonly proposal: string | null;
}

/** Says that a field has to be filled in. */
export const MISSING: Sentence = { vi: 'Hãy điền ô này.', en: 'Please fill this in.' };

/** Says that a text is too long for its field. */
export function tooLong(most: number): Sentence {
  return { vi: `Dài quá ${most} ký tự.`, en: `Longer than ${most} characters.` };
}

/** Finds a text that is missing or too long; null for one that can be used. */
export function findText<Field extends string>(field: Field, text: string, most: number): FieldFinding<Field> | null {
  if (!text.trim()) return { field, code: 'missing', sentence: MISSING, proposal: null };
  return text.trim().length > most ? { field, code: 'too-long', sentence: tooLong(most), proposal: null } : null;
}
