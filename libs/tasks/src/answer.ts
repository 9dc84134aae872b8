import type { Channel, DecisionRefusal, Outcome, RecordedChannel } from '@conference/domain';
import type { ProofRefusal, ProvenAct } from './proven-act';
import type { Content, ContentRefusal } from './effects';

/** One person's answer, by whichever channel it came. */
export interface Answer extends Content, ProvenAct {
  readonly taskId: string;
  readonly actorId: string;
  readonly channel: Exclude<Channel, 'rule'>;
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly packetHash: string | null;
  /** Somebody else wrote the decision down, from paper or by word of mouth; the actor is the person asked. */
  readonly recorded?: RecordedBy | undefined;
  /** From which kind of device, coarsely: “Chrome (Android)”. */
  readonly answeredFrom?: string | null | undefined;
}

/** Who wrote down a decision that was given on paper or by word of mouth, from what. The actor of the answer is the person asked. */
export interface RecordedBy {
  readonly recorderId: string;
  readonly channel: RecordedChannel;
  readonly evidence: { readonly sha256: string; readonly name: string } | null;
  readonly note: string | null;
  readonly givenOn: string;
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
export type DecideTaskRefusal = DecisionRefusal | ContentRefusal | ProofRefusal | { readonly code: 'task-unknown' };
