import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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

const FILE = join('.data', 'addresses.json');

/** The root of the repository. */
export const ROOT = join(__dirname, '..', '..');

/** Reads where the running system answers, or null when none runs. */
export async function runningAddresses(root: string = ROOT): Promise<Addresses | null> {
  try {
    return addressesSchema.parse(JSON.parse(await readFile(join(root, FILE), 'utf8')));
  } catch {
    return null;
  }
}
