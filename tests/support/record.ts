import { readSettings, SETTINGS, SettingsModule } from '@conference/config';
import { PersistenceModule, Transactions } from '@conference/persistence';
import { Test } from '@nestjs/testing';

/** The record, opened as the applications open it. */
export interface OpenRecord {
  readonly transactions: Transactions;
  close(): Promise<void>;
}

/** Opens the record at an address. */
export async function openRecord(databaseUrl: string): Promise<OpenRecord> {
  const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: databaseUrl });
  const app = await Test.createTestingModule({ imports: [SettingsModule, PersistenceModule] })
    .overrideProvider(SETTINGS)
    .useValue(settings)
    .compile();
  return { transactions: app.get(Transactions), close: () => app.close() };
}
