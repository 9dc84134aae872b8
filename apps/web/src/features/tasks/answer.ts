import type { Outcome } from '@conference/domain';

/** Which text goes with the answers to the remarks: the draft as it is, what was written here, or a file. */
export type RevisedText = 'none' | 'written' | 'file';

/** What a person has filled in so far; which parts are asked for depends on the kind of the task. */
export interface Answer {
  readonly outcome: Outcome | null;
  readonly reason: string;
  readonly note: string;
  readonly value: string;
  /** The day that evidence is of; empty until it is chosen. */
  readonly evidenceOn: string;
  readonly file: File | null;
  /** All is well, and that is the whole report. */
  readonly onTrack: boolean;
  /** On single paragraphs, by their id. */
  readonly remarks: Readonly<Record<string, string>>;
  readonly revised: RevisedText | null;
  /** The save that goes along when the text was written here. */
  readonly draftVersion: number | null;
}

export const EMPTY_ANSWER: Answer = {
  outcome: null,
  reason: '',
  note: '',
  value: '',
  evidenceOn: '',
  file: null,
  onTrack: false,
  remarks: {},
  revised: null,
  draftVersion: null,
};

/** Words that are kept over a reload; a choice is made anew, and a file is picked anew. */
export type Words = Pick<Answer, 'reason' | 'note' | 'value' | 'evidenceOn' | 'remarks'>;

/** The remarks that say something. */
export function saidRemarks({ remarks }: Pick<Answer, 'remarks'>): { blockId: string; text: string }[] {
  return Object.entries(remarks).flatMap(([blockId, text]) => (text.trim() ? [{ blockId, text: text.trim() }] : []));
}
