import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { transformFile, type Options } from '@swc/core';

const ROOT = resolve(__dirname, '../..');
const SOURCES = ['apps/api/src', 'apps/worker/src', 'apps/notifications/src', 'libs', 'workflows/src'];
const TARGET = 'dist';

/**
 * Compiles the applications into `dist`, which mirrors the source tree. Types are not looked at: `npm run check` does that.
 *
 * The same compiler and settings as in the tests, so what runs is what was tested; a second or two instead of minutes.
 */
async function compileApps(): Promise<void> {
  for (const folder of ['apps', 'libs', 'workflows/src'])
    rmSync(join(ROOT, TARGET, folder), { recursive: true, force: true });
  const files = SOURCES.flatMap(sourceFiles);
  await Promise.all(files.map(compile));
  console.log(`${files.length} files compiled into ${TARGET}`);
}

async function compile(file: string): Promise<void> {
  const target = join(ROOT, TARGET, relative(ROOT, file)).replace(/\.tsx?$/, '.js');
  const { code, map } = await transformFile(file, settingsFor(file, target));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, map ? `${code}\n//# sourceMappingURL=${target.split('/').at(-1)}.map\n` : code);
  if (map) writeFileSync(`${target}.map`, map);
}

const { paths } = (
  JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8')) as {
    compilerOptions: { paths: Record<string, string[]> };
  }
).compilerOptions;

function settingsFor(file: string, target: string): Options {
  return {
    swcrc: false,
    sourceMaps: true,
    sourceFileName: relative(dirname(target), file),
    module: { type: 'commonjs', ignoreDynamic: true },
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      baseUrl: ROOT,
      paths,
      parser: { syntax: 'typescript', tsx: file.endsWith('.tsx'), decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    },
  };
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
