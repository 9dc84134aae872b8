import type { ElectionCountBody } from '@conference/contracts';
import { order } from '../../../shared/http';

/** Records what the counting committee counted. */
export function countElection(conferenceId: string, code: string, record: ElectionCountBody): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/elections/${encodeURIComponent(code)}/count`, record);
}
