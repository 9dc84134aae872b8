import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Archive, ArchivedFile } from './archive';

/** What a file of the archive turned out to be. */
export interface ReadFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  /** Whether the checksum in the ZIP is that of the content. */
  readonly isAsPacked: boolean;
  readonly endsWhole: boolean;
}

const LONGEST_LINE = 64 * 1024 * 1024;

/** Reads a file to its end, piece by piece, and hands its lines to whoever wants them. */
export async function readFile(
  archive: Archive,
  file: ArchivedFile,
  onLine?: (line: string, number: number) => void,
): Promise<ReadFile> {
  const hash = createHash('sha256');
  const lines = onLine && new Lines(onLine);
  let size = 0;
  let sum = 0;
  for await (const piece of (await archive.read(file)) as AsyncIterable<Buffer>) {
    hash.update(piece);
    sum = crc32(piece, sum);
    size += piece.length;
    lines?.take(piece);
  }
  const endsWhole = lines?.end() ?? true;
  const isAsPacked = sum === file.entry.crc32 && size === file.entry.uncompressedSize;
  return { name: file.name, size, sha256: hash.digest('hex'), isAsPacked, endsWhole };
}

/** Cuts bytes into lines; one that never ends is cut off before it fills the memory. */
class Lines {
  private pieces: Buffer[] = [];
  private length = 0;
  private number = 0;

  constructor(private readonly give: (line: string, number: number) => void) {}

  take(piece: Buffer): void {
    let start = 0;
    for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, start)) {
      this.keep(piece.subarray(start, end));
      this.flush();
      start = end + 1;
    }
    this.keep(piece.subarray(start));
  }

  /** Whether the last line was whole, as every line of a dossier is. */
  end(): boolean {
    if (this.length === 0) return true;
    this.flush();
    return false;
  }

  private flush(): void {
    this.number += 1;
    const line = Buffer.concat(this.pieces).toString('utf8');
    this.pieces = [];
    this.length = 0;
    this.give(line, this.number);
  }

  private keep(piece: Buffer): void {
    if (piece.length === 0) return;
    this.length += piece.length;
    if (this.length > LONGEST_LINE) throw new Error(`a line of more than ${LONGEST_LINE} bytes`);
    this.pieces.push(Buffer.from(piece));
  }
}
