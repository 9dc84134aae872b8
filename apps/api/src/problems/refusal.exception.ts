import type { Finding } from '@conference/contracts';
import type { Result, Sentence } from '@conference/domain';
import type { RefusalCode } from './refusal-status';

/** A rule said no: an expected answer, not a failure. The filter turns it into a problem answer. */
export class RefusalException extends Error {
  override readonly name = 'RefusalException';

  constructor(
    readonly code: RefusalCode,
    readonly sentence: Sentence,
    readonly facts: Readonly<Record<string, unknown>> = {},
    readonly errors?: readonly Finding[],
  ) {
    super(code);
  }
}

/**
 * Takes what a rule allowed, or ends the request with the rule's reason.
 * @throws RefusalException with the refusal's code, facts and sentence
 */
export function allowed<T, R extends { readonly code: RefusalCode }>(
  result: Result<T, R>,
  sentence: (refusal: R) => Sentence,
): T {
  if (result.ok) return result.value;
  const { code, ...facts } = result.refusal;
  throw new RefusalException(code, sentence(result.refusal), facts);
}
