import { spawn } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { canConnect } from '../../infra/launcher/can-connect';
import { freePorts } from '../../infra/launcher/ports';
import { waitUntil } from '../../infra/launcher/wait-until';
import { writeWhole } from '../../infra/launcher/whole-file';
import { javaProgram, missing, type JavaProgram } from './java-program';

const SERVER: JavaProgram = {
  name: 'The time-skipping Temporal server',
  groupId: 'io.temporal',
  artifactId: 'temporal-test-server',
  version: '1.38.0',
  commands: ['java'],
};
/** What Java keeps of loaded classes: the SDK waits five seconds for the server, and on a busy machine Java needs more without it. */
const ARCHIVE = 'classes.jsa';
const JAVA = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
const FILE = 'temporal-test-server';
const FIRST_START_WITHIN_MS = 120_000;

/**
 * Finds Temporal's test server, in which a wait of months takes no time; the first time Maven fetches it into the cache.
 * @returns the path of an executable, for `TestWorkflowEnvironment.createTimeSkipping`
 * @throws when it cannot be had: tests that need it fail, they do not pass by
 */
export async function timeSkippingServer(): Promise<string> {
  const folder = await javaProgram(SERVER, async (place) => {
    if (!existsSync(join(place, ARCHIVE))) await archiveClasses(place);
    startFile(place);
  });
  return join(folder, FILE);
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
  if (!isUp) throw new Error(missing(SERVER, 'Java 17 or newer, and this one does not run it'));
  // an older Java keeps nothing; the server then only starts more slowly
  if (existsSync(draft)) renameSync(draft, join(folder, ARCHIVE));
}

function startFile(folder: string): void {
  const words = [...JAVA, `-XX:SharedArchiveFile=${join(folder, ARCHIVE)}`, ...program(folder)];
  writeWhole(join(folder, FILE), `#!/bin/sh\nexec java ${words.map((word) => `'${word}'`).join(' ')} "$@"\n`, 0o755);
}

function program(folder: string): string[] {
  return ['-cp', join(folder, 'lib', '*'), 'io.temporal.testserver.TestServer'];
}
