import { StartFailure } from './start-failure';

/** Writes why something failed: what the failing program said, then the sentence in both languages. */
export function tellFailure(error: unknown): void {
  if (!(error instanceof StartFailure)) return console.error(error);
  for (const line of error.details) console.error(`    ${line}`);
  console.error(`\n✗ ${error.sentence.vi}\n  ${error.sentence.en}`);
}
