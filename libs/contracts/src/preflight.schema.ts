import { AGENDA_ITEM_KINDS, CLOSING_MISSINGS, MENDING_PAGES, SESSION_MISSINGS } from '@conference/domain';
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

/** What is still open before the session is closed, where it is mended, and what is in order. */
export const closingPreflightSchema = z
  .object({
    sentence: sentenceSchema,
    open: z.array(
      z.object({
        code: z.enum(CLOSING_MISSINGS),
        page: z.enum(MENDING_PAGES),
        sentence: sentenceSchema,
        isBlocking: z.boolean().describe('the session cannot be closed with it; else it can, for a reason'),
      }),
    ),
    fine: z.array(z.object({ code: z.enum(CLOSING_MISSINGS), sentence: sentenceSchema })),
  })
  .meta({ id: 'ClosingPreflight' });
export type ClosingPreflightView = z.infer<typeof closingPreflightSchema>;

export const closeSessionBody = z
  .strictObject({
    reason: z.string().max(1000).nullable().default(null).describe('why something stays open; goes into the minutes'),
  })
  .meta({ id: 'CloseSession' });
export type CloseSessionBody = z.infer<typeof closeSessionBody>;

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
