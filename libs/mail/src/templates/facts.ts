import type { ConcernSaying, Language, Sentence } from '@conference/domain';

/** Who reads a mail, and in which language. */
export interface ReaderFacts {
  readonly name: string;
  readonly position?: string | null;
  readonly unit?: string | null;
  readonly language: Language;
}

/** The office that writes, and where it can be reached when something is wrong. */
export interface OfficeFacts {
  readonly name: string;
  /** In one line, for example `Văn phòng Sở, vanphong@skhcn.example, 0292 3 111 222`. */
  readonly contact: string;
}

/** The conference that a mail belongs to. */
export interface ConferenceFacts {
  /** Short reference in front of every subject, for example `SKHCN 2019`. */
  readonly code: string;
  readonly title: string;
  /** Civil date, `YYYY-MM-DD`. */
  readonly heldOn: string;
}

/** What a task is about: a document in one revision, or a target. */
export interface MatterFacts {
  /** Of a restricted document its reference (`SKHCN-2019/bao-cao`), never its title. */
  readonly title: string;
  /** Mails about it carry no title, no content and no file. */
  readonly isRestricted?: boolean;
  readonly revision?: number | null;
  /** The text itself, where there is no document that carries it: what is put to all staff by ballots. */
  readonly text?: string | null;
  /** What was said about a concern so far, in its order. */
  readonly story?: readonly SayingFacts[];
  /** Short form of the packet's hash, `9f3a-17c2`: it tells which text was shown. */
  readonly fingerprint?: string | null;
}

/** Something that was said about a concern. */
export interface SayingFacts {
  readonly what: ConcernSaying;
  readonly by: string;
  readonly text: string;
  /** Of a commitment: civil date, `YYYY-MM-DD`. */
  readonly dueOn: string | null;
}

/** A remark with the paragraph that it is about, cited by its number and its first words. */
export interface RemarkFacts {
  readonly text: string;
  /** Null for a remark on the whole document. */
  readonly place: Sentence | null;
  readonly quote: string | null;
}

/** A file of the packet: it travels with the mail, or is read on the page. */
export interface FileFacts {
  readonly name: string;
  /** Null where it is drawn only when somebody opens it. */
  readonly bytes: number | null;
  readonly isEnclosed: boolean;
}

/** What every mail of the procedure knows. */
export interface MailFacts {
  readonly reader: ReaderFacts;
  readonly office: OfficeFacts;
  readonly conference: ConferenceFacts;
}
