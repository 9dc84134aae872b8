import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source';
import { Transactions } from './transactions';

/** The record, opened by a command that runs outside the applications; whoever opens it closes it. */
export interface OpenRecords {
  readonly transactions: Transactions;
  readonly close: () => Promise<void>;
}

/** Opens the record for a command that does one thing and ends, such as taking an office into the directory. */
export async function openRecords(url: string): Promise<OpenRecords> {
  const dataSource = await new DataSource(dataSourceOptions(url)).initialize();
  return { transactions: new Transactions(dataSource), close: () => dataSource.destroy() };
}
