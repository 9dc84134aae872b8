import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { en } from './en';
import { firstEn } from './first.en';
import { firstVi } from './first.vi';
import { vi } from './vi';

const SOURCES = join(__dirname, '../..');

/** What is shown before the rest of the words have come. */
const FIRST_PAGES = ['app/main.tsx', 'features/sign-in/sign-in.page.tsx', 'features/conferences/conferences.page.tsx'];

function wordsIn(words: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[`${path}${key}`, value]] : [...wordsIn(value as object, `${path}${key}.`)],
    ),
  );
}

const vietnamese = wordsIn({ ...firstVi, ...vi });
const english = wordsIn({ ...firstEn, ...en });
const source = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.|words\//.test(file))
  .map((file) => readFileSync(join(SOURCES, file), 'utf8'))
  .join('\n');
// `t('app.name')`, `t(isOpen ? 'a.b' : 'a.c')`, and keys kept in tables: every quoted text that looks like a key of ours.
const usedWhole = [...source.matchAll(/'([a-z]\w*\.\w+)'/gi)].map(([, key]) => key!);
// t(`stages.${stage}`), t(`problem.${kind}Hint`)
const usedInParts = [...source.matchAll(/`((?:[a-z]\w*\.)+)\$\{[^`]*\}(\w*)`/gi)].map(([, start, end]) => ({
  start: start!,
  end: end!,
}));
const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '');

describe('the words of the pages', () => {
  it('are the same in both languages', () => {
    expect([...english.keys()]).toEqual([...vietnamese.keys()]);
  });

  it('fill in the same facts in both languages', () => {
    const facts = (text: string) =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).toSorted((a, b) => a.localeCompare(b));
    for (const [key, text] of vietnamese) expect([key, facts(english.get(key)!)]).toEqual([key, facts(text)]);
  });

  it('leave nothing empty', () => {
    const empty = [...vietnamese, ...english].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('have every key that a page asks for', () => {
    const known = new Set([...vietnamese.keys()].map(withoutPlural));
    const topics = new Set(Object.keys({ ...firstVi, ...vi }));
    const missing = usedWhole.filter((key) => topics.has(key.split('.')[0]!) && !known.has(key));
    expect(missing).toEqual([]);
  });

  it('have no key that no page asks for', () => {
    const whole = new Set(usedWhole);
    const isUsed = (key: string) =>
      whole.has(key) || usedInParts.some(({ start, end }) => key.startsWith(start) && key.endsWith(end));
    expect([...vietnamese.keys()].map(withoutPlural).filter((key) => !isUsed(key))).toEqual([]);
  });

  it('are with the frame, the sign-in and the board when these are shown', () => {
    const later = new Set(Object.keys(vi));
    const tooLate = [...filesBehind(FIRST_PAGES)].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/['`]([a-z]\w*)\.[\w$]/gi)]
        .filter(([, topic]) => later.has(topic!))
        .map(([key]) => `${relative(SOURCES, file)}: ${key}`),
    );
    expect(tooLate).toEqual([]);
    expect(Object.keys(firstVi).filter((topic) => later.has(topic))).toEqual([]);
  });
});

/** The files that come with some others, and not later. */
function filesBehind(pages: readonly string[]): Set<string> {
  const files = new Set(pages.map((page) => join(SOURCES, page)));
  for (const file of files) {
    const imported = readFileSync(file, 'utf8').matchAll(/^import (?!type)[^;]*?'(\.[^']+)';/gm);
    for (const [, path] of imported) {
      const found = ['.tsx', '.ts', '/index.ts']
        .map((end) => resolve(dirname(file), `${path}${end}`))
        .find((candidate) => existsSync(candidate));
      if (found && !found.includes('/words/')) files.add(found);
    }
  }
  return files;
}
