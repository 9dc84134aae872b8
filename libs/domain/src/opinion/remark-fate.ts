import type { CivilDate } from '../calendar';
import { plainText, type DocumentPhase, type TextBlock } from '../document';
import type { DispositionKind } from './opinion';

/** How far a remark on a document has come, for whoever made it. */
export const REMARK_STATES = ['waiting', 'beingAnswered', 'answered', 'unanswered'] as const;
export type RemarkState = (typeof REMARK_STATES)[number];

/** What is on record of a remark and of the document that it is about. */
export interface RemarkFacts {
  readonly disposition: DispositionKind | null;
  readonly phase: DocumentPhase;
  readonly drafterId: string;
  /** Who is asked to answer the remarks now, and until when; null while nobody is. */
  readonly asked: { readonly personId: string; readonly dueOn: CivilDate } | null;
}

/** What became of a remark: whether it is answered; and until then by whom it is to be, and by when where somebody is asked. */
export interface RemarkFate {
  readonly state: RemarkState;
  readonly byId: string | null;
  readonly dueOn: CivilDate | null;
}

const BEFORE_ANSWERS: readonly DocumentPhase[] = ['waiting', 'drafting', 'consultation', 'tabled'];

/**
 * Tells what became of a remark: its answer; whoever is answering it now; or that the answers have not begun. A document that went on
 * without an answer, as the head of office may let it, leaves it unanswered, and that is said too.
 *
 * @see Luật 10/2022/QH15 Điều 55
 */
export function remarkFate({ disposition, phase, drafterId, asked }: RemarkFacts): RemarkFate {
  if (disposition !== null) return { state: 'answered', byId: null, dueOn: null };
  if (asked) return { state: 'beingAnswered', byId: asked.personId, dueOn: asked.dueOn };
  if (phase === 'disposition') return { state: 'beingAnswered', byId: drafterId, dueOn: null };
  if (BEFORE_ANSWERS.includes(phase)) return { state: 'waiting', byId: drafterId, dueOn: null };
  return { state: 'unanswered', byId: null, dueOn: null };
}

/** Where the paragraph of a remark stands today: as it was, with other words, or taken out. */
export const PASSAGE_STATES = ['same', 'changed', 'gone'] as const;
export type PassageState = (typeof PASSAGE_STATES)[number];

/** Compares the paragraph that a remark was about with the one that stands today; null for a text that cannot be looked into. */
export function passageNow(before: TextBlock | undefined, now: TextBlock | undefined): PassageState | null {
  if (!before) return null;
  if (!now) return 'gone';
  return plainText(before).normalize('NFC') === plainText(now).normalize('NFC') ? 'same' : 'changed';
}
