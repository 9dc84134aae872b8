import react from '@vitejs/plugin-react-swc';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { tsconfigPaths: true },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: {
      input: { index: `${import.meta.dirname}/index.html`, offline: `${import.meta.dirname}/src/offline/worker.ts` },
      // a service worker is found under a name that stays
      output: { entryFileNames: ({ name }) => (name === 'offline' ? 'offline.js' : 'assets/[name]-[hash].js') },
      // Schemas and rules that no page uses stay out: importing them does nothing by itself.
      treeshake: { moduleSideEffects: (id) => !/[\\/]libs[\\/](contracts|domain|ballots|plan-file)[\\/]/.test(id) },
    },
  },
});
