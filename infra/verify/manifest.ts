import { createHash } from 'node:crypto';
import type { Finding } from './finding';
import type { ReadFile } from './read-file';

/** The form of dossiers that this verifier knows. */
export const FORMAT = 'hoi-nghi/ho-so/1';

/** What stands behind the manifest, in this order: it seals everything before itself. */
export const AFTER = ['manifest.json', 'nhat-ky/chuoi.jsonl', 'nhat-ky/diem-neo.jsonl'];

/** A file as the manifest names it; of lines, the first digits of the SHA-256 of each. */
export interface Listed {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly rows?: readonly string[];
}

/** Reads the manifest; null when it is none. */
export function readManifest(text: string): readonly Listed[] | null {
  try {
    const { format, entries } = JSON.parse(text) as { format: unknown; entries: unknown };
    if (format !== FORMAT || !Array.isArray(entries)) return null;
    return entries.every(isListed) ? entries : null;
  } catch {
    return null;
  }
}

function isListed(entry: unknown): entry is Listed {
  if (typeof entry !== 'object' || entry === null) return false;
  const { path, size, sha256, rows } = entry as Record<string, unknown>;
  const hasRows = rows === undefined || (Array.isArray(rows) && rows.every((row) => typeof row === 'string'));
  return typeof path === 'string' && typeof size === 'number' && typeof sha256 === 'string' && hasRows;
}

/** Compares what is in the archive with what its manifest says: missing, added, changed, renamed, in another place. */
export function compareFiles(listed: readonly Listed[], found: readonly ReadFile[]): Finding[] {
  const wanted = [...listed.map(({ path }) => path), ...AFTER];
  const byName = new Map(found.map((file) => [file.name, file]));
  const added = found.filter(({ name }) => !wanted.includes(name));
  const findings: Finding[] = [];
  for (const { path, size, sha256 } of listed) {
    const file = byName.get(path);
    if (file && (file.sha256 !== sha256 || file.size !== size)) findings.push({ code: 'file-changed', where: path });
    if (file) continue;
    const other = added.find((candidate) => candidate.sha256 === sha256);
    if (other) added.splice(added.indexOf(other), 1);
    findings.push(
      other ? { code: 'file-renamed', where: path, detail: other.name } : { code: 'file-missing', where: path },
    );
  }
  for (const name of AFTER) if (!byName.has(name)) findings.push({ code: 'file-missing', where: name });
  findings.push(...added.map(({ name }): Finding => ({ code: 'file-added', where: name })));
  return [...findings, ...moved(wanted, found, byName)];
}

function moved(
  wanted: readonly string[],
  found: readonly ReadFile[],
  byName: ReadonlyMap<string, ReadFile>,
): Finding[] {
  const places = found.filter(({ name }) => wanted.includes(name)).map(({ name }) => name);
  const order = wanted.filter((name) => byName.has(name));
  return order.flatMap((name, place): Finding[] =>
    places[place] === name ? [] : [{ code: 'file-moved', where: places[place] ?? name }],
  );
}

const MARK_DIGITS = 16;

/** Takes the lines of a file of rows and says which of them are not what the manifest says. */
export class RowCheck {
  private readonly marks: string[] = [];
  private readonly odd: Finding[] = [];

  constructor(private readonly path: string) {}

  take(line: string, number: number): void {
    this.marks.push(createHash('sha256').update(line).digest('hex').slice(0, MARK_DIGITS));
    try {
      JSON.parse(line);
    } catch {
      this.odd.push({ code: 'not-json', where: this.row(number) });
    }
  }

  get count(): number {
    return this.marks.length;
  }

  /** Where single rows differ: the file as a whole is compared elsewhere. */
  compare(rows: readonly string[]): Finding[] {
    const { marks } = this;
    const findings: Finding[] = [...this.odd];
    const shift = marks.length - rows.length;
    let place = 0;
    while (place < Math.min(marks.length, rows.length) && marks[place] === rows[place]) place += 1;
    if (place === Math.max(marks.length, rows.length)) return findings;
    const restFits = marks.slice(place + Math.max(shift, 0)).join() === rows.slice(place + Math.max(-shift, 0)).join();
    if (shift !== 0 && restFits) {
      const code = shift < 0 ? 'row-missing' : 'row-added';
      for (let i = 0; i < Math.abs(shift); i += 1) findings.push({ code, where: this.row(place + 1 + i) });
      return findings;
    }
    rows.forEach((row, index) => {
      if (marks[index] !== row) findings.push({ code: 'row-changed', where: this.row(index + 1) });
    });
    for (let index = rows.length; index < marks.length; index += 1)
      findings.push({ code: 'row-added', where: this.row(index + 1) });
    return findings;
  }

  private row(number: number): string {
    return `${this.path}, dòng/row ${number}`;
  }
}
