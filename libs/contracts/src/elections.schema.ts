import {
  COUNT_PHASES,
  ELECTED_OFFICES,
  ELECTION_STATES,
  INVALID_BALLOT_REASONS,
  ROUND_KINDS,
  ROUND_WAYS,
  TIE_RULES,
} from '@conference/domain';
import { z } from 'zod';
import { sentenceSchema } from './problem.schema';

const count = z.number().int().min(0).max(100_000);
const candidateVotes = z.object({ personId: z.uuid(), code: z.string(), name: z.string(), votes: count.nullable() });

const electionRules = {
  base: z.enum(['present', 'ballotsCollected']),
  isSecret: z.boolean(),
  list: z.enum(['surplus', 'surplusOrEqual']),
  mayChooseFewer: z.boolean(),
  mayChooseNone: z.boolean(),
  tie: z.enum(TIE_RULES),
  runOffNeeds: z.enum(['moreThanHalf', 'mostVotes']),
  isRunOffDecided: z.boolean(),
  mostRounds: z.number().int().min(1).max(20),
};

const paperInventory = { printed: count, issued: count, unused: count, spoiled: count };
const votesById = z.array(z.object({ id: z.uuid(), votes: count })).max(200);
const invalidBallots = z
  .array(z.object({ reason: z.enum(INVALID_BALLOT_REASONS), count }))
  .max(INVALID_BALLOT_REASONS.length);
const partFigures = {
  collected: count,
  notReturned: count,
  valid: count,
  blank: count,
  invalid: invalidBallots,
  votes: votesById,
};
const figures = z.object({
  paper: z.object(partFigures).nullable(),
  electronic: z.object(partFigures).nullable(),
  totals: votesById,
});

/** The counting committee's record as its members, and those who run the election, see it: nobody else before publication. */
export const countRecordSchema = z
  .object({
    phase: z.enum(COUNT_PHASES),
    inventory: z
      .object({
        paper: z.object(paperInventory).nullable(),
        electronic: z.object({ issued: count }).nullable(),
      })
      .nullable(),
    electronic: z
      .object({ issued: count, figures: z.object(partFigures) })
      .nullable()
      .describe('what the electronic ballot box handed in'),
    figures: figures.nullable().describe('the count that holds'),
    counts: z.number().int().describe('how many counts that add up were entered'),
    refused: z
      .object({ figures, faults: z.array(sentenceSchema), enteredAt: z.iso.datetime() })
      .nullable()
      .describe('the last thing that was entered, when it did not add up'),
    questions: z.array(z.object({ code: z.string(), sentence: sentenceSchema, answer: z.string().nullable() })),
    photo: z.object({ name: z.string(), url: z.string() }).nullable(),
    signed: z.array(z.object({ personId: z.uuid(), name: z.string(), isSigned: z.boolean() })),
  })
  .meta({ id: 'CountRecord' });
export type CountRecordView = z.infer<typeof countRecordSchema>;

const committeeMember = z.object({ personId: z.uuid(), name: z.string(), part: z.enum(['head', 'member', 'witness']) });

/** One round of ballots; votes only when they are published. */
export const electionRoundSchema = z
  .object({
    id: z.uuid(),
    number: z.number().int(),
    kind: z.enum(ROUND_KINDS),
    way: z.enum(ROUND_WAYS),
    seats: z.number().int(),
    present: z.number().int().describe('how many were present when the ballots were given out'),
    candidates: z.array(candidateVotes.extend({ elected: z.boolean().nullable() })),
    openedAt: z.iso.datetime(),
    closedAt: z.iso.datetime().nullable(),
    publishedAt: z.iso.datetime().nullable(),
    voidBecause: z.string().nullable(),
    sentence: sentenceSchema.nullable(),
    committee: z.array(committeeMember),
    record: countRecordSchema.nullable().describe('for the committee and those who run the election'),
    warning: sentenceSchema.nullable().describe('what the result of so small a group gives away'),
  })
  .meta({ id: 'ElectionRound' });
export type ElectionRoundView = z.infer<typeof electionRoundSchema>;

/** One election of the conference, from the plan to its recognition. */
export const electionSchema = z
  .object({
    code: z.string(),
    title: z.string(),
    office: z.enum(ELECTED_OFFICES),
    seats: z.number().int(),
    openSeats: z.number().int(),
    state: z.enum(ELECTION_STATES),
    rules: z
      .object({ ...electionRules, sentence: sentenceSchema })
      .nullable()
      .describe('the rules that the conference adopted'),
    planned: z
      .array(z.object({ personId: z.uuid(), name: z.string() }))
      .describe('candidates of the plan who are not nominated'),
    nominations: z.array(
      z.object({
        personId: z.uuid(),
        code: z.string(),
        name: z.string(),
        unit: z.string().nullable(),
        proposedBy: z.string(),
        consented: z.boolean(),
        withdrawnBecause: z.string().nullable(),
      }),
    ),
    candidates: z
      .array(candidateVotes.extend({ elected: z.boolean().nullable() }))
      .describe('who stands, with what was published last about each'),
    rounds: z.array(electionRoundSchema),
    decisions: z.array(
      z.object({ what: z.string(), holds: z.boolean().nullable(), sentence: sentenceSchema.nullable() }),
    ),
    elected: z.array(z.object({ personId: z.uuid(), code: z.string(), name: z.string() })),
    tied: z.array(z.object({ personId: z.uuid(), name: z.string() })).describe('between whom the last seat is open'),
    sentence: sentenceSchema.nullable().describe('of the last published round'),
    recognition: z.object({ symbol: z.string(), recognisedOn: z.iso.date(), isLate: z.boolean() }).nullable(),
    recognitionDue: z.object({ dueOn: z.iso.date(), explanation: sentenceSchema }).nullable(),
    may: z.object({ run: z.boolean(), count: z.boolean(), void: z.boolean(), recognise: z.boolean() }),
  })
  .meta({ id: 'Election' });
export type ElectionView = z.infer<typeof electionSchema>;

/** Every election of a conference, in the order of its plan. */
export const electionsSchema = z.object({ elections: z.array(electionSchema) }).meta({ id: 'Elections' });
export type Elections = z.infer<typeof electionsSchema>;

/** An election as everybody in the room sees it: state words, and votes only when they are published. */
export const electionNowSchema = z
  .object({
    code: z.string(),
    title: z.string(),
    state: z.enum(ELECTION_STATES),
    seats: z.number().int(),
    round: z
      .object({ id: z.uuid(), number: z.number().int(), kind: z.enum(ROUND_KINDS), way: z.enum(ROUND_WAYS) })
      .nullable(),
    candidates: z.array(
      z.object({
        personId: z.uuid(),
        name: z.string(),
        votes: count.nullable(),
        elected: z.boolean().nullable(),
        isAsked: z.boolean().describe('nominated, and has not said yet whether they stand'),
      }),
    ),
    sentence: sentenceSchema.nullable(),
  })
  .meta({ id: 'ElectionNow' });
export type ElectionNow = z.infer<typeof electionNowSchema>;

/** How the conference voted, by raised hands, on something about an election. */
const adoption = z.strictObject({ yes: count, no: count, abstain: count }).describe('raised hands');
const personIds = z.array(z.uuid()).max(50);

export const adoptRulesBody = z
  .strictObject({
    rules: z.strictObject(electionRules),
    seats: z.number().int().min(1).max(50).optional().describe('as planned unless said; settled with the first rules'),
    isLargerByDecision: z.boolean().default(false).describe('the conference decided on a board of more than nine'),
    adoption,
  })
  .meta({ id: 'AdoptElectionRules' });
export type AdoptRulesBody = z.infer<typeof adoptRulesBody>;
export const nominateBody = z
  .strictObject({ personId: z.uuid(), proposedBy: z.string().trim().min(1).max(200) })
  .meta({ id: 'Nominate' });
export type NominateBody = z.infer<typeof nominateBody>;
export const reasonBody = z.strictObject({ reason: z.string().max(1000) }).meta({ id: 'ElectionReason' });
export type ReasonBody = z.infer<typeof reasonBody>;
export const adoptListBody = z.strictObject({ adoption }).meta({ id: 'AdoptCandidateList' });
export type AdoptListBody = z.infer<typeof adoptListBody>;
export const seatDecisionBody = z
  .discriminatedUnion('what', [
    z.strictObject({ what: z.literal('runOff'), adoption }),
    z.strictObject({ what: z.literal('leaveVacant'), adoption }),
    z.strictObject({ what: z.literal('voteAgain'), among: z.enum(['sameList', 'newNominations']), adoption }),
    z.strictObject({ what: z.literal('settledByAge'), bornOn: z.record(z.uuid(), z.iso.date()) }),
    z.strictObject({ what: z.literal('settledByLot'), drawn: personIds, witnessIds: personIds }),
  ])
  .meta({ id: 'SeatDecision' });
export type SeatDecisionBody = z.infer<typeof seatDecisionBody>;
export const recogniseBody = z
  .strictObject({ symbol: z.string().trim().max(100), recognisedOn: z.iso.date() })
  .meta({ id: 'RecogniseElected' });
export type RecogniseBody = z.infer<typeof recogniseBody>;
export const openRoundBody = z
  .strictObject({
    way: z.enum(ROUND_WAYS),
    committee: z.strictObject({ headId: z.uuid(), memberIds: personIds, witnessIds: personIds.default([]) }),
  })
  .meta({ id: 'OpenElectionRound' });
export type OpenRoundBody = z.infer<typeof openRoundBody>;
export const roundOpenedSchema = z.object({ roundId: z.uuid() }).meta({ id: 'ElectionRoundOpened' });
export type RoundOpened = z.infer<typeof roundOpenedSchema>;
export const inventoryBody = z
  .strictObject({ paper: z.strictObject(paperInventory).nullable().default(null) })
  .meta({ id: 'BallotInventory' });
export type InventoryBody = z.infer<typeof inventoryBody>;
export const countFiguresBody = z
  .strictObject({
    paper: z.strictObject(partFigures).nullable().default(null),
    totals: votesById.nullable().default(null).describe('as the committee added them up; summed when left out'),
  })
  .meta({ id: 'CountFigures' });
export type CountFiguresBody = z.infer<typeof countFiguresBody>;
export const countAnswerBody = z
  .strictObject({
    question: z.enum([
      'some-without-ballot',
      'ballots-not-returned',
      'nothing-collected',
      'reason-not-recorded',
      'many-invalid',
    ]),
    answer: z.enum(['confirmed', 'countAgain']),
    note: z.string().max(500).default(''),
  })
  .meta({ id: 'CountAnswer' });
export type CountAnswerBody = z.infer<typeof countAnswerBody>;
export const countPhotoBody = z
  .strictObject({ fileSha256: z.string().regex(/^[0-9a-f]{64}$/), fileName: z.string().trim().min(1).max(200) })
  .meta({ id: 'CountPhoto' });
export type CountPhotoBody = z.infer<typeof countPhotoBody>;
export const handsBody = z.strictObject({ votes: votesById }).meta({ id: 'RaisedHands' });
export type HandsBody = z.infer<typeof handsBody>;
