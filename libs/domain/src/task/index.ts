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
export { decide, isTheirTurn } from './decide';
export { closingOf, expireOpenTasks } from './closing';
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
export { handOver } from './hand-over';
export { taskRefusalSentence, type DecisionRefusal, type HandOverRefusal } from './refusal';
