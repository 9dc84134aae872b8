import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { FileSettings } from '@conference/config';
import { Verified } from '../content/verified';
import type { FileContent, FileStore, KeptContent } from './file-store';
import { ContentMissing, StoreAway, StoreFull } from './store-error';

type S3Settings = Extract<FileSettings, { store: 's3' }>;

const FOLDER = 'sha256/';
const ATTEMPTS = 3;
const PAUSE_MS = 200;
const CONNECT_WITHIN_MS = 5_000;
const ANSWER_WITHIN_MS = 30_000;
const INSUFFICIENT_STORAGE = 507;

/** What fails is thrown, and told once by whoever asked. */
const nothing = () => undefined;
const QUIET = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/**
 * Keeps files in a bucket of an S3-compatible store.
 *
 * The SHA-256 goes with the bytes, so that the store itself refuses what was damaged on the way. One request for each file: an object is there whole or not at all.
 */
export class S3Store implements FileStore {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor({ endpoint, bucket, region, credentials }: S3Settings) {
    this.bucket = bucket;
    this.client = new S3Client({
      region,
      ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
      ...(credentials ? { credentials } : {}),
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      maxAttempts: ATTEMPTS,
      logger: QUIET,
      requestHandler: { connectionTimeout: CONNECT_WITHIN_MS, requestTimeout: ANSWER_WITHIN_MS },
    });
  }

  async put(content: FileContent): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.putOnce(content);
      } catch (error) {
        if (error instanceof SourceFailed) throw error.cause;
        // the SDK cannot send a stream twice; a content can be opened again
        const failure = asStoreError(error, content.sha256);
        if (attempt >= ATTEMPTS || !(failure instanceof StoreAway) || failure instanceof StoreFull) throw failure;
        await pause(attempt * PAUSE_MS);
      }
    }
  }

  open(sha256: string): Promise<Readable> {
    return this.ask(sha256, async () => {
      const { Body } = await this.client.send(new GetObjectCommand(this.place(sha256)));
      return Body as Readable;
    });
  }

  async keptAt(sha256: string): Promise<Date | null> {
    try {
      const head = await this.ask(sha256, () => this.client.send(new HeadObjectCommand(this.place(sha256))));
      return head.LastModified ?? null;
    } catch (error) {
      if (error instanceof ContentMissing) return null;
      throw error;
    }
  }

  async remove(sha256: string): Promise<void> {
    await this.ask(sha256, () => this.client.send(new DeleteObjectCommand(this.place(sha256))));
  }

  async *list(): AsyncIterable<KeptContent> {
    let after: string | undefined;
    do {
      const request = { Bucket: this.bucket, Prefix: FOLDER, ContinuationToken: after };
      const page = await this.ask('', () => this.client.send(new ListObjectsV2Command(request)));
      for (const { Key, LastModified } of page.Contents ?? []) {
        const sha256 = Key?.slice(FOLDER.length) ?? '';
        if (LastModified && /^[0-9a-f]{64}$/.test(sha256)) yield { sha256, keptAt: LastModified };
      }
      after = page.IsTruncated ? page.NextContinuationToken : undefined;
    } while (after);
  }

  close(): void {
    this.client.destroy();
  }

  private async putOnce(content: FileContent): Promise<void> {
    const source = content.open();
    const body = source.pipe(new Verified(content));
    source.once('error', (error) => body.destroy(error));
    // a failure while the bytes are read must be told as what it is, not as a broken connection
    const failed = new Promise<never>((_, fail) =>
      body.once('error', (cause) => fail(new SourceFailed('', { cause }))),
    );
    try {
      const sent = this.client.send(
        new PutObjectCommand({
          ...this.place(content.sha256),
          Body: body,
          ContentLength: content.size,
          ContentType: 'application/octet-stream',
          ChecksumSHA256: Buffer.from(content.sha256, 'hex').toString('base64'),
        }),
      );
      await Promise.race([sent, failed]);
    } finally {
      source.destroy();
      body.destroy();
    }
  }

  private async ask<T>(sha256: string, question: () => Promise<T>): Promise<T> {
    try {
      return await question();
    } catch (error) {
      throw asStoreError(error, sha256);
    }
  }

  private place(sha256: string) {
    return { Bucket: this.bucket, Key: `${FOLDER}${sha256}` };
  }
}

/** The bytes could not be read, or were not the right ones: no fault of the store. */
class SourceFailed extends Error {}

function asStoreError(error: unknown, sha256: string): unknown {
  if (error instanceof S3ServiceException) {
    const { name, $metadata } = error;
    if (name === 'NoSuchKey' || name === 'NotFound') return new ContentMissing(sha256, { cause: error });
    if ($metadata.httpStatusCode === INSUFFICIENT_STORAGE) return new StoreFull('no room is left', { cause: error });
    return new StoreAway(`the store answered ${name} (${$metadata.httpStatusCode ?? 'no status'})`, { cause: error });
  }
  return new StoreAway('the store does not answer', { cause: error });
}
