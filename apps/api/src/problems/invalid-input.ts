import type { Finding } from '@conference/contracts';
import type { z } from 'zod';
import { issueFindings } from '@conference/plan-file';
import { doorWords } from './door-words';
import { RefusalException } from './refusal.exception';

/** What was sent does not have the shape that the API publishes: each wrong field at its path, in both languages. */
export function invalidInput(issues: readonly object[]): RefusalException {
  const errors: Finding[] = issues.flatMap((issue) => issueFindings(issue as z.core.$ZodIssue, () => undefined));
  return new RefusalException('not-valid', doorWords('not-valid'), {}, errors);
}
