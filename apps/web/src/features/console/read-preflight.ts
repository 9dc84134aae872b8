import { preflightSchema, simulatedSchema, type ExplainDeviationBody, type Simulated } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get, order, post } from '../../shared/http';

/** What is still missing before the session is opened. */
export const preflightQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: ['conference', conferenceId, 'preflight'],
    queryFn: ({ signal }) => get(preflightSchema, `/api/conferences/${conferenceId}/preflight`, signal),
  });

/** Says why the programme departs from its rules. */
export function explainDeviation(conferenceId: string, body: ExplainDeviationBody): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/preflight/deviations`, body);
}

/** Of a rehearsal: lets so many more people come in. */
export function simulateAttendees(conferenceId: string, count: number): Promise<Simulated> {
  return post(simulatedSchema, `/api/conferences/${conferenceId}/rehearsal/attendees`, { count });
}
