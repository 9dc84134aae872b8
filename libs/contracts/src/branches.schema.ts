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
        question: z.string(),
        forceMajeure: z.string().nullable(),
        agreement: agreementSchema,
        staff: z.number().int(),
        sentAt: z.iso.datetime(),
        verdict: verdictSchema.nullable(),
        scanName: z.string().nullable(),
      })
      .nullable(),
    may: z.object({ count: z.boolean(), moveDate: z.boolean(), sendBallots: z.boolean(), countBallots: z.boolean() }),
  })
  .meta({ id: 'SummonsBranches' });
export type BranchesView = z.infer<typeof branchesSchema>;

/** The ballots that go to all staff, in agreement with the employee side. */
export const sendStaffBallotBody = z
  .strictObject({
    question: z.string().trim().min(3).max(2000),
    forceMajeure: z.string().trim().min(3).max(500).nullable().default(null),
    agreement: agreementSchema,
  })
  .meta({ id: 'SendStaffBallot' });
export type SendStaffBallotBody = z.infer<typeof sendStaffBallotBody>;

/** What came back, with the scanned record of the count. */
export const countStaffBallotBody = z
  .strictObject({
    returned: z.number().int(),
    yes: z.number().int(),
    scanSha256: z.string().regex(/^[0-9a-f]{64}$/),
    scanName: z.string().max(255),
  })
  .meta({ id: 'CountStaffBallot' });
export type CountStaffBallotBody = z.infer<typeof countStaffBallotBody>;
