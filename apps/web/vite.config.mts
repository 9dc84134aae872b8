import react from '@vitejs/plugin-react-swc';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

export default defineConfig({
  root: import.meta.dirname,
  // compressed once here instead of for every reader; the api serves what a browser takes
  plugins: [
    react(),
    compression({ algorithms: ['brotliCompress', 'gzip'], include: /\.(js|css|svg|html)$/, threshold: 1_000 }),
  ],
  resolve: { tsconfigPaths: true },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // which files a page needs, for the test that weighs the first one
    manifest: true,
    target: 'es2022',
    rolldownOptions: {
      input: { index: `${import.meta.dirname}/index.html`, offline: `${import.meta.dirname}/src/offline/worker.ts` },
      // a service worker is found under a name that stays
      output: {
        entryFileNames: ({ name }) => (name === 'offline' ? 'offline.js' : 'assets/[name]-[hash].js'),
        // what every page needs changes with its version only, and comes in one file
        codeSplitting: {
          groups: [
            {
              name: 'frame',
              test: /node_modules[\\/](react|react-dom|scheduler|use-sync-external-store|@tanstack|i18next|react-i18next|zod)[\\/]/,
            },
          ],
        },
      },
      // Schemas and rules that no page uses stay out: importing them does nothing by itself.
      treeshake: { moduleSideEffects: (id) => !/[\\/]libs[\\/](contracts|domain|ballots|plan-file)[\\/]/.test(id) },
    },
  },
});
