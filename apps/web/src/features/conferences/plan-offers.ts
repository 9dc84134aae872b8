import { nextPlanSchema, planOffersSchema, type PlanOffer } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../shared/http';

/** What the office is offered for its next conference, and the calendar of its plan. */
export const planOffersQuery = queryOptions({
  queryKey: ['plan-offers'],
  queryFn: ({ signal }) => get(planOffersSchema, '/api/plan-offers', signal),
  staleTime: 60_000,
});

/** One of the offers as a plan file. */
export async function takeOffer(offer: PlanOffer): Promise<string> {
  return (await get(nextPlanSchema, `/api/plan-offers/${offer}`)).plan ?? '';
}

/** The plan that was prepared for a petition. */
export async function takePetitionPlan(petitionId: string): Promise<string> {
  return (await get(nextPlanSchema, `/api/petitions/${petitionId}/plan`)).plan ?? '';
}
