const CONTROLS_AND_BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const CONTROLS_BUT_LINE_FEED = /[^\P{Cc}\n]+/gu;
/** Direction marks, zero-width characters and tags: they are invisible and make a text read differently from what it is. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;

/** Makes any value safe to stand in one line of a mail: no line break, control, direction mark or broken character. */
export function plainLine(value: string): string {
  return visible(value).replace(CONTROLS_AND_BREAKS, ' ').replace(/\s+/gu, ' ').trim();
}

/** Makes a text of several lines, such as somebody's reason, safe to be quoted in a mail. */
export function plainText(value: string): string {
  const lines = visible(value).replace(/\r\n?|[\p{Zl}\p{Zp}]/gu, '\n');
  return lines
    .replace(CONTROLS_BUT_LINE_FEED, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Shortens a line to so many letters as a person counts them; a letter with its marks stays whole. */
export function cutLine(line: string, letters: number): string {
  const kept: string[] = [];
  let units = 0;
  for (const { segment } of new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(line)) {
    units += segment.length;
    if (kept.length === letters || units > 3 * letters) return `${kept.join('').trimEnd()}…`;
    kept.push(segment);
  }
  return line;
}

function visible(value: string): string {
  return value
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(INVISIBLE, '')
    .normalize('NFC');
}
