import { PETITION_STATES, PROPOSERS, STAGES } from '@conference/domain';
import { z } from 'zod';
import { sentenceSchema } from './problem.schema';
import { verdictSchema } from './verdict.schema';

const text = (longest: number) =>
  z
    .string()
    .transform((said) => said.replaceAll(/\s+/g, ' ').trim())
    .pipe(z.string().min(3).max(longest));

const petitionSchema = z.object({
  id: z.uuid(),
  proposedBy: z.enum(PROPOSERS),
  subject: z.string(),
  reason: z.string(),
  openedBy: z.string(),
  openedAt: z.iso.datetime(),
  state: z.enum(PETITION_STATES),
  count: verdictSchema.nullable().describe('how many of how many; null where no signatures are asked for'),
  isSignedByMe: z.boolean(),
  signers: z
    .array(
      z.object({
        personId: z.uuid(),
        name: z.string(),
        unit: z.string().nullable(),
        via: z.enum(['page', 'paper']),
        recordedBy: z.string().nullable(),
        scan: z.string().nullable().describe('the name of the scanned sheet'),
        at: z.iso.datetime(),
        isStaff: z.boolean().describe('whoever has left counts no more'),
      }),
    )
    .nullable()
    .describe('null for those who read the number only'),
  submittedAt: z.iso.datetime().nullable(),
  withdrawnReason: z.string().nullable(),
  conveneBy: z
    .object({ on: z.iso.date(), isPrescribed: z.boolean(), isOverdue: z.boolean(), sentence: sentenceSchema })
    .nullable()
    .describe('by when the head calls the conference, once the petition is handed in'),
  conference: z
    .object({ id: z.uuid(), title: z.string(), heldOn: z.iso.date(), stage: z.enum(STAGES) })
    .nullable()
    .describe('the conference that was opened because of it'),
  may: z.object({
    sign: z.boolean(),
    takeBack: z.boolean(),
    record: z.boolean().describe('write down signatures from paper'),
    submit: z.boolean().describe('is this reader’s to hand in; whether it suffices, the count says'),
    giveUp: z.boolean(),
    convene: z.boolean(),
  }),
});
export type PetitionView = z.infer<typeof petitionSchema>;

/** The requests for an extraordinary conference in an office. */
export const petitionsSchema = z
  .object({
    staff: z.number().int().describe('the base of one third: all staff'),
    needed: z.number().int(),
    mayPropose: z.array(z.enum(PROPOSERS)),
    petitions: z.array(petitionSchema),
    people: z
      .array(z.object({ id: z.uuid(), name: z.string(), position: z.string() }))
      .describe('whose signatures may be written down; empty for those who write none down'),
  })
  .meta({ id: 'Petitions' });
export type PetitionsView = z.infer<typeof petitionsSchema>;

/** What is to be dealt with, why, and in whose name it is asked for. */
export const openPetitionBody = z
  .strictObject({ by: z.enum(PROPOSERS), subject: text(200), reason: text(2000) })
  .meta({ id: 'OpenPetition' });
export type OpenPetitionBody = z.infer<typeof openPetitionBody>;

/** Signatures on paper: whose, and the scanned sheet that shows them. */
export const recordSignaturesBody = z
  .strictObject({
    personIds: z.array(z.uuid()).min(1).max(5000),
    scan: z.strictObject({
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .describe('a file uploaded before (PDF, JPEG, PNG)'),
      name: z.string().trim().min(1).max(200),
    }),
  })
  .meta({ id: 'RecordSignatures' });
export type RecordSignaturesBody = z.infer<typeof recordSignaturesBody>;

/** Why a petition is given up. */
export const giveUpPetitionBody = z.strictObject({ reason: text(2000) }).meta({ id: 'GiveUpPetition' });
export type GiveUpPetitionBody = z.infer<typeof giveUpPetitionBody>;

/** Which petition was opened. */
export const petitionOpenedSchema = z.object({ id: z.uuid() }).meta({ id: 'PetitionOpened' });
export type PetitionOpened = z.infer<typeof petitionOpenedSchema>;
