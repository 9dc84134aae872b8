import type { Verdict } from '../assembly';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';

/** A decision of the conference by the vote that took it. */
export interface Adoption {
  readonly voteId: string;
  readonly verdict: Pick<Verdict, 'holds' | 'sentence'>;
}

/** The conference did not decide so; the sentence shows how it voted. */
export interface NotAdopted {
  readonly code: 'not-adopted';
  readonly verdict: Sentence;
}

/** Takes what the conference adopted, and nothing that it voted down. */
export function mustBeAdopted({ voteId, verdict }: Adoption): Result<string, NotAdopted> {
  return verdict.holds ? ok(voteId) : refuse({ code: 'not-adopted', verdict: verdict.sentence });
}
