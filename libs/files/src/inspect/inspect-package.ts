import type { Entry } from 'yauzl';
import { bytesOf, type FileBytes } from './file-bytes';
import { FILE_KINDS, type FileMediaType } from './file-kind';
import { FileRefused } from './file-refusal';
import { OpenDocument, readMimetype } from './open-document';
import { SheetFormulas, WordFields } from './office-fields';
import { ContentTypes, Pictures, refuseOfficeName, Relationships } from './office-rules';
import { readPart, type Depth } from './package-part';
import type { XmlListener } from './xml-scanner';
import { ZipDirectory } from './zip-directory';

const CONTENT_TYPES = '[Content_Types].xml';
const MIMETYPE = 'mimetype';
/** A chart carries its figures as a workbook; nothing else may be packed into a document. */
const EMBEDDED = /\/embeddings\/[^/]+\.(xlsx|docx)$/i;

/**
 * Looks through a DOCX, XLSX or ODT, every part of it, and tells which it is; null for any other zip file.
 * @throws FileRefused
 */
export async function inspectPackage(bytes: FileBytes, depth: Depth): Promise<FileMediaType | null> {
  const zip = await ZipDirectory.read(bytes, depth.budget);
  try {
    if (zip.entry(CONTENT_TYPES)) return await inspectOffice(zip, depth);
    return zip.entry(MIMETYPE) ? await inspectOpenDocument(zip, depth) : null;
  } finally {
    zip.close();
  }
}

async function inspectOffice(zip: ZipDirectory, depth: Depth): Promise<FileMediaType | null> {
  for (const { fileName } of zip.entries) refuseOfficeName(fileName);
  const types = new ContentTypes();
  await read(zip, zip.entry(CONTENT_TYPES)!, types, depth);
  for (const entry of zip.entries) {
    if (entry.fileName !== CONTENT_TYPES) await read(zip, entry, listenerFor(entry.fileName, types.kind), depth);
  }
  return types.kind;
}

function listenerFor(name: string, kind: FileMediaType | null): XmlListener {
  if (/\.rels$/i.test(name)) return new Relationships();
  return all(new Pictures(), kind === FILE_KINDS.xlsx ? new SheetFormulas() : new WordFields());
}

async function inspectOpenDocument(zip: ZipDirectory, depth: Depth): Promise<FileMediaType | null> {
  if (!(await readMimetype(zip, zip.entry(MIMETYPE)!))) return null;
  const manifest = zip.entry('META-INF/manifest.xml');
  if (!manifest) throw new FileRefused({ code: 'file-broken' });
  // an encrypted document says so here, and is unreadable everywhere else
  for (const entry of [manifest, ...zip.entries.filter((other) => other !== manifest)]) {
    await read(zip, entry, new OpenDocument(entry.fileName), depth);
  }
  return FILE_KINDS.odt;
}

async function read(zip: ZipDirectory, entry: Entry, listener: XmlListener, depth: Depth): Promise<void> {
  if (entry.fileName.endsWith('/')) return;
  await readPart(entry.fileName, zip.unpack(entry), listener, (content) => inspectEmbedded(entry, content, depth));
}

async function inspectEmbedded({ fileName }: Entry, content: Buffer, { budget, level }: Depth): Promise<void> {
  if (level > 0) throw new FileRefused({ code: 'file-bomb' });
  if (!EMBEDDED.test(fileName)) throw new FileRefused({ code: 'file-with-embedded-objects' });
  const kind = await inspectPackage(bytesOf(content), { budget, level: level + 1 });
  if (kind === null) throw new FileRefused({ code: 'file-with-embedded-objects' });
}

function all(...listeners: readonly XmlListener[]): XmlListener {
  return {
    opened: (element) => listeners.forEach((listener) => listener.opened?.(element)),
    closed: (name) => listeners.forEach((listener) => listener.closed?.(name)),
    said: (text) => listeners.forEach((listener) => listener.said?.(text)),
    ended: () => listeners.forEach((listener) => listener.ended?.()),
  };
}
