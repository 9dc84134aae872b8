import type { TaskDetail } from '@conference/contracts';
import type { Criterion, Language, NumberedBlock, SilenceRule, Support } from '@conference/domain';
import type { ComparedBlock } from '@conference/drafting';
import type { Access } from './access';
import type { Cited, PageState } from './page-state';

/** Everything that the pages behind one mailed link are written from. */
export interface TaskPage {
  readonly task: TaskDetail;
  readonly state: PageState;
  /** The link is for somebody who stands in for the person asked. */
  readonly isOnBehalf: boolean;
  /** For whom the link is. */
  readonly readerName: string;
  readonly access: Access;
  /** When a newer mail about the same task went to the same person, if one did. */
  readonly newerMailAt: string | null;
  readonly language: Language;
  readonly office: { readonly name: string; readonly contact: string };
  readonly conference: {
    readonly id: string;
    readonly title: string;
    readonly heldOn: string;
    readonly rehearsal: boolean;
  };
  readonly silence: SilenceRule;
  readonly isPastDue: boolean;
  /** The registered address, with all but its beginning hidden. */
  readonly address: string;
  readonly fileSize: number | null;
  /** What the revision says, paragraph by paragraph; null when it is only a file. */
  readonly text: readonly NumberedBlock[] | null;
  /** The paragraphs that differ from the version that this person saw or approved last; null where there is none to compare. */
  readonly changes: Changes | null;
  /** What the drafter wrote about this revision. */
  readonly revisionNote: string | null;
  /** Why the revision before was returned, when a draft is asked again. */
  readonly returned: readonly { readonly by: string; readonly reason: string; readonly remarks: readonly Cited[] }[];
  /** Why the packet goes on although remarks are unanswered: who let it, and for what reason. */
  readonly override: Said | null;
  /** The change that is open to objection: who classed it as editorial, and why. */
  readonly editorial: Said | null;
  /** How long the table is to be shown to all staff. */
  readonly publicity: PublicityFacts | null;
  readonly evidenceRequired: boolean;
  /** The criteria by which the reader is asked to score. */
  readonly assessment: PageAssessment | null;
  /** The version that the answer itself brought. */
  readonly submittedRevision: number | null;
  /** The number and symbol that issuing gave. */
  readonly symbol: string | null;
}

/** What scores are asked for. */
export interface PageAssessment {
  /** What the set of criteria is called. */
  readonly title: string;
  /** The year that is scored. */
  readonly year: number;
  readonly criteria: readonly Criterion[];
  readonly support: Support;
}

/** What became different since an older revision. */
export interface Changes {
  readonly since: number;
  readonly rows: readonly ComparedBlock[];
}

/** Somebody's words, with the instant at which they count. */
export interface Said {
  readonly by: string;
  readonly reason: string;
  readonly at: string;
}

/** The showing of a disposition table. */
export interface PublicityFacts {
  readonly dueOn: string;
  readonly showing: number;
  /** The last whole day, if it is publicised today, or as it was publicised. */
  readonly shownThrough: string;
  readonly isPublicised: boolean;
  readonly withdrawnBecause: string | null;
}

/** Hides an address so that its owner knows it and nobody else learns it: `a••••@skhcn.example`. */
export function maskedAddress(email: string): string {
  const [name = '', domain = ''] = email.split('@');
  return `${name.slice(0, 1)}••••@${domain}`;
}
