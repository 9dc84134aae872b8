import type { Level, Proof } from '@conference/domain';

/** What a door found out about somebody who acts by a mailed link. */
export interface ProvenAct {
  /** By what they are known; nothing where a channel has its own way of knowing. */
  readonly proof?: Proof | undefined;
  /** The link whose code they typed: the code is used up by the act. */
  readonly codeOfLinkId?: string | undefined;
}

/** Why what was shown is not enough when the act is executed. */
export type ProofRefusal =
  { readonly code: 'proof-too-low'; readonly level: Level } | { readonly code: 'code-used-up' };
