import { foldedWords, type FoldedWord } from './folded-words';
import type { SearchTerm } from './search-terms';

/** A run of a text: words that were looked for, or what stands between them. */
export interface FoundRun {
  readonly text: string;
  readonly isFound: boolean;
}

/** How much of a long text is shown around what was found, in characters. */
const SHOWN = 240;
const BEFORE = 60;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Marks in a whole text, such as a title, the words that were looked for. */
export function markFound(text: string, terms: readonly SearchTerm[]): FoundRun[] {
  return runsOf(text, spansOf(foldedWords(text), terms), { from: 0, to: text.length });
}

/** The part of a text in which most of what was looked for stands, with the words marked; its beginning where none of them is in it. */
export function foundPassage(text: string, terms: readonly SearchTerm[]): FoundRun[] {
  const words = foldedWords(text);
  const spans = spansOf(words, terms);
  const shown = partOf(text, words, densest(spans));
  const runs = runsOf(text, spans, shown);
  return [
    ...(shown.from > 0 ? [{ text: '…', isFound: false }] : []),
    ...runs,
    ...(shown.to < text.length ? [{ text: '…', isFound: false }] : []),
  ];
}

/** Where words that were looked for stand, in their order and apart from each other. */
function spansOf(words: readonly FoldedWord[], terms: readonly SearchTerm[]): Span[] {
  const isHit = new Set<number>();
  words.forEach((_, at) => {
    for (const term of terms)
      if (standsAt(words, at, term)) for (let one = 0; one < term.words.length; one += 1) isHit.add(at + one);
  });
  return [...isHit].toSorted((one, other) => one - other).map((at) => words[at]!);
}

function standsAt(words: readonly FoldedWord[], at: number, { words: sought, isBegun }: SearchTerm): boolean {
  return sought.every((word, index) => {
    const found = words[at + index]?.word;
    return isBegun && index === sought.length - 1 ? (found?.startsWith(word) ?? false) : found === word;
  });
}

/** The first of those finds after which most others are still shown. */
function densest(spans: readonly Span[]): number {
  let best = { from: 0, count: 0 };
  let next = 0;
  spans.forEach((span, index) => {
    while (next < spans.length && spans[next]!.to <= span.from + SHOWN - BEFORE) next += 1;
    if (next - index > best.count) best = { from: span.from, count: next - index };
  });
  return best.from;
}

/** Whole words around a find, as many as are shown. */
function partOf(text: string, words: readonly FoldedWord[], find: number): Span {
  if (text.length <= SHOWN) return { from: 0, to: text.length };
  const earliest = Math.max(0, Math.min(find - BEFORE, text.length - SHOWN));
  const from = earliest === 0 ? 0 : Math.min(find, words.find((word) => word.from >= earliest)?.from ?? find);
  const to = words.findLast((word) => word.to <= from + SHOWN && word.to > from)?.to ?? from + SHOWN;
  return { from, to: text.length <= from + SHOWN ? text.length : to };
}

function runsOf(text: string, spans: readonly Span[], { from, to }: Span): FoundRun[] {
  const runs: FoundRun[] = [];
  let at = from;
  for (const span of spans.filter((one) => one.from >= from && one.to <= to)) {
    if (span.from > at) runs.push({ text: text.slice(at, span.from), isFound: false });
    runs.push({ text: text.slice(span.from, span.to), isFound: true });
    at = span.to;
  }
  if (at < to) runs.push({ text: text.slice(at, to), isFound: false });
  return runs;
}
