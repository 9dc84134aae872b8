import { oddWords, ok, refuse, type Result } from '@conference/domain';

/** How the text of a file was written. */
export const TEXT_ENCODINGS = ['utf-8', 'utf-16', 'windows-1258', 'windows-1252'] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/** Why the bytes of a file are not one text. */
export type TextRefusal =
  | { readonly code: 'text-mixed'; readonly lines: readonly number[]; readonly sample: string }
  | { readonly code: 'text-binary' };

const NEW_LINE = 0x0a;
const MOST_LINES_NAMED = 10;

/**
 * Reads bytes as text: UTF-8 or UTF-16 with or without their mark, otherwise the Windows table in which the words are Vietnamese.
 * A file some lines of which are written otherwise than the rest is refused, with those lines.
 */
export function decodeText(bytes: Buffer): Result<{ text: string; encoding: TextEncoding }, TextRefusal> {
  const wide = wideEncoding(bytes);
  if (wide) return read(bytes, wide, 'utf-16');
  if (bytes.includes(0)) return refuse({ code: 'text-binary' });
  const whole = tryUtf8(bytes);
  if (whole !== null) return ok({ text: whole, encoding: 'utf-8' });
  const lines = linesOf(bytes).map((line, index) => ({
    number: index + 1,
    line,
    isPlain: isAscii(line),
    text: tryUtf8(line),
  }));
  if (!lines.some(({ isPlain, text }) => !isPlain && text !== null)) return ok(decodeWindows(bytes));
  const other = lines.filter(({ text }) => text === null);
  return refuse({
    code: 'text-mixed',
    lines: other.slice(0, MOST_LINES_NAMED).map(({ number }) => number),
    sample: decodeWindows(other[0]!.line).text.trim().slice(0, 100),
  });
}

/** UTF-16 by its mark, or by every other byte of its beginning being nothing. */
function wideEncoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 200);
  const empty = (from: number) => start.filter((byte, index) => index % 2 === from && byte === 0).length;
  const [even, odd] = [empty(0), empty(1)];
  if (odd > start.length / 8 && even === 0) return 'utf-16le';
  return even > start.length / 8 && odd === 0 ? 'utf-16be' : null;
}

function read(bytes: Buffer, table: 'utf-16le' | 'utf-16be', encoding: TextEncoding) {
  try {
    return ok({ text: new TextDecoder(table, { fatal: true }).decode(bytes), encoding });
  } catch {
    return refuse({ code: 'text-binary' as const });
  }
}

function tryUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The old Vietnamese table; where that gives no Vietnamese words, the Western one, in which old fonts can be recognised. */
function decodeWindows(bytes: Buffer): { text: string; encoding: TextEncoding } {
  const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  const western = new TextDecoder('windows-1252').decode(bytes);
  return oddWords(vietnamese).length === 0 || oddWords(western).length === 0
    ? { text: vietnamese, encoding: 'windows-1258' }
    : { text: western, encoding: 'windows-1252' };
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(NEW_LINE, at);
    lines.push(bytes.subarray(at, end < 0 ? bytes.length : end));
    at = end < 0 ? bytes.length : end + 1;
  }
  return lines;
}

function isAscii(bytes: Buffer): boolean {
  return bytes.every((byte) => byte < 0x80);
}
