import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { takeLock } from '../../infra/launcher/lock';
import { cacheDir, onPath } from '../../infra/launcher/temporal-binary';

const run = promisify(execFile);
const VERSION = '1.26.1';
const PROGRAM = join(__dirname, 'VeraCheck.java');
const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>hoi-nghi</groupId><artifactId>verapdf-check</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.verapdf</groupId><artifactId>validation-model</artifactId><version>${VERSION}</version></dependency>
  </dependencies>
</project>
`;

/** What veraPDF says of one file: whether it keeps to PDF/A-2b, and which rules it breaks. */
export interface PdfaVerdict {
  readonly file: string;
  readonly isCompliant: boolean;
  readonly broken: readonly string[];
}

/**
 * Asks veraPDF about files; the first time Maven fetches it into the cache.
 * @throws when it cannot be had: tests that need it fail, they do not pass by
 */
export async function verifyPdfa(files: readonly string[]): Promise<PdfaVerdict[]> {
  const lib = join(await veraPdf(), 'lib', '*');
  const { stdout } = await run('java', ['-XX:TieredStopAtLevel=1', '-cp', lib, PROGRAM, '2b', ...files], {
    maxBuffer: 16 * 1024 * 1024,
  });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as PdfaVerdict);
}

async function veraPdf(): Promise<string> {
  const folder = join(cacheDir(), `verapdf-${VERSION}`);
  // a source file is run as it is, which needs the compiler
  for (const command of ['javac', 'mvn']) if (!onPath(command)) throw new Error(missing(`the command ${command}`));
  mkdirSync(cacheDir(), { recursive: true });
  const unlock = await waitForLock(`${folder}.lock`);
  try {
    if (!existsSync(join(folder, 'lib'))) await install(folder);
    return folder;
  } finally {
    unlock();
  }
}

/** The folder appears whole or not at all. */
async function install(folder: string): Promise<void> {
  const draft = mkdtempSync(`${folder}.`);
  try {
    writeFileSync(join(draft, 'pom.xml'), POM);
    const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
    const words = ['--batch-mode', '--quiet', goal, '-DoutputDirectory=lib', '-DincludeScope=runtime'];
    await run('mvn', words, { cwd: draft }).catch((error: Error) => {
      throw new Error(`${missing(`Maven's repository`)}\n${error.message.slice(-2_000)}`);
    });
    if (!readdirSync(join(draft, 'lib')).some((name) => name.includes(VERSION))) throw new Error(missing('the jars'));
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function waitForLock(file: string): Promise<() => void> {
  for (;;) {
    const taken = takeLock(file);
    if (typeof taken === 'function') return taken;
    await pause(200);
  }
}

function missing(what: string): string {
  return `veraPDF ${VERSION} needs ${what}: install a Java 17 development kit and Maven (Debian: apt-get install default-jdk-headless maven), or check the connection, and run the tests again.`;
}
