import { FileRefused } from './file-refusal';

/** An element's start: names without their prefix, since a file may choose those freely. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: () => ReadonlyMap<string, string>;
}

/** Who is told what an XML part says. */
export interface XmlListener {
  opened?(element: XmlElement): void;
  closed?(name: string): void;
  said?(text: string): void;
  ended?(): void;
}

/** No tag and no text of an ordinary document is longer. */
const LONGEST_PIECE = 8 * 1024 * 1024;
const PLAIN_ENCODINGS = ['utf-8', 'utf8', 'utf-16', 'us-ascii', 'ascii'];

/**
 * Reads XML as it comes, piece by piece, in constant memory.
 *
 * Strict where a reader could be fooled: other encodings, document types and unfinished tags are refused.
 */
export class XmlScanner {
  private decoder: TextDecoder | null = null;
  private pending: string[] = [];
  private pendingLength = 0;
  private within: 'markup' | 'comment' | 'cdata' = 'markup';

  constructor(private readonly listener: XmlListener) {}

  /** @throws FileRefused file-broken */
  write(bytes: Buffer): void {
    this.decoder ??= decoderFor(bytes);
    this.take(decode(this.decoder, bytes, true));
  }

  /** @throws FileRefused file-broken */
  end(): void {
    if (this.decoder) this.take(decode(this.decoder, Buffer.alloc(0), false));
    this.scan(this.pending.join(''));
    if (this.within !== 'markup') throw new FileRefused({ code: 'file-broken' });
    this.listener.ended?.();
  }

  /** A piece runs from one `<` to the next, so everything before the last one is whole. */
  private take(text: string): void {
    const last = text.lastIndexOf('<');
    if (last < 0) return this.keep(text);
    this.keep(text.slice(0, last));
    const whole = this.pending.join('');
    this.pending = [];
    this.pendingLength = 0;
    this.keep(text.slice(last));
    this.scan(whole);
  }

  private keep(text: string): void {
    this.pendingLength += text.length;
    if (this.pendingLength > LONGEST_PIECE) throw new FileRefused({ code: 'file-broken' });
    this.pending.push(text);
  }

  private scan(text: string): void {
    let at = text.indexOf('<');
    if (at !== 0) this.piece(at < 0 ? text : text.slice(0, at));
    while (at >= 0) {
      const next = text.indexOf('<', at + 1);
      this.piece(next < 0 ? text.slice(at) : text.slice(at, next));
      at = next;
    }
  }

  private piece(piece: string): void {
    if (this.within === 'comment') return this.upTo('-->', piece, () => undefined);
    if (this.within === 'cdata') return this.upTo(']]>', piece, (text) => this.listener.said?.(text));
    if (!piece.startsWith('<')) return this.say(piece);
    if (piece.startsWith('<!--')) return this.enter('comment', piece.slice(4));
    if (piece.startsWith('<![CDATA[')) return this.enter('cdata', piece.slice(9));
    if (piece.startsWith('<!')) throw new FileRefused({ code: 'file-broken' }); // a document type may define anything
    this.tag(piece);
  }

  private enter(within: 'comment' | 'cdata', rest: string): void {
    this.within = within;
    this.piece(rest);
  }

  private upTo(end: string, piece: string, tell: (text: string) => void): void {
    const at = piece.indexOf(end);
    if (at < 0) return tell(piece);
    tell(piece.slice(0, at));
    this.within = 'markup';
    this.say(piece.slice(at + end.length));
  }

  private say(text: string): void {
    if (text) this.listener.said?.(decodeReferences(text));
  }

  private tag(piece: string): void {
    const end = endOfTag(piece);
    if (end < 0) throw new FileRefused({ code: 'file-broken' });
    const tag = piece.slice(1, end);
    if (tag.startsWith('?')) refuseOtherEncoding(tag);
    else if (tag.startsWith('/')) this.listener.closed?.(localName(tag.slice(1)));
    else this.open(tag);
    this.say(piece.slice(end + 1));
  }

  private open(tag: string): void {
    const name = localName(tag);
    this.listener.opened?.({ name, attributes: () => attributesOf(tag) });
    if (tag.endsWith('/')) this.listener.closed?.(name);
  }
}

function decoderFor(bytes: Buffer): TextDecoder {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true });
}

function decode(decoder: TextDecoder, bytes: Buffer, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    throw new FileRefused({ code: 'file-broken' });
  }
}

/** The first `>` that is not inside a quoted value; -1 when there is none. */
function endOfTag(piece: string): number {
  const quotes = /["']/g;
  let from = 1;
  for (;;) {
    const end = piece.indexOf('>', from);
    quotes.lastIndex = from;
    const quote = quotes.exec(piece);
    if (end < 0 || !quote || quote.index > end) return end;
    const closing = piece.indexOf(quote[0], quote.index + 1);
    if (closing < 0) return -1;
    from = closing + 1;
  }
}

function localName(tag: string): string {
  const name = /^[^\s/>]+/.exec(tag)?.[0] ?? '';
  return name.slice(name.indexOf(':') + 1);
}

function attributesOf(tag: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, double, single] of tag.matchAll(/([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes.set(localName(name!), decodeReferences(double ?? single ?? ''));
  }
  return attributes;
}

function refuseOtherEncoding(declaration: string): void {
  const encoding = /^\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(declaration)?.[1];
  if (encoding && !PLAIN_ENCODINGS.includes(encoding.toLowerCase())) throw new FileRefused({ code: 'file-broken' });
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (all, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex as string, 16) : decimal ? Number(decimal) : null;
    if (code === null) return NAMED[name as string] ?? all;
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
