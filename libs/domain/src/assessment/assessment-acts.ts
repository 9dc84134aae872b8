import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import type { AssessmentActRefusal } from './refusal';

/** Where the assessment of one subject in one year stands. */
export const ASSESSMENT_STATES = ['open', 'submitted', 'appraised'] as const;
export type AssessmentState = (typeof ASSESSMENT_STATES)[number];

/** What each state is called. */
export const ASSESSMENT_STATE_NAMES: Readonly<Record<AssessmentState, Sentence>> = {
  open: { vi: 'Chưa tự chấm', en: 'Not scored yet' },
  submitted: { vi: 'Đã tự chấm, chờ thẩm định', en: 'Scored, to be appraised' },
  appraised: { vi: 'Đã thẩm định', en: 'Appraised' },
};

/** What an act on an assessment is judged by. */
export interface AssessmentFacts {
  readonly year: number;
  /** A year is closed once a later one has been asked about. */
  readonly isYearClosed: boolean;
  /** Who is asked: the person, the head of the unit, whoever scores for the office. */
  readonly assessorId: string;
  /** The person who is assessed; null for an office or a unit. */
  readonly subjectPersonId: string | null;
  readonly appraiserIds: readonly string[];
  /** Who submitted the scores that stand, and who appraised them. */
  readonly submittedById: string | null;
  readonly appraisedById: string | null;
}

/** Tells the state of an assessment from what stands on record. */
export function assessmentState({
  submittedById,
  appraisedById,
}: Pick<AssessmentFacts, 'submittedById' | 'appraisedById'>): AssessmentState {
  if (appraisedById !== null) return 'appraised';
  return submittedById === null ? 'open' : 'submitted';
}

type Allowed = Result<null, AssessmentActRefusal>;

/** Whether scores may be submitted now, whoever does it; what was appraised is not replaced. */
export function mayTakeScores(facts: AssessmentFacts): Allowed {
  const state = assessmentState(facts);
  if (facts.isYearClosed) return refuse({ code: 'year-closed', year: facts.year });
  if (state === 'appraised') return refuse({ code: 'appraised-already' });
  return state === 'submitted' ? refuse({ code: 'submitted-already' }) : ok(null);
}

/** Whether a person may submit scores: whoever is asked, while there are none. */
export function maySubmitScores(facts: AssessmentFacts, actorId: string): Allowed {
  return actorId === facts.assessorId ? mayTakeScores(facts) : refuse({ code: 'not-your-assessment' });
}

/** Whether a person may withdraw scores: who submitted them, as long as nobody has appraised them. */
export function mayWithdrawScores(facts: AssessmentFacts, actorId: string, reason: string): Allowed {
  if (actorId !== facts.assessorId && actorId !== facts.submittedById) return refuse({ code: 'not-your-assessment' });
  const state = assessmentState(facts);
  if (state === 'open') return refuse({ code: 'not-submitted' });
  if (actorId !== facts.submittedById) return refuse({ code: 'not-your-assessment' });
  if (state === 'appraised') return refuse({ code: 'appraised-already' });
  if (facts.isYearClosed) return refuse({ code: 'year-closed', year: facts.year });
  return reason.trim() ? ok(null) : refuse({ code: 'assessment-withdrawal-without-reason' });
}

/** Whether a person may appraise: one of the appraisers, and nobody what they are assessed by or have scored themselves. */
export function mayAppraise(facts: AssessmentFacts, actorId: string): Allowed {
  const { appraiserIds, assessorId, subjectPersonId, submittedById } = facts;
  if (!appraiserIds.includes(actorId)) return refuse({ code: 'not-an-appraiser' });
  if ([assessorId, subjectPersonId, submittedById].includes(actorId)) return refuse({ code: 'own-assessment' });
  const state = assessmentState(facts);
  if (state === 'open') return refuse({ code: 'not-submitted' });
  if (state === 'appraised') return refuse({ code: 'appraised-already' });
  return facts.isYearClosed ? refuse({ code: 'year-closed', year: facts.year }) : ok(null);
}

/** Whether a person may withdraw an appraisal: who gave it, with the reason. */
export function mayWithdrawAppraisal(facts: AssessmentFacts, actorId: string, reason: string): Allowed {
  if (!facts.appraiserIds.includes(actorId)) return refuse({ code: 'not-an-appraiser' });
  if (facts.appraisedById === null) return refuse({ code: 'not-appraised' });
  if (facts.appraisedById !== actorId) return refuse({ code: 'not-your-appraisal' });
  if (facts.isYearClosed) return refuse({ code: 'year-closed', year: facts.year });
  return reason.trim() ? ok(null) : refuse({ code: 'assessment-withdrawal-without-reason' });
}
