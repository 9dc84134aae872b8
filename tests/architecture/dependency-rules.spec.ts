import { output, PlantedTree, THE_TREE, type Files } from './planted-tree';

interface Violation {
  readonly rule: string;
  readonly from: string;
}

/** One wrong import for each rule: the file that breaks it, and what the plant needs besides. */
const PLANTS: readonly (readonly [rule: string, culprit: string, files: Files])[] = [
  importing('domain-imports-nothing', 'libs/domain/src/planted.ts', 'node:crypto'),
  importing('domain-imports-nothing', 'libs/domain/src/task/planted.ts', 'zod'),
  importing('domain-imports-nothing', 'libs/domain/src/planted-lib.ts', '@conference/config'),
  importing('contracts-know-domain-and-zod', 'libs/contracts/src/planted.ts', '@conference/persistence'),
  importing('contracts-know-domain-and-zod', 'libs/contracts/src/planted-built-in.ts', 'node:fs'),
  importing('plan-file-knows-contracts-and-yaml', 'libs/plan-file/src/planted.ts', 'node:fs'),
  importing('workflows-stay-deterministic', 'workflows/src/planted.ts', 'node:fs'),
  importing('workflows-stay-deterministic', 'workflows/src/document/planted.ts', '@temporalio/client'),
  importing('config-knows-no-other-lib', 'libs/config/src/planted.ts', '@conference/domain'),
  importing('persistence-knows-domain-and-config', 'libs/persistence/src/planted.ts', '@conference/tasks'),
  importing('tasks-know-domain-and-persistence', 'libs/tasks/src/planted.ts', '@conference/mail'),
  importing('ballots-know-domain-and-hpke', 'libs/ballots/src/planted.ts', 'node:crypto'),
  importing('polls-know-ballots-and-persistence', 'libs/polls/src/planted.ts', '@conference/mail'),
  importing('mail-knows-domain-and-config', 'libs/mail/src/planted.ts', '@conference/persistence'),
  importing('inbound-knows-domain', 'libs/inbound/src/planted.ts', '@conference/mail'),
  importing('documents-know-domain-and-config', 'libs/documents/src/planted.ts', '@conference/contracts'),
  importing('drafting-knows-record-and-documents', 'libs/drafting/src/planted.ts', '@conference/contracts'),
  importing('dossier-knows-domain-and-documents', 'libs/dossier/src/planted.ts', '@conference/persistence'),
  importing('verifier-stands-alone', 'infra/verify/planted.ts', '@conference/dossier'),
  importing('files-know-domain-config-and-persistence', 'libs/files/src/planted.ts', '@conference/contracts'),
  importing('temporal-knows-the-contract', 'libs/temporal/src/planted.ts', '@conference/persistence'),
  importing('health-knows-config', 'libs/health/src/planted.ts', '@conference/domain'),
  importing('web-knows-contracts-and-domain', 'apps/web/src/planted.ts', '@conference/persistence'),
  importing('web-knows-contracts-and-domain', 'apps/web/src/planted-built-in.ts', 'node:path'),
  importing('web-shared-knows-no-feature', 'apps/web/src/shared/planted.ts', '../features/planted'),
  importing('web-features-know-no-frame', 'apps/web/src/features/planted-frame.ts', '../app/planted'),
  importing('tasks-take-only-types-of-workflows', 'libs/tasks/src/planted-values.ts', '@conference/workflows'),
  importing('only-persistence-knows-typeorm', 'apps/worker/src/planted.ts', 'typeorm'),
  importing('only-persistence-knows-typeorm', 'apps/api/src/planted-orm.ts', '@nestjs/typeorm'),
  importing('only-persistence-speaks-to-postgres', 'apps/api/src/planted-sql.ts', 'pg'),
  importing('api-without-the-worker-side', 'apps/api/src/planted.ts', '@conference/temporal/worker'),
  [
    'api-never-reaches-the-worker-side',
    'apps/api/src/main.ts',
    {
      'apps/api/src/main.ts': "import './planted-detour';",
      'apps/api/src/planted-detour.ts': "import '@conference/temporal';",
      'libs/temporal/src/index.ts': "import './planted-detour';",
      'libs/temporal/src/planted-detour.ts': "import './worker';",
    },
  ],
  importing('workers-without-contracts', 'apps/notifications/src/planted.ts', '@conference/contracts'),
  importing('workflows-only-through-their-contract', 'apps/worker/src/planted-run.ts', '../../../workflows/src'),
  importing('apps-never-one-another', 'apps/notifications/src/planted-app.ts', '../../api/src/planted'),
  importing('nobody-imports-apps', 'libs/health/src/planted-app.ts', '../../../apps/api/src/planted'),
  importing('nobody-imports-infra', 'apps/api/src/planted-infra.ts', '../../../infra/planted'),
  importing('libs-only-through-their-index', 'apps/worker/src/planted-depth.ts', '../../../libs/domain/src/result'),
  importing('demo-uses-only-the-doors', 'infra/demo/planted.ts', '@conference/persistence'),
  importing('launcher-starts-on-bare-node', 'infra/launcher/planted.mjs', 'yaml'),
  importing('launcher-starts-on-bare-node', 'infra/launcher/planted-typescript.mjs', '../planted.ts'),
  importing('production-never-tests', 'libs/domain/src/planted-test.ts', './planted.spec'),
  importing('production-never-tests', 'apps/worker/src/planted-test.ts', '../../../tests/planted'),
  [
    'no-cycles',
    'libs/health/src/planted-one.ts',
    {
      'libs/health/src/planted-one.ts': "import './planted-other';",
      'libs/health/src/planted-other.ts': "import './planted-one';",
    },
  ],
  importing('nothing-unresolvable', 'apps/api/src/planted-nowhere.ts', './nowhere'),
  importing('nothing-unresolvable', 'apps/api/src/planted-no-package.ts', '@conference/nothing'),
  importing('nothing-undeclared', 'apps/api/src/planted-undeclared.ts', 'accepts'),
  importing('production-without-dev-packages', 'apps/api/src/planted-dev.ts', 'fast-check'),
];

/** What the plants above lean on. */
const GROUND: Files = {
  'infra/planted.ts': 'export const planted = true;',
  'tests/planted.ts': 'export const planted = true;',
  'apps/web/src/app/planted.ts': 'export const planted = true;',
  'apps/web/src/features/planted.ts': 'export const planted = true;',
  'libs/domain/src/planted.spec.ts': 'export const planted = true;',
};

function importing(rule: string, culprit: string, what: string): readonly [string, string, Files] {
  return [rule, culprit, { [culprit]: `import '${what}';` }];
}

async function violations(folder: string, ...where: string[]): Promise<Violation[]> {
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...where];
  const { summary } = JSON.parse(await output(folder, 'depcruise', args)) as {
    summary: { violations: { rule: { name: string }; from: string }[] };
  };
  return summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
}

describe('the dependency rules', () => {
  let tree: PlantedTree;
  let found: Violation[];

  beforeAll(async () => {
    tree = await PlantedTree.copy();
    await tree.plant(GROUND);
    for (const [, , files] of PLANTS) await tree.plant(files);
    found = await violations(tree.folder, ...PLANTS.flatMap(([, , files]) => Object.keys(files)));
  }, 120_000);

  afterAll(() => tree.remove());

  it.each(PLANTS)('catch %s in %s', (rule, culprit) => {
    expect(found).toContainEqual({ rule, from: culprit });
  });

  it('all have a planted violation', () => {
    const { forbidden } = jest.requireActual<{ forbidden: { name: string }[] }>('../../.dependency-cruiser.cjs');
    expect([...new Set(PLANTS.map(([rule]) => rule))].toSorted()).toEqual(forbidden.map(({ name }) => name).toSorted());
  });

  it('hold in the tree as it is', async () => {
    expect(await violations(THE_TREE, 'apps', 'libs', 'workflows', 'infra', 'tests')).toEqual([]);
  }, 120_000);
});
