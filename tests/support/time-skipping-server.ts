import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { canConnect } from '../../infra/launcher/can-connect';
import { takeLock } from '../../infra/launcher/lock';
import { freePorts } from '../../infra/launcher/ports';
import { cacheDir, onPath } from '../../infra/launcher/temporal-binary';
import { waitUntil } from '../../infra/launcher/wait-until';
import { writeWhole } from '../../infra/launcher/whole-file';

const VERSION = '1.38.0';
/** What Java keeps of loaded classes: the SDK waits five seconds for the server, and on a busy machine Java needs more without it. */
const ARCHIVE = 'classes.jsa';
const JAVA = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
const FIRST_START_WITHIN_MS = 120_000;
const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>hoi-nghi</groupId><artifactId>time-skipping-server</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.temporal</groupId><artifactId>temporal-test-server</artifactId><version>${VERSION}</version></dependency>
  </dependencies>
</project>
`;

/**
 * Finds Temporal's test server, in which a wait of months takes no time; the first time Maven fetches it into the cache.
 * @returns the path of an executable, for `TestWorkflowEnvironment.createTimeSkipping`
 * @throws when it cannot be had: tests that need it fail, they do not pass by
 */
export async function timeSkippingServer(): Promise<string> {
  const folder = join(cacheDir(), `temporal-test-server-${VERSION}`);
  refuseWithout('java', 'Java 17 or newer');
  const unlock = await waitForLock(`${folder}.lock`);
  try {
    if (!existsSync(join(folder, 'lib'))) await install(folder);
    if (!existsSync(join(folder, ARCHIVE))) await archiveClasses(folder);
    return startFile(folder);
  } finally {
    unlock();
  }
}

async function waitForLock(file: string): Promise<() => void> {
  for (;;) {
    const taken = takeLock(file);
    if (typeof taken === 'function') return taken;
    await pause(200);
  }
}

/** The folder appears whole or not at all. */
async function install(folder: string): Promise<void> {
  refuseWithout('mvn', 'Maven');
  mkdirSync(cacheDir(), { recursive: true });
  const draft = mkdtempSync(`${folder}.`);
  try {
    writeFileSync(join(draft, 'pom.xml'), POM);
    await fetchJars(draft);
    if (!readdirSync(join(draft, 'lib')).some((name) => name.includes(VERSION))) throw new Error(missing('the jars'));
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Starts the server once for the sake of its classes, which are kept when it ends. */
async function archiveClasses(folder: string): Promise<void> {
  const draft = join(folder, `${ARCHIVE}.new`);
  const { temporal: port } = await freePorts();
  const server = spawn('java', [...JAVA, `-XX:ArchiveClassesAtExit=${draft}`, ...program(folder), String(port)], {
    stdio: 'ignore',
  });
  const ended = new Promise<void>((done) => server.once('exit', () => done()).once('error', () => done()));
  const isUp = await waitUntil(
    () => canConnect(port),
    FIRST_START_WITHIN_MS,
    () => server.exitCode !== null,
  );
  server.kill();
  await ended;
  if (!isUp) throw new Error(missing('Java 17 or newer, and this one does not run it'));
  // an older Java keeps nothing; the server then only starts more slowly
  if (existsSync(draft)) renameSync(draft, join(folder, ARCHIVE));
}

function startFile(folder: string): string {
  const file = join(folder, 'temporal-test-server');
  const words = [...JAVA, `-XX:SharedArchiveFile=${join(folder, ARCHIVE)}`, ...program(folder)];
  writeWhole(file, `#!/bin/sh\nexec java ${words.map((word) => `'${word}'`).join(' ')} "$@"\n`, 0o755);
  return file;
}

function program(folder: string): string[] {
  return ['-cp', join(folder, 'lib', '*'), 'io.temporal.testserver.TestServer'];
}

function fetchJars(folder: string): Promise<void> {
  const said: Buffer[] = [];
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
  const child = spawn('mvn', ['--batch-mode', '--quiet', goal, '-DoutputDirectory=lib', '-DincludeScope=runtime'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((done, failed) => {
    const fail = (why: string) => failed(new Error(`${missing(`Maven's repository`)}\n${why.slice(-2_000)}`));
    child.once('error', (error) => fail(error.message));
    child.once('close', (code) => (code === 0 ? done() : fail(Buffer.concat(said).toString())));
  });
}

function refuseWithout(command: string, name: string): void {
  if (!onPath(command)) throw new Error(missing(`${name} (the command ${command})`));
}

function missing(what: string): string {
  return `The time-skipping Temporal server ${VERSION} needs ${what}: install Java 17 and Maven (Debian: apt-get install default-jre-headless maven), or check the connection, and run the tests again.`;
}
