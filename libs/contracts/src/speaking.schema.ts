import { FLOOR_OPINION_STATES, SPEECH_CATEGORIES, SPEECH_STATES } from '@conference/domain';
import { z } from 'zod';

const instant = z.iso.datetime();
const text = z.string().max(4000);

/** One person's wish to speak, and what became of it. */
export const speechSchema = z
  .object({
    id: z.uuid(),
    personId: z.uuid(),
    name: z.string(),
    unit: z.string().nullable(),
    category: z.enum(SPEECH_CATEGORIES),
    state: z.enum(SPEECH_STATES),
    askedAt: instant,
    startedAt: instant.nullable(),
    endedAt: instant.nullable(),
    pauses: z.array(z.object({ fromAt: instant, toAt: instant.nullable() })),
    limitSeconds: z.number().int().nullable(),
    outOfTurn: z.string().nullable(),
  })
  .meta({ id: 'Speech' });
export type SpeechView = z.infer<typeof speechSchema>;

/** The list of speakers of the item that is before the room. */
export const speakersSchema = z
  .object({
    item: z.string(),
    isOpen: z.boolean(),
    limitSeconds: z.number().int(),
    speeches: z.array(speechSchema),
  })
  .meta({ id: 'Speakers' });
export type SpeakersView = z.infer<typeof speakersSchema>;

const statement = {
  by: z.string(),
  byId: z.uuid(),
  text: z.string(),
  saidAt: instant,
  confirmedAt: instant.nullable(),
};

/** One opinion from the floor or a phone, with everything that followed from it. */
export const floorOpinionSchema = z
  .object({
    id: z.uuid(),
    via: z.enum(['floor', 'phone']),
    item: z.string().nullable(),
    state: z.enum(FLOOR_OPINION_STATES),
    opinion: z.object(statement),
    answer: z.object({ ...statement, forwardedTo: z.string().nullable() }).nullable(),
    commitment: z.object({ ...statement, dueOn: z.iso.date() }).nullable(),
    withdrawnAt: instant.nullable(),
  })
  .meta({ id: 'FloorOpinion' });
export type FloorOpinionView = z.infer<typeof floorOpinionSchema>;

export const askForFloorBody = z
  .strictObject({
    id: z.uuid().describe('made by whoever asks: sent twice, it is one wish'),
    category: z.enum(SPEECH_CATEGORIES),
    personId: z.uuid().nullable().default(null).describe('whom the desk puts on the list; null for oneself'),
  })
  .meta({ id: 'AskForFloor' });
export type AskForFloorBody = z.infer<typeof askForFloorBody>;

export const speechActBody = z
  .strictObject({
    act: z.enum(['give', 'pause', 'resume', 'end', 'withdraw']),
    reason: z.string().max(1000).nullable().default(null).describe('for giving the floor out of turn'),
    minutes: z.number().int().min(1).max(120).nullable().default(null).describe('how long they may speak'),
  })
  .meta({ id: 'SpeechAct' });
export type SpeechActBody = z.infer<typeof speechActBody>;

export const speakersBody = z
  .strictObject({ isOpen: z.boolean(), minutes: z.number().int().min(1).max(120) })
  .meta({ id: 'SpeakersSettings' });
export type SpeakersBody = z.infer<typeof speakersBody>;

export const recordOpinionBody = z
  .strictObject({
    id: z.uuid().describe('made by whoever writes: sent twice, it is one opinion'),
    text,
    authorId: z.uuid().nullable().default(null).describe('whose words the desk writes down; null for one’s own'),
  })
  .meta({ id: 'RecordOpinion' });
export type RecordOpinionBody = z.infer<typeof recordOpinionBody>;

const statementOf = z.enum(['opinion', 'answer', 'commitment']);
export const opinionActBody = z
  .discriminatedUnion('act', [
    z.strictObject({ act: z.literal('confirm'), statement: statementOf }),
    z.strictObject({ act: z.literal('reword'), statement: statementOf, text }),
    z.strictObject({ act: z.literal('answer'), answererId: z.uuid(), text }),
    z.strictObject({ act: z.literal('forward'), answererId: z.uuid(), text, to: z.string().max(300) }),
    z.strictObject({
      act: z.literal('commit'),
      ownerId: z.uuid().nullable(),
      text,
      dueOn: z.iso.date().nullable(),
    }),
    z.strictObject({ act: z.literal('withdraw') }),
  ])
  .meta({ id: 'OpinionAct' });
export type OpinionActBody = z.infer<typeof opinionActBody>;
