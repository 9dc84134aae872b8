/** The kinds of conference for which a plan is offered; each is a way of holding one, not a rule of its own. */
export const PLAN_TEMPLATES = [
  'annualPlenary',
  'annualDelegates',
  'smallOffice',
  'unionCongress',
  'extraordinary',
] as const;
export type PlanTemplate = (typeof PLAN_TEMPLATES)[number];
