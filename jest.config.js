// One list of aliases (tsconfig.json); one transform for TypeScript and for ES-module packages.
// PostgreSQL and Temporal are started once, outside the tests, and only for the projects that need them.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

// Tests read times as the applications do, wherever they run.
process.env.TZ = 'UTC';

const { paths } = JSON.parse(readFileSync(join(__dirname, 'tsconfig.json'), 'utf8')).compilerOptions;
const aliases = Object.fromEntries(
  Object.entries(paths).map(([alias, [target]]) => [`^${alias}$`, target.replace(/^\./, '<rootDir>')]),
);

const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  // what a CommonJS program of Node 20 may require: file-type and others offer nothing else
  testEnvironmentOptions: { customExportConditions: ['node', 'node-addons', 'module-sync'] },
  moduleNameMapper: aliases,
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
  setupFiles: ['reflect-metadata'],
  setupFilesAfterEnv: ['<rootDir>/tests/support/timeout.cjs'],
  transform: { '\\.[cm]?[jt]sx?$': '<rootDir>/tests/support/jest-esm-transform.cjs' },
  transformIgnorePatterns: [],
};

const onRealParts = {
  ...base,
  globalSetup: '<rootDir>/tests/support/global-setup.cjs',
  globalTeardown: '<rootDir>/tests/support/global-teardown.cjs',
};

module.exports = {
  // what hundreds of files leave behind in a worker slows down those that come after them
  workerIdleMemoryLimit: '1500MB',
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs,workflows,infra}/**/*.spec.ts', '<rootDir>/tests/support/**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/apps/web/'],
    },
    {
      ...base,
      displayName: 'web',
      testEnvironment: 'jsdom',
      testEnvironmentOptions: {},
      testMatch: ['<rootDir>/apps/web/**/*.spec.{ts,tsx}'],
      setupFiles: ['<rootDir>/tests/support/jsdom.cjs'],
      moduleNameMapper: { ...aliases, '\\.css$': '<rootDir>/tests/support/empty.cjs' },
    },
    {
      ...base,
      displayName: 'conformance',
      testMatch: ['<rootDir>/tests/conformance/**/*.spec.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/long-timeout.cjs'],
    },
    {
      ...base,
      displayName: 'architecture',
      testMatch: ['<rootDir>/tests/architecture/**/*.spec.ts'],
    },
    {
      ...onRealParts,
      displayName: 'integration',
      testMatch: ['<rootDir>/tests/integration/**/*.spec.ts'],
    },
    { ...onRealParts, displayName: 'workflows', testMatch: ['<rootDir>/tests/workflows/**/*.spec.ts'] },
    {
      ...onRealParts,
      displayName: 'e2e',
      testMatch: ['<rootDir>/tests/{api,browser,system}/**/*.e2e-spec.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/long-timeout.cjs'],
    },
  ],
};
