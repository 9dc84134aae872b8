import { SCAN_DIRECTIONS } from '@conference/domain';
import { z } from 'zod';
import { sentenceSchema } from './problem.schema';

/** How many scans a device may send at once. */
export const MOST_SCANS = 200;
const MOST_CODE_CHARACTERS = 500;

/** By what somebody was recognised: the text of a QR code, a number that was typed, or a line of the list. */
const recognisedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('code'), text: z.string().max(MOST_CODE_CHARACTERS) }),
  z.strictObject({ kind: z.literal('number'), typed: z.string().max(40) }),
  z.strictObject({ kind: z.literal('person'), personId: z.uuid() }),
]);

const scanSchema = z.strictObject({
  id: z.uuid().describe('given by the device; a scan that is sent twice has the same'),
  by: recognisedSchema,
  direction: z.enum(SCAN_DIRECTIONS).describe('two acts: no scan toggles'),
  at: z.string().max(64).describe('what the device’s clock said; a clock that cannot be believed is flagged'),
});
export type ScanBody = z.infer<typeof scanSchema>;

/** What a device recorded at the door, perhaps without a network, perhaps sent before. */
export const scansBody = z
  .strictObject({
    device: z.string().trim().min(1).max(60).describe('the door or device, as those at the desk call it'),
    scans: z.array(scanSchema).min(1).max(MOST_SCANS),
  })
  .meta({ id: 'Scans' });
export type ScansBody = z.infer<typeof scansBody>;

const attendeeAtDoorSchema = z.object({
  personId: z.uuid(),
  name: z.string(),
  unit: z.string().nullable(),
  number: z.string().describe('for the number terminal: the place on the list and a check digit'),
  since: z.iso.datetime().nullable().describe('in the room since; null: outside'),
  isGuest: z.boolean().describe('a guest counts toward nothing; the id is then the guest’s'),
});
export type AttendeeAtDoor = z.infer<typeof attendeeAtDoorSchema>;

const scanReasonSchema = z.object({ code: z.string(), sentence: sentenceSchema });

const scanAnswerSchema = z.object({
  id: z.uuid(),
  state: z
    .enum(['taken', 'takenBefore', 'flagged', 'refused'])
    .describe('flagged: it counts, and somebody should look at it'),
  reasons: z.array(scanReasonSchema),
  attendee: attendeeAtDoorSchema.nullable(),
});
export type ScanAnswer = z.infer<typeof scanAnswerSchema>;

/** What became of each scan, in their order. */
export const scanAnswersSchema = z.object({ answers: z.array(scanAnswerSchema) }).meta({ id: 'ScanAnswers' });
export type ScanAnswers = z.infer<typeof scanAnswersSchema>;

/** The instant since which a conference has no quorum any more. */
export const quorumLostSchema = z.object({ at: z.iso.datetime(), sentence: sentenceSchema });
export type QuorumLost = z.infer<typeof quorumLostSchema>;

/** The desk at the door: how many are there, who, and what should be looked at. */
export const deskSchema = z
  .object({
    title: z.string(),
    isOpen: z.boolean().describe('whether people are checked in now'),
    present: z.number().int(),
    entitled: z.number().int(),
    figures: sentenceSchema.nullable().describe('45/60, cần 40'),
    holds: z.boolean().describe('whether enough are there'),
    quorumLost: quorumLostSchema.nullable(),
    attendees: z.array(attendeeAtDoorSchema),
    guests: z.array(attendeeAtDoorSchema).describe('they are in no figure'),
    doubtful: z
      .array(
        z.object({
          scanId: z.uuid(),
          personId: z.uuid(),
          at: z.iso.datetime(),
          device: z.string(),
          reasons: z.array(scanReasonSchema),
        }),
      )
      .describe('the last 50 scans that somebody should look at'),
  })
  .meta({ id: 'CheckInDesk' });
export type DeskView = z.infer<typeof deskSchema>;

/** What a person shows at the door. */
export const myCodeSchema = z
  .object({
    title: z.string(),
    name: z.string(),
    text: z.string().describe('what the QR code says; nothing about the person'),
    number: z.string(),
    since: z.iso.datetime().nullable(),
  })
  .meta({ id: 'MyCheckInCode' });
export type MyCode = z.infer<typeof myCodeSchema>;
