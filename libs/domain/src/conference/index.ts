export { agendaRefusalSentence, mayActUnder, type AgendaProgress, type AgendaRefusal } from './agenda';
export { checkPlan, type PlanFinding, type PlanPath } from './check-plan';
export type {
  ConferencePlan,
  PlannedAbsence,
  PlannedAgendaItem,
  PlannedAuthorisation,
  PlannedConference,
  PlannedConsultation,
  PlannedDeadlines,
  PlannedDocument,
  PlannedElection,
  PlannedFollowUp,
  PlannedMotion,
  PlannedOffice,
  PlannedPerson,
  PlannedParagraphRemark,
  PlannedPlay,
  PlannedPledge,
  PlannedCriteria,
  PlannedResult,
  PlannedTarget,
  PlannedUnit,
} from './plan';
export {
  mayCloseSession,
  mayOpenSession,
  quorumBase,
  sessionRefusalSentence,
  type FloorProgress,
  type SessionRefusal,
} from './session';
export { isEnded, mayEnterStage, preparationStage, STAGE_TRANSITIONS, STAGES, wasHeld, type Stage } from './stage';
export { daysToFirstAbsence, plannedAuthority } from './check-absences';
