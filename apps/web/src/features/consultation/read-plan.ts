import { consultationPlanSchema, type ConsultationPlanBody, type ConsultationPlanView } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get, put } from '../../shared/http';

/** How staff are consulted, and what the plan of it does not state yet. */
export const consultationQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: ['consultation', conferenceId],
    queryFn: ({ signal }) => get(consultationPlanSchema, `/api/conferences/${conferenceId}/consultation-plan`, signal),
  });

/** States the plan; rounds that waited for it open. */
export function savePlan(conferenceId: string, body: ConsultationPlanBody): Promise<ConsultationPlanView> {
  return put(consultationPlanSchema, `/api/conferences/${conferenceId}/consultation-plan`, body);
}
