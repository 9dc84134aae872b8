import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings, SETTINGS } from '@conference/config';
import { Files } from '@conference/files';
import { Transactions } from '@conference/persistence';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { AppModule } from '../../apps/api/src/app.module';
import { configureApp } from '../../apps/api/src/configure-app';
import { createTestDatabase } from './database';

/** The whole API on a database of its own. */
export interface TestApp {
  readonly app: NestExpressApplication;
  readonly origin: string;
  readonly transactions: Transactions;
  readonly files: Files;
  close(): Promise<void>;
}

/** Starts the API as it runs in production, but for the given settings. */
export async function openTestApp(different: Record<string, string> = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'hoi-nghi-files-'));
  const settings = readSettings({
    NODE_ENV: 'test',
    DATABASE_URL: database.appUrl,
    UPLOAD_LIMIT_BYTES: '100000',
    LOG_LEVEL: 'silent',
    FILE_FOLDER: folder,
    ...different,
  });
  const module = await Test.createTestingModule({ imports: [AppModule] })
    .overrideProvider(SETTINGS)
    .useValue(settings)
    .compile();
  const app = module.createNestApplication<NestExpressApplication>({ logger: false });
  configureApp(app, settings);
  await app.listen(0, '127.0.0.1');
  const close = async () => {
    await app.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  };
  return { app, origin: await app.getUrl(), transactions: app.get(Transactions), files: app.get(Files), close };
}
