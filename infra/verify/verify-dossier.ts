import { AnchorCheck, checkGiven, type GivenAnchors } from './anchors';
import { Damaged, openArchive, type Archive, type ArchivedFile } from './archive';
import { ChainCheck } from './chain';
import { checkForm } from './check-form';
import { checkNames } from './check-names';
import type { Finding } from './finding';
import { AFTER, compareFiles, FORMAT, readManifest, RowCheck } from './manifest';
import { readFile, type ReadFile } from './read-file';

/** What was checked, and what was found. Without findings the dossier is as it was made. */
export interface Report {
  readonly title: string | null;
  readonly kind: string | null;
  readonly isAnchored: boolean;
  readonly files: number;
  readonly rows: number;
  readonly links: number;
  readonly ownLinks: number;
  readonly anchors: number;
  readonly given: GivenAnchors | null;
  readonly findings: readonly Finding[];
}

/** What a dossier says about itself in `ho-so.json`, and which files it says there are. */
interface Said {
  readonly title: string;
  readonly kind: string;
  readonly isAnchored: boolean;
  /** Whose chain it is, and where the conference's part begins. */
  readonly chain: string;
}

/** The files that are read as a whole, and how large they may be. */
const WHOLE = ['ho-so.json', 'tep.json', 'manifest.json', 'du-lieu/mo-ta.json'];
const MOST_WHOLE = 256 * 1024 * 1024;

/**
 * Checks a dossier: every file, every row, every link of the chain, the anchors, and every byte of the archive itself.
 * @throws NoZip when it is no ZIP; the file system's error when it cannot be read
 */
export async function verifyDossier(path: string, anchorFile?: string): Promise<Report> {
  const opened = await openArchive(path).catch((error: unknown) => {
    if (error instanceof Damaged) return error.finding;
    throw error;
  });
  if ('code' in opened) return damaged(opened);
  try {
    return await verifyArchive(opened, anchorFile);
  } finally {
    await opened.close();
  }
}

async function verifyArchive(archive: Archive, anchorFile: string | undefined): Promise<Report> {
  const names = checkNames(archive);
  // what lies about its sizes is not read at all; reading never writes, so an odd name does no harm
  if (names.some(({ code }) => code === 'sizes-lie' || code === 'entry-compressed'))
    return { ...damaged(names[0]!), findings: names };

  const chain = new ChainCheck();
  const anchors = new AnchorCheck(chain);
  const tables = new Map<string, RowCheck>();
  const texts = new Map<string, string>();
  const unread: Finding[] = [];
  const found: ReadFile[] = [];
  for (const file of inReadingOrder(archive.files)) {
    const read = await readFile(archive, file, taker(file, { chain, anchors, tables, texts })).catch((error: Error) => {
      unread.push({ code: 'entry-unreadable', where: file.name, detail: error.message });
      return null;
    });
    if (!read) continue;
    if (!read.isAsPacked) unread.push({ code: 'entry-checksum', where: file.name });
    found.push(read);
  }
  const inOrder = archive.files.flatMap(({ name }) => found.filter((file) => file.name === name));
  const listed = readManifest(texts.get('manifest.json') ?? '');
  const said = saidBy(texts.get('ho-so.json'));
  const manifest = found.find(({ name }) => name === 'manifest.json');
  const wholeness = (name: string) => found.find((file) => file.name === name)?.endsWhole ?? true;
  const content: Finding[] = [
    ...(listed ? compareFiles(listed, inOrder) : [{ code: 'format-unknown' as const, where: 'manifest.json' }]),
    ...(listed ?? []).flatMap(({ path, rows }) => (rows ? (tables.get(path)?.compare(rows) ?? []) : [])),
    ...countedRows(texts.get('du-lieu/mo-ta.json'), tables),
    ...listedInIndex(texts.get('tep.json'), inOrder),
    ...(said ? [] : [{ code: 'not-json' as const, where: 'ho-so.json' }]),
    ...chainIsOwn(said, chain),
    ...chain.end(manifest?.sha256 ?? null, wholeness('nhat-ky/chuoi.jsonl')),
    ...anchors.end(said?.isAnchored ?? true, wholeness('nhat-ky/diem-neo.jsonl')),
  ];
  const isWhole = names.length === 0 && unread.every(({ code }) => code !== 'entry-unreadable');
  const form = isWhole ? await checkForm(archive) : null;
  const given = anchorFile && form ? await checkGiven(anchorFile, chain, anchors, form.sha256) : null;
  return {
    title: said?.title ?? null,
    kind: said?.kind ?? null,
    isAnchored: said?.isAnchored ?? true,
    files: found.length,
    rows: [...tables.values()].reduce((sum, { count }) => sum + count, 0),
    links: chain.links,
    ownLinks: chain.own,
    anchors: anchors.lines.size,
    given,
    findings: unique([...names, ...unread, ...content, ...(form?.findings ?? []), ...(given?.findings ?? [])]),
  };
}

/** The chain comes before its anchors, wherever somebody has put them. */
function inReadingOrder(files: readonly ArchivedFile[]): ArchivedFile[] {
  const last = (name: string) => AFTER.indexOf(name);
  return files.toSorted((a, b) => last(a.name) - last(b.name));
}

interface Takers {
  readonly chain: ChainCheck;
  readonly anchors: AnchorCheck;
  readonly tables: Map<string, RowCheck>;
  readonly texts: Map<string, string>;
}

function taker({ name, entry }: ArchivedFile, { chain, anchors, tables, texts }: Takers) {
  if (name === 'nhat-ky/chuoi.jsonl') return (line: string, number: number) => chain.take(line, number);
  if (name === 'nhat-ky/diem-neo.jsonl') return (line: string, number: number) => anchors.take(line, number);
  if (name.startsWith('du-lieu/') && name.endsWith('.jsonl')) {
    const rows = new RowCheck(name);
    tables.set(name, rows);
    return (line: string, number: number) => rows.take(line, number);
  }
  if (!WHOLE.includes(name) || entry.uncompressedSize > MOST_WHOLE) return undefined;
  return (line: string) => texts.set(name, `${texts.get(name) ?? ''}${line}\n`);
}

interface FactsFile {
  readonly format?: unknown;
  readonly kind?: unknown;
  readonly anchored?: unknown;
  readonly fromSeq?: unknown;
  readonly office?: { readonly id?: unknown };
  readonly conference?: { readonly id?: unknown; readonly title?: unknown };
}

function saidBy(text: string | undefined): Said | null {
  const said = parsed(text) as FactsFile | null;
  if (said?.format !== FORMAT) return null;
  const { office, conference, fromSeq, anchored, kind } = said;
  return {
    title: typeof conference?.title === 'string' ? conference.title : '',
    kind: String(kind),
    isAnchored: anchored !== false,
    chain: JSON.stringify([office?.id, conference?.id, fromSeq]),
  };
}

/** The sealed facts say whose chain it must be and with which entry it begins. */
function chainIsOwn(said: Said | null, { head }: ChainCheck): Finding[] {
  if (!said || !head || said.chain === JSON.stringify([head.officeId, head.conferenceId, head.from])) return [];
  return [{ code: 'chain-head', where: 'nhat-ky/chuoi.jsonl, dòng/row 1' }];
}

function countedRows(text: string | undefined, tables: ReadonlyMap<string, RowCheck>): Finding[] {
  const about = parsed(text);
  if (!Array.isArray(about)) return [{ code: 'not-json', where: 'du-lieu/mo-ta.json' }];
  return (about as { table: string; rows: number }[]).flatMap(({ table, rows }): Finding[] => {
    const path = `du-lieu/${table}.jsonl`;
    return (tables.get(path)?.count ?? 0) === rows ? [] : [{ code: 'rows-counted', where: path }];
  });
}

function listedInIndex(text: string | undefined, found: readonly ReadFile[]): Finding[] {
  const index = parsed(text);
  if (!Array.isArray(index)) return [{ code: 'not-json', where: 'tep.json' }];
  const known = new Set((index as { path: string }[]).map(({ path }) => path));
  return found
    .filter(({ name }) => (name.startsWith('van-ban/') || name.startsWith('tep/')) && !known.has(name))
    .map(({ name }) => ({ code: 'file-unlisted', where: name }));
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}

function unique(findings: readonly Finding[]): Finding[] {
  const seen = new Map(findings.map((finding) => [`${finding.code} ${finding.where}`, finding]));
  return [...seen.values()];
}

function damaged(finding: Finding): Report {
  const nothing = { files: 0, rows: 0, links: 0, ownLinks: 0, anchors: 0, given: null };
  return { title: null, kind: null, isAnchored: true, ...nothing, findings: [finding] };
}
