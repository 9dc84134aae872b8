import { readPdf, type PdfReading, type PdfRule, type PdfText } from '../../libs/documents/src/read-pdf.factory';

/** Points in a millimetre. */
export const MM = 72 / 25.4;

/** The highest part of a letter above its line, and the lowest below it, as shares of the size. */
const ASCENT = 0.891;
const DESCENT = 0.216;

/** One printed line: its edges, its height, and what it is made of. */
export interface PrintedLine {
  readonly page: number;
  readonly y: number;
  readonly x: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly pieces: readonly PdfText[];
}

/** An element as it was found: its own pieces, and the lines it stands on. */
export interface FoundText {
  readonly pieces: readonly PdfText[];
  readonly lines: readonly PrintedLine[];
  /** Where to look for what follows. */
  readonly end: number;
}

/** A printed document, in which elements are found by their words and measured by their places. */
export class PrintedFile {
  readonly reading: PdfReading;
  private readonly body: readonly PdfText[];
  private readonly words: string;
  private readonly pieceAt: readonly number[];

  constructor(pdf: Buffer) {
    this.reading = readPdf(pdf);
    this.body = this.reading.texts.filter((piece) => !this.isInTopMargin(piece));
    const letters = this.body.map(({ text }) => joined(text));
    this.words = letters.join('');
    this.pieceAt = letters.flatMap((text, index) => Array<number>(text.length).fill(index));
  }

  /** What stands in the top margin: the page numbers. */
  get inTopMargin(): PdfText[] {
    return this.reading.texts.filter((piece) => piece.text.trim() !== '' && this.isInTopMargin(piece));
  }

  /** Finds an element after a place in the file. */
  find(text: string, from: number): FoundText | null {
    const start = this.words.indexOf(joined(text), from);
    if (start < 0) return null;
    const end = start + joined(text).length;
    const pieces = this.body.slice(this.pieceAt[start], (this.pieceAt[end - 1] ?? 0) + 1);
    return { pieces: pieces.filter((piece) => piece.text.trim() !== ''), lines: lines(pieces), end };
  }

  /** The printed lines of a page, its number left out; columns beside each other make lines of their own. */
  linesOf(page: number): PrintedLine[] {
    return lines(this.body.filter((piece) => piece.page === page));
  }

  /** The whole line that a piece stands on. */
  lineAt({ page, y }: PdfText): PrintedLine {
    return lines(this.body.filter((piece) => piece.page === page && Math.abs(piece.y - y) < 0.5))[0]!;
  }

  /** Horizontal rules on a page. */
  rulesOf(page: number): PdfRule[] {
    return this.reading.rules.filter((rule) => rule.page === page && Math.abs(rule.from[1] - rule.to[1]) < 0.1);
  }

  private isInTopMargin({ page, y }: PdfText): boolean {
    return y > (this.reading.sizes[page - 1]?.[1] ?? 0) - 19 * MM;
  }
}

/** Words without spaces, which both formats set in their own way. */
export function joined(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '');
}

function lines(pieces: readonly PdfText[]): PrintedLine[] {
  const rows = new Map<string, PdfText[]>();
  for (const piece of pieces.filter(({ text }) => text.trim() !== '')) {
    const key = `${piece.page}:${piece.y.toFixed(1)}`;
    rows.set(key, [...(rows.get(key) ?? []), piece]);
  }
  return [...rows.values()].map(line);
}

function line(pieces: readonly PdfText[]): PrintedLine {
  const { page, y } = pieces[0]!;
  return {
    page,
    y,
    x: Math.min(...pieces.map((piece) => piece.x)),
    right: Math.max(...pieces.map((piece) => piece.right)),
    top: y + Math.max(...pieces.map(({ size }) => size * ASCENT)),
    bottom: y - Math.max(...pieces.map(({ size }) => size * DESCENT)),
    pieces,
  };
}
