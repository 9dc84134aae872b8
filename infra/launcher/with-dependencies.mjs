// node with-dependencies.mjs <file.ts> [arguments]: installs what is missing, then runs a TypeScript program as if it had been started itself.
import { runMain } from 'node:module';
import { resolve } from 'node:path';
import { prepare, ROOT } from './dependencies.mjs';

const [file] = process.argv.splice(1, 1) && process.argv.slice(1, 2);
if (!file) {
  console.error('node infra/launcher/with-dependencies.mjs <file.ts> [arguments]');
  process.exit(1);
}
await prepare();
process.argv[1] = resolve(ROOT, file);
runMain();
