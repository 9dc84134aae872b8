import { output, PlantedTree, type Files } from './planted-tree';

/** One wrong line for each ban, and the rule that catches it. */
const BANS: readonly (readonly [ban: string, rule: string, file: string, code: string])[] = [
  ['Date in the domain', 'no-restricted-globals', 'libs/domain/src/a.ts', 'export const now = () => new Date();'],
  ['Date.now in the domain', 'no-restricted-globals', 'libs/domain/src/b.ts', 'export const now = () => Date.now();'],
  ['chance in the domain', 'no-restricted-properties', 'libs/domain/src/c.ts', 'export const lot = Math.random();'],
  [
    'a timer in the domain',
    'no-restricted-globals',
    'libs/domain/src/task/d.ts',
    'export const later = (act: () => void) => setTimeout(act, 1);',
  ],
  [
    'a built-in in a workflow',
    'no-nodejs-modules',
    'workflows/src/a.ts',
    "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;",
  ],
  ['the environment in an app', 'no-process-env', 'apps/api/src/a.ts', 'export const port = process.env.PORT;'],
  ['the environment in a lib', 'no-process-env', 'libs/mail/src/a.ts', 'export const relay = process.env.SMTP_URL;'],
  ['any', 'no-explicit-any', 'libs/contracts/src/a.ts', 'export const anything = (value: any): string => `${value}`;'],
  [
    'a promise nobody waits for',
    'no-floating-promises',
    'apps/worker/src/a.ts',
    'const act = async () => {};\nexport const go = () => {\n  act();\n};',
  ],
  [
    'a switch that forgets a case',
    'switch-exhaustiveness-check',
    'libs/tasks/src/a.ts',
    "export function word(verdict: 'yes' | 'no'): string {\n  switch (verdict) {\n    case 'yes':\n      return 'có';\n  }\n  return '';\n}",
  ],
  ['a circle of files', 'no-cycle', 'libs/health/src/a.ts', "export { b } from './b';\nexport const a = 1;"],
  ['a skipped test', 'no-disabled-tests', 'libs/mail/src/a.spec.ts', "it.skip('is green', () => expect(1).toBe(1));"],
  ['a lone test', 'no-focused-tests', 'libs/mail/src/b.spec.ts', "it.only('is green', () => expect(1).toBe(1));"],
];

const PERMITTED: Files = {
  'libs/config/src/a.ts': 'export const port = process.env.PORT;',
  'libs/domain/src/a.spec.ts': 'export const oracle = new Date(0);',
  'infra/a.ts': 'export const path = process.env.PATH;',
};

const GROUND: Files = { 'libs/health/src/b.ts': "export { a } from './a';\nexport const b = 2;" };

interface Finding {
  readonly rule: string;
  readonly file: string;
}

describe('the lint rules', () => {
  let tree: PlantedTree;
  let found: Finding[];

  beforeAll(async () => {
    tree = await PlantedTree.empty();
    await tree.plant({ ...GROUND, ...PERMITTED });
    for (const [, , file, code] of BANS) await tree.plant({ [file]: code });
    const report = await output(tree.folder, 'oxlint', [
      '--type-aware',
      '--format',
      'json',
      'apps',
      'libs',
      'workflows',
      'infra',
    ]);
    found = (JSON.parse(report) as { diagnostics: { code: string; filename: string }[] }).diagnostics.map(
      ({ code, filename }) => ({ rule: /\((.+)\)$/.exec(code)?.[1] ?? code, file: filename }),
    );
  }, 120_000);

  afterAll(() => tree.remove());

  it.each(BANS)('ban %s (%s)', (_ban, rule, file) => {
    expect(found).toContainEqual({ rule, file });
  });

  it.each(Object.keys(PERMITTED))('leave %s alone', (file) => {
    expect(found.filter((finding) => finding.file === file)).toEqual([]);
  });
});
