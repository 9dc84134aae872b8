export { carryOverPlan } from './carry-over';
export { agendaRefusalSentence, mayActUnder, type AgendaProgress, type AgendaRefusal } from './agenda';
export { checkPlan } from './check-plan';
export {
  checkTakenOver,
  sourceOfList,
  takenOverLists,
  type IsConfirmed,
  type KnownList,
  type SuccessionFacts,
} from './check-taken-over';
export {
  changeableTargets,
  mayChangeTargets,
  targetChangeRefusalSentence,
  withChangedTarget,
  withTarget,
  type DecidingEntry,
  type TargetChangeFacts,
  type TargetChangeRefusal,
  type TargetWords,
} from './change-targets';
export { extraordinaryPlan, soonestExtraordinary } from './extraordinary-plan';
export type { PlanFinding, PlanPath } from './plan-finding';
export {
  followedTerm,
  ownerOf,
  partiesOf,
  promisorOf,
  readPlannedTarget,
  type PlannedPartyRow,
} from './planned-targets';
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
  PlannedPredecessorOffice,
  PlannedPredecessorTarget,
  PlannedTarget,
  PlannedTargetParty,
  PlannedUnit,
} from './plan';
export { mayOpenSession, quorumBase, sessionRefusalSentence, type SessionRefusal } from './session';
export {
  isEnded,
  mayEnterStage,
  preparationStage,
  STAGE_TRANSITIONS,
  STAGES,
  wasConvened,
  wasHeld,
  type Stage,
} from './stage';
export { daysToFirstAbsence, plannedAuthority } from './check-absences';
