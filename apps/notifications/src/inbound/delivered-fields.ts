/** Where an IMAP server keeps the recipient that it delivered to. */
const RECIPIENT_FIELDS = ['delivered-to', 'x-original-to', 'envelope-to', 'to', 'cc'];

/** The addresses that a stored mail was delivered to, as far as its fields tell. */
export function recipientsIn(raw: Buffer): string[] {
  const head = headOf(raw);
  const lines = head.filter(([name]) => RECIPIENT_FIELDS.includes(name)).map(([, value]) => value);
  return [...new Set(lines.flatMap((line) => line.match(/[tb]\+[0-9a-f]{32}@[a-z0-9.-]+/gi) ?? []))];
}

/** The sender of the envelope: the delivering server writes it down, and where one does not, it is taken to be the writer. */
export function envelopeFromIn(raw: Buffer): string {
  const head = headOf(raw);
  const [, value = ''] = head.find(([name]) => name === 'return-path') ?? head.find(([name]) => name === 'from') ?? [];
  return /<([^<>\s\p{Cc}]*)>/u.exec(value)?.[1] ?? /[^<>\s\p{Cc}]+@[^<>\s\p{Cc}]+/u.exec(value)?.[0] ?? '';
}

function headOf(raw: Buffer): [name: string, value: string][] {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw
    .subarray(0, end < 0 ? raw.length : end)
    .toString('latin1')
    .replace(/\r?\n[ \t]+/g, ' ');
  return head
    .split(/\r?\n/)
    .map((line) => [line.slice(0, line.indexOf(':')).trim().toLowerCase(), line.slice(line.indexOf(':') + 1)]);
}
