export { MAIL_LANES, mailLane, type MailLane } from './lane';
export {
  MAIL_DELIVERIES,
  MAIL_STATES,
  mailNextStep,
  mailState,
  UNREACHED,
  type MailDelivery,
  type MailState,
  type StoredMailState,
} from './mail-state';
export {
  checkMailAgain,
  sendAgainRefusalSentence,
  type RepeatableMail,
  type Repetition,
  type SendAgainRefusal,
} from './send-again';
