export { absenceAt, absenceOn, checkAbsence, type Absence } from './absence';
export {
  checkAuthorisation,
  covers,
  isInForce,
  type Authorisation,
  type AuthorityScope,
  type NamedDocument,
} from './authorisation';
export { asksWhileAway, gapsOf, type Ask, type AskWhileAway, type Gap } from './gaps';
export type { Colleague, Matter } from './matter';
export { mayStandIn, mayTakeOn } from './may-take-on';
export {
  authorityRefusalSentence,
  type AbsenceRefusal,
  type ActingRefusal,
  type AuthorisationRefusal,
  type OwnActingRefusal,
} from './refusal';
export { countsVoices, seatsBeside } from './seats';
export {
  mayBeAsked,
  standIn,
  whoActsAt,
  whoActsFor,
  type Acting,
  type AskedMatter,
  type AuthorityFacts,
  type GapReason,
} from './who-acts-for';
export { GAP_REASONS, onBehalfWords, orderName, orderWithDays, scopeWords } from './words';
export {
  absenceInWeek,
  daysOfWeek,
  gapDays,
  isFirstGapIn,
  weeksFrom,
  type AbsenceInWeek,
  type DaysAway,
} from './weeks';
