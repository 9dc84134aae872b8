import { readSettings, SETTINGS } from '@conference/config';
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
  close(): Promise<void>;
}

/** Starts the API as it runs in production, but for the given settings. */
export async function openTestApp(different: Record<string, string> = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const settings = readSettings({
    NODE_ENV: 'test',
    DATABASE_URL: database.appUrl,
    UPLOAD_LIMIT_BYTES: '100000',
    LOG_LEVEL: 'silent',
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
  };
  return { app, origin: await app.getUrl(), transactions: app.get(Transactions), close };
}
