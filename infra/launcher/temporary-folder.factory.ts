import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for each test, gone afterwards. */
export function temporaryFolder(): { readonly path: string } {
  const folder = { path: '' };
  beforeEach(() => {
    folder.path = mkdtempSync(join(tmpdir(), 'launcher-test-'));
    chmodSync(folder.path, 0o755); // PostgreSQL may run as another user
  });
  afterEach(() => rmSync(folder.path, { recursive: true, force: true }));
  return folder;
}
