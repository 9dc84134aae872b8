import { DOCUMENT_KINDS, LINEAGES, TARGET_STATES } from '@conference/domain';
import { z } from 'zod';
import { sentenceSchema } from './problem.schema';
import { floorOpinionSchema } from './speaking.schema';

const state = z.enum(TARGET_STATES);

const resultReportSchema = z
  .object({
    period: z.number().int(),
    value: z.number().nullable(),
    written: sentenceSchema.nullable().describe('the value with its unit of measure'),
    note: z.string(),
    reportedAt: z.iso.datetime(),
    evidence: z
      .object({ name: z.string().nullable(), url: z.string().nullable() })
      .nullable()
      .describe('both null where there is evidence that the reader may not open'),
  })
  .meta({ id: 'ResultReport' });

/** What became of one promise of one party: a row of the page. Absent figures are null. */
export const resultSchema = z
  .object({
    id: z.uuid().describe('of the party'),
    targetId: z.uuid(),
    code: z.string(),
    title: z.string(),
    clause: z
      .object({ documentId: z.uuid(), blockId: z.string(), citation: sentenceSchema })
      .nullable()
      .describe('the paragraph of the resolution that says it'),
    lineage: z.enum(LINEAGES),
    indicator: sentenceSchema.nullable(),
    unitOfMeasure: z.string().nullable(),
    party: sentenceSchema,
    unitId: z.uuid().nullable(),
    owner: z.string(),
    state,
    periods: z.array(z.object({ number: z.number().int(), state })).describe('those in which the target has a part'),
    report: resultReportSchema.nullable().describe('of the last period that was reported on'),
    conclusion: z.object({ conclusion: z.enum(['met', 'notMet']), reason: z.string(), by: z.string() }).nullable(),
    last: z
      .object({
        year: z.number().int(),
        figure: sentenceSchema.nullable(),
        written: sentenceSchema.nullable().describe('what was reached'),
        state: state.nullable().describe('where this office’s own record has it'),
        conferenceId: z.uuid().nullable(),
      })
      .nullable()
      .describe('the year before'),
  })
  .meta({ id: 'Result' });
export type ResultView = z.infer<typeof resultSchema>;

const heldConferenceSchema = z.object({
  id: z.uuid(),
  year: z.number().int(),
  title: z.string(),
  heldOn: z.iso.date(),
  rehearsal: z.boolean(),
});

/** What became of everything that a conference promised, with the conferences that one may look at instead. */
export const resultsSchema = z
  .object({
    conferences: z.array(heldConferenceSchema).describe('held ones with targets, the newest first'),
    conference: heldConferenceSchema.extend({ untilOn: z.iso.date() }).nullable(),
    documents: z
      .array(
        z.object({
          id: z.uuid(),
          kind: z.enum(DOCUMENT_KINDS),
          title: z.string(),
          symbol: z.string().nullable(),
          issuedAt: z.iso.datetime(),
        }),
      )
      .describe('the resolution and the reviews, as far as they are issued'),
    periods: z.array(
      z.object({ number: z.number().int(), fromOn: z.iso.date(), untilOn: z.iso.date(), dueOn: z.iso.date() }),
    ),
    units: z.array(z.object({ id: z.uuid(), name: z.string() })),
    results: z.array(resultSchema),
    opinions: z.array(floorOpinionSchema),
  })
  .meta({ id: 'Results' });
export type ResultsView = z.infer<typeof resultsSchema>;

/** Which conference; the newest that was held where it is left out. */
export const resultsQuery = z.object({ conference: z.uuid().optional() });
export type ResultsQuery = z.infer<typeof resultsQuery>;

/** Which results a file has: those that the page shows. */
export const resultsFileQuery = resultsQuery.extend({
  unit: z.uuid().optional(),
  state: state.optional(),
  words: z.string().max(200).optional(),
  language: z.enum(['vi', 'en']).default('vi'),
});
export type ResultsFileQuery = z.infer<typeof resultsFileQuery>;
