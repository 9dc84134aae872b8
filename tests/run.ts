import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { countTests, type TestReport } from './support/count-tests';

const ROOT = resolve(__dirname, '..');
const WORKERS = '--maxWorkers=2';

/** `npm test`: everything, or what the arguments (jest's own) choose; the last line counts the tests that ran. */
async function run(chosen: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-nghi-report-'));
  const file = join(folder, 'report.json');
  try {
    const workers = chosen.some((argument) => /^(--maxWorkers|-w|--runInBand|-i)/.test(argument)) ? [] : [WORKERS];
    const jestIsContent = await jest(['--json', `--outputFile=${file}`, ...workers, ...chosen]);
    const { line, isGood } = countTests(read(file));
    process.exitCode = isGood && jestIsContent ? 0 : 1;
    console.log(line);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `--json` writes the report to standard output as well; people read standard error. */
function jest(args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [require.resolve('jest/bin/jest'), ...args], {
    cwd: ROOT,
    stdio: ['inherit', 'ignore', 'inherit'],
  });
  const passOn = (signal: NodeJS.Signals) => child.kill(signal);
  process.on('SIGTERM', passOn);
  process.on('SIGINT', () => undefined); // the terminal has told jest as well
  return new Promise((done) => {
    child.once('error', () => done(false));
    child.once('exit', (code) => done(code === 0));
  });
}

function read(file: string): TestReport | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as TestReport;
  } catch {
    return null;
  }
}

void run(process.argv.slice(2));
