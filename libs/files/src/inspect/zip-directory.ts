import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { fromRandomAccessReaderPromise, RandomAccessReader, type Entry, type ZipFile } from 'yauzl';
import type { Budget } from './budget';
import { STEP_BYTES } from './budget';
import type { FileBytes } from './file-bytes';
import { FileRefused } from './file-refusal';

const MOST_ENTRIES = 2_000;
const MOST_UNPACKED = 200 * 1024 * 1024;
/** Text compresses ten to fifty times, tables of zeros a hundred; a bomb a thousand. */
const MOST_TIMES = 200;
const SMALL = 5 * 1024 * 1024;
/** What may stand between two entries: a data descriptor. */
const DESCRIPTOR = 24;
/** Sizes in the format: the directory's end, and the two records of a large archive before it. */
const DIRECTORY_END = 22;
const LARGE_RECORDS = 76;
const UNKNOWN = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;

/** The content of a zip file, its directory checked: no bomb by its own figures, nothing overlapping, nothing between. */
export class ZipDirectory {
  private constructor(
    private readonly zip: ZipFile,
    private readonly budget: Budget,
    readonly entries: readonly Entry[],
  ) {}

  /** @throws FileRefused file-broken, file-bomb, file-encrypted, file-with-hidden-file */
  static async read(bytes: FileBytes, budget: Budget): Promise<ZipDirectory> {
    const zip = await orBroken(() =>
      fromRandomAccessReaderPromise(new Reader(bytes), bytes.size, { strictFileNames: true, autoClose: false }),
    );
    if (zip.entryCount > MOST_ENTRIES) throw new FileRefused({ code: 'file-bomb' });
    const directoryAt = Number(zip.readEntryCursor);
    const entries = await orBroken(() => entriesOf(zip, budget));
    refuseBomb(entries, bytes.size);
    refuseTwins(entries);
    for (const entry of entries) refuseOdd(entry);
    if (zip.comment.length > 0) throw new FileRefused({ code: 'file-with-hidden-file' });
    await refuseOverlaps(zip, entries, directoryAt, budget);
    await refuseHiddenTail(bytes);
    return new ZipDirectory(zip, budget, entries);
  }

  entry(name: string): Entry | undefined {
    return this.entries.find(({ fileName }) => fileName === name);
  }

  /** Unpacks an entry piece by piece; one that is longer than it says, or another than its checksum, is refused. */
  async *unpack(entry: Entry): AsyncIterable<Buffer> {
    let sum = 0;
    const stream = await orBroken(() => this.zip.openReadStreamPromise(entry));
    try {
      for await (const piece of stream as AsyncIterable<Buffer>) {
        this.budget.unpack(piece.length);
        sum = crc32(piece, sum);
        yield piece;
      }
    } catch (error) {
      throw refusalOf(error);
    } finally {
      stream.destroy();
    }
    if (sum !== entry.crc32) throw new FileRefused({ code: 'file-broken' });
  }

  close(): void {
    this.zip.close();
  }
}

async function entriesOf(zip: ZipFile, budget: Budget): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    budget.read(0);
    entries.push(entry);
  }
  return entries;
}

function refuseBomb(entries: readonly Entry[], fileSize: number): void {
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const isOne = ({ uncompressedSize, compressedSize }: Entry) =>
    uncompressedSize > SMALL && uncompressedSize > MOST_TIMES * compressedSize;
  if (unpacked > MOST_UNPACKED || (unpacked > SMALL && unpacked > MOST_TIMES * fileSize) || entries.some(isOne))
    throw new FileRefused({ code: 'file-bomb' });
}

function refuseTwins(entries: readonly Entry[]): void {
  const names = new Set(entries.map(({ fileName }) => fileName.toLowerCase()));
  if (names.size !== entries.length) throw new FileRefused({ code: 'file-broken' });
}

function refuseOdd(entry: Entry): void {
  if (entry.isEncrypted()) throw new FileRefused({ code: 'file-encrypted' });
  const isLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
  if (isLink || ![STORED, DEFLATED].includes(entry.compressionMethod)) throw new FileRefused({ code: 'file-broken' });
}

/** Entries that share bytes multiply them; bytes that belong to no entry hide something. */
async function refuseOverlaps(zip: ZipFile, entries: readonly Entry[], directoryAt: number, budget: Budget) {
  let end = 0;
  const inOrder = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  for (const entry of inOrder) {
    budget.read(0);
    const header = await orBroken(() => zip.readLocalFileHeaderPromise(entry));
    if (!header.fileName.equals(entry.fileNameRaw)) throw new FileRefused({ code: 'file-broken' });
    refuseGap(end, entry.relativeOffsetOfLocalHeader);
    end = header.fileDataStart + entry.compressedSize;
  }
  refuseGap(end, directoryAt);
}

/** Between the directory and its end there is room for the records of large archives, and for nothing else. */
async function refuseHiddenTail(bytes: FileBytes): Promise<void> {
  const end = await bytes.read(bytes.size - DIRECTORY_END, DIRECTORY_END);
  const [size, at] = [end.readUInt32LE(12), end.readUInt32LE(16)];
  if (size === UNKNOWN || at === UNKNOWN) return;
  const gap = bytes.size - DIRECTORY_END - at - size;
  if (gap < 0 || gap > LARGE_RECORDS) throw new FileRefused({ code: 'file-with-hidden-file' });
}

function refuseGap(end: number, start: number): void {
  if (start < end) throw new FileRefused({ code: 'file-bomb' });
  if (start > end + DESCRIPTOR || (end === 0 && start > 0)) throw new FileRefused({ code: 'file-with-hidden-file' });
}

async function orBroken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw refusalOf(error);
  }
}

function refusalOf(error: unknown): unknown {
  if (error instanceof FileRefused) return error;
  const isTooLong = error instanceof Error && error.message.startsWith('too many bytes');
  return new FileRefused({ code: isTooLong ? 'file-bomb' : 'file-broken' });
}

/** Reads for yauzl. */
class Reader extends RandomAccessReader {
  constructor(private readonly bytes: FileBytes) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.pieces(start, end), { objectMode: false });
  }

  private async *pieces(start: number, end: number): AsyncIterable<Buffer> {
    for (let at = start; at < end; at += STEP_BYTES) yield this.bytes.read(at, Math.min(STEP_BYTES, end - at));
  }
}
