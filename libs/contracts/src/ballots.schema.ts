import { BOX_CHECKS, INVALID_BALLOT_REASONS, VOTE_STATES } from '@conference/domain';
import { z } from 'zod';
import { sentenceSchema } from './problem.schema';
import { verdictSchema } from './verdict.schema';

const count = z.number().int().min(0);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** Thirty-two bytes in base64url. */
const key = z.string().regex(/^[\w-]{43}$/);

/** What a ballot allows: one of three answers to a motion, or so many names. */
export const ballotRuleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('motion') }),
  z.object({
    kind: z.literal('election'),
    candidates: z.array(z.string()),
    seats: count,
    mayChooseFewer: z.boolean(),
    mayChooseNone: z.boolean(),
  }),
]);

/** What a secret ballot came to. */
export const ballotResultSchema = z
  .object({
    figures: z.object({
      collected: count,
      notReturned: count,
      valid: count,
      blank: count,
      invalid: z.array(z.object({ reason: z.enum(INVALID_BALLOT_REASONS), count })),
      votes: z.array(z.object({ id: z.string(), votes: count })),
    }),
    verdict: verdictSchema.nullable().describe('of a motion'),
    outcome: z
      .object({ elected: z.array(z.string()), runOff: z.array(z.string()), sentence: sentenceSchema })
      .nullable()
      .describe('of an election'),
  })
  .meta({ id: 'SecretBallotResult' });
export type BallotResultView = z.infer<typeof ballotResultSchema>;

const course = {
  id: z.uuid(),
  subject: z.enum(['motion', 'election']),
  title: z.string(),
  state: z.enum(VOTE_STATES),
  rule: ballotRuleSchema,
  names: z.record(z.string(), z.string()).describe('the candidates by their ids'),
  result: ballotResultSchema
    .nullable()
    .describe('before publication only for those who run the floor; of a round, its own result says it'),
};

/** A secret ballot as those who take part see it: the paper, and how it stands. */
export const ballotPaperSchema = z
  .object({
    ...course,
    publicKey: key,
    startSha256: hash.nullable().describe('what an envelope is bound to; none before the opening'),
    voidReason: z.string().nullable(),
  })
  .meta({ id: 'BallotPaper' });
export type BallotPaper = z.infer<typeof ballotPaperSchema>;

/** A secret ballot as the console runs it. Of single ballots there is nothing in it. */
export const secretBallotSchema = z
  .object({
    ...course,
    code: z.string().describe('of the motion or the election'),
    roundId: z.uuid().nullable().describe('of the election: its result is published with the round'),
    onPaper: z
      .array(z.string())
      .describe('for those who run the floor: who took a paper ballot in the same round, and so has no envelope'),
    preparedBy: z.string().describe('who made the key'),
    entitled: count.nullable(),
    turnout: z
      .object({ atLeast: count, isComplete: z.boolean() })
      .nullable()
      .describe('while it is open, for those who run the floor: in steps of five people or more'),
    envelopes: count.nullable().describe('after the close'),
    listSha256: hash.nullable(),
    objectionsEndOn: z.iso.date().nullable(),
    openedAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
    publishedAt: z.iso.datetime().nullable(),
    voided: z.object({ at: z.iso.datetime(), reason: z.string(), isRepeated: z.boolean() }).nullable(),
  })
  .meta({ id: 'SecretBallot' });
export type SecretBallotView = z.infer<typeof secretBallotSchema>;

/** Every secret ballot of a conference, and what one can be held about. */
export const secretBallotsSchema = z
  .object({
    ballots: z.array(secretBallotSchema),
    subjects: z
      .array(z.object({ subject: z.enum(['motion', 'election']), code: z.string(), title: z.string() }))
      .describe('what may be put to a secret ballot now'),
  })
  .meta({ id: 'SecretBallots' });
export type SecretBallots = z.infer<typeof secretBallotsSchema>;

/** The receipt of a ballot: the hash of its envelope. It says nothing about the ballot. */
export const ballotReceiptSchema = z.object({ sha256: hash, code: z.string() }).meta({ id: 'BallotReceipt' });
export type BallotReceipt = z.infer<typeof ballotReceiptSchema>;

/** The list of envelopes that is published at the close, with everything that its chain begins with. */
export const envelopeListSchema = z
  .object({
    title: z.string(),
    state: z.enum(VOTE_STATES),
    start: z.object({
      pollId: z.uuid(),
      title: z.string(),
      rule: ballotRuleSchema,
      publicKey: key,
      rollSha256: hash,
    }),
    names: z.record(z.string(), z.string()),
    startSha256: hash.describe('as it stands in the audit chain since the opening'),
    listSha256: hash.describe('as it stands in the audit chain since the close'),
    entitled: count,
    closedOn: z.iso.date(),
    objectionsEndOn: z.iso.date(),
    envelopesKept: z.boolean().describe('false when they have been destroyed'),
    list: z.array(z.object({ sha256: hash, linkSha256: hash })),
  })
  .meta({ id: 'EnvelopeList' });
export type EnvelopeListView = z.infer<typeof envelopeListSchema>;

/** What is wrong with a ballot box; nothing, when it is what it was. */
export const boxFaultsSchema = z
  .object({ faults: z.array(z.object({ check: z.enum(BOX_CHECKS), times: count })) })
  .meta({ id: 'BoxFaults' });
export type BoxFaults = z.infer<typeof boxFaultsSchema>;

export const prepareBallotBody = z
  .strictObject({
    subject: z.enum(['motion', 'election']),
    code: z.string().max(40),
    publicKey: key.describe('of a key that the head of the counting committee has made in their browser'),
  })
  .meta({ id: 'PrepareSecretBallot' });
export type PrepareBallotBody = z.infer<typeof prepareBallotBody>;

const warned = z.boolean().default(false).describe('the warning of a small group was read');
export const openBallotBody = z
  .strictObject({
    warned,
    onPaper: z
      .array(z.uuid())
      .max(5000)
      .default([])
      .describe('where a round is on paper too: who took a paper ballot, and so casts none on a device'),
  })
  .meta({ id: 'OpenSecretBallot' });
export type OpenBallotBody = z.infer<typeof openBallotBody>;
export const publishBallotBody = z.strictObject({ warned }).meta({ id: 'PublishSecretBallot' });
export type PublishBallotBody = z.infer<typeof publishBallotBody>;

export const closeBallotBody = z
  .strictObject({
    objectionsEndOn: z.iso.date().optional().describe('the last day on which the count may be contested'),
  })
  .meta({ id: 'CloseSecretBallot' });
export type CloseBallotBody = z.infer<typeof closeBallotBody>;

export const ballotKeyBody = z
  .strictObject({ privateKey: key.describe('the private half of the key, brought back for the count') })
  .meta({ id: 'SecretBallotKey' });
export type BallotKeyBody = z.infer<typeof ballotKeyBody>;

export const castBallotBody = z
  .strictObject({ envelope: z.string().max(400).describe('sealed in the browser, in base64url') })
  .meta({ id: 'CastBallot' });
export type CastBallotBody = z.infer<typeof castBallotBody>;

export const voidBallotBody = z.strictObject({ reason: z.string().max(1000) }).meta({ id: 'VoidSecretBallot' });
export type VoidBallotBody = z.infer<typeof voidBallotBody>;
