import type { Budget } from './budget';
import { FileRefused } from './file-refusal';
import { XmlScanner, type XmlListener } from './xml-scanner';

/** Beginnings of what may not lie inside a document. */
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const PROGRAMS = [Buffer.from('MZ', 'latin1'), Buffer.from('\u007fELF', 'latin1')];
const TEXT_MARKS = ['<', '\u00ef\u00bb\u00bf', '\u00ff\u00fe', '\u00fe\u00ff'];
const XML_NAME = /\.(xml|rels|vml|rdf)$/i;

/** What a part of a package turned out to be, once its first bytes are seen. */
export type PartKind = 'xml' | 'package' | 'other';

/**
 * Tells what a part is from its first bytes.
 * @throws FileRefused file-with-embedded-objects
 */
export function partKind(name: string, first: Buffer): PartKind {
  const begins = (mark: Buffer) => first.subarray(0, mark.length).equals(mark);
  if (begins(OLE) || PROGRAMS.some(begins)) throw new FileRefused({ code: 'file-with-embedded-objects' });
  if (begins(ZIP)) return 'package';
  const head = first.subarray(0, 4).toString('latin1');
  return XML_NAME.test(name) || TEXT_MARKS.some((mark) => head.startsWith(mark)) ? 'xml' : 'other';
}

/** Reads a part to its end: as XML where it is, and otherwise only to see that it is whole. */
export async function readPart(
  name: string,
  pieces: AsyncIterable<Buffer>,
  listener: XmlListener,
  onPackage: (content: Buffer) => Promise<void>,
): Promise<void> {
  let kind: PartKind | null = null;
  const scanner = new XmlScanner(listener);
  const whole: Buffer[] = [];
  for await (const piece of pieces) {
    kind ??= partKind(name, piece);
    if (kind === 'xml') scanner.write(piece);
    if (kind === 'package') whole.push(piece);
  }
  if (kind === 'xml') scanner.end();
  if (kind === 'package') await onPackage(Buffer.concat(whole));
}

/** The address of something outside the file: with a scheme, on another machine, or above the file itself. */
export function isElsewhere(target: string): boolean {
  return /^\s*(?:[a-z][a-z0-9+.-]*:|[/\\]{2}|\.\.[/\\])/i.test(target);
}

/** A link that does nothing until somebody follows it. */
export function isPlainLink(target: string): boolean {
  return /^\s*(?:https?:|mailto:)/i.test(target);
}

/** What looking into a package needs: how much it may cost, and how deep it already is. */
export interface Depth {
  readonly budget: Budget;
  readonly level: number;
}
