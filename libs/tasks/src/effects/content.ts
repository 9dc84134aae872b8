import type {
  AssessmentRefusal,
  ConcernRefusal,
  CivilDate,
  Disposition,
  DispositionRefusal,
  DocumentText,
  Outcome,
  Remark,
  ProgressRefusal,
  ResolutionRefusal,
  Result,
  TextRefusal,
} from '@conference/domain';
import type { GivenScore } from '../assessment/given-score';

/** What comes with an answer, beside its choice and reason. */
export interface Content {
  /** A file stored before, for drafts, reworked drafts and evidence. */
  readonly file?: { readonly sha256: string; readonly name: string } | undefined;
  /** What the file says, where it could be taken over. */
  readonly text?: DocumentText | undefined;
  /** Whether the text is all that the file says, so that its official form can stand for it. */
  readonly isTextWhole?: boolean | undefined;
  /** The save that is handed in, where the text was written here; the file is then its official form. */
  readonly draftVersion?: number | undefined;
  readonly note?: string | undefined;
  readonly remarks?: readonly Remark[] | undefined;
  readonly dispositions?: readonly Disposition[] | undefined;
  readonly value?: number | null | undefined;
  /** All is well, and that is the whole report. */
  readonly onTrack?: boolean | undefined;
  /** Own scores, criterion by criterion. */
  readonly scores?: readonly GivenScore[] | undefined;
  /** The day that evidence is of, for reports on targets. */
  readonly evidenceOn?: CivilDate | undefined;
}

/** An answer as its effect sees it. */
export interface AnswerContent extends Content {
  readonly actorId: string;
  readonly outcome: Outcome;
  readonly reason: string | null;
}

/** Why what came with an answer is not enough. */
export type ContentRefusal =
  | AssessmentRefusal
  | ConcernRefusal
  | ResolutionRefusal
  | DispositionRefusal
  | TextRefusal
  | { readonly code: 'file-required' }
  | { readonly code: 'file-unknown' }
  | { readonly code: 'file-not-a-document'; readonly mediaType: string }
  | { readonly code: 'file-not-a-scan'; readonly mediaType: string }
  | { readonly code: 'draft-changed'; readonly version: number }
  | { readonly code: 'approval-void' }
  | { readonly code: 'already-issued' }
  | ProgressRefusal;

/** What an answer does besides being recorded. */
export type Effect = (at: Date) => Promise<void>;
/** An effect whose conditions were checked; nothing is written before. */
export type Prepared = Promise<Result<Effect, ContentRefusal>>;
