import type { HandOverBody } from '@conference/contracts';
import { order } from '../../shared/http';

/** Passes a task on to somebody else of the office. */
export function handOverTask(taskId: string, body: HandOverBody): Promise<void> {
  return order('POST', `/api/tasks/${taskId}/hand-over`, body);
}
