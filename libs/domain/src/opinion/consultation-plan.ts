import type { Sentence } from '../sentence';

/** What a consultation plan must state before anybody is asked. @see Luật 10/2022/QH15 Điều 55 khoản 1 */
export const CONSULTATION_FIELDS = ['content', 'form', 'method', 'deadline', 'responsible'] as const;
export type ConsultationField = (typeof CONSULTATION_FIELDS)[number];

/** A consultation plan as far as it is known. */
export interface ConsultationPlan {
  readonly content: string | null;
  readonly form: string | null;
  readonly method: string | null;
  /** Working days before the conference by which answers are due. */
  readonly deadline: number | null;
  /** Codes of the people who answer for the consultation. */
  readonly responsible: readonly string[];
}

/** Lists what a consultation plan does not state yet; as long as it lacks something, no round of opinions opens. */
export function missingInConsultation(plan: ConsultationPlan): ConsultationField[] {
  return CONSULTATION_FIELDS.filter((field) => {
    const stated = plan[field];
    return (
      stated === null || (typeof stated === 'string' ? !stated.trim() : Array.isArray(stated) && stated.length === 0)
    );
  });
}

/** What each part of the plan is called. */
export const CONSULTATION_FIELD_NAMES: Readonly<Record<ConsultationField, Sentence>> = {
  content: { vi: 'nội dung lấy ý kiến', en: 'content' },
  form: { vi: 'hình thức', en: 'form' },
  method: { vi: 'cách thức', en: 'method' },
  deadline: { vi: 'thời hạn', en: 'deadline' },
  responsible: { vi: 'người chịu trách nhiệm', en: 'responsible persons' },
};
