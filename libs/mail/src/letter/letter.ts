import type { Language } from '@conference/domain';

/** A mail before it has a form: what it says, in order. The text part and the HTML part are both written from it. */
export interface Letter {
  readonly language: Language;
  readonly subject: string;
  /** What an inbox shows beside the subject: the deadline, before anything else. */
  readonly preheader?: string;
  /** A reply may answer: what is quoted below one is cut at the line that stands on top. */
  readonly takesReplies?: boolean;
  /** The office that writes, as in the head of its documents. */
  readonly office: string;
  /** What the mail is about, in a few words. */
  readonly title: string;
  readonly salutation: string;
  readonly blocks: readonly Block[];
  /** Small print: whom to ask, why the mail came. */
  readonly closing: readonly string[];
}

/** One part of a letter. */
export type Block =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'notice'; readonly text: string }
  | { readonly type: 'warning'; readonly text: string }
  /** What the first screen of a phone must show: what is asked about, by when. */
  | { readonly type: 'lead'; readonly rows: readonly FactRow[] }
  | { readonly type: 'facts'; readonly rows: readonly FactRow[] }
  | { readonly type: 'list'; readonly heading: string; readonly lines: readonly string[]; readonly numbered?: boolean }
  | { readonly type: 'quote'; readonly heading: string; readonly text: string }
  | { readonly type: 'code'; readonly label: string; readonly code: string; readonly hint: string }
  /** What the reader shows at the door: a picture that travels with the mail, and the number for whoever sees no pictures. */
  | {
      readonly type: 'ticket';
      readonly label: string;
      readonly number: string;
      readonly hint: string;
      readonly picture: { readonly cid: string; readonly alt: string };
    }
  | { readonly type: 'tasks'; readonly heading: string; readonly tasks: readonly ListedTask[] }
  | {
      readonly type: 'action';
      readonly label: string;
      readonly url: string;
      readonly notes: readonly string[];
      /** A link and no button: beside what the mail is about. */
      readonly isQuiet?: boolean;
    };

/** One of several tasks in a mail, with a link of its own. */
export interface ListedTask {
  readonly title: string;
  readonly rows: readonly FactRow[];
  readonly label: string;
  readonly url: string;
}

/** A fact with its label. */
export interface FactRow {
  readonly label: string;
  readonly value: string;
  /** What the eye should find first: the due date, the outcome. */
  readonly strong?: boolean;
}

/** A mail as it is sent: the same words twice, once as text and once as HTML. */
export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
