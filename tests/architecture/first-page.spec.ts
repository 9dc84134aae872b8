import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { builtWeb } from '../support/built';

/** What one file of the built web needs at once. */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

const FRAME = 'index.html';
const BOARD = 'src/features/conferences/conferences.page.tsx';
const SIGN_IN = 'src/features/sign-in/sign-in.page.tsx';

describe('the first page', () => {
  let root: string;
  let chunks: Readonly<Record<string, Chunk>>;

  beforeAll(async () => {
    root = await builtWeb();
    chunks = JSON.parse(readFileSync(join(root, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
  }, 120_000);

  it.each([
    ['the sign-in', SIGN_IN],
    ['the board', BOARD],
  ])('needs at most 200 kB of JavaScript on its way: %s', (_, page) => {
    const files = [...withImports([FRAME, page])].map((name) => join(root, chunks[name]!.file));
    const bytes = files.map((file) => sent(file).length).reduce((sum, size) => sum + size, 0);
    expect(files.length).toBeGreaterThan(2);
    expect(bytes).toBeLessThanOrEqual(200_000);
  });

  it('is kept compressed as it is', () => {
    const file = join(root, chunks[FRAME]!.file);
    expect(brotliDecompressSync(readFileSync(`${file}.br`))).toEqual(readFileSync(file));
  });

  function withImports(names: readonly string[]): Set<string> {
    const all = new Set(names);
    for (const name of all) chunks[name]!.imports?.forEach((imported) => all.add(imported));
    return all;
  }
});

/** A file as a browser gets it: small ones are not worth compressing. */
function sent(file: string): Buffer {
  try {
    return readFileSync(`${file}.br`);
  } catch {
    return readFileSync(file);
  }
}
