import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Environment } from './environment.schema';
import { SettingsError } from './settings-error';

/** Where files are kept: in a folder of this machine, or in a bucket of an S3-compatible store. */
export type FileSettings =
  | { readonly store: 'folder'; readonly folder: string }
  | {
      readonly store: 's3';
      /** Files wait here, on this machine, until they are looked at and handed to the store. */
      readonly folder: string;
      readonly endpoint: string | undefined;
      readonly bucket: string;
      readonly region: string;
      /** Absent when the host itself is entitled. */
      readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
    };

/** @throws SettingsError when S3 is chosen and cannot be reached with what is given */
export function fileSettings(env: Environment): FileSettings {
  const folder = resolve(env.FILE_FOLDER);
  if (env.FILE_STORE === 'folder') return { store: 'folder', folder };
  if (!env.S3_BUCKET) throw new SettingsError('Wrong settings:\nS3_BUCKET is missing: FILE_STORE=s3 needs a bucket.');
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region } = env;
  return { store: 's3', folder, endpoint, bucket, region, credentials: credentialsOf(env) };
}

function credentialsOf(env: Environment) {
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY_FILE: file } = env;
  const secretAccessKey = file ? secretIn(file) : env.S3_SECRET_ACCESS_KEY;
  if (accessKeyId && secretAccessKey) return { accessKeyId, secretAccessKey };
  if (!accessKeyId && !secretAccessKey) return undefined;
  throw new SettingsError('Wrong settings:\nS3_ACCESS_KEY_ID and its secret are given together or not at all.');
}

function secretIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new SettingsError(`Wrong settings:\nS3_SECRET_ACCESS_KEY_FILE cannot be read: ${file}`);
  }
}
