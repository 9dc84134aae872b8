import { assessmentDetailSchema, assessmentsSchema, type GivenScoreBody } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get, order } from '../../shared/http';

/** The assessments of a conference that one may see. */
export const assessmentsQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: ['conference', conferenceId, 'assessments'],
    queryFn: ({ signal }) => get(assessmentsSchema, `/api/conferences/${conferenceId}/assessments`, signal),
  });

/** One assessment with everything on record. */
export const assessmentQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['assessment', assessmentId],
    queryFn: ({ signal }) => get(assessmentDetailSchema, `/api/assessments/${assessmentId}`, signal),
  });

/** Own scores, or an appraisal. */
export type Part = 'scores' | 'appraisal';

/** Sends own scores or an appraisal. */
export function sendScores(assessmentId: string, part: Part, scores: readonly GivenScoreBody[]): Promise<void> {
  return order('POST', `/api/assessments/${assessmentId}/${part}`, { scores });
}

/** Takes own scores or an appraisal back, with the reason. */
export function withdrawPart(assessmentId: string, part: Part, reason: string): Promise<void> {
  return order('POST', `/api/assessments/${assessmentId}/${part}/withdraw`, { reason });
}
