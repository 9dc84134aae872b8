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
