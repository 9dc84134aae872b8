import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentSchema, migrationSettings, readSettings } from '@conference/config';

const lines = readFileSync(join(__dirname, '../../.env.example'), 'utf8').split('\n');
const variables = lines.flatMap((line, index) => {
  const [, name, value] = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line) ?? [];
  return name ? [{ name, value: value ?? '', meaning: lines[index - 1] ?? '' }] : [];
});
const example = Object.fromEntries(variables.map(({ name, value }) => [name, value]));

/** Read by the migration command alone, so the schema of the applications does not have it. */
const FOR_MIGRATIONS = 'MIGRATION_DATABASE_URL';

describe('.env.example', () => {
  it('lists exactly the variables that are read', () => {
    const read = [...Object.keys(environmentSchema.shape), FOR_MIGRATIONS];
    expect(variables.map(({ name }) => name).toSorted()).toEqual(read.toSorted());
  });

  it('says in one line what each means', () => {
    expect(variables.filter(({ meaning }) => !/^# \S.+/.test(meaning))).toEqual([]);
  });

  it('gives each the meaning that the schema gives', () => {
    const meant = ([name, { description }]: [string, { description?: string }]) =>
      variables.some((variable) => variable.name === name && variable.meaning.startsWith(`# ${description}`));
    expect(Object.entries(environmentSchema.shape).filter((entry) => !meant(entry))).toEqual([]);
  });

  it('can be taken as it stands', () => {
    expect(readSettings(example).http.port).toBe(3000);
    expect(migrationSettings(example).databaseUrl).toMatch(/^postgres:/);
  });

  it('cannot go into production as it stands', () => {
    expect(() => readSettings({ ...example, NODE_ENV: 'production' })).toThrow(/DEV_SIGN_IN/);
    expect(() => readSettings({ ...example, NODE_ENV: 'production', DEV_SIGN_IN: 'false' })).toThrow(/LINK_SECRET/);
  });
});
