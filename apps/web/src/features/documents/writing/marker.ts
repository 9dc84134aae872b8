import { POINT_LETTERS, type HeadingLevel } from '@conference/domain';

/** What a line begins with when its writer numbers it by hand, and what it says after that. */
export interface Marked {
  readonly kind: 'heading' | 'article' | 'clause' | 'point';
  readonly level?: HeadingLevel;
  readonly rest: string;
}

const ORDINALS = 'nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười';
const END = '[.:)]?(?:\\s+|$)';
const MARKERS: readonly (readonly [RegExp, Omit<Marked, 'rest'>])[] = [
  [new RegExp(`^Phần\\s+(?:thứ\\s+(?:${ORDINALS})|[IVXLC]+|\\d{1,2})${END}`, 'iu'), { kind: 'heading', level: 'part' }],
  [new RegExp(`^Chương\\s+(?:[IVXLC]+|\\d{1,3})${END}`, 'iu'), { kind: 'heading', level: 'chapter' }],
  [new RegExp(`^Mục\\s+(?:[IVXLC]+|\\d{1,3})${END}`, 'iu'), { kind: 'heading', level: 'section' }],
  [new RegExp(`^Điều\\s+\\d{1,4}${END}`, 'iu'), { kind: 'article' }],
  [/^[IVXLC]{1,7}\.(?:\s+|$)/u, { kind: 'heading', level: 'group' }],
  [/^\d{1,3}[.)](?:\s+|$)/u, { kind: 'clause' }],
  [new RegExp(`^(?:${POINT_LETTERS.join('|')})\\)(?:\\s+|$)`, 'u'), { kind: 'point' }],
];

/** Recognises `Điều 3. `, `2. `, `đ) `, `Chương II`, `IV. ` at the beginning of a line; null where there is none. */
export function readMarker(line: string): Marked | null {
  const text = line.normalize('NFC').trimStart();
  for (const [pattern, marked] of MARKERS) {
    const found = pattern.exec(text);
    if (found) return { ...marked, rest: text.slice(found[0].length).trimStart() };
  }
  return null;
}
