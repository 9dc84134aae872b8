import { migrationSettings } from '@conference/config';
import { migrate } from './data-source';

migrate(migrationSettings().databaseUrl).then(
  (names) => console.log(names.length ? `migrated: ${names.join(', ')}` : 'schema is up to date'),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
