import { inflateSync } from 'node:zlib';

/** One piece of text on a page, with its place in points from the lower left corner, and its font. */
export interface PdfText {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly font: string;
  readonly size: number;
  readonly text: string;
}

/** A straight line on a page. */
export interface PdfRule {
  readonly page: number;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** What a printed page shows; reads the files that our own printer writes, not any PDF. */
export interface PdfReading {
  readonly pages: number;
  readonly texts: readonly PdfText[];
  readonly rules: readonly PdfRule[];
  /** The names of the fonts, and whether their files are inside. */
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[];
  readonly source: string;
}

/** Reads the texts, rules and fonts of a PDF. */
export function readPdf(pdf: Buffer): PdfReading {
  const source = pdf.toString('latin1');
  const objects = new Map(
    [...source.matchAll(/(\d+) 0 obj\n(.*?)\nendobj/gsu)].map(([, id, body]) => [id ?? '', body ?? '']),
  );
  const letters = new Map(
    [...source.matchAll(/\/(F\d+) (\d+) 0 R/gu)].map(([, name, id]) => [
      name ?? '',
      lettersOf(objects, objects.get(id ?? '') ?? ''),
    ]),
  );
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/u.test(body));
  const drawn = pages.map((page, index) =>
    drawing(stream(objects.get(reference(page, 'Contents')) ?? ''), index + 1, letters),
  );
  return {
    pages: pages.length,
    texts: drawn.flatMap(({ texts }) => texts),
    rules: drawn.flatMap(({ rules }) => rules),
    fonts: [...objects.values()].filter((body) => body.includes('/Type /FontDescriptor')).map(fontOf),
    source,
  };
}

/** Puts the pieces of each line together, from the top of the page to its bottom. */
export function pdfLines({ texts }: PdfReading, page: number): string[] {
  const rows = new Map<number, PdfText[]>();
  for (const text of texts.filter((piece) => piece.page === page)) {
    const row = Math.round(text.y);
    rows.set(row, [...(rows.get(row) ?? []), text]);
  }
  return [...rows]
    .sort(([a], [b]) => b - a)
    .map(([, pieces]) =>
      pieces
        .sort((a, b) => a.x - b.x)
        .map(({ text }) => text.trim())
        .filter(Boolean)
        .join(' '),
    );
}

function fontOf(body: string): { name: string; embedded: boolean } {
  return { name: /\/FontName \/([^\s]+)/u.exec(body)?.[1] ?? '', embedded: /\/FontFile\d? /u.test(body) };
}

function reference(body: string, key: string): string {
  return new RegExp(`/${key} (\\d+) 0 R`, 'u').exec(body)?.[1] ?? '';
}

function stream(body: string): string {
  const data = /stream\n(.*)\nendstream/su.exec(body)?.[1] ?? '';
  const bytes = Buffer.from(data, 'latin1');
  return (body.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}

function lettersOf(objects: ReadonlyMap<string, string>, font: string): string[] {
  const map = stream(objects.get(reference(font, 'ToUnicode')) ?? '');
  const ranges = [...map.matchAll(/<[0-9a-f]{4}> <[0-9a-f]{4}> \[(.*?)\]/gsu)];
  return ranges.flatMap(([, list]) =>
    [...(list ?? '').matchAll(/<([0-9a-f ]*)>/gu)].map(([, code]) => unicode(code ?? '')),
  );
}

function unicode(code: string): string {
  return (code.replaceAll(' ', '').match(/.{4}/gu) ?? [])
    .map((unit) => String.fromCharCode(parseInt(unit, 16)))
    .join('');
}

function drawing(
  content: string,
  page: number,
  letters: ReadonlyMap<string, string[]>,
): { texts: PdfText[]; rules: PdfRule[] } {
  const height = 841.89;
  const texts: PdfText[] = [];
  const rules: PdfRule[] = [];
  let [x, y, font, size] = [0, 0, '', 0];
  let pen: readonly [number, number] = [0, 0];
  for (const line of content.split('\n')) {
    const place = /^1 0 0 1 (\S+) (\S+) Tm$/u.exec(line);
    if (place) [x, y] = [Number(place[1]), Number(place[2])];
    const cut = /^\/(F\d+) (\S+) Tf$/u.exec(line);
    if (cut) [font, size] = [cut[1] ?? '', Number(cut[2])];
    if (line.endsWith('] TJ')) texts.push({ page, x, y, font, size, text: shown(line, letters.get(font) ?? []) });
    const start = /^(\S+) (\S+) m$/u.exec(line);
    if (start) pen = [Number(start[1]), height - Number(start[2])];
    const stroke = /^(\S+) (\S+) l$/u.exec(line);
    if (stroke) rules.push({ page, from: pen, to: [Number(stroke[1]), height - Number(stroke[2])] });
  }
  return { texts, rules };
}

function shown(line: string, letters: readonly string[]): string {
  const glyphs = [...line.matchAll(/<([0-9a-f]+)>/gu)].flatMap(([, hex]) => hex?.match(/.{4}/gu) ?? []);
  return glyphs.map((glyph) => letters[parseInt(glyph, 16)] ?? '\ufffd').join('');
}
