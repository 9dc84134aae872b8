import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compile, COMPILED } from './compile';

const ROOT = resolve(__dirname, '../..');
const SOURCES = ['apps/api/src', 'apps/worker/src', 'apps/notifications/src', 'libs', 'workflows/src'];

/**
 * Compiles the applications into `dist`, which mirrors the source tree. Types are not looked at: `npm run check` does that.
 *
 * The same compiler and settings as in the tests, so what runs is what was tested; a second or two instead of minutes.
 */
async function compileApps(): Promise<void> {
  for (const folder of ['apps', 'libs', 'workflows/src'])
    rmSync(join(COMPILED, folder), { recursive: true, force: true });
  const files = SOURCES.flatMap(sourceFiles);
  await Promise.all(files.map(compile));
  console.log(`${files.length} files compiled into ${COMPILED}`);
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d|\.spec)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

compileApps().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
