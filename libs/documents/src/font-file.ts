import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the typeface whose letters are as wide as those of Times New Roman. */
export const FONT_FOLDER = dirname(require.resolve('@expo-google-fonts/tinos/package.json'));

/** The four files of the typeface. */
export const FONT_FILES = {
  normal: join(FONT_FOLDER, '400Regular', 'Tinos_400Regular.ttf'),
  bold: join(FONT_FOLDER, '700Bold', 'Tinos_700Bold.ttf'),
  italics: join(FONT_FOLDER, '400Regular_Italic', 'Tinos_400Regular_Italic.ttf'),
  bolditalics: join(FONT_FOLDER, '700Bold_Italic', 'Tinos_700Bold_Italic.ttf'),
} as const;

/** A cut of the typeface. */
export type FontCut = keyof typeof FONT_FILES;

interface Metrics {
  readonly unitsPerEm: number;
  readonly glyphOf: (codePoint: number) => number;
  readonly widthOf: (codePoint: number) => number;
}

const cuts = new Map<FontCut, Metrics>();

/** Measures a line of text in points, so that the rules of the head get the length the regulation asks for. */
export function textWidth(text: string, size: number, cut: FontCut = 'normal'): number {
  const { unitsPerEm, widthOf } = metricsOf(cut);
  let units = 0;
  for (const letter of text.normalize('NFC')) units += widthOf(letter.codePointAt(0) ?? 0);
  return (units * size) / unitsPerEm;
}

/** Tells whether the typeface has a sign. */
export function hasLetter(sign: string): boolean {
  return metricsOf('normal').glyphOf(sign.codePointAt(0) ?? 0) !== 0;
}

function metricsOf(cut: FontCut): Metrics {
  const known = cuts.get(cut);
  if (known) return known;
  const metrics = readMetrics(readFileSync(FONT_FILES[cut]));
  cuts.set(cut, metrics);
  return metrics;
}

function readMetrics(font: Buffer): Metrics {
  const tables = tableOffsets(font);
  const at = (name: string): number => {
    const offset = tables.get(name);
    if (offset === undefined) throw new Error(`The font file has no table "${name}".`);
    return offset;
  };
  const widths = font.readUInt16BE(at('hhea') + 34);
  const glyphOf = remembered(glyphLookup(font, at('cmap')));
  return {
    unitsPerEm: font.readUInt16BE(at('head') + 18),
    glyphOf,
    widthOf: remembered((codePoint) => font.readUInt16BE(at('hmtx') + 4 * Math.min(glyphOf(codePoint), widths - 1))),
  };
}

/** A document asks for the same few letters thousands of times. */
function remembered(lookUp: (codePoint: number) => number): (codePoint: number) => number {
  const known = new Map<number, number>();
  return (codePoint) => {
    const found = known.get(codePoint) ?? lookUp(codePoint);
    known.set(codePoint, found);
    return found;
  };
}

function tableOffsets(font: Buffer): Map<string, number> {
  const count = font.readUInt16BE(4);
  const records = Array.from({ length: count }, (_, index) => 12 + 16 * index);
  return new Map(records.map((record) => [font.toString('latin1', record, record + 4), font.readUInt32BE(record + 8)]));
}

/** Reads the character map in its segmented form (format 4), which every Unicode typeface of this kind has. */
function glyphLookup(font: Buffer, cmap: number): (codePoint: number) => number {
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 8 + 8 * index),
  );
  const map = subtables.find((subtable) => font.readUInt16BE(subtable) === 4);
  if (map === undefined) throw new Error('The font file has no segmented character map.');

  const doubled = font.readUInt16BE(map + 6);
  const [ends, starts, deltas, ranges] = [14, 16 + doubled, 16 + 2 * doubled, 16 + 3 * doubled].map(
    (from) => map + from,
  );
  const word = (from: number | undefined, segment: number): number => font.readUInt16BE((from ?? 0) + segment);

  return (codePoint) => {
    let segment = 0;
    while (segment < doubled && word(ends, segment) < codePoint) segment += 2;
    if (segment === doubled || word(starts, segment) > codePoint) return 0;
    const range = word(ranges, segment);
    const delta = word(deltas, segment);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const glyph = word(ranges, segment + range + 2 * (codePoint - word(starts, segment)));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}
