export { askSubjects } from './ask-subjects';
export type { GivenScore } from './given-score';
export { lockAssessment, readAssessment, readAssessments, toScore, type AssessmentRows } from './lock-assessment';
export { appraisersOf, setOf } from './planned-set';
export {
  appraise,
  submitScores,
  withdrawAppraisal,
  withdrawScores,
  type AssessmentAct,
  type TakeScoresRefusal,
} from './take-scores';
