import type { Channel, DecisionRefusal, Outcome } from '@conference/domain';
import type { Content, ContentRefusal } from './effects';

/** One person's answer, by whichever channel it came. */
export interface Answer extends Content {
  readonly taskId: string;
  readonly actorId: string;
  readonly channel: Exclude<Channel, 'rule'>;
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly packetHash: string | null;
}

/** What an answer did. */
export interface Decided {
  readonly taskId: string;
  readonly outcome: Outcome;
  readonly decidedAt: string;
  readonly roundClosed: boolean;
  /** The same answer had arrived before: nothing was done again. */
  readonly repeated: boolean;
}

/** Why an answer was not taken. */
export type DecideTaskRefusal = DecisionRefusal | ContentRefusal | { readonly code: 'task-unknown' };
