import {
  nudgeRefusalSentence,
  taskRefusalSentence,
  type HandOverRefusal,
  type NudgeRefusal,
  type Sentence,
} from '@conference/domain';
import type { ProofRefusal } from '@conference/tasks';
import { doorWords } from './door-words';

/** Says in both languages why nobody was nudged. */
export function nudgeWords(refusal: NudgeRefusal | { readonly code: 'task-unknown' }): Sentence {
  return refusal.code === 'task-unknown' ? doorWords(refusal.code) : nudgeRefusalSentence(refusal);
}

/** Says in both languages why a task was not passed on. */
export function handOverWords(
  refusal: HandOverRefusal | ProofRefusal | { readonly code: 'task-unknown' } | { readonly code: 'person-unknown' },
): Sentence {
  switch (refusal.code) {
    case 'task-unknown':
    case 'person-unknown':
    case 'proof-too-low':
    case 'code-used-up':
      return doorWords(refusal.code);
    default:
      return taskRefusalSentence(refusal);
  }
}
