import { DUE_KINDS, STEP_DAYS } from '@conference/domain';
import { z } from 'zod';
import { sentenceSchema } from './problem.schema';

const count = z.number().int();

/** One day of a preparation: how many of its steps should be done by then, are, or are expected to be. */
export const burnUpDaySchema = z
  .object({
    on: z.iso.date(),
    workingDay: count.describe('working days since the first one'),
    planned: count,
    done: count.nullable().describe('null of days to come'),
    expected: count.nullable().describe('at the office’s pace; null of days that are over'),
    sentence: sentenceSchema.describe('explains the counts'),
    steps: z
      .array(
        z.object({
          key: z.string(),
          kind: z.enum(DUE_KINDS),
          document: z.string().nullable(),
          what: z.enum(STEP_DAYS),
        }),
      )
      .describe('what falls on this day'),
  })
  .meta({ id: 'BurnUpDay' });
export type BurnUpDayView = z.infer<typeof burnUpDaySchema>;

/** How long one kind of question took in this office. */
export const paceSpreadSchema = z
  .object({
    kind: z.enum(DUE_KINDS),
    median: count,
    low: count.describe('half of all times lie between low and high'),
    high: count,
    taken: z.array(z.object({ workingDays: count, isThisYear: z.boolean() })).describe('the shortest first'),
    isForecast: z.boolean().describe('enough is on record for the forecast to go by it'),
    sentence: sentenceSchema.describe('explains the figures'),
  })
  .meta({ id: 'PaceSpread' });
export type PaceSpreadView = z.infer<typeof paceSpreadSchema>;

/** The preparation of a conference, and the past of its office, as charts. */
export const chartsSchema = z
  .object({
    conferenceId: z.uuid(),
    todayOn: z.iso.date(),
    heldOn: z.iso.date(),
    total: count.describe('steps that are asked before the conference'),
    days: z.array(burnUpDaySchema).describe('those on which a count changes, today, and the day of the conference'),
    paces: z.array(paceSpreadSchema),
  })
  .meta({ id: 'Charts' });
export type ChartsView = z.infer<typeof chartsSchema>;
