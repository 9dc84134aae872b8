import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import type { ComposedBlock } from './compose-minutes';
import type { MinutesAct } from './minutes-edit';

/** A step that somebody wants to take. */
export interface WantedEdit {
  readonly act: MinutesAct;
  /** The last step that was on the screen; 0 for a block that nobody has touched. */
  readonly base: number;
  readonly paragraphs: readonly string[];
}

/** Why a block stays as it is. */
export type MinutesRefusal =
  | { readonly code: 'minutes-signed' }
  | { readonly code: 'block-unknown' }
  | { readonly code: 'block-changed'; readonly revision: number }
  | { readonly code: 'block-empty' }
  | { readonly code: 'facts-stay' };

/**
 * Decides whether a block may be written anew: nobody writes over what they have not seen, and what is on record is not taken out.
 *
 * Signed minutes are not changed; what was wrong in them is put right by another document.
 */
export function editBlock(
  block: ComposedBlock | undefined,
  wanted: WantedEdit,
  areSigned: boolean,
): Result<readonly string[], MinutesRefusal> {
  if (areSigned) return refuse({ code: 'minutes-signed' });
  if (!block) return refuse({ code: 'block-unknown' });
  if (block.revision !== wanted.base) return refuse({ code: 'block-changed', revision: block.revision });
  const isOfRecord = block.state !== 'added' && block.state !== 'orphaned';
  switch (wanted.act) {
    case 'own':
      return written(wanted.paragraphs);
    case 'facts':
      return isOfRecord ? ok([]) : refuse({ code: 'block-unknown' });
    case 'removed':
      // what is taken out is kept with the step that took it out
      return isOfRecord ? refuse({ code: 'facts-stay' }) : ok(block.paragraphs);
  }
}

/** Decides whether a block of one's own may be added. */
export function addBlock(paragraphs: readonly string[], areSigned: boolean): Result<readonly string[], MinutesRefusal> {
  return areSigned ? refuse({ code: 'minutes-signed' }) : written(paragraphs);
}

function written(paragraphs: readonly string[]): Result<readonly string[], MinutesRefusal> {
  const said = paragraphs.map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '');
  return said.length > 0 ? ok(said) : refuse({ code: 'block-empty' });
}

/** Says in the reader's language why a block stays as it is. */
export function minutesRefusalSentence(refusal: MinutesRefusal): Sentence {
  switch (refusal.code) {
    case 'minutes-signed':
      return {
        vi: 'Biên bản đã được ký nên không sửa được nữa; nội dung sai được đính chính bằng văn bản khác.',
        en: 'The minutes have been signed and are not changed any more; an error is put right by another document.',
      };
    case 'block-unknown':
      return { vi: 'Biên bản không có mục này.', en: 'The minutes have no such block.' };
    case 'block-changed':
      return {
        vi: 'Người khác vừa sửa mục này; lời Ông/Bà viết vẫn còn ở đây, hãy xem bản mới rồi lưu lại.',
        en: 'Somebody has just changed this block; what you wrote is still here: look at the new text, then save again.',
      };
    case 'block-empty':
      return { vi: 'Mục của biên bản cần có nội dung.', en: 'A block of the minutes has to say something.' };
    case 'facts-stay':
      return {
        vi: 'Điều đã được ghi nhận tại hội nghị không bỏ khỏi biên bản được; có thể sửa lời ghi.',
        en: 'What is on record stays in the minutes; its wording can be changed.',
      };
  }
}
