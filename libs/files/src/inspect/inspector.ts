import type { Result } from '@conference/domain';
import { withBytesOfFile } from './file-bytes';
import type { FileMediaType } from './file-kind';
import type { FileRefusal } from './file-refusal';
import { inspectFile } from './inspect-file';

/** Two cores are kept busy, not more: others wait their turn on disk. */
const AT_ONCE = 2;

/** Looks files over as they arrive, a few at a time, however many arrive at once. */
export class Inspector {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** Says what a file is, or what is wrong with it. */
  async inspect(path: string, name: string): Promise<Result<FileMediaType, FileRefusal>> {
    if (this.running >= AT_ONCE) await new Promise<void>((next) => this.waiting.push(next));
    else this.running += 1;
    try {
      return await withBytesOfFile(path, (bytes) => inspectFile(bytes, name));
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
