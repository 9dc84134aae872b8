import { electionRefusalSentence, type ElectionRefusal, type Result } from '@conference/domain';
import type { Records } from '@conference/persistence';
import { RefusalException } from '../problems/refusal.exception';

/**
 * Takes what the rules of elections allow.
 * @throws RefusalException with the rule's reason, told with the name of whom it is about
 */
export async function byElectionRules<T>(records: Records, result: Result<T, ElectionRefusal>): Promise<T> {
  if (result.ok) return result.value;
  throw await electionRefused(records, result.refusal);
}

/** What the rules of elections refuse, told with the name of whom it is about. */
export async function electionRefused(records: Records, refusal: ElectionRefusal): Promise<RefusalException> {
  const { code, ...facts } = refusal;
  const { vi, en } = electionRefusalSentence(refusal);
  const name = 'personId' in refusal ? (await records.directory.person(refusal.personId))?.name : undefined;
  return new RefusalException(code, name ? { vi: `${name}: ${vi}`, en: `${name}: ${en}` } : { vi, en }, facts);
}
