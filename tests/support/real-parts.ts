import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../../infra/launcher/ports';
import { ensureCluster, postgresSpec } from '../../infra/launcher/postgres';
import { postgresFiles, removeMovedCluster } from '../../infra/launcher/postgres-files';
import { databaseUrl, ensureDatabase, ensureRoles, OWNER } from '../../infra/launcher/postgres-roles';
import { progressLine, type Progress } from '../../infra/launcher/progress';
import { ensureSearchAttributes } from '../../infra/launcher/search-attributes';
import { Supervisor } from '../../infra/launcher/supervisor';
import { temporalSpec } from '../../infra/launcher/temporal';
import { findTemporalBinary } from '../../infra/launcher/temporal-binary';
import { migrate } from '../../libs/persistence/src/data-source';
import { writeBundle } from '../../libs/temporal/src/bundle-workflows';
import { TEMPLATE } from './database';
import { imapServerProgram } from './imap-server';
import { timeSkippingServer } from './time-skipping-server';

/** The data are thrown away, and nobody else can reach the server. */
const PASSWORDS = { superuser: 'superuser', owner: 'owner', app: 'app' };

/** Throw-away instances of the real parts, and the variables by which tests find them. */
interface RealParts {
  readonly variables: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Starts PostgreSQL with a migrated template, a Temporal server, and bundles the workflows. */
async function startRealParts(): Promise<RealParts> {
  const folder = await mkdtemp(join(tmpdir(), 'hoi-nghi-test-'));
  await chmod(folder, 0o755); // PostgreSQL may have to run as another user
  const supervisor = new Supervisor(folder, tell, () => undefined);
  const stop = async () => {
    await supervisor.stop();
    removeMovedCluster(folder);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const [postgres, temporal, bundle] = await allOrFirstFailure([
      startPostgres(folder, supervisor),
      startTemporal(folder, supervisor),
      bundleWorkflows(folder),
      prepare(timeSkippingServer),
      prepare(imapServerProgram),
    ]);
    return { variables: { ...postgres, ...temporal, ...bundle }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startPostgres(folder: string, supervisor: Supervisor) {
  const { postgres: port } = await freePorts();
  const superuserUrl = databaseUrl(port, 'postgres', PASSWORDS.superuser, 'postgres');
  const superuserPassword = PASSWORDS.superuser;
  const files = postgresFiles(folder);
  const place = { dataDir: folder, files, port, superuserUrl, superuserPassword, isThrowAway: true };
  ensureCluster(place);
  await supervisor.start(postgresSpec(place));
  await ensureRoles(superuserUrl, PASSWORDS);
  await ensureDatabase(superuserUrl, TEMPLATE);
  await migrate(databaseUrl(port, OWNER, PASSWORDS.owner, TEMPLATE));
  return { TEST_POSTGRES_URL: superuserUrl, TEST_OWNER_PASSWORD: PASSWORDS.owner, TEST_APP_PASSWORD: PASSWORDS.app };
}

async function startTemporal(folder: string, supervisor: Supervisor) {
  const own = process.env.TEMPORAL_ADDRESS;
  const { temporal: port } = await freePorts();
  const address = own || `127.0.0.1:${port}`;
  if (!own)
    await supervisor.start(temporalSpec(await findTemporalBinary(tell), { dataDir: folder, port, uiPort: null }));
  await ensureSearchAttributes(address);
  return { TEMPORAL_ADDRESS: address };
}

async function bundleWorkflows(folder: string) {
  const file = join(folder, 'workflows.js');
  await writeBundle(file);
  return { WORKFLOW_BUNDLE: file };
}

/** Fetching a program takes longer than a test may: a test that needs it fails by itself when it cannot be had. */
async function prepare(program: () => Promise<string>): Promise<void> {
  await program().catch((error: Error) => console.error(error.message));
}

/** Waits for all to end, so that nothing is still being started when a failure is told. */
async function allOrFirstFailure<T extends readonly Promise<unknown>[]>(work: readonly [...T]) {
  await Promise.allSettled(work);
  return Promise.all(work);
}

function tell(progress: Progress): void {
  if (progress.kind !== 'output') console.error(progressLine(progress));
}

/** Lives as long as its standard input: however the tests end, nothing stays behind. */
async function main(): Promise<void> {
  const ended = new Promise<void>((done) => {
    process.stdin.once('close', done).resume();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => done());
  });
  // whoever listened may be gone already: that must not keep the parts from being stopped
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const parts = await startRealParts();
  process.stdout.write(`${JSON.stringify(parts.variables)}\n`);
  await ended;
  await parts.stop();
  process.exit(0);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
