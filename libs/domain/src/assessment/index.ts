export {
  ASSESSMENT_STATE_NAMES,
  ASSESSMENT_STATES,
  assessmentState,
  mayAppraise,
  maySubmitScores,
  mayTakeScores,
  mayWithdrawAppraisal,
  mayWithdrawScores,
  type AssessmentFacts,
  type AssessmentState,
} from './assessment-acts';
export { askedYears, assessedYears, termOfYear, type AskedYear, type AssessmentPeriod } from './asked-years';
export { checkAppraisal, checkOwnScores, isSameRating } from './check-scores';
export { compareScores, type ComparedScores, type ScoreGap } from './compare-scores';
export {
  CRITERIA_KINDS,
  SUPPORTS,
  type CriteriaKind,
  type CriteriaSet,
  type Criterion,
  type RecognisedLevel,
  type Support,
} from './criteria-set';
export { judgeAssessment, type AssessmentVerdict } from './judge-assessment';
export {
  assessmentRefusalSentence,
  isAssessmentRefusal,
  type AssessmentActRefusal,
  type AssessmentRefusal,
  type ScoreRefusal,
} from './refusal';
export { JUDGEMENT_NAMES, JUDGEMENTS, type CriterionScore, type Judgement, type Rating } from './score';
export { givesPoints, sumUpScores, type AssessmentTotal } from './sum-up';
