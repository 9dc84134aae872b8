// Who may know whom. oxlint asks what a line may do; this asks what a file may import.
// Each rule has a planted violation in tests/architecture/dependency-rules.spec.ts.

const SPEC = '\\.(spec|e2e-spec|factory)\\.tsx?$';

/** A package by its exact names, wherever it is installed. */
const packages = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})(/|$)`;
const NEST = packages('@nestjs/[^/]+', 'reflect-metadata', 'rxjs', 'nestjs-pino', 'pino', 'pino-http');
const NODE = '^(node:)?[a-z_/]+$'; // a built-in has no file ending
const lib = (...names) => `^libs/(${names.join('|')})/src/index\\.ts$`;
const CONTRACT = '^workflows/src/contract/';

/** A folder with the whole list of what it may import, itself included. Its specs may import what they need. */
const mayImportOnly = (name, folder, comment, allowed) => ({
  name,
  severity: 'error',
  comment,
  from: { path: `^${folder}/`, pathNot: SPEC },
  to: { pathNot: [`^${folder}/`, ...allowed] },
});

const mayNotImport = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const perFolder = [
  mayImportOnly(
    'domain-imports-nothing',
    'libs/domain',
    'The rule book runs in the workflow, the API and the browser alike: no package, no Node module.',
    [],
  ),
  mayImportOnly(
    'contracts-know-domain-and-zod',
    'libs/contracts',
    'The language of the HTTP door is shared with the browser.',
    [lib('domain'), packages('zod')],
  ),
  mayImportOnly(
    'workflows-stay-deterministic',
    'workflows',
    'A workflow is replayed: everything it imports must give the same answer every time.',
    [lib('domain'), packages('@temporalio/workflow', '@temporalio/common')],
  ),
  mayImportOnly(
    'plan-file-knows-contracts-and-yaml',
    'libs/plan-file',
    'A plan as text is read, checked and changed in the browser and on the server by the same code: no Node module.',
    [lib('domain', 'contracts'), packages('yaml', 'zod')],
  ),
  mayImportOnly('config-knows-no-other-lib', 'libs/config', 'Settings are read before anything else exists.', [
    packages('zod', '@nestjs/common', '@nestjs/config'),
    NODE,
  ]),
  mayImportOnly(
    'persistence-knows-domain-and-config',
    'libs/persistence',
    'Repositories take and give domain types; they never decide.',
    [lib('domain', 'config'), NEST, packages('typeorm', 'pg', 'rate-limiter-flexible'), NODE],
  ),
  mayImportOnly(
    'tasks-know-domain-and-persistence',
    'libs/tasks',
    'The use case behind every channel: no HTTP, no Temporal, no mail.',
    [lib('domain', 'persistence'), CONTRACT, NODE],
  ),
  mayImportOnly(
    'ballots-know-domain-and-hpke',
    'libs/ballots',
    'A ballot is sealed in the browser and opened on the server by the same code: no Node module.',
    [lib('domain'), packages('hpke')],
  ),
  mayImportOnly(
    'polls-know-ballots-and-persistence',
    'libs/polls',
    'The use cases of a secret ballot: no HTTP, no Temporal, no mail.',
    [lib('domain', 'ballots', 'persistence', 'tasks'), NODE],
  ),
  mayImportOnly('mail-knows-domain-and-config', 'libs/mail', 'Facts become a mail; rows are read elsewhere.', [
    lib('domain', 'config'),
    NEST,
    packages('nodemailer', 'ical-generator', 'qr'),
    NODE,
  ]),
  mayImportOnly(
    'inbound-knows-domain',
    'libs/inbound',
    'What a mail that came in says and who sent it: no row, no answer.',
    [lib('domain'), packages('mailauth', 'mailparser', 'email-reply-parser', 'zod'), NODE],
  ),
  mayImportOnly(
    'documents-know-domain-and-config',
    'libs/documents',
    'Facts become a document; rows are read elsewhere.',
    [lib('domain', 'config'), NEST, packages('docx', 'pdfmake', '@expo-google-fonts/tinos'), NODE],
  ),
  mayImportOnly(
    'files-know-domain-config-and-persistence',
    'libs/files',
    'Bytes, where they are kept and what is wrong with them: no HTTP, no Temporal.',
    [lib('domain', 'config', 'persistence'), NEST, packages('@aws-sdk/client-s3', 'file-type', 'yauzl'), NODE],
  ),
  mayImportOnly(
    'drafting-knows-record-and-documents',
    'libs/drafting',
    'Writing a document: texts compared, merged, taken over, put into form. It decides nothing.',
    [lib('domain', 'persistence', 'documents'), packages('mammoth', 'diff', 'node-diff3'), NODE],
  ),
  mayImportOnly(
    'dossier-knows-domain-and-documents',
    'libs/dossier',
    'What is on record becomes an archive; rows and files are read elsewhere.',
    [lib('domain', 'documents'), packages('yazl'), NODE],
  ),
  mayImportOnly(
    'verifier-stands-alone',
    'infra/verify',
    'An archive is checked without the system that made it: two packages that read and write ZIP files, and Node.',
    [packages('yauzl', 'yazl'), NODE],
  ),
  mayImportOnly(
    'temporal-knows-the-contract',
    'libs/temporal',
    'Temporal in domain words: what it runs is named by path, not imported.',
    [lib('domain', 'config'), CONTRACT, NEST, packages('@temporalio/[^/]+'), NODE],
  ),
  mayImportOnly('health-knows-config', 'libs/health', 'Whether a process is alive and ready, and how it logs.', [
    lib('config'),
    NEST,
    packages('prom-client'),
    NODE,
  ]),
  mayNotImport(
    'web-knows-contracts-and-domain',
    'The browser gets no server code.',
    { path: '^apps/web/src/', pathNot: SPEC },
    {
      path: ['^(apps|libs|workflows|infra|tests)/', NODE, NEST],
      pathNot: ['^apps/web/', lib('contracts', 'domain', 'ballots', 'plan-file')],
    },
  ),
];

const acrossFolders = [
  mayNotImport(
    'web-shared-knows-no-feature',
    'What every page may use knows none of them.',
    { path: '^apps/web/src/shared/', pathNot: SPEC },
    { path: '^apps/web/src/(features|app)/' },
  ),
  mayNotImport(
    'web-features-know-no-frame',
    'A page is put into the frame of the application, and does not reach for it.',
    { path: '^apps/web/src/features/', pathNot: SPEC },
    { path: '^apps/web/src/app/' },
  ),
  mayNotImport(
    'tasks-take-only-types-of-workflows',
    'A use case must not load the workflow SDK.',
    { path: '^libs/tasks/', pathNot: SPEC },
    { path: '^workflows/', dependencyTypesNot: ['type-only'] },
  ),
  mayNotImport(
    'only-persistence-knows-typeorm',
    'One lib knows how rows are kept; everyone else speaks in repositories.',
    { pathNot: '^libs/persistence/' },
    { path: packages('typeorm', '@nestjs/typeorm') },
  ),
  mayNotImport(
    'only-persistence-speaks-to-postgres',
    'Only persistence and what sets a database up open a connection.',
    { pathNot: '^(libs/persistence|infra|tests)/' },
    { path: packages('pg') },
  ),
  mayNotImport(
    'api-without-the-worker-side',
    'The API starts and asks; it never runs a workflow or an activity.',
    { path: '^apps/api/' },
    { path: ['^libs/temporal/src/worker/', packages('@temporalio/worker', '@temporalio/activity')] },
  ),
  mayNotImport(
    'api-never-reaches-the-worker-side',
    'Not by a detour either: the worker side brings a native engine and a bundler.',
    { path: '^apps/api/src/main\\.ts$' },
    { path: ['^libs/temporal/src/worker/', packages('@temporalio/worker')], reachable: true },
  ),
  mayNotImport(
    'workers-without-contracts',
    'The language of the HTTP door stays at the door.',
    { path: '^apps/(worker|notifications)/', pathNot: SPEC },
    { path: '^libs/contracts/' },
  ),
  mayNotImport(
    'workflows-only-through-their-contract',
    'Outsiders see messages, activity interfaces and ids.',
    { path: '^(apps|libs|infra)/' },
    { path: '^workflows/', pathNot: CONTRACT },
  ),
  mayNotImport(
    'apps-never-one-another',
    'Processes meet in PostgreSQL and Temporal.',
    { path: '^apps/([^/]+)/' },
    { path: '^apps/', pathNot: '^apps/$1/' },
  ),
  mayNotImport(
    'nobody-imports-apps',
    'Libs serve apps; infra starts them as processes.',
    { path: '^(libs|workflows|infra)/' },
    { path: '^apps/' },
  ),
  mayNotImport(
    'nobody-imports-infra',
    'How it runs is no business of what it does.',
    { path: '^(apps|libs|workflows)/' },
    { path: '^infra/' },
  ),
  mayNotImport(
    'libs-only-through-their-index',
    'What an index does not export is free to change.',
    { path: '^((apps|libs)/[^/]+|workflows|infra)/' },
    { path: '^libs/', pathNot: ['^$1/', '/src/(worker/)?index\\.ts$'] },
  ),
  mayNotImport(
    'demo-uses-only-the-doors',
    'The demo plays people: mailbox, mailed pages and the public API.',
    { path: '^infra/demo/', pathNot: SPEC },
    {
      path: ['^libs/(persistence|tasks|temporal|documents|mail)/', '^workflows/', packages('@temporalio/[^/]+', 'pg')],
    },
  ),
  mayNotImport(
    'launcher-starts-on-bare-node',
    'A clean clone has nothing installed yet: until `npm ci` has run there are only the built-ins.',
    { path: '^infra/.*\\.mjs$' },
    { pathNot: ['^infra/.*\\.mjs$', NODE], dynamic: false },
  ),
  mayNotImport(
    'production-never-tests',
    'Specs, factories and tests are not shipped.',
    { path: '^(apps|libs|workflows|infra)/', pathNot: SPEC },
    { path: [SPEC, '^tests/'] },
  ),
];

const everywhere = [
  mayNotImport('no-cycles', 'A circle of files is one file in disguise.', {}, { circular: true }),
  mayNotImport(
    'nothing-unresolvable',
    'An import that leads nowhere silently satisfies every other rule.',
    {},
    { couldNotResolve: true },
  ),
  mayNotImport(
    'nothing-undeclared',
    'A package that package.json does not name may be gone tomorrow.',
    {},
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  ),
  mayNotImport(
    'production-without-dev-packages',
    'What is built for the browser aside, production runs on `dependencies`.',
    { path: '^(apps/(api|worker|notifications)|libs|workflows)/', pathNot: SPEC },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...perFolder, ...acrossFolders, ...everywhere],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    skipAnalysisNotInRules: true,
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '^(dist|coverage|tests/output)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
