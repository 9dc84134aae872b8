import { withdrawnSchema, type WithdrawnView } from '@conference/contracts';
import { post } from '../../shared/http';

/** Takes one's answer back, with the reason. */
export function withdrawAnswer(taskId: string, reason: string): Promise<WithdrawnView> {
  return post(withdrawnSchema, `/api/tasks/${taskId}/withdrawal`, { reason });
}
