import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Writes a file so that readers see the old text or the new one, never a part. */
export function writeWhole(file: string, text: string, mode = 0o644): void {
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, text, { mode });
  renameSync(draft, file);
}

/** Reads a JSON file; a missing or damaged one is null. */
export function readJson<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return null;
  }
}
