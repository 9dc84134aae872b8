import type {
  ConcernQuestion,
  ConcernRef,
  ConferenceKind,
  DeadlineName,
  DocumentPhase,
  NextDue,
  PublicityMatter,
  RoundOutcome,
  RoundStep,
  Sentence,
  Stage,
  TaskKind,
} from '@conference/domain';

/** A question to open: ids only, who is asked is read from the rows. The id of the round makes opening repeatable. */
export interface RoundRequest {
  readonly roundId: string;
  readonly conferenceId: string;
  readonly documentId: string | null;
  readonly kind: TaskKind;
  readonly number: number;
  /** For progress reports: which period is asked about, counted from 1. */
  readonly period?: number;
  /** For self-assessments: which year is asked about. */
  readonly year?: number;
  /** For what is followed until it is settled: which concern. */
  readonly concern?: ConcernRef;
}

/** What the workflow must know of a round: whether it is over, else who is waited for and what comes next. */
export interface RoundStatus {
  readonly rev: number;
  readonly outcome: RoundOutcome | null;
  /** Codes of units or roles, never names. */
  readonly waitingOn: readonly string[];
  readonly dueAt: string;
  /** Since when people are asked. */
  readonly openedAt?: string;
  readonly nextStep: RoundStep | null;
  readonly nextStepAt: string | null;
  readonly stepsTaken: number;
  /** Since when nothing goes on, whether the round is over or not. */
  readonly frozenSince?: string;
}

/**
 * Why the course does not go on: somebody reported an answer that was not theirs, or an annulled one leads back to its question.
 * Nothing where it does go on.
 */
export interface Held {
  readonly frozenSince?: string;
  readonly returnTo?: DocumentPhase;
}

/** Rounds: the rows that the people answer. */
export interface RoundActivities {
  /** Opens a round and its tasks, once, however often it is called; unless the course is held. */
  openRound(request: RoundRequest): Promise<Held | undefined>;
  readRound(input: { readonly roundId: string }): Promise<RoundStatus>;
  /** Takes the planned step unless somebody was faster; a step taken before is not taken again. */
  takeRoundStep(input: { readonly roundId: string; readonly stepsTaken: number }): Promise<void>;
}

/** What a document's run goes by. What is optional came later than the first recorded runs, which do without it. */
export interface DocumentFacts {
  readonly isConsulted: boolean;
  /** Remarks are made in the conference itself: after drafting, the document waits for it. */
  readonly isTabled?: boolean;
  /** What the consultation plan does not state yet; as long as it lacks something, nobody is asked. */
  readonly consultationLacks?: readonly string[];
  readonly hasOpinionsToAnswer: boolean;
  /** Whether an approval stands, and whether it may still be objected to. */
  readonly standing?: 'unapproved' | 'approved' | 'contestable';
  /** What became of the remarks is settled, and neither their authors nor the staff have been told. */
  readonly tellsAuthors?: boolean;
  /** Once issued, the document itself is shown to all staff. */
  readonly isMadeKnown?: boolean;
  readonly isIssued: boolean;
  /** The phase that an annulled answer leads back to. */
  readonly returnTo?: DocumentPhase;
}

/** Documents: their phase, and their issued form. */
export interface DocumentActivities {
  readDocument(input: { readonly documentId: string }): Promise<DocumentFacts>;
  /** Enters a phase, unless the course is held. */
  enterPhase(input: { readonly documentId: string; readonly phase: DocumentPhase }): Promise<Held | undefined>;
  /** Writes the numbered document in the official layout. */
  renderIssued(input: { readonly documentId: string }): Promise<void>;
}

/** Where a showing to all staff stands. */
export interface PublicityStatus {
  readonly showing: number;
  readonly shownUntil: string | null;
  readonly isWithdrawn: boolean;
  readonly isProven: boolean;
}

/** What is shown: what became of the opinions on a document, where nothing is said, or the document as it was issued. */
export interface ShownMatter {
  readonly documentId: string;
  readonly matter?: PublicityMatter;
}

/** What became of the opinions, or an issued document, is shown to all staff: rows, and the proof of the dates. */
export interface PublicityActivities {
  /** Says that something is to be made known; a showing that was broken off begins again. */
  openPublicity(input: ShownMatter): Promise<PublicityStatus>;
  readPublicity(input: ShownMatter): Promise<PublicityStatus>;
  /** Records that the whole time is over, once it is. */
  provePublicity(input: ShownMatter): Promise<PublicityStatus>;
}

/** One document of a conference. */
export interface DocumentRef {
  readonly documentId: string;
  readonly code: string;
}

/** A change of the plan as its activity gets it: the command's id is what makes it count once. */
export interface PlanCommand {
  readonly conferenceId: string;
  readonly commandId: string;
  readonly actorId: string;
  readonly reasonId: string;
}

/** What a change of the plan did to the rounds that are open. */
export interface ChangedPlan {
  readonly heldOn: string;
  readonly changes: readonly {
    readonly what: string;
    readonly before: string;
    readonly after: string;
    readonly explanation: Sentence;
  }[];
}

/** The conference may proceed: the verdict in figures. */
export interface SessionOpened {
  readonly entitled: number;
  readonly present: number;
  readonly inequality: string;
}

/** The session is over. */
export interface SessionClosed {
  readonly closedAt: string;
}

/** The conference itself: its stage, its commands, what comes out of it. */
export interface ConferenceActivities {
  readConference(input: {
    readonly conferenceId: string;
  }): Promise<{ readonly documents: readonly DocumentRef[]; readonly heldOn: string }>;
  enterStage(input: { readonly conferenceId: string; readonly stage: Stage }): Promise<void>;
  /** Freezes the list of those entitled to take part. */
  convene(input: { readonly conferenceId: string }): Promise<{ readonly entitled: number }>;
  /** Declares the quorum, or refuses with its code; the same command twice has one effect. */
  openSession(input: {
    readonly conferenceId: string;
    readonly commandId: string;
    readonly actorId: string;
    readonly deviationId: string | null;
  }): Promise<SessionOpened>;
  /** Ends the session; a reason is needed for what may stay open. */
  closeSession(input: {
    readonly conferenceId: string;
    readonly commandId: string;
    readonly actorId: string;
    readonly reasonId?: string | null;
  }): Promise<SessionClosed>;
  applyNewDate(input: PlanCommand & { readonly heldOn: string }): Promise<ChangedPlan>;
  /** Changes one deadline for the whole conference; open rounds and those to come go by it. */
  applyNewDeadline(
    input: PlanCommand & { readonly which: DeadlineName; readonly workingDays: number },
  ): Promise<ChangedPlan>;
  /** Changes the due date of one open round alone. */
  applyNewDueDate(input: PlanCommand & { readonly roundId: string; readonly dueOn: string }): Promise<ChangedPlan>;
  cancelConference(input: {
    readonly conferenceId: string;
    readonly commandId: string;
    readonly actorId: string;
    readonly reasonId: string;
    readonly opinionId?: string;
  }): Promise<void>;
  /** Assembles minutes and resolution from what happened in the room, ready to be signed. */
  assembleOutcome(input: { readonly conferenceId: string }): Promise<{ readonly documents: readonly DocumentRef[] }>;
}

/** How far the year after has come: the next period and the next review, and the question that is open. Ids and figures, no data. */
export interface FollowUpCursor {
  readonly period: number;
  readonly review: number;
  /** The last year whose self-assessments were asked for. */
  readonly assessed?: number;
  readonly asking?: RoundRequest;
}

/** The year after. */
export interface FollowUpActivities {
  /** Assembles the review of a half-year from the record, ready to be checked and signed; called again, it finds it written. */
  assembleReview(input: {
    readonly conferenceId: string;
    readonly number: number;
  }): Promise<{ readonly documents: readonly DocumentRef[] }>;
  /** What falls due next; nothing while the last reports are open. */
  readNextDue(input: { readonly conferenceId: string; readonly cursor: FollowUpCursor }): Promise<NextDue | null>;
  /** Runs of the first version: when the given period's reports are asked for, or null when the follow-up is over. */
  readPeriod(input: {
    readonly conferenceId: string;
    readonly period: number;
  }): Promise<{ readonly askAt: string } | null>;
  closeConference(input: { readonly conferenceId: string }): Promise<void>;
}

/** What is followed until it is settled: opinions from the floor, and recommendations of the people's inspection board. */
export interface ConcernActivities {
  /** What is to be asked next about it; nothing once nobody owes anything, or its conference is closed. */
  readNextQuestion(input: {
    readonly conferenceId: string;
    readonly concern: ConcernRef;
  }): Promise<Pick<ConcernQuestion, 'kind' | 'number'> | null>;
}

/** The input of the run that follows one concern. */
export interface ConcernInput {
  readonly conferenceId: string;
  readonly concern: ConcernRef;
  /** The question that a run which has become long hands on. */
  readonly asking?: RoundRequest;
}

/** Which dossier to make: the final one of a closed conference, or an interim copy that somebody asked for. */
export interface DossierRequest {
  readonly conferenceId: string;
  /** Given by whoever asks, so that asking twice makes one. */
  readonly dossierId: string;
  readonly requestedById: string | null;
}

/** The dossier: everything on record of a conference in one archive. */
export interface DossierActivities {
  /** Makes and stores the archive; called again, it finds it made. */
  makeDossier(request: DossierRequest): Promise<void>;
}

/** Where the next annual conference of an office stands. */
export interface YearStatus {
  /** The year that is to have its conference. */
  readonly year: number;
  readonly isOpened: boolean;
  /** Its time has passed. */
  readonly isOver: boolean;
}

/** From one year to the next. */
export interface AgencyYearActivities {
  /** Reads whether the conference of a year has been opened; without a year, that of the next one. */
  readYear(input: { readonly officeId: string; readonly year?: number }): Promise<YearStatus>;
}

/** Mail: composed and stored by these; the sender sends what is stored. */
export interface MailActivities {
  /** Mails every open task of a round: when it opens (`step` 0), and at each step after. */
  announceRound(input: {
    readonly roundId: string;
    readonly step: number;
    readonly kind: 'task' | RoundStep;
  }): Promise<void>;
  inviteParticipants(input: { readonly conferenceId: string }): Promise<void>;
  /** Tells everybody who made a remark what became of it: one mail for each person. */
  announceDispositions(input: { readonly documentId: string }): Promise<void>;
  announceIssued(input: { readonly documentId: string }): Promise<void>;
  announceDateMoved(input: { readonly conferenceId: string; readonly commandId: string }): Promise<void>;
  /** Tells each person once what a change of the plan moved for them. */
  announcePlanChange(input: { readonly conferenceId: string; readonly commandId: string }): Promise<void>;
  announceCancelled(input: { readonly conferenceId: string }): Promise<void>;
  /** Tells the head of office that the conference of a year is to be opened; `number` counts how often it was said. */
  announceYear(input: { readonly officeId: string; readonly year: number; readonly number: number }): Promise<void>;
}

/** The input of a conference's run: ids and codes only. */
export interface ConferenceInput {
  readonly conferenceId: string;
  readonly office: string;
  readonly year: number;
  readonly kind: ConferenceKind;
}

/** The phase that a document's run begins with: a new one with drafting, an assembled or changed one with approval or objections. */
export type DocumentStart = 'drafting' | 'approval' | 'editorial';

/** The input of the run that shows something about a document to all staff. */
export interface PublicityInput extends ShownMatter {
  readonly conferenceId: string;
  /** The question that a run which has become long hands on. */
  readonly asking?: RoundRequest;
}

/** The input of a document's run; `from` is the phase it begins with. */
export interface DocumentInput {
  readonly conferenceId: string;
  readonly documentId: string;
  readonly code: string;
  readonly office: string;
  readonly year: number;
  readonly from: DocumentStart;
  /** Carried over when a run that has become long continues as new. */
  readonly resume?: DocumentProgress;
}

/** How far a document has come: its phase, how many rounds each question has had, and which question is open. */
export interface DocumentProgress {
  readonly phase: DocumentPhase;
  readonly rounds: Readonly<Partial<Record<TaskKind, number>>>;
  readonly isSessionOver?: boolean;
  readonly asking?: RoundRequest;
}

/** The input of the year after. */
export interface FollowUpInput {
  readonly conferenceId: string;
  readonly office: string;
  readonly year: number;
  /** Handed on by runs of the first version. */
  readonly period?: number;
  /** Handed on when a run that has become long continues as new. */
  readonly cursor?: FollowUpCursor;
}

/** The input of the run that sees to it that the next conference is opened. */
export interface AgencyYearInput {
  readonly officeId: string;
}
