import { ASSESSMENT_STATES, CRITERIA_KINDS, JUDGEMENTS, SUPPORTS } from '@conference/domain';
import { z } from 'zod';
import { sentenceSchema } from './problem.schema';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What somebody gives for one criterion: exactly one of points, judgement and the reason why it does not apply. */
export const givenScoreSchema = z
  .strictObject({
    criterion: z.string().min(1).max(40),
    points: z.number().int().nullable().default(null),
    judgement: z.enum(JUDGEMENTS).nullable().default(null),
    notApplicableBecause: z.string().max(2000).nullable().default(null),
    explanation: z.string().max(2000).nullable().default(null),
    evidence: z
      .strictObject({ sha256: hash, name: z.string().min(1).max(255), on: z.iso.date().nullable().default(null) })
      .nullable()
      .default(null)
      .describe('a file uploaded before, and the day that it is of'),
  })
  .refine(
    ({ points, judgement, notApplicableBecause }) =>
      [points, judgement, notApplicableBecause].filter((given) => given !== null).length === 1,
    'either points, a judgement, or why it does not apply',
  )
  .meta({ id: 'GivenScore' });
export type GivenScoreBody = z.infer<typeof givenScoreSchema>;

/** Scores of every criterion. */
export const scoresBody = z.strictObject({ scores: z.array(givenScoreSchema).max(60) }).meta({ id: 'Scores' });
export type ScoresBody = z.infer<typeof scoresBody>;

/** Why scores or an appraisal are withdrawn. */
export const scoresWithdrawalBody = z.strictObject({ reason: z.string().max(2000) }).meta({ id: 'ScoresWithdrawal' });
export type ScoresWithdrawalBody = z.infer<typeof scoresWithdrawalBody>;

/** What scores come to. */
export const assessmentVerdictSchema = z
  .object({
    unit: z.enum(['points', 'criteria']),
    reached: z.number().int(),
    most: z.number().int(),
    level: z.string().nullable(),
    sentence: sentenceSchema,
  })
  .meta({ id: 'AssessmentVerdict' });

/** The assessment of one subject in one year, in a list. */
export const assessmentSchema = z
  .object({
    id: z.uuid(),
    setCode: z.string(),
    year: z.number().int(),
    subject: z.enum(['office', 'unit', 'person']),
    name: z.string(),
    assessor: z.string().describe('name of who scores'),
    state: z.enum(ASSESSMENT_STATES),
    own: assessmentVerdictSchema.nullable(),
    appraised: assessmentVerdictSchema.nullable(),
    gap: z.number().int().nullable().describe('appraised less own, in points or criteria met'),
    isMine: z.boolean(),
  })
  .meta({ id: 'Assessment' });
export type AssessmentView = z.infer<typeof assessmentSchema>;

/** A set of criteria. */
export const criteriaSetSchema = z
  .object({
    code: z.string(),
    kind: z.enum(CRITERIA_KINDS),
    title: z.string(),
    basis: z.string().nullable(),
    from: z.number().int(),
    to: z.number().int(),
    support: z.enum(SUPPORTS),
    levels: z.array(z.object({ title: z.string(), atLeast: z.number().int(), of: z.number().int() })),
    criteria: z.array(z.object({ code: z.string(), title: z.string(), points: z.number().int().nullable() })),
    results: z.array(z.object({ year: z.number().int(), subject: z.string(), result: z.string() })),
  })
  .meta({ id: 'CriteriaSet' });
export type CriteriaSetView = z.infer<typeof criteriaSetSchema>;

/** The assessments of a conference that the reader may see. */
export const assessmentsSchema = z
  .object({ sets: z.array(criteriaSetSchema), items: z.array(assessmentSchema), seesAll: z.boolean() })
  .meta({ id: 'Assessments' });
export type AssessmentsView = z.infer<typeof assessmentsSchema>;

/** One score as it stands on record. */
export const scoreSchema = z
  .object({
    criterion: z.string(),
    points: z.number().int().nullable(),
    judgement: z.enum(JUDGEMENTS).nullable(),
    notApplicableBecause: z.string().nullable(),
    explanation: z.string().nullable(),
    evidenceName: z.string().nullable(),
    evidenceSha256: hash.nullable(),
    evidenceOn: z.iso.date().nullable(),
  })
  .meta({ id: 'Score' });
export type ScoreView = z.infer<typeof scoreSchema>;

/** Own scores or an appraisal: who gave them, what they come to, and whether they were withdrawn. */
export const assessmentEntrySchema = z
  .object({
    id: z.uuid(),
    part: z.enum(['own', 'appraisal']),
    givenBy: z.string(),
    givenAt: z.iso.datetime(),
    verdict: assessmentVerdictSchema,
    scores: z.array(scoreSchema),
    withdrawn: z.object({ by: z.string(), at: z.iso.datetime(), because: z.string() }).nullable(),
  })
  .meta({ id: 'AssessmentEntry' });
export type AssessmentEntryView = z.infer<typeof assessmentEntrySchema>;

/** One assessment with everything on record, and what the reader may do. */
export const assessmentDetailSchema = assessmentSchema
  .extend({
    conferenceId: z.uuid(),
    isYearClosed: z.boolean(),
    set: criteriaSetSchema,
    entries: z.array(assessmentEntrySchema).describe('in their order; what was withdrawn too'),
    gaps: z.array(z.object({ criterion: z.string(), gap: z.number().int(), isDifferent: z.boolean() })),
    may: z.object({
      submit: z.boolean(),
      withdraw: z.boolean(),
      appraise: z.boolean(),
      withdrawAppraisal: z.boolean(),
    }),
    history: z.array(
      z.object({
        year: z.number().int(),
        id: z.uuid().nullable(),
        stated: z.string().nullable().describe('as a source states it, without single scores'),
        own: assessmentVerdictSchema.nullable(),
        appraised: assessmentVerdictSchema.nullable(),
      }),
    ),
  })
  .meta({ id: 'AssessmentDetail' });
export type AssessmentDetail = z.infer<typeof assessmentDetailSchema>;
