import { registerRefusalSentence, type Sentence } from '@conference/domain';
import type { EntryRefusal, PaperRefusal } from '@conference/tasks';
import { doorWords } from './door-words';

/** Says in both languages why nothing was done about an entry of the register. */
export function registerWords(refusal: EntryRefusal | PaperRefusal): Sentence {
  switch (refusal.code) {
    case 'not-found':
    case 'unit-unknown':
      return doorWords(refusal.code);
    default:
      return registerRefusalSentence(refusal);
  }
}
