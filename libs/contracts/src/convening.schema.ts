import { CONFERENCE_KINDS, STAGES } from '@conference/domain';
import { z } from 'zod';
import { sentenceSchema } from './problem.schema';

const text = (longest: number) => z.string().trim().min(1).max(longest);
const namedSchema = z.object({ id: z.uuid(), name: z.string() });
/** The employee side’s agreement, so that it can be looked up. */
export const agreementSchema = z.strictObject({
  by: z.string().trim().max(200).describe('who agreed for the employee side'),
  reference: z.string().trim().max(300).describe('the minutes or the letter that say so'),
  agreedOn: z.iso.date(),
});

const unitSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  staff: z.number().int(),
  delegates: z.number().int().nullable().describe('how many it elects; null: none'),
  seatsOpen: z.number().int().nullable(),
  elected: z.array(namedSchema),
  tied: z.array(namedSchema).describe('equal votes for fewer seats: the unit votes again between them'),
  rounds: z.array(z.object({ round: z.number().int(), heldOn: z.iso.date(), sentence: sentenceSchema })),
});
export type ConveningUnit = z.infer<typeof unitSchema>;

/** How a conference is convened: its form with the agreement to it, who elects how many delegates, who was elected. */
export const conveningSchema = z
  .object({
    title: z.string(),
    kind: z.enum(CONFERENCE_KINDS),
    stage: z.enum(STAGES),
    form: z.enum(['plenary', 'delegates']),
    staff: z.number().int(),
    rule: sentenceSchema.describe('which form the rules in force ask for'),
    settled: z
      .object({
        at: z.iso.datetime(),
        by: z.string(),
        dispersedReason: z.string().nullable(),
        agreement: agreementSchema.nullable(),
      })
      .nullable()
      .describe('null while the plan’s form holds'),
    employeeSide: z.string(),
    exOfficio: z.array(namedSchema),
    units: z.array(unitSchema),
    people: z.array(namedSchema.extend({ position: z.string(), unitId: z.uuid().nullable() })),
    summoned: z.number().int().describe('how many are on the list; 0 until it is complete and the documents are ready'),
    missing: sentenceSchema.nullable().describe('why nobody can be summoned yet'),
    may: z.object({ settle: z.boolean(), summon: z.boolean(), seeReplies: z.boolean(), seeGuests: z.boolean() }),
  })
  .meta({ id: 'Convening' });
export type ConveningView = z.infer<typeof conveningSchema>;

/** The form as the head settles it. Delegates are shared out among the units in proportion to their staff. */
export const settleFormBody = z
  .strictObject({
    form: z.enum(['plenary', 'delegates']),
    dispersedReason: text(500).nullable().default(null).describe('why the staff cannot all come together'),
    agreement: agreementSchema.nullable().default(null),
    delegates: z.number().int().max(10_000).default(0).describe('how many the units elect'),
    exOfficio: z.array(z.uuid()).max(100).default([]).describe('who attends by their office'),
  })
  .meta({ id: 'SettleForm' });
export type SettleFormBody = z.infer<typeof settleFormBody>;

/** One round of a unit's election, as its minutes record it. */
export const unitElectionBody = z
  .strictObject({
    unitId: z.uuid(),
    heldOn: z.iso.date(),
    present: z.number().int().max(10_000),
    candidates: z
      .array(z.strictObject({ personId: z.uuid(), votes: z.number().int().max(10_000) }))
      .min(1)
      .max(200),
  })
  .meta({ id: 'UnitElection' });
export type UnitElectionBody = z.infer<typeof unitElectionBody>;

export const annulElectionBody = z.strictObject({ reason: text(500) }).meta({ id: 'AnnulElection' });
export type AnnulElectionBody = z.infer<typeof annulElectionBody>;
