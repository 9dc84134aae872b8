import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const FILE = 'docs/plan-file/annual-conference.example.yaml';

/** Reads the plan that offices begin from; it stands with the documentation, where people look for it. */
export function examplePlan(): Promise<string> {
  for (let folder = __dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, FILE))) return readFile(join(folder, FILE), 'utf8');
  }
  throw new Error(`${FILE} is missing`);
}
