import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { readSettings } from '@conference/config';
import {
  ContentDamaged,
  ContentMissing,
  contentOf,
  Files,
  fileStoreFor,
  StoreAway,
  StoreFull,
} from '@conference/files';
import type { FileContent, FileStore } from '@conference/files';
import type { Transactions } from '@conference/persistence';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { startS3, type S3Server } from '../support/s3-server';

const ROOT = resolve(__dirname, '../..');
const PDF = 'application/pdf';
const LARGE = 25 * 1024 * 1024;
const NOW = new Date('2026-11-20T03:00:00.000Z');

let database: TestDatabase;
let record: OpenRecord;
let s3: S3Server;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  record = await openRecord(database.appUrl);
  s3 = await startS3();
  folder = await mkdtemp(join(tmpdir(), 'hoi-nghi-files-'));
});

afterAll(async () => {
  await s3?.close();
  await record?.close();
  await database?.drop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

describe.each([
  ['a folder', () => ({ FILE_FOLDER: folder })],
  ['an S3-compatible store', () => ({ FILE_FOLDER: folder, ...s3.variables })],
])('files in %s', (_, variablesOf) => {
  let variables: Record<string, string>;
  let store: FileStore;
  let files: Files;
  let transactions: Transactions;

  beforeAll(() => {
    variables = { NODE_ENV: 'test', DATABASE_URL: database.appUrl, ...variablesOf() };
    store = fileStoreFor(readSettings(variables).files);
    transactions = record.transactions;
    files = new Files(store, transactions);
  });

  afterEach(() => {
    s3.mood = 'works';
  });

  afterAll(() => store.close());

  const someBytes = (size = 1_000) => randomBytes(size);
  const isKept = async (sha256: string) => (await store.keptAt(sha256)) !== null;
  const tomorrow = () => new Date(Date.now() + 24 * 60 * 60 * 1000);

  /** Puts other bytes where a content is kept, as a fault or a hand from outside would. */
  const swap = async (sha256: string, bytes: Buffer) => {
    if (store.constructor.name === 'FolderStore') return writeFile(placeOf(sha256), bytes);
    const inside = store as unknown as {
      client: { send(command: unknown): Promise<unknown> };
      place(sha256: string): object;
    };
    const { PutObjectCommand } = jest.requireActual<typeof import('@aws-sdk/client-s3')>('@aws-sdk/client-s3');
    return inside.client.send(new PutObjectCommand({ ...inside.place(sha256), Body: bytes } as never));
  };

  describe('keeping', () => {
    it.each([0, 1, 70_000, LARGE])('gives %i bytes back as they came', async (size) => {
      const bytes = someBytes(size);
      const { sha256 } = await files.add(bytes, PDF, NOW);
      const whole = await files.read(sha256);
      expect(whole).toMatchObject({ sha256, size, mediaType: PDF });
      expect(whole!.content.equals(bytes)).toBe(true);
      const opened = await files.open(sha256);
      expect((await buffer(opened!.stream)).equals(bytes)).toBe(true);
    });

    it('stores the same content once, however many bring it at once', async () => {
      const bytes = someBytes(300_000);
      const facts = await Promise.all(Array.from({ length: 10 }, () => files.add(bytes, PDF, NOW)));
      expect(new Set(facts.map(({ sha256 }) => sha256)).size).toBe(1);
      const kept: string[] = [];
      for await (const { sha256 } of store.list()) kept.push(sha256);
      expect(kept.filter((sha256) => sha256 === facts[0]!.sha256)).toHaveLength(1);
    });

    it('says what a name leads to, and nothing for a name that nobody gave', async () => {
      expect(await files.read(contentOf(someBytes()).sha256)).toBeNull();
      expect(await files.open(contentOf(someBytes()).sha256)).toBeNull();
    });

    it('takes no bytes under a hash that is not theirs', async () => {
      const promised = contentOf(someBytes());
      const content = { ...promised, open: () => contentOf(someBytes()).open() };
      await expect(store.put(content)).rejects.toThrow(ContentDamaged);
      expect(await isKept(promised.sha256)).toBe(false);
    });

    it.each(['shorter', 'longer'])('takes no content that is %s than it says', async (way) => {
      const bytes = someBytes();
      const content = { ...contentOf(bytes), size: bytes.length + (way === 'shorter' ? 10 : -10) };
      await expect(store.put(content)).rejects.toThrow(ContentDamaged);
      expect(await isKept(content.sha256)).toBe(false);
    });

    it('keeps nothing of a content that breaks off while it is read', async () => {
      const bytes = someBytes(200_000);
      const content: FileContent = { ...contentOf(bytes), open: () => breakingOff(bytes) };
      await expect(store.put(content)).rejects.toThrow('the sender is gone');
      expect(await isKept(content.sha256)).toBe(false);
    });
  });

  describe('reading', () => {
    it.each([
      ['swapped for others', (bytes: Buffer) => someBytes(bytes.length)],
      ['cut off', (bytes: Buffer) => bytes.subarray(0, -1)],
      ['lengthened', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x')])],
      ['changed in one bit', (bytes: Buffer) => Buffer.concat([Buffer.from([bytes[0]! ^ 1]), bytes.subarray(1)])],
    ])('hands out nothing when the bytes were %s, and names them', async (_, damage) => {
      const bytes = someBytes(150_000);
      const { sha256 } = await files.add(bytes, PDF, NOW);
      await swap(sha256, damage(bytes));
      await expect(files.read(sha256)).rejects.toMatchObject({ name: 'ContentDamaged', sha256 });
      await expect(files.open(sha256)).rejects.toMatchObject({ name: 'ContentDamaged', sha256 });
      await files.add(bytes, PDF, NOW);
      expect((await files.read(sha256))!.content.equals(bytes)).toBe(true);
    });

    it('never ends well when the bytes are swapped after they were checked', async () => {
      const bytes = someBytes(150_000);
      const { sha256 } = await files.add(bytes, PDF, NOW);
      const swapped = new Files(readsOnce(store, someBytes(150_000)), transactions);
      const opened = await swapped.open(sha256);
      await expect(buffer(opened!.stream)).rejects.toMatchObject({ name: 'ContentDamaged', sha256 });
    });

    it('says when the bytes are gone', async () => {
      const { sha256 } = await files.add(someBytes(), PDF, NOW);
      await store.remove(sha256);
      await expect(files.read(sha256)).rejects.toMatchObject({ name: 'ContentMissing', sha256 });
      await expect(files.open(sha256)).rejects.toThrow(ContentMissing);
    });

    it('reads what lies in a row from the time before the store, against its hash as well', async () => {
      const bytes = someBytes();
      const { sha256, size } = contentOf(bytes);
      const owner = new Client({ connectionString: database.ownerUrl });
      await owner.connect();
      const values = [sha256, bytes, PDF, size, NOW];
      await owner.query(
        'insert into stored_file (sha256, content, media_type, size, stored_at) values ($1,$2,$3,$4,$5)',
        values,
      );
      await owner.end();
      expect((await files.read(sha256))!.content.equals(bytes)).toBe(true);
      expect((await buffer((await files.open(sha256))!.stream)).equals(bytes)).toBe(true);
    });
  });

  describe('leftovers', () => {
    it('are swept when a day old, while what a row names stays', async () => {
      const named = await files.add(someBytes(), PDF, NOW);
      const unnamed = await files.keep(someBytes(), PDF);
      expect(await files.sweep(new Date(Date.now() - 60_000))).toBe(0);
      await files.sweep(tomorrow());
      expect([await isKept(named.sha256), await isKept(unnamed.sha256)]).toEqual([true, false]);
    });

    it('cannot be named once they are swept', async () => {
      const facts = await files.keep(someBytes(), PDF);
      await files.sweep(tomorrow());
      await expect(transactions.run((records) => files.name(records, facts, NOW))).rejects.toThrow(ContentMissing);
    });

    it('that somebody brings again at that very moment are never lost', async () => {
      const contents = Array.from({ length: 20 }, () => someBytes());
      for (const bytes of contents) await files.keep(bytes, PDF);
      const [facts] = await Promise.all([
        Promise.all(contents.map((bytes) => files.add(bytes, PDF, NOW))),
        files.sweep(tomorrow()),
        files.sweep(tomorrow()),
      ]);
      for (const [index, { sha256 }] of facts.entries())
        expect((await files.read(sha256))!.content.equals(contents[index]!)).toBe(true);
    });
  });

  describe('a process that is killed', () => {
    const killed = async (text: string, moment: 'halfway' | 'kept') => {
      const child = spawn(
        process.execPath,
        ['-r', '@swc-node/register', 'tests/support/dying-writer.ts', text, moment],
        { cwd: ROOT, env: { ...process.env, ...variables }, stdio: ['ignore', 'pipe', 'inherit'] },
      );
      const ended = new Promise((done) => child.once('exit', done));
      expect(await firstLine(child)).toBe(moment);
      child.kill('SIGKILL');
      await ended;
    };

    it('between bytes and row leaves nothing that anybody sees, and it is swept', async () => {
      const text = `kept ${store.constructor.name} ${Date.now()}`;
      const { sha256 } = contentOf(Buffer.from(text));
      await killed(text, 'kept');
      expect(await files.read(sha256)).toBeNull();
      expect(await isKept(sha256)).toBe(true);
      await files.sweep(tomorrow());
      expect(await isKept(sha256)).toBe(false);
    });

    it('halfway through the bytes leaves no half file under their name', async () => {
      const text = `halfway ${store.constructor.name} ${'x'.repeat(100_000)}`;
      const content = contentOf(Buffer.from(text));
      await killed(text, 'halfway');
      expect(await isKept(content.sha256)).toBe(false);
      await files.add(content, PDF, NOW);
      expect((await files.read(content.sha256))!.content.toString()).toBe(text);
    });
  });
});

describe('a store that fails', () => {
  const filesOn = (variables: Record<string, string>) => {
    const settings = readSettings({
      NODE_ENV: 'test',
      DATABASE_URL: database.appUrl,
      FILE_FOLDER: folder,
      ...variables,
    });
    return new Files(fileStoreFor(settings.files), record.transactions);
  };

  afterEach(() => {
    s3.mood = 'works';
  });

  it.each([
    ['answers with a failure of its own', 'fails', StoreAway],
    ['is full', 'isFull', StoreFull],
    ['hangs up', 'hangsUp', StoreAway],
  ] as const)('is told apart when it %s, and nothing half-stored is seen', async (_, mood, failure) => {
    const files = filesOn(s3.variables);
    const bytes = randomBytes(500_000);
    s3.mood = mood;
    await expect(files.add(bytes, PDF, NOW)).rejects.toThrow(failure);
    s3.mood = 'works';
    const { sha256 } = contentOf(bytes);
    expect(await files.read(sha256)).toBeNull();
    await files.add(bytes, PDF, NOW);
    expect((await files.read(sha256))!.content.equals(bytes)).toBe(true);
  });

  it('is told apart when nobody answers', async () => {
    const files = filesOn({ ...s3.variables, S3_ENDPOINT: 'http://127.0.0.1:9' });
    await expect(files.add(randomBytes(10), PDF, NOW)).rejects.toThrow(StoreAway);
  });

  it('goes on after one failure by itself', async () => {
    const files = filesOn(s3.variables);
    s3.mood = 'fails';
    const adding = files.add(randomBytes(10), PDF, NOW);
    setTimeout(() => (s3.mood = 'works'), 100);
    await expect(adding).resolves.toMatchObject({ size: 10 });
  });

  it('is told apart when a disk has no room: nothing is left of the file', async () => {
    const own = await mkdtemp(join(tmpdir(), 'hoi-nghi-full-'));
    const text = 'x'.repeat(120_000);
    const script = `ulimit -f 50; exec "${process.execPath}" -r @swc-node/register tests/support/dying-writer.ts "$TEXT" kept`;
    const env = { ...process.env, NODE_ENV: 'test', DATABASE_URL: database.appUrl, FILE_FOLDER: own, TEXT: text };
    const child = spawn('bash', ['-c', script], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
    expect(await firstLine(child)).toBe('StoreFull');
    const left = (await readdir(own, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    expect(left).toEqual([]);
    await rm(own, { recursive: true });
  });
});

describe('a folder of files', () => {
  it('can be read by nobody else', async () => {
    const own = await mkdtemp(join(tmpdir(), 'hoi-nghi-own-'));
    const store = fileStoreFor({ store: 'folder', folder: join(own, 'files') });
    const content = contentOf(randomBytes(10));
    await store.put(content);
    const { sha256 } = content;
    const path = join(own, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(path, '..'))).mode & 0o777).toBe(0o700);
    expect((await stat(join(own, 'files'))).mode & 0o777).toBe(0o700);
    await rm(own, { recursive: true });
  });

  it('counts a content that is brought again as new', async () => {
    const store = fileStoreFor({ store: 'folder', folder });
    const content = contentOf(randomBytes(10));
    await store.put(content);
    await utimes(placeOf(content.sha256), NOW, NOW);
    expect(await store.keptAt(content.sha256)).toEqual(NOW);
    await store.put(content);
    expect((await store.keptAt(content.sha256))!.getTime()).toBeGreaterThan(NOW.getTime());
  });
});

function placeOf(sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

function breakingOff(bytes: Buffer): Readable {
  return Readable.from(
    (function* () {
      yield bytes.subarray(0, bytes.length / 2);
      throw new Error('the sender is gone');
    })(),
    { objectMode: false },
  );
}

/** Gives the true bytes the first time and others afterwards. */
function readsOnce(store: FileStore, others: Buffer): FileStore {
  let reads = 0;
  return Object.assign(Object.create(store) as FileStore, {
    open: async (sha256: string) => (reads++ === 0 ? store.open(sha256) : contentOf(others).open()),
  });
}

async function firstLine(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const piece of child.stdout!) {
    said += String(piece);
    if (said.includes('\n')) break;
  }
  return said.split('\n')[0]!;
}
