import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { transformFile, type Options } from '@swc/core';

const ROOT = resolve(__dirname, '../..');
const { paths } = (
  JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8')) as {
    compilerOptions: { paths: Record<string, string[]> };
  }
).compilerOptions;

/** Where what is compiled lies; it mirrors the source tree. */
export const COMPILED = join(ROOT, 'dist');

/** Compiles one file of TypeScript into the mirror, and gives its place there. Types are not looked at. */
export async function compile(file: string): Promise<string> {
  const target = join(COMPILED, relative(ROOT, file)).replace(/\.tsx?$/, '.js');
  const { code, map } = await transformFile(file, settingsFor(file, target));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, map ? `${code}\n//# sourceMappingURL=${target.split('/').at(-1)}.map\n` : code);
  if (map) writeFileSync(`${target}.map`, map);
  return target;
}

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
