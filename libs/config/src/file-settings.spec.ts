import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readSettings } from './settings';

const BASE = { DATABASE_URL: 'postgres://x' };
const S3 = { ...BASE, FILE_STORE: 's3', S3_BUCKET: 'hoi-nghi' };

describe('where files are kept', () => {
  it('is a folder by default, wherever the process is started from afterwards', () => {
    expect(readSettings(BASE).files).toEqual({ store: 'folder', folder: resolve('.data/files') });
  });

  it('is a bucket when that is chosen, with a key or with what the host offers', () => {
    const key = { S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret', S3_ENDPOINT: 'http://127.0.0.1:9000' };
    expect(readSettings({ ...S3, ...key, FILE_FOLDER: '/tmp/x' }).files).toEqual({
      store: 's3',
      folder: '/tmp/x',
      endpoint: 'http://127.0.0.1:9000',
      bucket: 'hoi-nghi',
      region: 'us-east-1',
      credentials: { accessKeyId: 'id', secretAccessKey: 'secret' },
    });
    expect(readSettings(S3).files).toMatchObject({ endpoint: undefined, credentials: undefined });
  });

  it('takes the secret from a file, so that it stands in no environment', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hoi-nghi-secret-'));
    const file = join(folder, 'secret');
    writeFileSync(file, 'from-a-file\n');
    const { files } = readSettings({ ...S3, S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY_FILE: file });
    expect(files).toMatchObject({ credentials: { accessKeyId: 'id', secretAccessKey: 'from-a-file' } });
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['without a bucket', { S3_BUCKET: '' }, 'S3_BUCKET is missing'],
    ['with half a key', { S3_ACCESS_KEY_ID: 'id' }, 'together or not at all'],
    ['with the other half', { S3_SECRET_ACCESS_KEY: 'x' }, 'together or not at all'],
    ['with a secret that is not there', { S3_SECRET_ACCESS_KEY_FILE: '/no/such/file' }, 'cannot be read'],
    ['with another kind of store', { FILE_STORE: 'ftp' }, 'FILE_STORE'],
  ])('cannot be S3 %s', (_, wrong, words) => {
    expect(() => readSettings({ ...S3, ...wrong })).toThrow(words);
  });
});
