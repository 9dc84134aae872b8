import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

/** Bundles the workflows from their TypeScript source: the one way for build, tests and a worker without a build. */
export async function bundleWorkflows(): Promise<string> {
  const root = projectRoot();
  const alias = await aliases(root);
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(root, 'workflows/src/index.ts'),
    logger: new DefaultLogger('ERROR'),
    webpackConfigHook: (config) => ({
      ...config,
      resolve: { ...config.resolve, alias: Object.assign({}, config.resolve?.alias, alias) },
    }),
  });
  return code;
}

/** Writes the bundle to a file. */
export async function writeBundle(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await bundleWorkflows());
}

/** The folder above this file that holds the project, from the source tree and from `dist` alike. */
function projectRoot(): string {
  for (let folder = __dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'nest-cli.json'))) return folder;
  }
  return process.cwd();
}

/** `tsconfig.json` is the only list of aliases; it is plain JSON. */
async function aliases(root: string): Promise<Record<string, string>> {
  const config = JSON.parse(await readFile(join(root, 'tsconfig.json'), 'utf8')) as {
    compilerOptions: { paths: Record<string, [string]> };
  };
  return Object.fromEntries(
    Object.entries(config.compilerOptions.paths).map(([alias, [target]]) => [`${alias}$`, resolve(root, target)]),
  );
}
