import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { takeLock } from '../../infra/launcher/lock';
import { cacheDir, onPath } from '../../infra/launcher/temporal-binary';

const run = promisify(execFile);
const COPY_JARS = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

/** A program of others that tests run, from Maven's repository. */
export interface JavaProgram {
  /** What people call it. */
  readonly name: string;
  readonly groupId: string;
  readonly artifactId: string;
  readonly version: string;
  /** Commands without which it does not run, beside Maven's the first time. */
  readonly commands: readonly ('java' | 'javac')[];
}

/**
 * Finds a program in the cache; the first time Maven fetches it with all that it needs.
 * @param prepare what is done to its folder while nobody else uses it
 * @returns its folder, with the jars in `lib`
 * @throws when it cannot be had: tests that need it fail, they do not pass by
 */
export async function javaProgram(
  program: JavaProgram,
  prepare: (folder: string) => Promise<void> = async () => undefined,
): Promise<string> {
  const folder = join(cacheDir(), `${program.artifactId}-${program.version}`);
  refuseWithout(program, program.commands);
  mkdirSync(cacheDir(), { recursive: true });
  const unlock = await waitForLock(`${folder}.lock`);
  try {
    if (!existsSync(join(folder, 'lib'))) await install(program, folder);
    await prepare(folder);
    return folder;
  } finally {
    unlock();
  }
}

/** Says in one sentence what a program lacks and what to do. */
export function missing({ name, version, commands }: JavaProgram, what: string): string {
  const java = commands.includes('javac') ? 'default-jdk-headless' : 'default-jre-headless';
  return `${name} ${version} needs ${what}: install Java 17 and Maven (Debian: apt-get install ${java} maven), or check the connection, and run the tests again.`;
}

/** The folder appears whole or not at all. */
async function install(program: JavaProgram, folder: string): Promise<void> {
  refuseWithout(program, ['mvn']);
  const draft = mkdtempSync(`${folder}.`);
  try {
    writeFileSync(join(draft, 'pom.xml'), pomOf(program));
    const words = ['--batch-mode', '--quiet', COPY_JARS, '-DoutputDirectory=lib', '-DincludeScope=runtime'];
    await run('mvn', words, { cwd: draft }).catch((error: Error) => {
      throw new Error(`${missing(program, 'Maven’s repository')}\n${error.message.slice(-2_000)}`);
    });
    if (!hasJars(program, draft)) throw new Error(missing(program, 'the jars'));
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function hasJars({ version }: JavaProgram, folder: string): boolean {
  return readdirSync(join(folder, 'lib')).some((name) => name.includes(version));
}

function pomOf({ groupId, artifactId, version }: JavaProgram): string {
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>hoi-nghi</groupId><artifactId>${artifactId}-for-tests</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>${groupId}</groupId><artifactId>${artifactId}</artifactId><version>${version}</version></dependency>
  </dependencies>
</project>
`;
}

async function waitForLock(file: string): Promise<() => void> {
  for (;;) {
    const taken = takeLock(file);
    if (typeof taken === 'function') return taken;
    await pause(200);
  }
}

function refuseWithout(program: JavaProgram, commands: readonly string[]): void {
  for (const command of commands) if (!onPath(command)) throw new Error(missing(program, `the command ${command}`));
}
