import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { damagedData } from './damaged-data';
import { readJson, writeWhole } from './whole-file';

/** The passwords of one data folder, made at its first start. */
export interface Secrets {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
  readonly link: string;
}

const NAMES = ['superuser', 'owner', 'app', 'link'] as const satisfies readonly (keyof Secrets)[];

/** Reads the secrets of a data folder, or makes them; only the owner of the folder can read the file. */
export function secretsOf(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  if (!existsSync(file)) {
    const made = Object.fromEntries(NAMES.map((name) => [name, randomBytes(32).toString('hex')]));
    writeWhole(file, JSON.stringify(made, null, 2), 0o600);
  }
  const secrets = readJson<Secrets>(file);
  if (!secrets || NAMES.some((name) => typeof secrets[name] !== 'string')) throw damagedData(dataDir, file);
  return secrets;
}
