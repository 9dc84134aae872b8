import type { Channel, Outcome, SilenceRule } from '@conference/domain';

/** A remark with the first words of the paragraph that it is about, as it was recorded. */
export interface Cited {
  readonly blockId: string | null;
  readonly quote: string | null;
  readonly text: string;
}

/** What a mailed link leads to. Each state has a page of its own that says who, when, and one next step. */
export type PageState =
  | { readonly name: 'waiting' }
  | { readonly name: 'notYourTurn'; readonly before: readonly string[] }
  | {
      readonly name: 'decided';
      readonly outcome: Outcome;
      readonly by: string;
      readonly at: string;
      readonly channel: Channel;
      /** The words of the answer, while the link still shows content. */
      readonly reason: string | null;
      readonly remarks: readonly Cited[];
      /** The round is open, and nothing is frozen: the answer can be taken back. */
      readonly mayWithdraw?: boolean;
    }
  | {
      readonly name: 'withdrawn';
      readonly by: string;
      readonly at: string;
      readonly reason: string | null;
      /** A leader annulled it, after it was reported as not theirs. */
      readonly isAnnulled: boolean;
      readonly isAskedAgain: boolean;
    }
  | { readonly name: 'frozen'; readonly since: string }
  | { readonly name: 'authorityEnded'; readonly principal: string }
  | { readonly name: 'linkExpired'; readonly sentAt: string; readonly expiredAt: string }
  | {
      readonly name: 'linkRevoked';
      readonly sentAt: string;
      readonly revokedAt: string;
      /** Whether the task still waits for this person, so that a fresh link would serve. */
      readonly isStillAsked: boolean;
    }
  | { readonly name: 'handedOver'; readonly to: string; readonly at: string }
  | {
      readonly name: 'superseded';
      readonly why: 'packetChanged' | 'returned' | 'roundClosed';
      readonly by: string | null;
      readonly at: string | null;
      /** The same person's open task on the newer version, if they are asked again. */
      readonly newTaskId: string | null;
    }
  | {
      readonly name: 'silence';
      readonly rule: SilenceRule;
      readonly at: string;
      /** Whether an opinion is still taken, marked late: by this link, by a fresh one, or not any more. */
      readonly lateBy: 'thisLink' | 'freshLink' | null;
      readonly late: LateAnswer | null;
    }
  | {
      readonly name: 'cancelled';
      /** A small office decided to hold no conference. */
      readonly isNotHeld: boolean;
      readonly by: string | null;
      readonly at: string | null;
      readonly reason: string | null;
    };

/** An opinion that came after the due date; what the rule decided stands. */
export interface LateAnswer {
  readonly outcome: Outcome;
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
  readonly remarks: readonly Cited[];
}

/** Every state in which a page may stand without its form. */
export type EndState = Exclude<PageState, { name: 'waiting' }>;

/** How things stand where the page offers no form; null where it does: the task waits, or an opinion is still taken late. */
export function endOf(state: PageState): EndState | null {
  if (state.name === 'waiting') return null;
  return state.name === 'silence' && state.lateBy === 'thisLink' ? null : state;
}
