import {
  DOCUMENT_PHASES,
  LINEAGES,
  OUTCOMES,
  ROUND_OUTCOMES,
  STAGES,
  TAKEN_OVER_SOURCES,
  TASK_KINDS,
  type Outcome,
} from '@conference/domain';
import { z } from 'zod';
import { verdictSchema } from './verdict.schema';
import { sentenceSchema } from './problem.schema';

const outcomes = Object.values(OUTCOMES).flat() as [Outcome, ...Outcome[]];

/** What a demonstration did: one whole conference in figures, for people and for programs. */
export const demoSummarySchema = z
  .object({
    plan: z.string().describe('the plan file that was played'),
    conference: z.object({
      id: z.uuid(),
      title: z.string(),
      office: z.string(),
      year: z.number().int(),
      heldOn: z.iso.date(),
      regime: sentenceSchema,
      rehearsal: z.boolean(),
      workflowId: z.string(),
      webUrl: z.string(),
      temporalUrl: z.string().nullable(),
    }),
    durationSeconds: z.number(),
    stages: z.array(
      z.object({ stage: z.enum(STAGES), enteredAt: z.iso.datetime(), leftAt: z.iso.datetime().nullable() }),
    ),
    documents: z.array(
      z.object({
        code: z.string(),
        kind: z.string(),
        phase: z.enum(DOCUMENT_PHASES),
        revisions: z.number().int(),
        approvedRevision: z.number().int().nullable(),
        packetHash: z.string().nullable(),
        symbol: z.string().nullable(),
        rounds: z.array(
          z.object({
            kind: z.enum(TASK_KINDS),
            number: z.number().int(),
            outcome: z.enum(ROUND_OUTCOMES).nullable(),
            decisions: z.array(
              z.object({ person: z.string().describe('code'), outcome: z.enum(outcomes), decidedAt: z.iso.datetime() }),
            ),
          }),
        ),
        opinions: z.array(
          z.object({
            person: z.string().describe('code'),
            stance: z.string().nullable(),
            disposition: z.string().nullable(),
            place: z.string().nullable().describe('the paragraph that it is about, as it is cited in Vietnamese'),
          }),
        ),
      }),
    ),
    attendance: z.object({ entitled: z.number().int(), present: z.number().int(), verdict: verdictSchema }),
    votes: z.array(
      z.object({
        motion: z.string(),
        present: z.number().int(),
        yes: z.number().int(),
        no: z.number().int(),
        abstain: z.number().int(),
        verdict: verdictSchema,
      }),
    ),
    elections: z.array(
      z.object({
        code: z.string(),
        seats: z.number().int(),
        elected: z.array(z.string()),
        sentence: sentenceSchema.nullable(),
      }),
    ),
    pledge: z.array(z.object({ party: z.string(), side: z.string(), signedAt: z.iso.datetime() })),
    targets: z.object({
      total: z.number().int(),
      lineage: z.record(z.enum(LINEAGES), z.number().int()),
      items: z.array(
        z.object({
          code: z.string(),
          indicator: sentenceSchema.nullable(),
          previous: sentenceSchema.nullable(),
          lineage: z.enum(LINEAGES),
          reports: z.number().int(),
          evidence: z.number().int(),
        }),
      ),
      takenOver: z
        .array(z.object({ office: z.string(), year: z.number().int(), source: z.enum(TAKEN_OVER_SOURCES).nullable() }))
        .describe('what confirms the targets of predecessors'),
    }),
    mails: z.record(z.string(), z.number().int()).describe('how many mails of each kind the mailbox got'),
    audit: z.object({ seq: z.number().int(), hash: z.string() }),
  })
  .meta({ id: 'DemoSummary', title: 'Demonstration summary' });
export type DemoSummary = z.infer<typeof demoSummarySchema>;
