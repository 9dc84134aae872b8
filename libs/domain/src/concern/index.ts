export {
  CONCERN_KINDS,
  CONCERN_SAYING_NAMES,
  CONCERN_SAYINGS,
  CONCERN_STATE_NAMES,
  CONCERN_STATES,
  CONCERN_STEPS,
  concernState,
  isOutstanding,
  type Concern,
  type ConcernKind,
  type ConcernRef,
  type ConcernSaying,
  type ConcernState,
  type ConcernStep,
  type ConcernStepName,
} from './concern';
export { concernRefusalSentence, followConcern, type ConcernRefusal } from './follow-concern';
export { LATE_ITEM_KINDS, lateItems, type LateItemKind, type LeftOpen } from './late-items';
export {
  AGAIN_WORKING_DAYS,
  ANSWER_DAYS,
  ANSWER_LAW,
  answerDeadline,
  CONFIRM_WORKING_DAYS,
  nextQuestion,
  type ConcernQuestion,
} from './next-question';
export { concernOfOpinion } from './of-opinion';
export { CONFIRMER_NAMES, whoConfirms, whoOwes, type Confirmer } from './who-confirms';
