import { branchesSchema, type SendStaffBallotBody } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get, order } from '../../shared/http';

const of = (conferenceId: string, part = '') => `/api/conferences/${conferenceId}/summons${part}`;

/** The summonses that failed, and the ways that are left. */
export const branchesQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: ['conference', conferenceId, 'branches'],
    queryFn: ({ signal }) => get(branchesSchema, of(conferenceId), signal),
  });

/** Records that too few people came on the day of this summons. */
export function recordFailedSummons(conferenceId: string): Promise<void> {
  return order('POST', of(conferenceId, '/failed'), {});
}

/** Sends ballots to all staff. */
export function sendBallots(conferenceId: string, body: SendStaffBallotBody): Promise<void> {
  return order('POST', of(conferenceId, '/staff-ballot'), body);
}
