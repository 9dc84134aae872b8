import { branchesSchema, type CountStaffBallotBody, type SendStaffBallotBody } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get, order } from '../../shared/http';
import { uploadFile } from '../../shared/upload-file';

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

/** Records what came back, with the scanned record of the count. */
export async function countBallots(
  conferenceId: string,
  figures: Pick<CountStaffBallotBody, 'returned' | 'yes'>,
  scan: File,
): Promise<void> {
  const { sha256, fileName } = await uploadFile(scan);
  await order('POST', of(conferenceId, '/staff-ballot/count'), { ...figures, scanSha256: sha256, scanName: fileName });
}
