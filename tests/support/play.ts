import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { demoSummarySchema, type DemoSummary } from '@conference/contracts';
import type { Stack } from '../../infra/launcher/stack';

const ROOT = resolve(__dirname, '../..');
/** How many of its last lines tell why a play ended badly. */
const LAST_LINES = 40;

/** What a demonstration said, and how it ended. */
export interface Played {
  readonly exitCode: number | null;
  readonly lines: readonly string[];
}

/** `npm run demo` against a running system, as somebody would type it; `hear` is told each line at once. */
export function play(
  stack: Stack,
  args: readonly string[],
  hear: (line: string) => void = () => undefined,
): Promise<Played> {
  const command = ['infra/launcher/with-dependencies.mjs', 'infra/demo/main.ts', ...args, '--json', summaryFile(stack)];
  const env = { ...process.env, HOI_NGHI_DATA_DIR: stack.dataDir, INIT_CWD: ROOT };
  const child = spawn(process.execPath, command, { cwd: ROOT, env });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\n').filter(Boolean)) {
        lines.push(line);
        hear(line);
      }
    });
  }
  return new Promise((ended, failed) => {
    child.once('error', failed);
    child.once('close', (exitCode) => ended({ exitCode, lines }));
  });
}

/** A play that ended badly says with its last lines why. */
export function expectEnd({ exitCode, lines }: Played): void {
  if (exitCode !== 0) throw new Error(`ended with ${exitCode}:\n${lines.slice(-LAST_LINES).join('\n')}`);
}

/** What the last play against this system came to. */
export function readSummary(stack: Stack): DemoSummary {
  return demoSummarySchema.parse(JSON.parse(readFileSync(summaryFile(stack), 'utf8')));
}

function summaryFile({ dataDir }: Stack): string {
  return join(dataDir, 'summary.json');
}
