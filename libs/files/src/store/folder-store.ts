import { randomUUID } from 'node:crypto';
import { mkdir, open, opendir, rename, rm, stat, writeFile, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Verified } from '../content/verified';
import type { FileContent, FileStore, KeptContent } from './file-store';
import { asStoreError, isAbsent } from './folder-errors';
import { ContentMissing } from './store-error';

const SHA256 = /^[0-9a-f]{64}$/;
/** Others of the machine may not even look. */
const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;

/** Keeps files in a folder, as `ab/cd/abcd…`: written aside, put on disk, then renamed, so that a name means whole and durable bytes. */
export class FolderStore implements FileStore {
  /** @param incoming where files are written aside; on the same file system */
  constructor(
    private readonly folder: string,
    private readonly incoming: string,
  ) {}

  async put(content: FileContent): Promise<void> {
    const draft = join(this.incoming, randomUUID());
    try {
      await mkdir(this.incoming, { recursive: true, mode: PRIVATE_FOLDER });
      await writeDurably(draft, content);
      await this.moveIn(draft, content.sha256);
    } catch (error) {
      await rm(draft, { force: true });
      throw asStoreError(error);
    }
  }

  async open(sha256: string): Promise<Readable> {
    try {
      const file = await open(this.pathOf(sha256), 'r');
      return file.createReadStream();
    } catch (error) {
      throw isAbsent(error) ? new ContentMissing(sha256, { cause: error }) : asStoreError(error);
    }
  }

  async keptAt(sha256: string): Promise<Date | null> {
    try {
      return (await stat(this.pathOf(sha256))).mtime;
    } catch (error) {
      if (isAbsent(error)) return null;
      throw asStoreError(error);
    }
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  async *list(): AsyncIterable<KeptContent> {
    for await (const path of filesUnder(this.folder)) {
      const sha256 = basename(path);
      if (!SHA256.test(sha256) || path !== this.pathOf(sha256)) continue;
      const kept = await stat(path).catch(() => null);
      if (kept) yield { sha256, keptAt: kept.mtime };
    }
  }

  close(): void {
    // a folder has no connections
  }

  private async moveIn(draft: string, sha256: string): Promise<void> {
    const path = this.pathOf(sha256);
    const folder = dirname(path);
    const firstMade = await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
    await rename(draft, path);
    // a name lasts only when the folder that holds it is on disk, and so on upwards for new folders
    for (let made = folder; ; made = dirname(made)) {
      await syncFolder(made);
      if (!firstMade || made.length < firstMade.length) break;
    }
  }

  private pathOf(sha256: string): string {
    if (!SHA256.test(sha256)) throw new ContentMissing(sha256);
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

async function writeDurably(path: string, content: FileContent): Promise<void> {
  const file = await open(path, 'wx', PRIVATE_FILE);
  try {
    await pipeline(content.open(), new Verified(content), (pieces) => writeFile(file, pieces));
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder: FileHandle = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function* filesUnder(folder: string): AsyncIterable<string> {
  const entries = await opendir(folder).catch(() => null);
  if (!entries) return;
  for await (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else yield path;
  }
}
