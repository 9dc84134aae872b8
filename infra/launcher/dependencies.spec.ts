import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from './temporary-folder.factory';

const MODULE = pathToFileURL(join(__dirname, 'dependencies.mjs')).href;

/** In plain Node, as on a machine where nothing is installed. */
function inPlainNode(expression: string) {
  const program = `import('${MODULE}').then((m) => console.log(JSON.stringify(${expression} ?? null)))`;
  return spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
}

describe('what must be there before TypeScript can run', () => {
  const folder = temporaryFolder();
  const wanted = {
    '': { version: '1.0.0' },
    'node_modules/pg': { version: '8.23.1' },
    'node_modules/fsevents': { version: '2.3.3', optional: true },
  };

  const match = (installed: object | null, lock: object = wanted) => {
    rmSync(join(folder.path, 'node_modules'), { recursive: true, force: true });
    mkdirSync(join(folder.path, 'node_modules'));
    writeFileSync(join(folder.path, 'package-lock.json'), JSON.stringify({ packages: lock }));
    if (installed)
      writeFileSync(join(folder.path, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
    return JSON.parse(inPlainNode(`m.packagesMatchLockfile(${JSON.stringify(folder.path)})`).stdout) as boolean;
  };

  it('is content with the packages of the lockfile, without those for other platforms', () => {
    expect(match({ 'node_modules/pg': { version: '8.23.1' } })).toBe(true);
  });

  it('installs when nothing is there, one is missing, or one is outdated', () => {
    expect(match(null)).toBe(false);
    expect(match({})).toBe(false);
    expect(match({ 'node_modules/pg': { version: '8.23.0' } })).toBe(false);
    expect(match({ 'node_modules/pg': { version: '8.23.1' }, 'node_modules/fsevents': { version: '1.0.0' } })).toBe(
      false,
    );
  });

  it.each(['18.20.4', '20.18.9', '8.17.0'])('refuses Node %s and says what to do', (version) => {
    const { status, stderr } = inPlainNode(`m.refuseOldNode('${version}')`);
    expect(status).toBe(1);
    expect(stderr).toContain(`Node 20.19 or newer is needed, this is ${version}. Install a newer one`);
  });

  it.each(['20.19.0', '22.0.0', '24.21.0'])('takes Node %s', (version) => {
    expect(inPlainNode(`m.refuseOldNode('${version}')`).status).toBe(0);
  });
});
