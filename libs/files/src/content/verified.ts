import { createHash } from 'node:crypto';
import { Transform, type Readable, type TransformCallback } from 'node:stream';
import { ContentDamaged } from '../store/store-error';

/** Which bytes are expected. */
interface Expected {
  readonly sha256: string;
  readonly size: number;
}

/** Passes a content on while checking it: the last piece comes only when the whole is right. */
export class Verified extends Transform {
  private readonly hash = createHash('sha256');
  private seen = 0;
  private held: Buffer | null = null;

  constructor(private readonly expected: Expected) {
    super();
  }

  override _transform(piece: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.hash.update(piece);
    this.seen += piece.length;
    if (this.seen > this.expected.size) return done(new ContentDamaged(this.expected.sha256));
    if (this.held) this.push(this.held);
    this.held = piece;
    done();
  }

  override _flush(done: TransformCallback): void {
    const { sha256, size } = this.expected;
    if (this.seen !== size || this.hash.digest('hex') !== sha256) return done(new ContentDamaged(sha256));
    if (this.held) this.push(this.held);
    done();
  }
}

/**
 * Reads a content to its end and says nothing when it is right.
 * @throws ContentDamaged
 */
export async function verify(source: Readable, { sha256, size }: Expected): Promise<void> {
  const hash = createHash('sha256');
  let seen = 0;
  for await (const piece of source as AsyncIterable<Buffer>) {
    hash.update(piece);
    seen += piece.length;
  }
  if (seen !== size || hash.digest('hex') !== sha256) throw new ContentDamaged(sha256);
}
