import type { ProgressBody } from '@conference/contracts';
import { order } from '../../shared/http';

/** Reports how a target is going, with evidence when there is some. */
export function reportProgress(targetId: string, body: ProgressBody): Promise<void> {
  return order('POST', `/api/targets/${targetId}/progress`, body);
}
