import { STEP_BYTES, type Budget } from './budget';
import type { FileBytes } from './file-bytes';
import { FileRefused } from './file-refusal';

/** Goes through a file from front to back, in windows, so that small reads cost little. */
export class ByteCursor {
  private window: Buffer = Buffer.alloc(0);
  private windowAt = 0;

  constructor(
    private readonly bytes: FileBytes,
    private readonly budget: Budget,
    private position = 0,
  ) {}

  get at(): number {
    return this.position;
  }

  get left(): number {
    return this.bytes.size - this.position;
  }

  /**
   * Takes the next bytes, at most a window's length.
   * @throws FileRefused file-broken when there are fewer
   */
  async take(length: number): Promise<Buffer> {
    const taken = await this.peek(length);
    if (taken.length < length) throw new FileRefused({ code: 'file-broken' });
    this.position += length;
    return taken;
  }

  /** Looks at the next bytes without taking them; fewer at the end. */
  async peek(length: number): Promise<Buffer> {
    if (!this.holds(length)) {
      this.window = await this.bytes.read(this.position, Math.max(length, STEP_BYTES));
      this.windowAt = this.position;
      this.budget.read(this.window.length);
    }
    const from = this.position - this.windowAt;
    return this.window.subarray(from, from + length);
  }

  /** @throws FileRefused file-broken when the file ends before */
  skip(length: number): void {
    if (length > this.left) throw new FileRefused({ code: 'file-broken' });
    this.position += length;
  }

  private holds(length: number): boolean {
    const from = this.position - this.windowAt;
    return from >= 0 && from < this.window.length && (from + length <= this.window.length || this.isAtEnd());
  }

  private isAtEnd(): boolean {
    return this.windowAt + this.window.length >= this.bytes.size;
  }
}
