import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.factory';

const WRAPPER = join(__dirname, 'with-dependencies.mjs');

describe('with-dependencies.mjs', () => {
  const folder = temporaryFolder();
  const program = (text: string) => {
    const file = join(folder.path, 'program.ts');
    writeFileSync(file, text);
    return file;
  };

  it('runs a TypeScript program as if it had been started itself: arguments, main module, exit code', () => {
    const file = program(
      `const args: string[] = process.argv.slice(2); if (require.main === module) { console.log(JSON.stringify(args)); process.exit(7); }`,
    );
    const { stdout, status } = spawnSync(process.execPath, [WRAPPER, file, '--lang', 'en', 'a b'], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('["--lang","en","a b"]\n');
    expect(status).toBe(7);
  });

  it('leaves signals to the program', async () => {
    const file = program(
      `process.on('SIGTERM', () => process.exit(9)); setInterval(() => undefined, 1000); console.log('up');`,
    );
    const child = spawn(process.execPath, [WRAPPER, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((up) => child.stdout.once('data', up));
    child.kill('SIGTERM');
    expect(await new Promise((ended) => child.once('exit', ended))).toBe(9);
  });

  it('says how it is used when it is told no program', () => {
    const { status, stderr } = spawnSync(process.execPath, [WRAPPER], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain('with-dependencies.mjs <file.ts>');
  });
});
