import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Archive } from './archive';
import type { Finding } from './finding';

/** How every entry of a dossier is packed. */
const FORM = { mtime: new Date(1980, 0, 1), mode: 0o100644, compress: false, forceDosTimestamp: true };
const RECORD_OF_DIRECTORY = 46;

/**
 * Packs the content of the archive anew and compares byte by byte: what no checksum covers (headers, dates, flags, anything between, before or
 * behind the files) must be exactly what a dossier has. Gives the SHA-256 of the whole archive too.
 */
export async function checkForm(archive: Archive): Promise<{ findings: Finding[]; sha256: string }> {
  const hash = createHash('sha256');
  const findings: Finding[] = [];
  let position = 0;
  for await (const piece of repacked(archive)) {
    const bytes = await archive.bytes(position, piece.length);
    if (findings.length === 0 && !bytes.equals(piece)) findings.push(difference(archive, position, piece, bytes));
    hash.update(bytes);
    position += piece.length;
  }
  if (position < archive.size && findings.length === 0)
    findings.push({ code: 'zip-length', where: 'ZIP', detail: `${archive.size - position} byte` });
  return { findings, sha256: hash.digest('hex') };
}

function repacked(archive: Archive): AsyncIterable<Buffer> {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  zip.on('error', (error: Error) => out.destroy(error));
  for (const file of archive.files) {
    zip.addReadStreamLazy(file.name, FORM, (give) => {
      archive.read(file).then(
        (stream) =>
          give(
            null,
            stream.on('error', (error) => zip.emit('error', error)),
          ),
        (error: unknown) => zip.emit('error', error),
      );
    });
  }
  zip.end();
  return out;
}

function difference(archive: Archive, position: number, wanted: Buffer, found: Buffer): Finding {
  let offset = 0;
  while (offset < found.length && wanted[offset] === found[offset]) offset += 1;
  if (offset === found.length && found.length < wanted.length) return { code: 'zip-length', where: 'ZIP' };
  return { code: 'zip-byte', where: partAt(archive, position + offset), detail: `byte ${position + offset}` };
}

/** Which part of the archive a byte belongs to. */
function partAt({ files, directoryAt }: Archive, position: number): string {
  if (position < directoryAt) {
    const before = files.filter(({ entry }) => entry.relativeOffsetOfLocalHeader <= position);
    return before.at(-1)?.name ?? 'ZIP';
  }
  let end = directoryAt;
  for (const { name, entry } of files) {
    end += RECORD_OF_DIRECTORY + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
    if (position < end) return `${name} (ZIP: danh mục/directory)`;
  }
  return 'ZIP: phần kết thúc / end record';
}
