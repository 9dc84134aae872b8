import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for each test; they are removed at the end, when nothing runs in them any more. */
export function temporaryFolder(): { readonly path: string } {
  const folder = { path: '' };
  const made: string[] = [];
  beforeEach(() => {
    folder.path = mkdtempSync(join(tmpdir(), 'launcher-test-'));
    made.push(folder.path);
    chmodSync(folder.path, 0o755); // PostgreSQL may run as another user
  });
  afterAll(() => made.forEach((path) => rmSync(path, { recursive: true, force: true })));
  return folder;
}
