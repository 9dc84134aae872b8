import type { SearchHit } from '@conference/contracts';

/** A text with the words marked that were looked for. */
export function FoundRuns({ runs }: { runs: SearchHit['title'] }) {
  return runs.map(({ text, isFound }, index) => (isFound ? <mark key={index}>{text}</mark> : text));
}
