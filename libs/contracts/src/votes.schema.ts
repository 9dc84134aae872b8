import {
  AGENDA_ITEM_KINDS,
  CONFERENCE_KINDS,
  MOTION_CHOICES,
  SPEECH_CATEGORIES,
  STAGES,
  VOTE_STATES,
  VOTE_WAYS,
  VOTING_RIGHTS,
} from '@conference/domain';
import { z } from 'zod';
import { itemTimesSchema, sessionPauseSchema } from './agenda.schema';
import { ballotPaperSchema, ballotReceiptSchema } from './ballots.schema';
import { electionNowSchema } from './elections.schema';
import { honoursSchema } from './honours.schema';
import { pledgeSchema } from './pledge.schema';
import { sentenceSchema } from './problem.schema';
import { floorOpinionSchema, speechSchema } from './speaking.schema';
import { verdictSchema } from './verdict.schema';

const count = z.number().int().min(0).max(100_000);
const figures = { yes: count, no: count, abstain: count };
const choice = z.enum(MOTION_CHOICES);

/** An open vote as a person may see it: figures before publication are for those who run the floor. */
export const openVoteSchema = z
  .object({
    id: z.uuid(),
    motion: z.string(),
    title: z.string(),
    state: z.enum(VOTE_STATES),
    way: z.enum(VOTE_WAYS),
    rows: z
      .array(z.object({ row: z.string(), counted: z.object({ ...figures, teller: z.string() }).nullable() }))
      .describe('rows of seats, with what was counted in each'),
    present: z.number().int().nullable().describe('how many were present when it opened: the base'),
    cast: z.number().int().nullable().describe('how many have voted on phones so far'),
    yes: z.number().int().nullable(),
    no: z.number().int().nullable(),
    abstain: z.number().int().nullable(),
    openedAt: z.iso.datetime().nullable(),
    closedAt: z.iso.datetime().nullable(),
    publishedAt: z.iso.datetime().nullable(),
    verdict: verdictSchema.nullable(),
    voided: z.object({ at: z.iso.datetime(), reason: z.string(), isReplaced: z.boolean() }).nullable(),
  })
  .meta({ id: 'OpenVote' });
export type OpenVoteView = z.infer<typeof openVoteSchema>;

/** Every open vote of a conference. */
export const openVotesSchema = z.object({ votes: z.array(openVoteSchema) }).meta({ id: 'OpenVotes' });
export type OpenVotes = z.infer<typeof openVotesSchema>;

/** Who is on the roll of a vote on phones, and how they voted. */
export const votersSchema = z
  .object({
    voters: z.array(
      z.object({
        personId: z.uuid(),
        name: z.string(),
        choice: choice.nullable(),
        isWrittenDown: z.boolean().describe('somebody else wrote it down for them'),
      }),
    ),
  })
  .meta({ id: 'Voters' });
export type Voters = z.infer<typeof votersSchema>;

/** The receipt of an open vote; handing in the same vote again gives the same one. */
export const recordedVoteSchema = z.object({ choice, castAt: z.iso.datetime() }).meta({ id: 'RecordedVote' });
export type RecordedVote = z.infer<typeof recordedVoteSchema>;

/** What is happening in the room, and whether the person who asks may vote; the same for everybody but for `mine`. */
export const roomNowSchema = z
  .object({
    title: z.string(),
    kind: z.enum(CONFERENCE_KINDS),
    stage: z.enum(STAGES),
    isNotHeld: z.boolean(),
    rehearsal: z.boolean(),
    quorum: z.object({ holds: z.boolean(), figures: sentenceSchema }).nullable(),
    at: z.iso.datetime().describe('the time of this answer, by which pages set their clocks'),
    paused: sessionPauseSchema.nullable().describe('set while the session stands still'),
    agenda: z.array(itemTimesSchema.extend({ title: z.string(), isSkipped: z.boolean() })),
    item: z
      .object({
        code: z.string(),
        kind: z.enum(AGENDA_ITEM_KINDS),
        title: z.string(),
        presenter: z.string().nullable(),
        documents: z.array(z.object({ id: z.uuid(), title: z.string() })),
      })
      .nullable()
      .describe('what is before the room'),
    speakers: z
      .object({
        isOpen: z.boolean(),
        speaking: speechSchema.nullable(),
        next: z.array(z.string()).describe('names of the next few'),
        waiting: z.number().int(),
      })
      .nullable()
      .describe('the list of speakers of the item'),
    next: z.string().nullable().describe('the item after it'),
    vote: z
      .object({
        id: z.uuid(),
        title: z.string(),
        state: z.enum(VOTE_STATES),
        way: z.enum(VOTE_WAYS),
        verdict: verdictSchema.nullable().describe('only when it is published'),
        voidReason: z.string().nullable(),
      })
      .nullable()
      .describe('the vote that is going on, or the last one of this item'),
    ballot: ballotPaperSchema.nullable().describe('the same of a secret ballot; there is one or the other'),
    election: electionNowSchema.nullable().describe('the election that is before the room'),
    honours: honoursSchema
      .nullable()
      .describe('what was handed over and launched under the item that is before the room'),
    pledge: pledgeSchema.nullable().describe('while it is being signed'),
    mine: z.object({
      isPresent: z.boolean(),
      right: z.enum(VOTING_RIGHTS).nullable().describe('whether one may vote now, and if not, why not'),
      vote: recordedVoteSchema.nullable(),
      isSummoned: z.boolean(),
      wishes: z
        .array(z.object({ id: z.uuid(), category: z.enum(SPEECH_CATEGORIES), ahead: z.number().int() }))
        .describe('one’s own wishes for the floor, with how many speak before'),
      opinions: z.array(floorOpinionSchema).describe('one’s own, and those with words of one’s own'),
      voterId: z.uuid().describe('for whom an envelope is sealed'),
      receipt: ballotReceiptSchema
        .nullable()
        .describe(
          'of one’s own ballot in the secret ballot that is shown; never told with a change, only when asked for',
        ),
    }),
  })
  .meta({ id: 'RoomNow' });
export type RoomNow = z.infer<typeof roomNowSchema>;

export const prepareVoteBody = z
  .strictObject({
    motion: z.string().max(40),
    way: z.enum(VOTE_WAYS),
    rows: z.array(z.string().trim().min(1).max(40)).max(100).default([]),
  })
  .meta({ id: 'PrepareVote' });
export type PrepareVoteBody = z.infer<typeof prepareVoteBody>;
export const countBody = z.strictObject(figures).meta({ id: 'VoteCount' });
export type CountBody = z.infer<typeof countBody>;
export const closeVoteBody = z
  .strictObject({
    figures: countBody
      .nullable()
      .default(null)
      .describe('of a show of hands; rows and phones are summed up by themselves'),
    answers: z
      .array(
        z.strictObject({
          question: z.enum(['some-did-not-vote', 'presence-changed', 'rows-without-votes', 'some-written-down']),
          answer: z.enum(['confirmed', 'countAgain']),
          note: z.string().max(500).default(''),
        }),
      )
      .max(10)
      .default([]),
  })
  .meta({ id: 'CloseVote' });
export type CloseVoteBody = z.infer<typeof closeVoteBody>;
export const voidVoteBody = z
  .strictObject({
    reason: z.string().max(1000),
    again: z
      .boolean()
      .describe('a vote on the same motion is prepared in its place; otherwise the motion is withdrawn'),
  })
  .meta({ id: 'VoidVote' });
export type VoidVoteBody = z.infer<typeof voidVoteBody>;
export const choiceBody = z.strictObject({ choice }).meta({ id: 'Choice' });
export type ChoiceBody = z.infer<typeof choiceBody>;
