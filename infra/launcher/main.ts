import { join, resolve } from 'node:path';
import { closingTable } from './closing-table';
import { demoPeople } from './demo-people';
import { readOptions } from './options';
import { progressLine, type Progress } from './progress';
import { startStack, type Stack } from './stack';
import { StoppedWhileStarting } from './start-failure';
import { tellFailure } from './tell-failure';

const ROOT = resolve(__dirname, '../..');
/** npm passes Ctrl-C on to a program that the terminal has told already: two signals at once are one. */
const SAME_SIGNAL_MS = 1_000;
const MUST_BE_STOPPED_MS = 15_000;

async function main(): Promise<void> {
  const beganAt = Date.now();
  const { isVerbose, ...options } = readOptions(process.argv.slice(2), process.env, ROOT);
  const stopping = new AbortController();
  let stack: Stack | null = null;
  onStopSignal(
    () => {
      console.log('\nĐang dừng · stopping');
      stopping.abort();
      if (stack) void stack.stop().then(leave, fail);
    },
    () => stack?.killAll(),
  );
  stack = await startStack({ ...options, signal: stopping.signal, onProgress: (told) => show(told, isVerbose) });
  const people = demoPeople(join(ROOT, 'infra/demonstration/office.yaml'));
  console.log(closingTable(stack.addresses, people, (Date.now() - beganAt) / 1000));
}

function show(told: Progress, isVerbose: boolean): void {
  if (told.kind !== 'output' || isVerbose) console.log(progressLine(told));
}

/** The first signal stops everything in order, a second one does not wait. */
function onStopSignal(stop: () => void, kill: () => void): void {
  let firstAt = 0;
  const hear = () => {
    if (firstAt === 0) {
      firstAt = Date.now();
      setTimeout(() => endNow(kill), MUST_BE_STOPPED_MS).unref();
      stop();
    } else if (Date.now() - firstAt > SAME_SIGNAL_MS) endNow(kill);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, hear);
}

function endNow(kill: () => void): void {
  kill();
  process.exit(1);
}

function leave(): void {
  console.log('Đã dừng · stopped');
  process.exit(0);
}

function fail(error: unknown): void {
  if (error instanceof StoppedWhileStarting) return leave();
  tellFailure(error);
  process.exit(1);
}

main().catch(fail);
