import type { Sentence } from '@conference/domain';

/** Why the system cannot start, as one sentence for people that ends with what to do. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';

  /** @param details lines of the failing program, shown above the sentence */
  constructor(
    readonly sentence: Sentence,
    readonly details: readonly string[] = [],
  ) {
    super(sentence.en);
  }
}

/** Thrown into whatever is still starting when somebody stops the launcher. */
export class StoppedWhileStarting extends Error {
  override readonly name = 'StoppedWhileStarting';
}
