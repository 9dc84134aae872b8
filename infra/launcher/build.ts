import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Sentence } from '@conference/domain';
import { takeLock } from './lock';
import { step, type OnProgress } from './progress';
import { runCommand } from './run-command';
import { StoppedWhileStarting } from './start-failure';
import { readJson, writeWhole } from './whole-file';

interface BuildTarget {
  readonly command: readonly [string, ...string[]];
  readonly words: Sentence;
  readonly sources: readonly string[];
  readonly results: readonly string[];
}

const TARGETS = {
  apps: {
    command: [process.execPath, '-r', '@swc-node/register', 'infra/launcher/compile-apps.ts'],
    words: { vi: 'Dựng các ứng dụng', en: 'building the applications' },
    sources: ['apps/api', 'apps/worker', 'apps/notifications', 'libs', 'workflows/src/contract', 'nest-cli.json'],
    results: [
      'dist/apps/api/src/main.js',
      'dist/apps/worker/src/main.js',
      'dist/apps/notifications/src/main.js',
      'dist/libs/persistence/src/migrate.js',
    ],
  },
  workflows: {
    command: ['npm', 'run', '--silent', 'build:workflows'],
    words: { vi: 'Dựng quy trình', en: 'building the workflows' },
    sources: ['workflows/src', 'libs/domain/src', 'libs/temporal/src'],
    results: ['dist/workflows/bundle.js'],
  },
  web: {
    command: ['npm', 'run', '--silent', 'build:web'],
    words: { vi: 'Dựng trang web', en: 'building the web' },
    sources: ['apps/web', 'libs/contracts/src', 'libs/domain/src', 'libs/ballots/src', 'libs/plan-file/src'],
    results: ['dist/web/index.html'],
  },
} as const satisfies Record<string, BuildTarget>;

export type BuildName = keyof typeof TARGETS;

const FOR_ALL = ['package.json', 'package-lock.json', 'tsconfig.json'];
const STAMP = 'dist/built-from.json';

/** Builds what has changed since it was built last, one after the other: each keeps both cores of a small machine busy. */
export async function buildChanged(
  root: string,
  logDir: string,
  onProgress: OnProgress,
  stop: AbortSignal,
  wanted: readonly BuildName[],
): Promise<void> {
  const unlock = await takeBuildLock(root, stop);
  try {
    for (const name of wanted) await buildOne(root, name, logDir, onProgress, stop);
  } finally {
    unlock();
  }
}

/** Two launchers may start at once on different data; they must not build into one folder at once. */
async function takeBuildLock(root: string, stop: AbortSignal): Promise<() => void> {
  for (;;) {
    const taken = takeLock(join(root, 'dist/building.lock'));
    if (typeof taken === 'function') return taken;
    if (stop.aborted) throw new StoppedWhileStarting();
    await pause(200);
  }
}

async function buildOne(root: string, name: BuildName, logDir: string, onProgress: OnProgress, stop: AbortSignal) {
  const target: BuildTarget = TARGETS[name];
  const sources = hashOf(root, [...target.sources, ...FOR_ALL]);
  const isBuilt = stamps(root)[name] === sources && target.results.every((file) => existsSync(join(root, file)));
  if (isBuilt) return;
  const [program, ...args] = target.command;
  const log = join(logDir, `build-${name}.log`);
  await step(onProgress, target.words, () =>
    runCommand(
      {
        command: program,
        args,
        cwd: root,
        log: { path: log, name: `build-${name}` },
        onFailure: {
          vi: `${target.words.vi} không thành công. Xem các dòng trên hoặc ${log}, sửa rồi chạy lại.`,
          en: `${target.words.en} failed. See the lines above or ${log}, correct it and start again.`,
        },
      },
      stop,
    ),
  );
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeWhole(join(root, STAMP), JSON.stringify({ ...stamps(root), [name]: sources }, null, 2));
}

function stamps(root: string): Partial<Record<BuildName, string>> {
  return readJson<Partial<Record<BuildName, string>>>(join(root, STAMP)) ?? {};
}

/** One hash over names and contents; tests and notes do not count. */
function hashOf(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesUnder(join(root, path))).toSorted()) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.spec\.tsx?$|\.md$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
