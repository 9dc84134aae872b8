import type { TaskDetail } from '@conference/contracts';
import type { Language, SilenceRule } from '@conference/domain';
import type { PageState } from './page-state';

/** Everything that the pages behind one mailed link are written from. */
export interface TaskPage {
  readonly task: TaskDetail;
  readonly state: PageState;
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
  /** What the drafter wrote about this revision. */
  readonly revisionNote: string | null;
  /** Why the revision before was returned, when a draft is asked again. */
  readonly returned: readonly { readonly by: string; readonly reason: string }[];
  readonly evidenceRequired: boolean;
  /** The version that the answer itself brought. */
  readonly submittedRevision: number | null;
  /** The number and symbol that issuing gave. */
  readonly symbol: string | null;
}

/** Hides an address so that its owner knows it and nobody else learns it: `a••••@skhcn.example`. */
export function maskedAddress(email: string): string {
  const [name = '', domain = ''] = email.split('@');
  return `${name.slice(0, 1)}••••@${domain}`;
}
