import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { benchmark, figures, median, type Benchmark, type Figures, type Run } from './benchmark';

const WARM_UPS = 3;
const ROUNDS = 5;
const RESULT = resolve(__dirname, '../output/bench.json');

/** The same work on every machine, so that figures of different machines can be compared. */
const YARDSTICK = benchmark({
  name: 'yardstick: SHA-256 of 64 MiB',
  prepare: () => Buffer.alloc(64 * 1024 * 1024, 7),
  run: (bytes) => createHash('sha256').update(bytes).digest('hex'),
});

/**
 * `npm run bench`: each benchmark three times to warm up, then five rounds in turn, so that a busy moment meets all of them alike.
 *
 * Arguments choose benchmarks by a part of their name; a median above its target ends the run with 1.
 */
async function run(chosen: readonly string[]): Promise<void> {
  const all = [YARDSTICK, ...registered().filter(({ name }) => isChosen(name, chosen))];
  const prepared: { benchmark: Benchmark; value: unknown; runs: Run[] }[] = [];
  try {
    for (const one of all) prepared.push({ benchmark: one, value: await one.prepare(), runs: [] });
    for (let round = 0; round < WARM_UPS; round += 1)
      for (const { benchmark: one, value } of prepared) await one.run(value);
    for (let round = 0; round < ROUNDS; round += 1)
      for (const one of prepared) one.runs.push(await timed(() => one.benchmark.run(one.value)));
  } finally {
    for (const { benchmark: one, value } of prepared) await one.tearDown?.(value);
  }
  const yardstick = median((prepared[0]?.runs ?? []).map(({ figure }) => figure));
  report(prepared.map((one) => figures(one.benchmark, one.runs, yardstick)));
}

/** Every file `*.bench.ts` of this folder exports a list named `benchmarks`. */
function registered(): Benchmark[] {
  const files = readdirSync(__dirname)
    .filter((name) => name.endsWith('.bench.ts'))
    .sort();
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return files.flatMap((name) => (require(join(__dirname, name)) as { benchmarks: Benchmark[] }).benchmarks);
}

function isChosen(name: string, chosen: readonly string[]): boolean {
  return chosen.length === 0 || chosen.some((part) => name.toLowerCase().includes(part.toLowerCase()));
}

async function timed(work: () => unknown): Promise<Run> {
  const start = performance.now();
  const answer = await work();
  const figure = typeof answer === 'number' ? answer : performance.now() - start;
  return { figure, load: loadavg()[0] ?? NaN };
}

function report(all: readonly Figures[]): void {
  const shown = (figure: number | null, digits: number) => (figure === null ? '' : figure.toFixed(digits));
  console.table(
    Object.fromEntries(
      all.map(({ name, unit, min, median: middle, max, target, ofTarget, ofYardstick, load }) => [
        name,
        {
          min: shown(min, 1),
          median: shown(middle, 1),
          max: shown(max, 1),
          unit,
          target: shown(target, 0),
          'of target': shown(ofTarget, 2),
          'of yardstick': unit === 'ms' ? shown(ofYardstick, 2) : '',
          load: shown(load, 1),
        },
      ]),
    ),
  );
  mkdirSync(resolve(RESULT, '..'), { recursive: true });
  const machine = { cores: availableParallelism(), node: process.version };
  writeFileSync(RESULT, `${JSON.stringify({ machine, rounds: ROUNDS, figures: all }, null, 2)}\n`);
  if (all.some(({ ofTarget }) => ofTarget !== null && ofTarget > 1)) process.exitCode = 1;
}

void run(process.argv.slice(2));
