export type { ComposedMail } from './letter/letter';
export { foldText } from './letter/fold-text';
export { REPLY_MARKERS } from './letter/reply-marker';
export { redact } from './letter/web-link';
export type { Attachment, BuiltMessage, MessageParts } from './message/build-message';
export { buildMessage } from './message/build-message';
export type { Envelope, Mailbox } from './message/address';
export { isMailAddress } from './message/address';
export { MailRefusal } from './message/mail-refusal';
export type { MailRefusalCode } from './message/mail-refusal';
export { messageIdOf } from './message/message-id';
export type {
  ConferenceFacts,
  FileFacts,
  MailFacts,
  MatterFacts,
  OfficeFacts,
  ReaderFacts,
  RemarkFacts,
} from './templates/facts';
export {
  absenceGapMail,
  absenceOverMail,
  type AbsenceGapMailFacts,
  type AbsenceOverMailFacts,
  type AwayTaskFacts,
  type OrderFacts,
} from './templates/absence-mails';
export { boardAnswerMail, boardNoticeMail, type BoardAnswerFacts, type BoardNoticeFacts } from './templates/board-mail';
export {
  petitionAnsweredMail,
  petitionOverdueMail,
  petitionSubmittedMail,
  type PetitionMailFacts,
} from './templates/petition-mail';
export { yearMail, type YearMailFacts } from './templates/year-mail';
export { reportsMail, type ReportsMailFacts } from './templates/reports-mail';
export { cancelledMail, type CancelledMailFacts } from './templates/cancelled-mail';
export { codeLockedMail, type CodeLockedMailFacts } from './templates/code-locked-mail';
export { dateMovedMail, type DateMovedMailFacts, type MovedDueFacts } from './templates/date-moved-mail';
export {
  dispatchMail,
  recallMail,
  type DispatchMailFacts,
  type IssuedDocumentFacts,
  type RecallMailFacts,
} from './templates/dispatch-mail';
export { dispositionsMail, type AnsweredRemark, type DispositionsMailFacts } from './templates/dispositions-mail';
export { digestMail, type DigestMailFacts, type DigestTaskFacts } from './templates/digest-mail';
export { escalationMail, type EscalationMailFacts } from './templates/escalation-mail';
export {
  frozenLiftedMail,
  frozenMail,
  type FrozenLiftedMailFacts,
  type FrozenMailFacts,
  type ReportedAnswerFacts,
} from './templates/frozen-mail';
export { withdrawnMail, type WithdrawnMailFacts } from './templates/withdrawn-mail';
export { freshLinkMail, type FreshLinkMailFacts } from './templates/fresh-link-mail';
export { adjournedMail, type AdjournedMailFacts } from './templates/adjourned-mail';
export { guestWithdrawnMail, type GuestWithdrawnMailFacts } from './templates/guest-withdrawn-mail';
export { invitationMail, type InvitationMailFacts } from './templates/invitation-mail';
export { issuedMail, type IssuedMailFacts } from './templates/issued-mail';
export { passkeyMail, type PasskeyMailFacts } from './templates/passkey-mail';
export { receiptMail, type ReceiptMailFacts } from './templates/receipt-mail';
export { replyAnswerMail, type ReplyAnswerMailFacts } from './templates/reply-answer-mail';
export { handedOverMail, reminderMail, taskMail } from './templates/task-mail';
export type { HandedOverMailFacts, ReminderMailFacts, TaskMailFacts } from './templates/task-mail';
export {
  codeHmac,
  isCode,
  newCode,
  newReplySecret,
  newToken,
  replyAddressOf,
  replySecretIn,
  returnAddressOf,
  returnSecretIn,
  secretSha256,
  writtenCode,
  type MailSecrets,
} from './secrets/mail-secrets';
export { formMark, isFormMark, isSignature, seal, signature, unseal } from './secrets/signature';
export { isSigned, signedCode } from './secrets/check-in-code';
export { qrPicture } from './letter/qr-picture';
export {
  conferenceInvitation,
  type CalendarPart,
  type ConferenceEventFacts,
  type ConferenceInvitation,
} from './calendar/conference-event';
export { personalCalendar, type DueEventFacts, type PersonalCalendarFacts } from './calendar/personal-calendar';
export { refuseTampered, sealOf, type StoredMessage } from './message/check-stored';
export { sendJournalled, type Dispatching } from './transports/journalled-mailer';
export { JournalFailure, MailJournal, type JournalWord } from './transports/mail-journal';
export { fileMailer } from './transports/file-mailer';
export {
  MailFailure,
  PermanentMailFailure,
  TemporaryMailFailure,
  type HandingOver,
  type Mailer,
  type MailFailureSubject,
  type Receipt,
} from './transports/mailer';
export { mailerFor } from './transports/mailer-for';
export { memoryMailer, type MemoryMailer, type SentMail } from './transports/memory-mailer';
export { isLoopback, smtpMailer } from './transports/smtp-mailer';
