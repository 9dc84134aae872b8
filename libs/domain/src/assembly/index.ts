export { isPresentAt, presentAt, type Attendance, type AttendanceInterval } from './attendance';
export {
  codeRefusalSentence,
  copiedCodes,
  judgeCheckInCode,
  readCheckInCode,
  signedPartOf,
  writeCheckInCode,
  type CheckInCode,
  type CodeFacts,
  type CodeRefusal,
  type CodeUse,
  type CopiedCode,
  type IssuedCode,
} from './check-in-code';
export { doubtfulScans, intervalsOf, mergeIntervals } from './intervals-of';
export { judgeQuorum, QUORUM_BASES, type QuorumBase, type QuorumFigures } from './judge-quorum';
export {
  QUORUM_TURNS,
  quorumState,
  quorumTurns,
  type QuorumRoll,
  type QuorumState,
  type QuorumTurn,
  type QuorumTurnKind,
} from './quorum-state';
export type { AssemblyRefusal } from './refusal';
export {
  CLOCK_DOUBTS,
  clockDoubtSentence,
  SCAN_DIRECTIONS,
  timedScan,
  type ClockDoubt,
  type Scan,
  type ScanDirection,
  type TimedScan,
} from './scan';
export { readTerminalNumber, terminalNumber } from './terminal-number';
export { MOST_NUMBER_DIGITS, typedCodeRefusalSentence, type TypedCodeRefusal } from './typed-code';
export type { Verdict } from './verdict';
