import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { readSettings } from '@conference/config';
import { directorySchema } from '@conference/contracts';
import { dataSourceOptions, Transactions } from '@conference/persistence';
import { DataSource } from 'typeorm';
import { parse } from 'yaml';

/** Takes a demonstration office into the directory. Run again, it brings the same office up to date. */
async function seed(file: string): Promise<void> {
  const { office, units, people } = directorySchema.parse(parse(await readFile(file, 'utf8')));
  const dataSource = await new DataSource(dataSourceOptions(readSettings().database.url)).initialize();
  try {
    await new Transactions(dataSource).run((records) => records.directory.takeOver(office, units, people));
  } finally {
    await dataSource.destroy();
  }
  console.log(`${office.name}: ${people.length} people`);
}

seed(process.argv[2] ?? 'infra/demonstration/office.yaml').catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
