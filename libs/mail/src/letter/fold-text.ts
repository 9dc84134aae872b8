const LINE_LETTERS = 76;
/** What a line that goes on begins with: under a quote the quote's bar, elsewhere an indent. */
const BAR = '  | ';
const INDENT = '  ';

/** Breaks the long lines of a text part between words, for programs that show it as it comes; a link stays whole. */
export function foldText(text: string): string {
  return text.split('\n').map(foldLine).join('\n');
}

function foldLine(line: string): string {
  if (line.length <= LINE_LETTERS) return line;
  const isQuote = line.startsWith(BAR);
  const ahead = isQuote ? BAR : INDENT;
  const words = (isQuote ? line.slice(BAR.length) : line).split(' ');
  const lines = [isQuote ? `${BAR}${words.shift()!}` : words.shift()!];
  for (const word of words) {
    const current = lines.at(-1)!;
    if (current.length + 1 + word.length <= LINE_LETTERS) lines[lines.length - 1] = `${current} ${word}`;
    else lines.push(`${ahead}${word}`);
  }
  return lines.join('\n');
}
