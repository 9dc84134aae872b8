import { textWidth, type FontCut } from './font-file';
import { capitals } from './official-wording';

/** How a title is printed: the room it has, its size and cut, and whether it is in capitals. */
export interface LineStyle {
  readonly width: number;
  readonly size: number;
  readonly cut: FontCut;
  readonly capitals?: boolean;
}

interface Measured {
  readonly words: readonly string[];
  readonly widths: readonly number[];
  readonly space: number;
  readonly room: number;
  /** The width that all lines would have if they were equal. */
  readonly even: number;
}

interface Broken {
  readonly starts: readonly number[];
  readonly cost: number;
}

/** Words that open a phrase of a title, so that a line may begin with them. */
const OPENING_WORDS = new Set(['và', 'của', 'về', 'tại', 'tỉnh', 'thành', 'ngày', 'năm', 'nhiệm']);

/** Breaks a title into as few lines as fit, where a phrase ends, so that both formats break it alike. */
export function balancedLines(text: string, style: LineStyle): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().split(/\s+/u).filter(Boolean))
    .filter((words) => words.length > 0)
    .flatMap((words) => bestLines(words, style))
    .map((line) => printed(line, style));
}

function bestLines(words: readonly string[], style: LineStyle): string[] {
  const widths = words.map((word) => textWidth(printed(word, style), style.size, style.cut));
  const space = textWidth(' ', style.size, style.cut);
  const whole = widths.reduce((sum, width) => sum + width + space, -space);
  for (let lines = Math.ceil(whole / style.width); lines < words.length; lines += 1) {
    const broken = breakInto(lines, 0, { words, widths, space, room: style.width, even: whole / lines });
    if (broken) return broken.starts.map((start, line) => words.slice(start, broken.starts[line + 1]).join(' '));
  }
  return [...words];
}

function breakInto(lines: number, start: number, measured: Measured): Broken | null {
  const { words, widths, space, room, even } = measured;
  let best: Broken | null = null;
  let width = -space;
  for (let end = start + 1; end <= words.length; end += 1) {
    width += space + (widths[end - 1] ?? 0);
    if (width > room) break;
    if (lines === 1 ? end < words.length : end === words.length) continue;

    const rest = lines === 1 ? { starts: [], cost: 0 } : breakInto(lines - 1, end, measured);
    if (!rest) continue;
    const cost = (even - width) ** 2 + (lines === 1 ? 0 : roughness(words, end) * even ** 2) + rest.cost;
    if (!best || cost < best.cost) best = { starts: [start, ...rest.starts], cost };
  }
  return best;
}

/** Tells how badly a break before a word tears a phrase apart, from 0 (not at all). */
function roughness(words: readonly string[], at: number): number {
  const [before, after] = [words[at - 1] ?? '', words[at] ?? ''];
  if (/[,;:]$/u.test(before) || OPENING_WORDS.has(after)) return 0;
  const opensName = startsHigh(after) && !startsHigh(before) && !OPENING_WORDS.has(before);
  return opensName ? 0 : 0.25;
}

function startsHigh(word: string): boolean {
  return word.charAt(0) !== word.charAt(0).toLocaleLowerCase('vi-VN');
}

function printed(text: string, style: LineStyle): string {
  return style.capitals ? capitals(text) : text;
}
