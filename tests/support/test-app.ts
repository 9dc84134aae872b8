import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { readSettings, SETTINGS, type Settings } from '@conference/config';
import { Files } from '@conference/files';
import { loggerOptions } from '@conference/health';
import { Transactions } from '@conference/persistence';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { Logger, PARAMS_PROVIDER_TOKEN, type Params } from 'nestjs-pino';
import type { Options } from 'pino-http';
import { AppModule } from '../../apps/api/src/app.module';
import { configureApp } from '../../apps/api/src/configure-app';
import { createTestDatabase } from './database';

/** The whole API on a database of its own. */
export interface TestApp {
  readonly databaseName: string;
  readonly app: NestExpressApplication;
  readonly origin: string;
  readonly transactions: Transactions;
  readonly files: Files;
  close(): Promise<void>;
}

/** Starts the API as it runs in production, but for the given settings. */
export async function openTestApp(different: Record<string, string> = {}, log?: Writable): Promise<TestApp> {
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
  const building = Test.createTestingModule({ imports: [AppModule] })
    .overrideProvider(SETTINGS)
    .useValue(settings);
  if (log) building.overrideProvider(PARAMS_PROVIDER_TOKEN).useValue(loggingTo(log, settings));
  const module = await building.compile();
  const app = module.createNestApplication<NestExpressApplication>({ logger: false });
  if (log) app.useLogger(app.get(Logger));
  configureApp(app, settings);
  await app.listen(0, '127.0.0.1');
  const close = async () => {
    await app.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  };
  const [origin, transactions, files] = [await app.getUrl(), app.get(Transactions), app.get(Files)];
  return { app, origin, transactions, files, databaseName: database.name, close };
}

/** The application's own way of logging, written where a test reads it. */
function loggingTo(log: Writable, settings: Settings): Params {
  return { pinoHttp: [loggerOptions(settings).pinoHttp as Options, log] };
}
