import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { countTests, withSecondRun, worthASecondRun, type TestReport } from './support/count-tests';

const ROOT = resolve(__dirname, '..');
const WORKERS = '--maxWorkers=2';

/** What jest said of a run, and whether it ended content. */
interface Ran {
  readonly report: TestReport | null;
  readonly isContent: boolean;
}

/**
 * `npm test`: everything, or what the arguments (jest's own) choose; the last line counts the tests that ran.
 *
 * Of a whole run, a file or two that failed are run once more, alone, and are named if they pass then.
 */
async function run(chosen: readonly string[]): Promise<void> {
  const workers = chosen.some((argument) => /^(--maxWorkers|-w|--runInBand|-i)/.test(argument)) ? [] : [WORKERS];
  const first = await jest([...workers, ...chosen]);
  const { report, isContent } = chosen.length === 0 ? await againIfUnsteady(first) : first;
  const { line, isGood } = countTests(report);
  process.exitCode = isGood && isContent ? 0 : 1;
  console.log(line);
}

async function againIfUnsteady(first: Ran): Promise<Ran> {
  const failed = worthASecondRun(first.report);
  if (failed.length === 0) return first;
  console.error(`\nOnce more, alone: ${named(failed)}`);
  const second = await jest(['--runInBand', '--runTestsByPath', ...failed]);
  if (!second.report) return second;
  const bad = worthASecondRun(second.report);
  const unsteady = failed.filter((name) => !bad.includes(name));
  if (unsteady.length > 0) console.error(`\nUNSTEADY, passed only when run again: ${named(unsteady)}`);
  return { report: withSecondRun(first.report!, second.report), isContent: second.isContent };
}

const named = (files: readonly string[]) => files.map((file) => relative(ROOT, file)).join(', ');

async function jest(args: readonly string[]): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-nghi-report-'));
  const file = join(folder, 'report.json');
  try {
    const isContent = await runJest(['--json', `--outputFile=${file}`, ...args]);
    return { report: read(file), isContent };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `--json` writes the report to standard output as well; people read standard error. */
function runJest(args: readonly string[]): Promise<boolean> {
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
