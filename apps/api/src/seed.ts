import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { readSettings } from '@conference/config';
import { directorySchema } from '@conference/contracts';
import { openRecords } from '@conference/persistence';
import { parse } from 'yaml';

/** Takes a demonstration office into the directory. Run again, it brings the same office up to date. */
async function seed(file: string): Promise<void> {
  const { office, units, people } = directorySchema.parse(parse(await readFile(file, 'utf8')));
  const { transactions, close } = await openRecords(readSettings().database.url);
  try {
    await transactions.run((records) => records.directory.takeOver(office, units, people));
  } finally {
    await close();
  }
  console.log(`${office.name}: ${people.length} people`);
}

seed(process.argv[2] ?? 'infra/demonstration/office.yaml').catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
