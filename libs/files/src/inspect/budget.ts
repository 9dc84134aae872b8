import { FileRefused } from './file-refusal';

/** How much work one file may cost, whatever it claims to be: pieces of up to this many bytes, read or unpacked. */
export const STEP_BYTES = 64 * 1024;
/** A file of 25 MB costs about 400 steps to read, and unpacks into at most 200 MB. */
export const MOST_STEPS = 20_000;
const MOST_UNPACKED = 200 * 1024 * 1024;

/** What looking at one file has cost; it ends when too much is asked, so that no file can keep the machine busy. */
export class Budget {
  private steps = 0;
  private unpacked = 0;

  /** @throws FileRefused file-bomb */
  read(bytes: number): void {
    this.steps += 1 + Math.floor(bytes / STEP_BYTES);
    if (this.steps > MOST_STEPS) throw new FileRefused({ code: 'file-bomb' });
  }

  /** @throws FileRefused file-bomb */
  unpack(bytes: number): void {
    this.unpacked += bytes;
    if (this.unpacked > MOST_UNPACKED) throw new FileRefused({ code: 'file-bomb' });
    this.read(bytes);
  }

  /** What has been spent. */
  get spent(): { readonly steps: number; readonly unpacked: number } {
    return { steps: this.steps, unpacked: this.unpacked };
  }
}
