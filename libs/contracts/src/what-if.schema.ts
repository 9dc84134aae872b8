import { z } from 'zod';
import { readinessSchema } from './conference-rows.schema';
import { changedPlanSchema, planPersonSchema } from './plan-view.schema';
import { sentenceSchema } from './problem.schema';

/** What is to be expected of the preparation. */
export const outlookSchema = z
  .object({
    readiness: readinessSchema.nullable().describe('null when there is nothing to prepare any more'),
    chances: z
      .object({
        p50: z.iso.date().describe('ready by this day in half of all cases'),
        p90: z.iso.date().describe('ready by this day in nine cases of ten'),
        onTime: z.number().int().describe('in how many of a hundred cases nothing is missed'),
        seenIn: z.number().int().describe('how many past rounds say so; 0: the times of the plan'),
        sentence: sentenceSchema,
      })
      .nullable(),
  })
  .meta({ id: 'Outlook' });
export type OutlookView = z.infer<typeof outlookSchema>;

/** What is to be expected now, and what if something were otherwise; nothing is changed. */
export const whatIfSchema = z
  .object({
    conferenceId: z.uuid(),
    title: z.string(),
    heldOn: z.iso.date(),
    todayOn: z.iso.date(),
    before: outlookSchema,
    after: outlookSchema,
    changed: changedPlanSchema.nullable().describe('what another day would move'),
    people: z.array(planPersonSchema).describe('who has something to do before the conference'),
  })
  .meta({ id: 'WhatIf' });
export type WhatIfView = z.infer<typeof whatIfSchema>;
