import { createHash } from 'node:crypto';
import { textOf, type DossierRecord, type Row } from './dossier-record';
import { printedList } from './list-document';
import { listedFiles, type ListedFile } from './listed-files';
import { READING_NOTES } from './reading-notes';
import { TAKEN_TABLES } from './record-tables';

/** The form of the archive; another number for another form. */
export const DOSSIER_FORMAT = 'hoi-nghi/ho-so/1';

/** Where a part of the archive stands, and its bytes: those of a text, or of a stored file. */
export type DossierPart =
  | { readonly path: string; readonly bytes: Buffer; readonly rows?: readonly string[] }
  | { readonly path: string; readonly stored: { readonly sha256: string; readonly size: number } };

/** A dossier before it is sealed: its parts in order, and the manifest that names them all. */
export interface PreparedDossier {
  readonly parts: readonly DossierPart[];
  readonly manifest: Buffer;
  readonly manifestSha256: string;
}

/** Turns what is on record into the parts of a dossier: the same record always gives the same bytes. */
export async function prepareDossier(record: DossierRecord): Promise<PreparedDossier> {
  const files = listedFiles(record);
  const tables = tableParts(record);
  const parts: DossierPart[] = [
    { path: 'doc-truoc.txt', bytes: Buffer.from(READING_NOTES) },
    { path: 'ho-so.json', bytes: readable({ format: DOSSIER_FORMAT, ...record.facts }) },
    { path: 'muc-luc-ho-so.pdf', bytes: await printedList(record, files) },
    { path: 'tep.json', bytes: readable(files) },
    ...files.map(({ path, sha256, size }: ListedFile) => ({ path, stored: { sha256, size } })),
    ...tables,
  ];
  const manifest = manifestOf(parts);
  return { parts, manifest, manifestSha256: sha256(manifest) };
}

function tableParts({ tables, people, units }: DossierRecord): DossierPart[] {
  const all = [
    ...TAKEN_TABLES.map(({ table, about }) => ({ table, about, rows: tables.get(table) ?? [] })),
    { table: 'person', about: { vi: 'Người có tên trong hồ sơ', en: 'People named in the dossier' }, rows: people },
    { table: 'unit', about: { vi: 'Đơn vị', en: 'Units' }, rows: units },
  ];
  const about = all.map(({ table, about, rows }) => ({ table, ...about, rows: rows.length }));
  return [
    { path: 'du-lieu/mo-ta.json', bytes: readable(about) },
    ...all.filter(({ rows }) => rows.length > 0).map(({ table, rows }) => linesPart(`du-lieu/${table}.jsonl`, rows)),
  ];
}

function linesPart(path: string, rows: readonly object[]): DossierPart {
  const lines = rows.map((row) => JSON.stringify(row));
  return { path, bytes: Buffer.from(lines.map((line) => `${line}\n`).join('')), rows: lines.map(rowMark) };
}

const MARK_DIGITS = 16;

/** By what a single row is found again when its file was changed. */
function rowMark(line: string): string {
  return sha256(Buffer.from(line)).slice(0, MARK_DIGITS);
}

function manifestOf(parts: readonly DossierPart[]): Buffer {
  const entries = parts.map((part) =>
    'stored' in part
      ? { path: part.path, size: part.stored.size, sha256: part.stored.sha256 }
      : { path: part.path, size: part.bytes.length, sha256: sha256(part.bytes), rows: part.rows },
  );
  const lines = entries.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n');
  return Buffer.from(`{"format":"${DOSSIER_FORMAT}","entries":[\n${lines}\n]}\n`);
}

/** Every id that a record's rows name, to look up whose they are. */
export function idsIn(rows: Iterable<readonly Row[]>): string[] {
  const found = new Set<string>();
  for (const table of rows) {
    for (const id of JSON.stringify(table).match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []) found.add(id);
  }
  return [...found].toSorted();
}

/** Every stored file that a record's rows name. */
export function filesIn(tables: ReadonlyMap<string, readonly Row[]>): string[] {
  const found = new Set<string>();
  const columns = [
    ...TAKEN_TABLES.map(({ table, files = [] }) => ({ table, files: files.map((file) => file.sha256) })),
  ];
  columns.push({ table: 'document', files: ['issued_sha256'] });
  for (const { table, files } of columns) {
    for (const row of tables.get(table) ?? []) {
      for (const column of files) {
        const sha256 = textOf(row, column);
        if (sha256) found.add(sha256);
      }
    }
  }
  return [...found].toSorted();
}

function readable(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
