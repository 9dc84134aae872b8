import type { Readable } from 'node:stream';
import type { FileFacts, Records, Transactions } from '@conference/persistence';
import type { FileContent, FileStore } from '../store/file-store';
import { ContentMissing } from '../store/store-error';
import { contentOf } from './content-of';
import { verify, Verified } from './verified';

/** A stored file, opened for reading; its bytes have been checked, and are checked again on the way. */
export interface OpenFile extends FileFacts {
  readonly stream: Readable;
}

/** A stored file in memory, checked. */
export interface WholeFile extends FileFacts {
  readonly content: Buffer;
}

/** How many contents one question asks about. */
const AT_ONCE = 500;

/** How often a content is kept anew when a sweeper takes it before it is named; each sweep can take it once. */
const ATTEMPTS = 5;

/**
 * Files of the record: bytes in the store, names in PostgreSQL.
 *
 * Bytes are durable before the row that names them commits, so what was acknowledged can always be read. They are read and put outside transactions.
 */
export class Files {
  constructor(
    private readonly store: FileStore,
    private readonly transactions: Transactions,
  ) {}

  /** Keeps bytes. A row has to name them (`name`) before a day is over, or they are swept. */
  async keep(content: FileContent | Buffer, mediaType: string): Promise<FileFacts> {
    const kept = Buffer.isBuffer(content) ? contentOf(content) : content;
    await this.store.put(kept);
    return { sha256: kept.sha256, size: kept.size, mediaType };
  }

  /**
   * Names kept bytes, in the caller's transaction; from its commit on they stay.
   * @throws ContentMissing when they were swept meanwhile: keep them again
   */
  async name(records: Records, facts: FileFacts, now: Date): Promise<void> {
    await records.files.lock(facts.sha256);
    if (!(await records.files.facts(facts.sha256)) && !(await this.store.keptAt(facts.sha256)))
      throw new ContentMissing(facts.sha256);
    await records.files.add(facts, now);
  }

  /** Keeps bytes and names them, as one command. */
  add(content: FileContent | Buffer, mediaType: string, now: Date): Promise<FileFacts> {
    return this.addIn(content, mediaType, (records, facts) => this.name(records, facts, now));
  }

  /** The same with what somebody uploads: from now on they may name it by its hash, and nobody else who knows the hash. */
  upload(
    content: FileContent | Buffer,
    mediaType: string,
    { personId, at }: { readonly personId: string; readonly at: Date },
  ): Promise<FileFacts> {
    return this.addIn(content, mediaType, async (records, facts) => {
      await this.name(records, facts, at);
      await records.files.addUpload({ sha256: facts.sha256, personId, uploadedAt: at });
    });
  }

  private async addIn(
    content: FileContent | Buffer,
    mediaType: string,
    named: (records: Records, facts: FileFacts) => Promise<void>,
  ): Promise<FileFacts> {
    for (let attempt = 1; ; attempt += 1) {
      const facts = await this.keep(content, mediaType);
      try {
        await this.transactions.run((records) => named(records, facts));
        return facts;
      } catch (error) {
        // the same content was a leftover, and was swept at this very moment
        if (!(error instanceof ContentMissing) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  /**
   * Opens a file for sending. Null when no row names it.
   * @throws ContentMissing, ContentDamaged, StoreAway; nothing is handed out then
   */
  async open(sha256: string): Promise<OpenFile | null> {
    const found = await this.find(sha256);
    if (!found) return null;
    const { facts, read } = found;
    await verify(await read(), facts);
    return { ...facts, stream: checked(await read(), facts) };
  }

  /**
   * Reads a file as a whole. Null when no row names it.
   * @throws ContentMissing, ContentDamaged, StoreAway
   */
  async read(sha256: string): Promise<WholeFile | null> {
    const found = await this.find(sha256);
    if (!found) return null;
    const pieces: Buffer[] = [];
    for await (const piece of checked(await found.read(), found.facts)) pieces.push(piece as Buffer);
    return { ...found.facts, content: Buffer.concat(pieces) };
  }

  /** Forgets everything that was kept before an instant and that no row names. */
  async sweep(before: Date): Promise<number> {
    let swept = 0;
    let old: string[] = [];
    const sweepOld = async () => {
      const leftovers = await this.transactions.read(({ files }) => files.unnamed(old));
      old = [];
      for (const sha256 of leftovers) if (await this.sweepOne(sha256, before)) swept += 1;
    };
    for await (const { sha256, keptAt } of this.store.list()) {
      if (keptAt < before) old.push(sha256);
      if (old.length >= AT_ONCE) await sweepOld();
    }
    await sweepOld();
    return swept;
  }

  /** Under the lock that naming takes too: either the row is seen here, or the missing bytes are seen there. */
  private sweepOne(sha256: string, before: Date): Promise<boolean> {
    return this.transactions.run(async (records) => {
      await records.files.lock(sha256);
      const keptAt = await this.store.keptAt(sha256);
      if (!keptAt || keptAt >= before || (await records.files.facts(sha256))) return false;
      await this.store.remove(sha256);
      return true;
    });
  }

  private async find(sha256: string): Promise<{ facts: FileFacts; read: () => Promise<Readable> } | null> {
    const { facts, inRow } = await this.transactions.read(async ({ files }) => ({
      facts: await files.facts(sha256),
      inRow: await files.contentInRow(sha256),
    }));
    if (!facts) return null;
    const { mediaType, size } = facts;
    const read = inRow ? async () => contentOf(inRow).open() : () => this.store.open(sha256);
    return { facts: { sha256, mediaType, size }, read };
  }
}

function checked(source: Readable, facts: FileFacts): Readable {
  const stream = new Verified(facts);
  source.once('error', (error) => stream.destroy(error));
  stream.once('close', () => source.destroy());
  return source.pipe(stream);
}
