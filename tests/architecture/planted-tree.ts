import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const ROOT = resolve(__dirname, '../..');
const SOURCES = ['apps', 'libs', 'workflows', 'infra'];
const CONFIGURATION = ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs', '.oxlintrc.json'];

/** Files by their path in the tree. */
export type Files = Readonly<Record<string, string>>;

/** A throw-away copy of the tree in which wrong lines can be planted. */
export class PlantedTree {
  private constructor(readonly folder: string) {}

  /** With the configuration of the checks only. */
  static async empty(): Promise<PlantedTree> {
    const folder = await mkdtemp(join(tmpdir(), 'planted-'));
    await Promise.all(CONFIGURATION.map((file) => cp(join(ROOT, file), join(folder, file))));
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    return new PlantedTree(folder);
  }

  /** With the sources as they are. */
  static async copy(): Promise<PlantedTree> {
    const tree = await PlantedTree.empty();
    await Promise.all(SOURCES.map((name) => cp(join(ROOT, name), join(tree.folder, name), { recursive: true })));
    return tree;
  }

  async plant(files: Files): Promise<void> {
    for (const [file, content] of Object.entries(files)) {
      const path = join(this.folder, file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    }
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}

/** The tree itself. */
export const THE_TREE = ROOT;

/** Runs a check of `node_modules/.bin` in a folder and gives its output, whatever its exit code. */
export async function output(folder: string, check: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(join(ROOT, 'node_modules/.bin', check), args, {
      cwd: folder,
      maxBuffer: 200_000_000,
    });
    return stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    if (!stdout) throw new Error(`${check} said nothing but: ${stderr ?? String(error)}`, { cause: error });
    return stdout;
  }
}
