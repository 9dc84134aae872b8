import {
  assessmentState,
  mayAppraise,
  maySubmitScores,
  mayTakeScores,
  mayWithdrawAppraisal,
  mayWithdrawScores,
  type AssessmentFacts,
} from './assessment-acts';
import { assessmentRefusalSentence, type AssessmentRefusal } from './refusal';

const open: AssessmentFacts = {
  year: 2024,
  isYearClosed: false,
  assessorId: 'head-of-unit',
  subjectPersonId: null,
  appraiserIds: ['director', 'deputy', 'head-of-unit'],
  submittedById: null,
  appraisedById: null,
};
const submitted = { ...open, submittedById: 'head-of-unit' };
const appraised = { ...submitted, appraisedById: 'director' };
const closed = { isYearClosed: true };

const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? null : result.refusal.code;

it.each([
  [open, 'open'],
  [submitted, 'submitted'],
  [appraised, 'appraised'],
])('knows from %j that it is %s', (facts, state) => {
  expect(assessmentState(facts)).toBe(state);
});

describe(maySubmitScores.name, () => {
  it.each<[string, AssessmentFacts, string, string | null]>([
    ['whoever is asked', open, 'head-of-unit', null],
    ['somebody else', open, 'director', 'not-your-assessment'],
    ['twice', submitted, 'head-of-unit', 'submitted-already'],
    ['replacing what was appraised', appraised, 'head-of-unit', 'appraised-already'],
    ['a closed year', { ...open, ...closed }, 'head-of-unit', 'year-closed'],
  ])('%s: %p %p %s', (_, facts, actorId, code) => {
    expect(codeOf(maySubmitScores(facts, actorId))).toBe(code);
  });

  it('asks the same of whoever stands in', () => {
    expect(codeOf(mayTakeScores(appraised))).toBe('appraised-already');
  });
});

describe(mayWithdrawScores.name, () => {
  it.each<[string, AssessmentFacts, string, string, string | null]>([
    ['its author', submitted, 'head-of-unit', 'Nhầm', null],
    ['without a reason', submitted, 'head-of-unit', ' ', 'assessment-withdrawal-without-reason'],
    ['somebody else', submitted, 'director', 'Nhầm', 'not-your-assessment'],
    [
      'the person asked where a substitute scored',
      { ...submitted, submittedById: 'x' },
      'head-of-unit',
      'Nhầm',
      'not-your-assessment',
    ],
    ['nothing', open, 'head-of-unit', 'Nhầm', 'not-submitted'],
    ['what was appraised', appraised, 'head-of-unit', 'Nhầm', 'appraised-already'],
    ['a closed year', { ...submitted, ...closed }, 'head-of-unit', 'Nhầm', 'year-closed'],
  ])('%s: %p %p %p %s', (_, facts, actorId, reason, code) => {
    expect(codeOf(mayWithdrawScores(facts, actorId, reason))).toBe(code);
  });
});

describe(mayAppraise.name, () => {
  it.each<[string, AssessmentFacts, string, string | null]>([
    ['an appraiser', submitted, 'director', null],
    ['somebody else', submitted, 'staff', 'not-an-appraiser'],
    ['the head of the unit', submitted, 'head-of-unit', 'own-assessment'],
    ['whoever scored as a substitute', { ...submitted, submittedById: 'deputy' }, 'deputy', 'own-assessment'],
    ['the person assessed', { ...submitted, subjectPersonId: 'deputy' }, 'deputy', 'own-assessment'],
    ['nothing to appraise', open, 'director', 'not-submitted'],
    ['twice', appraised, 'deputy', 'appraised-already'],
    ['a closed year', { ...submitted, ...closed }, 'director', 'year-closed'],
  ])('%s: %p %p %s', (_, facts, actorId, code) => {
    expect(codeOf(mayAppraise(facts, actorId))).toBe(code);
  });
});

describe(mayWithdrawAppraisal.name, () => {
  it.each<[string, AssessmentFacts, string, string, string | null]>([
    ['who appraised', appraised, 'director', 'Thiếu minh chứng', null],
    ['without a reason', appraised, 'director', '', 'assessment-withdrawal-without-reason'],
    ['another appraiser', appraised, 'deputy', 'Thiếu', 'not-your-appraisal'],
    ['somebody else', appraised, 'staff', 'Thiếu', 'not-an-appraiser'],
    ['nothing', submitted, 'director', 'Thiếu', 'not-appraised'],
    ['a closed year', { ...appraised, ...closed }, 'director', 'Thiếu', 'year-closed'],
  ])('%s: %p %p %p %s', (_, facts, actorId, reason, code) => {
    expect(codeOf(mayWithdrawAppraisal(facts, actorId, reason))).toBe(code);
  });
});

describe(assessmentRefusalSentence.name, () => {
  it.each<AssessmentRefusal>([
    { code: 'criteria-missing', criteria: ['a', 'b'] },
    { code: 'points-out-of-range', criterion: 'a', most: 10 },
    { code: 'score-evidence-undated', criterion: 'A', year: 2024 },
    { code: 'year-closed', year: 2024 },
    { code: 'appraised-already' },
    { code: 'own-assessment' },
  ])('has words in both languages for $code', (refusal) => {
    const { vi, en } = assessmentRefusalSentence(refusal);
    expect(vi).not.toBe(en);
    expect([vi, en].every((sentence) => sentence.endsWith('.'))).toBe(true);
  });
});
