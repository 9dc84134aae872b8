import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** Where the parts of a running system answer; the launcher writes the file when everything is ready and removes it on stop. */
export const addressesSchema = z.object({
  web: z.url(),
  api: z.url(),
  temporal: z.string(),
  temporalUi: z.url(),
  mailbox: z.url(),
  postgres: z.string(),
});
export type Addresses = z.infer<typeof addressesSchema>;

const ROOT = join(__dirname, '..', '..');

/** Reads where the running system answers, or null when none runs on the data folder. */
export async function runningAddresses(environment: NodeJS.ProcessEnv = process.env): Promise<Addresses | null> {
  const folder = environment.HOI_NGHI_DATA_DIR
    ? fromPerson(environment.HOI_NGHI_DATA_DIR, environment)
    : join(ROOT, '.data');
  try {
    return addressesSchema.parse(JSON.parse(await readFile(join(folder, 'addresses.json'), 'utf8')));
  } catch {
    return null;
  }
}

/** A path as the person meant it: npm runs scripts in the project's folder, INIT_CWD is where the person is. */
export function fromPerson(path: string, environment: NodeJS.ProcessEnv = process.env): string {
  return resolve(environment.INIT_CWD ?? process.cwd(), path);
}

/** The address that the API's paths are added to. */
export function apiRoot(address: string): string {
  return address.replace(/\/+$/, '').replace(/\/api$/, '');
}
