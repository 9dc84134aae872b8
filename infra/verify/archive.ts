import { open, type FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import type { Finding } from './finding';

/** One file of the archive, as the directory of the ZIP names it. */
export interface ArchivedFile {
  readonly name: string;
  readonly entry: Entry;
}

/** A ZIP file that was opened. Nothing of it is trusted. */
export interface Archive {
  readonly files: readonly ArchivedFile[];
  readonly size: number;
  readonly directoryAt: number;
  read(file: ArchivedFile): Promise<Readable>;
  bytes(position: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}

/** The file is no ZIP at all. */
export class NoZip extends Error {}

/** The ZIP is so damaged that it cannot be looked into any further. */
export class Damaged extends Error {
  constructor(readonly finding: Finding) {
    super(finding.code);
  }
}

const MOST_FILES = 200_000;
const FIRST_BYTES = 'PK';

/**
 * Opens an archive and reads the directory at its end.
 * @throws NoZip, Damaged
 */
export async function openArchive(path: string): Promise<Archive> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const zip = await openPromise(path, { decodeStrings: false, validateEntrySizes: false, autoClose: false }).catch(
      (error: Error) => refuse(handle, error),
    );
    const directoryAt = Number(zip.readEntryCursor);
    const files = await filesOf(zip);
    return {
      files,
      size,
      directoryAt,
      read: ({ entry }) => zip.openReadStreamPromise(entry),
      bytes: (position, length) => bytesAt(handle, position, length),
      close: async () => {
        zip.close();
        await handle.close();
      },
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function refuse(handle: FileHandle, error: Error): Promise<never> {
  const start = (await bytesAt(handle, 0, FIRST_BYTES.length)).toString('latin1');
  if (start !== FIRST_BYTES) throw new NoZip();
  throw new Damaged({ code: 'zip-damaged', where: 'ZIP: phần kết thúc / end record', detail: error.message });
}

async function filesOf(zip: ZipFile): Promise<ArchivedFile[]> {
  const files: ArchivedFile[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      files.push({ name: nameOf(entry), entry });
      if (files.length > MOST_FILES) throw new Error(`more than ${MOST_FILES} entries`);
    }
  } catch (error) {
    const before = files.at(-1)?.name ?? 'ZIP';
    const where = `${before} / ZIP: danh mục, mục ${files.length + 1} hoặc ngay trước / directory, entry ${files.length + 1} or the one before`;
    throw new Damaged({ code: 'zip-damaged', where, detail: (error as Error).message });
  }
  return files;
}

/** With names left undecoded, yauzl gives their bytes. */
function nameOf(entry: Entry): string {
  return (entry.fileName as unknown as Buffer).toString('utf8');
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
