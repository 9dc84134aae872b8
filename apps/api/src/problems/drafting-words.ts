import {
  changeRefusalSentence,
  taskRefusalSentence,
  textRefusalSentence,
  type ChangeRefusal,
  type Sentence,
  type TextRefusal,
} from '@conference/domain';
import { doorWords, isDoorCode } from './door-words';
import type { RefusalCode } from './refusal-status';

const TEXT: readonly string[] = ['text-empty', 'block-id-twice', 'table-uneven'] satisfies TextRefusal['code'][];

/** Says in both languages why a text was not saved, taken over or changed. */
export function draftingWords(refusal: { readonly code: RefusalCode }): Sentence {
  if (TEXT.includes(refusal.code)) return textRefusalSentence(refusal as TextRefusal);
  if (refusal.code === 'packet-changed') return taskRefusalSentence({ code: refusal.code, current: null });
  if (refusal.code === 'stage-frozen') return taskRefusalSentence({ code: refusal.code, since: '' });
  return isDoorCode(refusal.code) ? doorWords(refusal.code) : changeRefusalSentence(refusal as ChangeRefusal);
}
