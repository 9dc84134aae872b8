import { publicitySchema, type PublicityView } from '@conference/contracts';
import { post } from '../../shared/http';

/** Breaks a showing off; the days begin again with the next one. */
export function withdraw(publicityId: string, reason: string): Promise<PublicityView> {
  return post(publicitySchema, `/api/publicity/${publicityId}/withdrawal`, { reason });
}
