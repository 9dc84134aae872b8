import { PLEDGE_SIDES, SIGNATURE_WAYS } from '@conference/domain';
import { z } from 'zod';
import { sentenceSchema } from './problem.schema';

/** One party of the pledge, in the order of signing. */
export const pledgePartySchema = z
  .object({
    code: z.string(),
    side: z.enum(PLEDGE_SIDES),
    personId: z.uuid(),
    name: z.string(),
    position: z.string(),
    isPresent: z.boolean().describe('checked in; from elsewhere one signs only when called for a reason'),
    signedAt: z.iso.datetime().nullable(),
    way: z.enum(SIGNATURE_WAYS).nullable(),
    called: z
      .object({ reason: z.string(), by: z.string() })
      .nullable()
      .describe('why it was called before its turn, and by whom'),
    signature: z
      .object({
        url: z.string(),
        isPicture: z.boolean(),
        isPades: z.boolean().nullable().describe('of a signed PDF: whether it says that it is PAdES; not verified'),
      })
      .nullable()
      .describe('the picture, the signed PDF or the scan'),
  })
  .meta({ id: 'PledgeParty' });
export type PledgePartyView = z.infer<typeof pledgePartySchema>;

/** The pledge on stage: who signs now, who has signed, and whether it is one. */
export const pledgeSchema = z
  .object({
    title: z.string(),
    text: z.string().nullable(),
    ways: z.array(z.enum(SIGNATURE_WAYS)).describe('how the office lets its parties sign'),
    now: z.string().nullable().describe('code of the party that signs now'),
    isComplete: z.boolean(),
    lacks: sentenceSchema.nullable().describe('why it is no pledge yet'),
    parties: z.array(pledgePartySchema),
  })
  .meta({ id: 'Pledge' });
export type PledgeView = z.infer<typeof pledgeSchema>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A signature under the pledge; files are uploaded first. */
export const signatureBody = z
  .discriminatedUnion('way', [
    z.strictObject({ way: z.literal('typed'), name: z.string().max(200) }),
    z.strictObject({ way: z.literal('drawn'), fileSha256: sha256 }),
    z.strictObject({ way: z.literal('uploaded'), fileSha256: sha256 }),
    z.strictObject({ way: z.literal('paper'), fileSha256: sha256 }),
  ])
  .meta({ id: 'Signature' });
export type SignatureBody = z.infer<typeof signatureBody>;

/** Calls a party to sign before its turn. */
export const callPartyBody = z.strictObject({ reason: z.string().max(2_000) }).meta({ id: 'CallParty' });
export type CallPartyBody = z.infer<typeof callPartyBody>;
