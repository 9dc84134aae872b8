import { writeBundle } from './bundle-workflows';

const file = process.argv[2] ?? 'dist/workflows/bundle.js';
writeBundle(file).then(
  () => console.log(`workflows bundled into ${file}`),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
