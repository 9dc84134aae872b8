import type { Readable } from 'node:stream';

/** Bytes that are known by their SHA-256, readable as often as asked. */
export interface FileContent {
  readonly sha256: string;
  readonly size: number;
  open(): Readable;
}

/** What a store says of a content without reading it. */
export interface KeptContent {
  readonly sha256: string;
  readonly keptAt: Date;
}

/** Where the bytes of files are kept, each content once, under its SHA-256. Rows elsewhere say what they are called and whose they are. */
export interface FileStore {
  /**
   * Keeps a content. When it returns, the bytes are durable; until then nobody sees them.
   * Keeping it again counts as keeping it now.
   * @throws ContentDamaged when the bytes are not those of the SHA-256, StoreFull, StoreAway
   */
  put(content: FileContent): Promise<void>;
  /** @throws ContentMissing, StoreAway */
  open(sha256: string): Promise<Readable>;
  /**
   * When a content was last kept; null when it is not there.
   * @throws StoreAway
   */
  keptAt(sha256: string): Promise<Date | null>;
  /** Forgets a content; only for one that no row names. */
  remove(sha256: string): Promise<void>;
  /** Everything that is kept. */
  list(): AsyncIterable<KeptContent>;
  /** Lets go of connections. */
  close(): void;
}
