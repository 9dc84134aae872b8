import { DISPOSITIONS, LONGEST_SEARCH, OUTCOMES, SEARCH_KINDS } from '@conference/domain';
import { z } from 'zod';

/** What is looked for, and which of the finds are shown. */
export const searchQuery = z.object({
  q: z.string().max(LONGEST_SEARCH).default(''),
  kind: z.enum(SEARCH_KINDS).optional(),
  year: z.coerce.number().int().min(1900).max(2999).optional(),
  page: z.coerce.number().int().min(1).max(500).default(1).describe('of the finds of one kind'),
});
export type SearchQuery = z.infer<typeof searchQuery>;

const runs = z
  .array(z.object({ text: z.string(), isFound: z.boolean().describe('words that were looked for') }))
  .meta({ id: 'FoundRuns' });

/** One find. */
export const searchHitSchema = z
  .object({
    id: z.string(),
    kind: z.enum(SEARCH_KINDS),
    subjectId: z.uuid().describe('of the conference, document, opinion, task, target, entry or person'),
    conferenceId: z.uuid().nullable(),
    documentId: z.uuid().nullable(),
    blockId: z.string().nullable().describe('the paragraph of the document'),
    title: runs,
    passage: runs.describe('the part in which most of the words stand'),
    person: runs.nullable().describe('whose words it is, or who answers for it'),
    year: z.number().int().nullable(),
    conference: z.object({ title: z.string(), rehearsal: z.boolean() }).nullable(),
    at: z.iso.datetime(),
    outcome: z.enum([...OUTCOMES.approval, ...OUTCOMES.objection]).nullable(),
    disposition: z.enum(DISPOSITIONS).nullable(),
  })
  .meta({ id: 'SearchHit' });
export type SearchHit = z.infer<typeof searchHitSchema>;

/** What was found: of each kind the first few with their count, or of one kind page by page. */
export const searchResultsSchema = z
  .object({
    groups: z.array(
      z.object({
        kind: z.enum(SEARCH_KINDS),
        count: z.number().int().describe('of the year chosen'),
        hits: z.array(searchHitSchema),
      }),
    ),
    years: z.array(z.object({ year: z.number().int(), count: z.number().int() })).describe('the newest first'),
    total: z.number().int().describe('of all kinds and years'),
    pageSize: z.number().int(),
  })
  .meta({ id: 'SearchResults' });
export type SearchResults = z.infer<typeof searchResultsSchema>;
