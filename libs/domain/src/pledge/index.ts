export { checkLineage, checkSuccession, lineageOf } from './check-lineage';
export { formatIndicator } from './format-indicator';
export type { AbsentIndicator, BoundIndicator, Comparator, Indicator, RangeIndicator } from './indicator';
export {
  fallsShort,
  judgeProgress,
  PROGRESS_STATES,
  type ProgressJudgement,
  type ProgressState,
} from './judge-progress';
export { lineageName, LINEAGES, type Lineage } from './lineage';
export { parseIndicator } from './parse-indicator';
export {
  callBeforeTurn,
  pledgeStage,
  SIGNATURE_NOTES,
  SIGNATURE_WAY_NAMES,
  SIGNATURE_WAYS,
  signatureFileName,
  signaturesOn,
  takeSignature,
  type HandedSignature,
  type PledgeStage,
  type SignatureWay,
  type StagedParty,
} from './on-stage';
export {
  maySignPledge,
  PLEDGE_SIDES,
  pledgeIsSigned,
  type PledgeParty,
  type PledgeSide,
  type PledgeSignature,
} from './pledge-signing';
export { pledgeRefusalSentence, type PledgeRefusal, type SigningRefusal, type TargetRefusal } from './refusal';
export { summariseLineage, type LineageSummary } from './summarise-lineage';
export { DIRECTIONS, directionName, directionOf, type Direction } from './direction';
export { measureFits, measureName, measureOf, MEASURES, type Measure } from './measure';
export { lineOfParty, PARTY_KINDS, PROMISORS, promisorName, type PartyKind, type Promisor } from './party';
export type { Predecessor } from './predecessor';
export {
  confirmList,
  sourceAtEntry,
  TAKEN_OVER_SOURCES,
  takenOverRefusalSentence,
  takenOverState,
  type ListFacts,
  type TakenOverList,
  type TakenOverRefusal,
  type TakenOverSource,
} from './taken-over';
export { readTarget, type ReadTarget, type TargetFault, type WrittenTarget } from './read-target';
export {
  checkReport,
  progressRefusalSentence,
  type ReportedFacts,
  type ReportedPeriod,
  type ReportedTarget,
  type ProgressRefusal,
} from './check-report';
export { isLookedFor, type TargetSearch } from './find-targets';
export { mayBeOnTrack, ON_TRACK } from './on-track';
export { mayReadEvidence } from './read-evidence';
export {
  countTargetStates,
  TARGET_STATE_NAMES,
  TARGET_STATES,
  targetStateIn,
  targetStateNow,
  type TargetState,
} from './target-state';
