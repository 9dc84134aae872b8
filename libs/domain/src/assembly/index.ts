export { isPresentAt, presentAt, type Attendance, type AttendanceInterval } from './attendance';
export { checkIn, checkOut } from './check-in';
export { judgeQuorum, QUORUM_BASES, type QuorumBase, type QuorumFigures } from './judge-quorum';
export { assemblyRefusalSentence, type AssemblyRefusal } from './refusal';
export type { Verdict } from './verdict';
