export {
  checkDispositions,
  DISPOSITION_NAMES,
  DISPOSITIONS,
  dispositionRefusalSentence,
  disposeOfOpinions,
  type Disposition,
  type DispositionKind,
  type DispositionRefusal,
  type Opinion,
} from './opinion';
export {
  CONSULTATION_FIELD_NAMES,
  CONSULTATION_FIELDS,
  missingInConsultation,
  type ConsultationField,
  type ConsultationPlan,
} from './consultation-plan';
export {
  PASSAGE_STATES,
  passageNow,
  REMARK_STATES,
  remarkFate,
  type PassageState,
  type RemarkFacts,
  type RemarkFate,
  type RemarkState,
} from './remark-fate';
