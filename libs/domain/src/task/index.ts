export {
  CHANNELS,
  OUTCOMES,
  OUTCOMES_WITH_REASON,
  TASK_KINDS,
  TASK_STATES,
  type Channel,
  type DecidedTask,
  type Decision,
  type Outcome,
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
export { handOver } from './hand-over';
export { taskRefusalSentence, type DecisionRefusal, type HandOverRefusal } from './refusal';
