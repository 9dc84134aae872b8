import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings, SETTINGS, SettingsModule } from '@conference/config';
import { Files, FilesModule } from '@conference/files';
import { PersistenceModule, Transactions } from '@conference/persistence';
import { Test } from '@nestjs/testing';

/** The record, opened as the applications open it, with its files. */
export interface OpenRecord {
  readonly transactions: Transactions;
  readonly files: Files;
  close(): Promise<void>;
}

/** Opens the record at an address; its files lie in a folder of their own unless the settings say otherwise. */
export async function openRecord(databaseUrl: string, different: Record<string, string> = {}): Promise<OpenRecord> {
  const folder = await mkdtemp(join(tmpdir(), 'hoi-nghi-files-'));
  const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: databaseUrl, FILE_FOLDER: folder, ...different });
  const app = await Test.createTestingModule({ imports: [SettingsModule, PersistenceModule, FilesModule] })
    .overrideProvider(SETTINGS)
    .useValue(settings)
    .compile();
  const close = async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { transactions: app.get(Transactions), files: app.get(Files), close };
}
