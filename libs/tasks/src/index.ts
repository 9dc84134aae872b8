export {
  appraise,
  appraisersOf,
  readAssessment,
  readAssessments,
  setOf,
  submitScores,
  toScore,
  withdrawAppraisal,
  withdrawScores,
  type AssessmentAct,
  type AssessmentRows,
  type GivenScore,
  type TakeScoresRefusal,
} from './assessment';
export { systemClock, type Clock } from './clock';
export { closeRound } from './close-round';
export { correctDocument, type Correction } from './correct-document';
export type { Answer, Decided, DecideTaskRefusal } from './answer';
export { decideTask } from './decide-task';
export { approvalState } from './approval-state';
export type { Content, ContentRefusal } from './effects';
export { enterPaperNumber, type PaperEntry, type PaperRefusal } from './enter-paper-number';
export { lockEntry, type EntryRefusal, type EntryRows } from './entry-facts';
export { handOverTask, type HandOver } from './hand-over-task';
export type { ProofRefusal, ProvenAct } from './proven-act';
export { changePreferences, switchDigestOff, type Preferences } from './change-preferences';
export { beginWithView, dropView, saveView } from './views';
export { nudgeTask } from './nudge-task';
export { openRound } from './open-round';
export { currentPacket, sha256, type BoundPacket } from './packet';
export { recallDocument, type Recall } from './recall-document';
export { readRound } from './read-round';
export { recallRounds } from './recall-rounds';
export { roundDeadline } from './round-deadline';
export { takeRoundStep } from './take-round-step';
export { applyPlanChange, previewPlanChange, type PlanCommand } from './change-plan';
export { lockPlan, moveRounds } from './move-rounds';
export { readPlanFacts, readPlanFactsOf, summonsState } from './plan-facts';
export { sendMailAgain, type MailAgain } from './send-mail-again';
export { recordHandOver, recordReceipt, sendAgain, stateOfDispatch, type DeliveryCommand } from './send-again';
export { adoptedByConference, adoptingBallot } from './resolution-votes';
export { amendDocument, type Amendment, type AmendmentRefusal } from './amend-document';
export { onTrackAmong, reportOnTrack, type OnTrackReport } from './follow-up/on-track';
export { overrideDispositions, saveDispositions, type SaveDispositionsRefusal } from './dispose-opinions';
export { openPublicity, provePublicity, readPublicity, withdrawPublicity, type WithdrawRefusal } from './publicise';
export {
  recordPublicityPlace,
  withdrawPublicityPlace,
  type PlaceRecord,
  type PlaceRecordRefusal,
} from './record-publicity-place';
export { changeConsultationPlan, type ConsultationChange } from './change-consultation-plan';
export { closeDoor, doorOpensFor, emptyRoom, recordScans, scanByNoDevice, toScan } from './record-scans';
export { staffOf, summonParticipants, whoIsToCome } from './summon';
export { recordFloorRemark, type FloorRemark, type FloorRemarkRefusal } from './record-floor-remark';
export { lastSeenRevision } from './last-seen-revision';
export { boardOf, type BoardNow } from './board';
export { unfulfilledTargets, type UnfulfilledTarget } from './follow-up/unfulfilled-targets';
export { askedTitles, type AskedAbout } from './asked-titles';
export {
  concernStory,
  concernsOf,
  concernsOfOpinions,
  follow,
  followOpinions,
  readConcern,
  readNextQuestion,
  whoIsAskedNext,
  type ReadConcern,
  type Saying,
} from './concern';
export { startDocumentRun } from './start-document-run';
export { freezeStage, type Frozen, type NotMineReport } from './freeze-stage';
export { liftFreeze, type Lifted, type Lifting } from './lift-freeze';
export { withdrawAnswer, type Withdrawal, type WithdrawalRefusal, type Withdrawn } from './withdraw-answer';
export type { RecordedBy } from './answer';
export {
  actingOn,
  endAbsence,
  endAuthorisation,
  enterAbsence,
  enterAuthorisation,
  officeAuthority,
  passingAuthority,
  readAsks,
  substituteFor,
  type AbsenceCommandRefusal,
  type AbsenceEntry,
  type OrderEntry,
  type Substitute,
} from './authority';
export { closeReports } from './follow-up/close-reports';
export { readNextDue } from './follow-up/next-due';
export { passReports, recallReports } from './follow-up/pass-reports';
export { periodsOfConference, termOfTarget } from './follow-up/periods-of-conference';
export {
  takeReport,
  periodsNow,
  type GivenReport,
  type PeriodNow,
  type TakeReportRefusal,
} from './follow-up/take-report';
export { floorProgress } from './floor-progress';
export {
  applyPerson,
  applyRoster,
  carryOutLeaves,
  previewPerson,
  readRosterFacts,
  rosterFingerprint,
  type RosterQuestion,
  type RosterRefusal,
} from './people';
export {
  addOwnDay,
  previewCalendar,
  removeOwnDay,
  removeUnit,
  saveOffice,
  saveUnit,
  toOwnDay,
  tracesOfUnits,
  type FieldRefusal,
  type MovedByCalendar,
  type OfficeActor,
} from './office';
