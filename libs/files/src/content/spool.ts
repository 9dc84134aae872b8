import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileContent } from '../store/file-store';
import { asStoreError } from '../store/folder-errors';

/** A file that has arrived and is looked at before the store gets it. */
export interface SpooledFile extends FileContent {
  readonly path: string;
  /** Forgets it; the store has its own copy by then. */
  remove(): Promise<void>;
}

/** Where files wait on disk while they arrive, so that many at once take no memory. */
export class Spool {
  constructor(private readonly folder: string) {}

  /**
   * Takes a file in, hashing on the way; what was taken of one that breaks off is forgotten.
   * @throws StoreFull when the disk is
   */
  async receive(source: Readable): Promise<SpooledFile> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, randomUUID());
    const remove = () => rm(path, { force: true });
    const count = new Counting();
    try {
      await pipeline(source, count, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    } catch (error) {
      await remove();
      throw asStoreError(error);
    }
    return { path, ...count.facts(), open: () => createReadStream(path), remove };
  }

  /** Forgets what a process that was killed has left behind. */
  async sweep(before: Date): Promise<number> {
    let swept = 0;
    for (const name of await readdir(this.folder).catch(() => [])) {
      const path = join(this.folder, name);
      const left = await stat(path).catch(() => null);
      if (!left || left.mtime >= before) continue;
      await rm(path, { force: true });
      swept += 1;
    }
    return swept;
  }
}

class Counting extends Transform {
  private readonly hash = createHash('sha256');
  private size = 0;

  override _transform(piece: Buffer, _: BufferEncoding, done: (error: null, piece: Buffer) => void): void {
    this.hash.update(piece);
    this.size += piece.length;
    done(null, piece);
  }

  facts(): { sha256: string; size: number } {
    return { sha256: this.hash.digest('hex'), size: this.size };
  }
}
