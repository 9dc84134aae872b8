import { closingPreflightSchema } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get, order } from '../../shared/http';

/** What is still open before the closing. */
export const closingQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: ['conference', conferenceId, 'preflight', 'closing'],
    queryFn: ({ signal }) => get(closingPreflightSchema, `/api/conferences/${conferenceId}/preflight/closing`, signal),
  });

/** Closes the session: nothing is voted, elected or signed afterwards. What stays open needs a reason. */
export function closeSession(conferenceId: string, reason: string | null): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/session/close`, { reason });
}
