/** Why a mail is not even read: reading it would cost more than any honest mail does. */
export type ShapeRefusal = 'too-large' | 'too-many-parts' | 'too-deep' | 'too-many-fields';

const MOST_PARTS = 200;
const MOST_BOUNDARIES = 2_000;
const DEEPEST = 20;
const LARGEST_HEAD_BYTES = 256 * 1024;
const MOST_FIELDS = 500;
const MOST_SIGNATURES = 10;

/** Looks at the outer shape of a mail in one pass, without parsing it. */
export function shapeRefusal(raw: Buffer, limitBytes: number): ShapeRefusal | null {
  if (raw.length > limitBytes) return 'too-large';
  const head = headOf(raw);
  const fields = head.match(/^[!-9;-~]+[ \t]*:/gm) ?? [];
  const signatures = head.match(/^dkim-signature[ \t]*:/gim) ?? [];
  if (head.length > LARGEST_HEAD_BYTES || fields.length > MOST_FIELDS || signatures.length > MOST_SIGNATURES) {
    return 'too-many-fields';
  }
  const all = raw.toString('latin1');
  if (count(all, /^content-type[ \t]*:/gim, MOST_PARTS) || count(all, /^--/gm, MOST_BOUNDARIES))
    return 'too-many-parts';
  return count(all, /^content-type[ \t]*:\s*(?:multipart|message)\//gim, DEEPEST) ? 'too-deep' : null;
}

/** The fields before the first empty line. */
export function headOf(raw: Buffer): string {
  const text = raw.subarray(0, LARGEST_HEAD_BYTES + 4).toString('latin1');
  const end = text.search(/\r?\n\r?\n/);
  return end < 0 ? text : text.slice(0, end);
}

function count(text: string, pattern: RegExp, most: number): boolean {
  let found = 0;
  for (const _ of text.matchAll(pattern)) {
    found += 1;
    if (found > most) return true;
  }
  return false;
}
