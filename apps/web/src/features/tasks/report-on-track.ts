import { onTrackReportedSchema, type OnTrackReported } from '@conference/contracts';
import { post } from '../../shared/http';

/** Reports "on track" on several targets at once. */
export function reportOnTrack(taskIds: readonly string[]): Promise<OnTrackReported> {
  return post(onTrackReportedSchema, '/api/tasks/on-track', { taskIds });
}
