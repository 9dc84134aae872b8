import { decidedSchema, type Decided, type DecisionBody } from '@conference/contracts';
import { post } from '../../shared/http';

/** Answers a task; the answer to this is the acknowledgement that it is recorded. */
export function decideTask(taskId: string, decision: DecisionBody): Promise<Decided> {
  return post(decidedSchema, `/api/tasks/${taskId}/decisions`, decision);
}
