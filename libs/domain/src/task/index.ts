export {
  CAPACITIES,
  CHANNELS,
  OUTCOMES,
  OUTCOMES_WITH_REASON,
  saysWhy,
  TASK_KINDS,
  TASK_STATES,
  type Capacity,
  type Channel,
  type DecidedTask,
  type Decision,
  type Outcome,
  type Remark,
  type Task,
  type TaskKind,
  type TaskState,
} from './task';
export {
  nextStep,
  planSteps,
  ROUND_OUTCOMES,
  SILENCE_RULES,
  type ClosingRule,
  type PlannedStep,
  type Round,
  type RoundOutcome,
  type RoundStep,
  type SilenceRule,
} from './round';
export { askedMatter, decide, decideRecorded, isTheirTurn, type TaskAuthority } from './decide';
export {
  annulmentEffect,
  ANNULMENT_EFFECTS,
  checkLift,
  FREEZE_ENDS,
  freezeRefusalSentence,
  reportNotMine,
  whoIsAlerted,
  type AnnulmentEffect,
  type FreezeEnd,
  type LiftRefusal,
  type ReportedAnswer,
  type ReportRefusal,
} from './freeze';
export { withdrawAnswer, withdrawRefusalSentence, type WithdrawRefusal } from './withdraw';
export {
  checkRecording,
  RECORDABLE_KINDS,
  RECORDED_CHANNELS,
  RECORDING_ROLES,
  recordingRefusalSentence,
  type RecordedChannel,
  type Recording,
  type RecordingDays,
  type RecordingRefusal,
} from './recorded';
export { closingOf, expireOpenTasks } from './closing';
export { countStaffBallots, judgeStaffBallots } from './staff-ballots';
export { answerLate, type LateAnswer } from './answer-late';
export { approvalTurns, type ApprovalOrder, type ApprovalTurn } from './approval-turns';
export {
  CAPACITY_NAMES,
  OUTCOME_ACTS,
  OUTCOME_CHOICES,
  OUTCOME_NAMES,
  ROUND_OUTCOME_NAMES,
  TASK_KIND_NAMES,
} from './words';
export { LATENESS, SOON_WORKING_DAYS, type Lateness } from './lateness';
export { handOver, mayPassTo, mayReassign, passOn, reassign, type Passing, type Reassigning } from './hand-over';
export { actsOnSelection, SELECTION_ACTS, type SelectionAct } from './selection';
export { extendedTo, extensionRefusalSentence, type Extension, type ExtensionRefusal } from './extend';
export { taskRefusalSentence, type DecisionRefusal, type HandOverRefusal } from './refusal';
export {
  besideTheAnswer,
  foldPhrase,
  hasReplyPhrases,
  readReply,
  REPLY_PHRASES,
  suggestedReplies,
  withoutAccents,
  type ReplyPhrase,
  type ReplyReading,
} from './reply';
export {
  canWait,
  digestDueOn,
  getsDigest,
  isUrgent,
  mailTime,
  type DigestReader,
  type DigestWish,
  type MailedTask,
} from './digest';
export { reminderInstants } from './reminders';
export { nudge, nudgeableFrom, nudgeRefusalSentence, type NudgeRefusal } from './nudge';
export {
  judgeReply,
  REPLY_OBSTACLE_WORDS,
  REPLY_OBSTACLES,
  SENDER_CHECKS,
  type ReplyObstacle,
  type ReplySender,
  type ReplyToTask,
  type ReplyVerdict,
  type SenderCheck,
} from './judge-reply';
export { DELIVERY_NAMES, deliveryOf, deliverySentence, type Delivery, type MailIncident } from './delivery';
