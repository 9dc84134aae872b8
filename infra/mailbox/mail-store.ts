import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Envelope } from './message';

/** Which mails a list shows. */
export interface MailFilter {
  /** An address matches exactly; a text without `@` matches any part of one. */
  readonly to?: string;
  /** Only mails that came after this one. */
  readonly since?: number;
  readonly limit?: number;
}

const RAW = /^(\d+)\.eml$/;
const LAST_ID = 'last-id';

/**
 * The mails on disk: `<id>.json` is the envelope, `<id>.eml` the message byte for byte.
 *
 * The message is written last and under its final name only when it is on disk, so it is there whole or not at all.
 */
export class MailStore {
  private readonly envelopes: Envelope[] = [];
  private lastId = 0;
  /** Mails are kept one after the other, so that no lower number appears after a higher one. */
  private turn: Promise<unknown> = Promise.resolve();

  private constructor(private readonly folder: string) {}

  static async open(folder: string): Promise<MailStore> {
    await mkdir(folder, { recursive: true });
    const store = new MailStore(folder);
    await store.load();
    return store;
  }

  /** Keeps a message; when this returns, it survives a crash. */
  add(from: string, to: readonly string[], raw: Buffer): Promise<Envelope> {
    return this.inTurn(() => this.keep(from, to, raw));
  }

  private async keep(from: string, to: readonly string[], raw: Buffer): Promise<Envelope> {
    this.lastId += 1;
    const envelope = { id: this.lastId, receivedAt: new Date().toISOString(), from, to };
    await this.write(`${envelope.id}.json`, JSON.stringify(envelope));
    await this.write(`${envelope.id}.eml`, raw);
    this.envelopes.push(envelope);
    return envelope;
  }

  /** The newest first. */
  list({ to = '', since = 0, limit = Infinity }: MailFilter = {}): Envelope[] {
    return this.envelopes
      .filter((envelope) => envelope.id > since && envelope.to.some((address) => matches(address, to)))
      .toSorted((a, b) => b.id - a.id)
      .slice(0, limit);
  }

  find(id: number): Envelope | undefined {
    return this.envelopes.find((envelope) => envelope.id === id);
  }

  raw({ id }: Envelope): Promise<Buffer> {
    return readFile(join(this.folder, `${id}.eml`));
  }

  /** Forgets every mail. The numbers go on, so a reader that asks for what is new misses nothing. */
  clear(): Promise<void> {
    return this.inTurn(() => this.forget());
  }

  private async forget(): Promise<void> {
    await this.write(LAST_ID, String(this.lastId));
    for (const { id } of this.envelopes.splice(0)) {
      await rm(join(this.folder, `${id}.eml`), { force: true });
      await rm(join(this.folder, `${id}.json`), { force: true });
    }
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  private async load(): Promise<void> {
    const names = await readdir(this.folder);
    const ids = names.flatMap((name) => RAW.exec(name)?.[1] ?? []).map(Number);
    ids.sort((a, b) => a - b);
    for (const id of ids) {
      this.envelopes.push(JSON.parse(await readFile(join(this.folder, `${id}.json`), 'utf8')) as Envelope);
    }
    const cleared = names.includes(LAST_ID) ? Number(await readFile(join(this.folder, LAST_ID), 'utf8')) : 0;
    this.lastId = Math.max(cleared, ids.at(-1) ?? 0);
  }

  private async write(name: string, content: string | Buffer): Promise<void> {
    const unfinished = join(this.folder, `${name}.unfinished`);
    const file = await open(unfinished, 'w');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, join(this.folder, name));
  }
}

function matches(address: string, wanted: string): boolean {
  const [have, want] = [address.toLowerCase(), wanted.trim().toLowerCase()];
  return want.includes('@') ? have === want : have.includes(want);
}
