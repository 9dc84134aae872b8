// Plain Node only: this file runs before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const OLDEST_NODE = [20, 19];
const PROGRESS_EVERY_MS = 10_000;

/** Checks Node, installs the packages when they are missing or outdated, and teaches Node to read TypeScript. */
export async function prepare() {
  refuseOldNode(process.versions.node);
  process.chdir(ROOT);
  if (!packagesMatchLockfile(ROOT)) await installPackages();
  createRequire(join(ROOT, 'package.json'))('@swc-node/register');
}

/** Loads a TypeScript file in this process, so that its exit code and signals are this process's own. */
export function load(file) {
  createRequire(join(ROOT, 'package.json'))(resolve(ROOT, file));
}

export function refuseOldNode(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  fail(
    `Cần Node ${OLDEST_NODE.join('.')} trở lên, máy này có ${version}. Hãy cài bản mới (https://nodejs.org) rồi chạy lại.`,
    `Node ${OLDEST_NODE.join('.')} or newer is needed, this is ${version}. Install a newer one (https://nodejs.org) and start again.`,
  );
}

/** npm writes `node_modules/.package-lock.json` last, so an interrupted install does not match either. */
export function packagesMatchLockfile(root) {
  const hidden = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(hidden);
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || mayBeAbsent(entry, installed[path]) || installed[path]?.version === entry.version,
  );
}

/** Binaries for other platforms and packages only wanted by optional ones are rightly absent. */
function mayBeAbsent(entry, installed) {
  return installed === undefined && (entry.optional || entry.devOptional || entry.peer || entry.link);
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

async function installPackages() {
  const startedAt = Date.now();
  const elapsed = () => `${Math.round((Date.now() - startedAt) / 1000)} s`;
  console.log('  … Cài thư viện · installing packages (npm ci)');
  const ticker = setInterval(
    () => console.log(`  … Cài thư viện · installing packages, ${elapsed()}`),
    PROGRESS_EVERY_MS,
  );
  try {
    await runNpmCi();
  } finally {
    clearInterval(ticker);
  }
  console.log(`  ✓ Cài thư viện · installing packages (${elapsed()})`);
}

/** Build tools are development packages: they are installed whatever NODE_ENV says. */
function runNpmCi() {
  const args = ['ci', '--include=dev', '--no-fund', '--no-audit'];
  const viaNpm = process.env.npm_execpath?.endsWith('.js');
  const child = viaNpm
    ? spawn(process.execPath, [process.env.npm_execpath, ...args], { cwd: ROOT })
    : spawn('npm', args, { cwd: ROOT, shell: process.platform === 'win32' });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
  const stopped = () => process.exit(0);
  process.once('SIGINT', stopped);
  process.once('SIGTERM', stopped);
  process.once('exit', () => child.kill());
  return new Promise((done) => {
    child.once('error', () =>
      fail(
        'Không tìm thấy lệnh npm. Hãy cài Node kèm npm rồi chạy lại.',
        'The command npm was not found. Install Node with npm and start again.',
      ),
    );
    child.once('close', (code) => {
      process.off('SIGINT', stopped);
      process.off('SIGTERM', stopped);
      if (code === 0) return done();
      console.error(Buffer.concat(output).toString().trim().split('\n').slice(-20).join('\n'));
      fail(
        'Không cài được thư viện (npm ci, chi tiết ở trên). Hãy kiểm tra kết nối tới kho npm rồi chạy lại.',
        'The packages could not be installed (npm ci, details above). Check that the npm registry can be reached and start again.',
      );
    });
  });
}

function fail(vi, en) {
  console.error(`\n✗ ${vi}\n  ${en}`);
  process.exit(1);
}
