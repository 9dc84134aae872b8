import {
  mailPolicyOf,
  mayReply,
  ok,
  PROOF_LEVELS,
  reaches,
  refuse,
  type Level,
  type Proof,
  type Result,
} from '@conference/domain';
import type { Records, TaskEntity } from '@conference/persistence';
import type { Answer } from './answer';
import type { ProofRefusal, ProvenAct } from './proven-act';

/**
 * Checks within the act's own transaction that what was shown reaches the level that the office asks for at this step now,
 * whatever was asked when the page was shown; answers that level.
 */
export async function checkProof(
  records: Records,
  { officeId, kind }: Pick<TaskEntity, 'officeId' | 'kind'>,
  act: ProvenAct & Partial<Pick<Answer, 'channel'>>,
): Promise<Result<Level, ProofRefusal>> {
  const { mailPolicy } = await records.directory.office(officeId);
  const policy = mailPolicyOf(mailPolicy);
  const level = policy.levels[kind];
  if (act.channel === 'reply' && !mayReply(policy, kind)) return refuse({ code: 'proof-too-low', level });
  const proof = proofOf(act);
  if (proof && !reaches(PROOF_LEVELS[proof], level)) return refuse({ code: 'proof-too-low', level });
  const link = act.codeOfLinkId ? await records.mails.lockLink(act.codeOfLinkId) : null;
  return link?.codeUsedAt ? refuse({ code: 'code-used-up' }) : ok(level);
}

/** By what somebody is known: on a mailed page at least by its link. */
export function proofOf({ proof, channel }: ProvenAct & Partial<Pick<Answer, 'channel'>>): Proof | null {
  return proof ?? (channel === 'page' ? 'link' : null);
}

/** Uses up the code that proved an act, in the act's transaction. */
export async function useCode(records: Records, { codeOfLinkId }: ProvenAct, at: Date): Promise<void> {
  if (codeOfLinkId) await records.mails.useCode(codeOfLinkId, at);
}
