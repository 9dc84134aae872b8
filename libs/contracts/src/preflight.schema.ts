import { AGENDA_ITEM_KINDS, MENDING_PAGES, SESSION_MISSINGS } from '@conference/domain';
import { z } from 'zod';
import { sentenceSchema } from './problem.schema';

const deviation = {
  code: z.enum(['agenda-item-missing', 'agenda-out-of-order']),
  kind: z.enum(AGENDA_ITEM_KINDS),
};

/** What is still missing before the session is opened, where it is mended, and what is in order. */
export const preflightSchema = z
  .object({
    sentence: sentenceSchema,
    missing: z.array(
      z.object({ code: z.enum(SESSION_MISSINGS), page: z.enum(MENDING_PAGES), sentence: sentenceSchema }),
    ),
    fine: z.array(z.object({ code: z.enum(SESSION_MISSINGS), sentence: sentenceSchema })),
    deviations: z
      .array(z.object({ ...deviation, sentence: sentenceSchema, reason: z.string().nullable() }))
      .describe('where the programme departs from its rules, and why'),
  })
  .meta({ id: 'Preflight' });
export type PreflightView = z.infer<typeof preflightSchema>;

export const explainDeviationBody = z
  .strictObject({ ...deviation, reason: z.string().max(1000) })
  .meta({ id: 'ExplainDeviation' });
export type ExplainDeviationBody = z.infer<typeof explainDeviationBody>;

export const simulateBody = z
  .strictObject({ count: z.number().int().min(1).max(5000).describe('how many more come in') })
  .meta({ id: 'SimulateAttendees' });
export type SimulateBody = z.infer<typeof simulateBody>;
export const simulatedSchema = z
  .object({ cameIn: z.number().int(), present: z.number().int() })
  .meta({ id: 'Simulated' });
export type Simulated = z.infer<typeof simulatedSchema>;
