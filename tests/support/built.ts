import { join, resolve } from 'node:path';
import { buildChanged, type BuildName } from '../../infra/launcher/build';
import { compile } from '../../infra/launcher/compile';

const ROOT = resolve(__dirname, '../..');

/** The folder of the pages, as `npm start` builds them; they are built once for all tests. */
export async function builtWeb(): Promise<string> {
  await build('web');
  return join(ROOT, 'dist/web');
}

/**
 * A program of the tests as JavaScript beside the built applications, to be run with `node`.
 *
 * It starts in half the time that it takes with TypeScript, which counts for those that are killed and started again.
 */
export async function builtProgram(file: string): Promise<string> {
  await build('apps');
  return compile(join(ROOT, file));
}

function build(name: BuildName): Promise<void> {
  return buildChanged(ROOT, join(ROOT, 'dist/logs'), () => undefined, new AbortController().signal, [name]);
}
