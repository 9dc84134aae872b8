import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { PreparedDossier } from './prepare-dossier';

/** What is added once the manifest is sealed: the audit chain with the seal in it, and its anchors. */
export interface DossierChain {
  readonly lines: () => AsyncIterable<string>;
  readonly anchors: readonly string[];
}

/** The form of every entry: stored as it is, and dated 1 January 1980, so that the same content gives the same bytes at any hour and place. */
const FORM = { mtime: new Date(1980, 0, 1), mode: 0o100644, compress: false, forceDosTimestamp: true };

type Open = () => Promise<Readable>;

/** Packs a dossier into one archive, piece by piece: only one file is open at a time. */
export function packDossier(
  { parts, manifest }: PreparedDossier,
  { lines, anchors }: DossierChain,
  openStored: (sha256: string) => Promise<Readable>,
): Readable {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  zip.on('error', (error: Error) => out.destroy(error));
  const add = (path: string, open: Open) => {
    zip.addReadStreamLazy(path, FORM, (give) => {
      open().then(
        (stream) =>
          give(
            null,
            stream.on('error', (error) => zip.emit('error', error)),
          ),
        (error: unknown) => zip.emit('error', error),
      );
    });
  };
  for (const part of parts) {
    add(part.path, 'stored' in part ? () => openStored(part.stored.sha256) : bytes(part.bytes));
  }
  add('manifest.json', bytes(manifest));
  add('nhat-ky/chuoi.jsonl', async () => Readable.from(lines(), { objectMode: false }));
  add('nhat-ky/diem-neo.jsonl', bytes(Buffer.from(anchors.map((line) => `${line}\n`).join(''))));
  zip.end();
  return out;
}

// an empty piece would stall the stream
function bytes(content: Buffer): Open {
  return () => Promise.resolve(Readable.from(content.length > 0 ? [content] : [], { objectMode: false }));
}
