export {
  MAIL_GROUP_RULES,
  MAIL_GROUPS,
  isNews,
  mayWish,
  wishedWay,
  type MailGroup,
  type MailGroupRule,
  type MailWishes,
} from './mail-wish';
export { MAIL_WAYS, type MailWay } from './mail-way';
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
