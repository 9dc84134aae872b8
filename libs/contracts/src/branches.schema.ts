import { CONFERENCE_BRANCHES } from '@conference/domain';
import { z } from 'zod';
import { agreementSchema } from './convening.schema';
import { sentenceSchema } from './problem.schema';
import { verdictSchema } from './verdict.schema';

/** What became of the summonses so far, and which ways the rules leave open. */
export const branchesSchema = z
  .object({
    heldOn: z.iso.date(),
    failed: z.array(z.object({ heldOn: z.iso.date(), at: z.iso.datetime(), verdict: verdictSchema })),
    isCounted: z.boolean().describe('that too few came on the day that counts now is on record'),
    open: z.array(
      z.object({
        branch: z.enum(CONFERENCE_BRANCHES),
        sentence: sentenceSchema,
        assumption: sentenceSchema.nullable().describe('what no text settles'),
      }),
    ),
    employeeSide: z.string(),
    ballot: z
      .object({
        number: z.number().int(),
        question: z.string(),
        text: z.string().nullable(),
        forceMajeure: z.string().nullable(),
        agreement: agreementSchema,
        staff: z.number().int(),
        sentAt: z.iso.datetime(),
        closesOn: z.iso.date().nullable(),
        answered: z.number().int().describe('how many ballots came back; never how'),
        myTask: z.uuid().nullable().describe('the reader’s own ballot while it is open'),
        verdict: verdictSchema.nullable(),
        next: sentenceSchema.nullable().describe('what may be done where they did not adopt'),
      })
      .nullable()
      .describe('the last time that ballots went to all staff'),
    whyNoBallots: sentenceSchema.nullable().describe('why ballots cannot go out now; null where they can'),
    resolution: z
      .object({ title: z.string(), text: z.string() })
      .nullable()
      .describe('the resolution as the plan has it'),
    may: z.object({
      count: z.boolean(),
      moveDate: z.boolean(),
      sendBallots: z.boolean(),
      declareForceMajeure: z.boolean().describe('ballots may go out where force majeure is recorded with them'),
    }),
  })
  .meta({ id: 'SummonsBranches' });
export type BranchesView = z.infer<typeof branchesSchema>;

/** The ballots that go to all staff, in agreement with the employee side: what is put to them, and until when. */
export const sendStaffBallotBody = z
  .strictObject({
    question: z.string().trim().min(3).max(2000),
    text: z.string().trim().min(3).max(50_000).describe('the text of the resolution'),
    closesOn: z.iso.date().describe('the last day for ballots'),
    forceMajeure: z.string().trim().min(3).max(500).nullable().default(null),
    agreement: agreementSchema,
  })
  .meta({ id: 'SendStaffBallot' });
export type SendStaffBallotBody = z.infer<typeof sendStaffBallotBody>;
