import type { Deadline } from './deadline';

/** Says in a due date's explanation which article sets it. */
export function byLaw(deadline: Deadline, law: string | null): Deadline {
  if (!law) return deadline;
  const { vi, en } = deadline.explanation;
  return { ...deadline, explanation: { vi: `${vi} (${law})`, en: `${en} (${law})` } };
}
