import type { Channel, Outcome, SilenceRule } from '@conference/domain';

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
    }
  | { readonly name: 'linkExpired'; readonly sentAt: string; readonly expiredAt: string }
  | { readonly name: 'handedOver'; readonly to: string; readonly at: string }
  | {
      readonly name: 'superseded';
      readonly why: 'packetChanged' | 'returned' | 'roundClosed';
      readonly by: string | null;
      readonly at: string | null;
      /** The same person's open task on the newer version, if they are asked again. */
      readonly newTaskId: string | null;
    }
  | { readonly name: 'silence'; readonly rule: SilenceRule; readonly at: string }
  | {
      readonly name: 'cancelled';
      readonly by: string | null;
      readonly at: string | null;
      readonly reason: string | null;
    };

/** The task for which a state lets the person ask for a fresh link; null where there is nothing left to answer. */
export function freshLinkTask(state: PageState, taskId: string): string | null {
  if (state.name === 'linkExpired') return taskId;
  return state.name === 'superseded' ? state.newTaskId : null;
}
