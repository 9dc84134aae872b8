import type { DispositionKind, Outcome } from '@conference/domain';

/** What a person has filled in so far; which parts are asked for depends on the kind of the task. */
export interface Answer {
  readonly outcome: Outcome | null;
  readonly reason: string;
  readonly note: string;
  readonly value: string;
  readonly file: File | null;
  readonly dispositions: Readonly<Record<string, { disposition: DispositionKind | null; reason: string }>>;
}

export const EMPTY_ANSWER: Answer = { outcome: null, reason: '', note: '', value: '', file: null, dispositions: {} };
