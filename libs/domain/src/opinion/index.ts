export {
  DISPOSITIONS,
  dispositionRefusalSentence,
  disposeOfOpinions,
  type Disposition,
  type DispositionKind,
  type DispositionRefusal,
  type Opinion,
} from './opinion';
