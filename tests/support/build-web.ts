import { execFile } from 'node:child_process';

/** Builds the pages into a folder of the test's own, so that nothing else is disturbed. */
export function buildWeb(folder: string): Promise<void> {
  const build = ['node_modules/vite/bin/vite.js', 'build', '--config', 'apps/web/vite.config.mts', '--outDir', folder];
  return new Promise((done, failed) => {
    execFile(process.execPath, build, (error) => (error ? failed(error) : done()));
  });
}
