import { inflateSync } from 'node:zlib';

/** One piece of text on a page, with its place in points from the lower left corner, its cut and its colour. */
export interface PdfText {
  readonly page: number;
  readonly x: number;
  /** Where its last letter ends; a space behind it does not count. */
  readonly right: number;
  readonly y: number;
  readonly font: string;
  /** The name of the typeface and cut: `Tinos-Bold`. */
  readonly cut: string;
  readonly size: number;
  readonly color: string;
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
  /** Width and height of each page, in points. */
  readonly sizes: readonly (readonly [number, number])[];
  readonly texts: readonly PdfText[];
  readonly rules: readonly PdfRule[];
  /** The names of the fonts, and whether their files are inside. */
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[];
  readonly source: string;
}

interface Font {
  readonly cut: string;
  /** What each glyph means, and how wide it is in thousandths of the size. */
  readonly letters: readonly string[];
  readonly widths: readonly number[];
}

/** Reads the texts, rules and fonts of a PDF. */
export function readPdf(pdf: Buffer): PdfReading {
  const source = pdf.toString('latin1');
  const objects = new Map(
    [...source.matchAll(/(\d+) 0 obj\n(.*?)\nendobj/gsu)].map(([, id, body]) => [id ?? '', body ?? '']),
  );
  const fonts = new Map(
    [...source.matchAll(/\/(F\d+) (\d+) 0 R/gu)].map(([, name, id]) => [
      name ?? '',
      readFont(objects, objects.get(id ?? '') ?? ''),
    ]),
  );
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/u.test(body));
  const sizes = pages.map(pageSize);
  const drawn = pages.map((page, index) =>
    drawing(stream(objects.get(reference(page, 'Contents')) ?? ''), {
      page: index + 1,
      height: sizes[index]![1],
      fonts,
    }),
  );
  return {
    pages: pages.length,
    sizes,
    texts: drawn.flatMap(({ texts }) => texts),
    rules: drawn.flatMap(({ rules }) => rules),
    fonts: [...objects.values()].filter((body) => body.includes('/Type /FontDescriptor')).map(embedding),
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

function pageSize(page: string): [number, number] {
  const [, width, height] = /\/MediaBox \[0 0 (\S+) (\S+)\]/u.exec(page) ?? [];
  return [Number(width), Number(height)];
}

function embedding(body: string): { name: string; embedded: boolean } {
  return { name: /\/FontName \/([^\s]+)/u.exec(body)?.[1] ?? '', embedded: /\/FontFile\d? /u.test(body) };
}

function reference(body: string, key: string): string {
  return new RegExp(`/${key} \\[?(\\d+) 0 R`, 'u').exec(body)?.[1] ?? '';
}

function stream(body: string): string {
  const data = /stream\n(.*)\nendstream/su.exec(body)?.[1] ?? '';
  const bytes = Buffer.from(data, 'latin1');
  return (body.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}

function readFont(objects: ReadonlyMap<string, string>, font: string): Font {
  const map = stream(objects.get(reference(font, 'ToUnicode')) ?? '');
  const ranges = [...map.matchAll(/<[0-9a-f]{4}> <[0-9a-f]{4}> \[(.*?)\]/gsu)];
  const letters = ranges.flatMap(([, list]) =>
    [...(list ?? '').matchAll(/<([0-9a-f ]*)>/gu)].map(([, code]) => unicode(code ?? '')),
  );
  const descendant = objects.get(reference(font, 'DescendantFonts')) ?? '';
  const widths = (/\/W \[0 \[(.*?)\]/su.exec(descendant)?.[1] ?? '').split(/\s+/u).map(Number);
  return { cut: /\/BaseFont \/(?:\w+\+)?(\S+)/u.exec(font)?.[1] ?? '', letters, widths };
}

function unicode(code: string): string {
  return (code.replaceAll(' ', '').match(/.{4}/gu) ?? [])
    .map((unit) => String.fromCharCode(parseInt(unit, 16)))
    .join('');
}

function drawing(
  content: string,
  { page, height, fonts }: { page: number; height: number; fonts: ReadonlyMap<string, Font> },
): { texts: PdfText[]; rules: PdfRule[] } {
  const texts: PdfText[] = [];
  const rules: PdfRule[] = [];
  let [x, y, font, size, color] = [0, 0, '', 0, ''];
  let pen: readonly [number, number] = [0, 0];
  for (const line of content.split('\n')) {
    const place = /^1 0 0 1 (\S+) (\S+) Tm$/u.exec(line);
    if (place) [x, y] = [Number(place[1]), Number(place[2])];
    const cut = /^\/(F\d+) (\S+) Tf$/u.exec(line);
    if (cut) [font, size] = [cut[1] ?? '', Number(cut[2])];
    if (line.endsWith(' scn')) color = line.slice(0, -' scn'.length);
    if (line.endsWith('] TJ')) {
      const { text, width } = shown(line, fonts.get(font));
      texts.push({
        page,
        x,
        right: x + (width * size) / 1000,
        y,
        font,
        cut: fonts.get(font)?.cut ?? '',
        size,
        color,
        text,
      });
    }
    const start = /^(\S+) (\S+) m$/u.exec(line);
    if (start) pen = [Number(start[1]), height - Number(start[2])];
    const stroke = /^(\S+) (\S+) l$/u.exec(line);
    if (stroke) rules.push({ page, from: pen, to: [Number(stroke[1]), height - Number(stroke[2])] });
  }
  return { texts, rules };
}

/** Letters move the pen by their width, and figures between them move it back. */
function shown(line: string, font: Font | undefined): { text: string; width: number } {
  let [text, pen, width] = ['', 0, 0];
  for (const [, hex, back] of line.matchAll(/<([0-9a-f]+)>|(-?[\d.]+)(?=[ \]])/gu)) {
    if (back !== undefined) pen -= Number(back);
    for (const code of hex?.match(/.{4}/gu) ?? []) {
      const letter = font?.letters[parseInt(code, 16)] ?? '\ufffd';
      text += letter;
      pen += font?.widths[parseInt(code, 16)] ?? 0;
      if (letter !== ' ') width = pen;
    }
  }
  return { text, width };
}
