import type { CodeState, Level, Proof, ProofMissing } from '@conference/domain';
import type { Right } from './link-cookie';

/** What a reader may do with a link, by what they are known, and what is missing for an answer to count. */
export interface Access {
  readonly right: Right;
  /** Until when a machine's press keeps this browser from answering; only with the right `readOnly`. */
  readonly readOnlyUntil: string | null;
  readonly level: Level;
  /** By what the reader is known now. A code is typed with the answer: it is not known yet. */
  readonly proof: Proof | null;
  readonly missing: ProofMissing['code'] | null;
  readonly code: { readonly state: CodeState; readonly triesLeft: number };
  /** When the mail with the link, and perhaps the code, was written. */
  readonly mailedAt: string;
  /** The browser, where it is remembered for the person asked. */
  readonly device: { readonly id: string; readonly label: string | null } | null;
  /** Who is signed in, if anybody. */
  readonly signedInAs: string | null;
}

/** Whether a code is asked for and the mail's code can still be typed. */
export function asksForCode({ missing, code }: Access): boolean {
  return missing === 'code' && code.state === 'open';
}
