export { conferenceWorkflowId, documentWorkflowId, followUpWorkflowId, MAIL_QUEUE, PROCEDURE_QUEUE } from './ids';
export {
  cancel,
  closeSession,
  courseChanged,
  documentReached,
  moveDate,
  openSession,
  roundClosed,
  type Command,
  type MoveDate,
  type RoundHint,
} from './messages';
export { ConferenceYear, DueAt, Office, Risk, RoundKey, StageKey, WaitingOn } from './search-attributes';
export type {
  ChangedPlan,
  ConferenceActivities,
  ConferenceInput,
  DocumentActivities,
  DocumentFacts,
  DocumentInput,
  DocumentProgress,
  DocumentRef,
  FollowUpActivities,
  FollowUpInput,
  MailActivities,
  RoundActivities,
  RoundRequest,
  RoundStatus,
  SessionClosed,
  SessionOpened,
} from './activities';
