import { PLAN_TEMPLATES } from '@conference/domain';
import { z } from 'zod';

/** What a new plan may begin with: last year's conference, or a template. */
export const PLAN_OFFERS = ['lastYear', ...PLAN_TEMPLATES] as const;
export type PlanOffer = (typeof PLAN_OFFERS)[number];

/** What an office is offered for its next conference, and what its plan is reckoned with before it is started. */
export const planOffersSchema = z
  .object({
    staff: z.number().int().describe('people of the office today'),
    last: z
      .object({ title: z.string(), heldOn: z.iso.date() })
      .nullable()
      .describe('the annual conference held last; null where there is none'),
    fitting: z.array(z.enum(PLAN_OFFERS)).describe('what fits an office of this size, the most likely first'),
    calendar: z
      .array(z.object({ on: z.iso.date(), working: z.boolean(), name: z.string() }))
      .describe('days on which this office departs from the national calendar'),
  })
  .meta({ id: 'PlanOffers' });
export type PlanOffers = z.infer<typeof planOffersSchema>;
