import { authorityRefusalSentence, type Sentence } from '@conference/domain';
import type { AbsenceCommandRefusal } from '@conference/tasks';
import { doorWords } from './door-words';

/** Says in both languages why an absence or an order was not entered, changed or ended. */
export function absenceWords(refusal: AbsenceCommandRefusal): Sentence {
  switch (refusal.code) {
    case 'not-found':
    case 'person-unknown':
    case 'absence-over':
    case 'order-over':
    case 'absence-in-the-past':
      return doorWords(refusal.code);
    default:
      return authorityRefusalSentence(refusal);
  }
}
