import type { AttendanceBody } from '@conference/contracts';
import { order } from '../../shared/http';

/** Records that a person comes in or leaves. */
export function markAttendance(conferenceId: string, body: AttendanceBody): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/attendance`, body);
}
