import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { THE_TREE } from './planted-tree';

const NOT_OURS = /(^|\/)(node_modules|dist|\.git|\.data|output)(\/|$)/;

const pages = readdirSync(THE_TREE)
  .filter((name) => !NOT_OURS.test(name))
  .flatMap((name) => markdownIn(join(THE_TREE, name)))
  .map((path) => relative(THE_TREE, path));

function markdownIn(path: string): string[] {
  if (NOT_OURS.test(relative(THE_TREE, path))) return [];
  if (statSync(path).isDirectory()) return readdirSync(path).flatMap((name) => markdownIn(join(path, name)));
  return path.endsWith('.md') ? [path] : [];
}

/** Links and pictures that lead to a file of the tree. */
function targets(page: string): string[] {
  const text = readFileSync(join(THE_TREE, page), 'utf8');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return links.filter((target) => !/^([a-z]+:|#)/.test(target)).map((target) => target.replace(/#.*$/, ''));
}

describe('the documentation', () => {
  it('leads only to files that are there', () => {
    const missing = pages.flatMap((page) =>
      targets(page)
        .filter((target) => !existsSync(resolve(THE_TREE, dirname(page), target)))
        .map((target) => `${page} → ${target}`),
    );
    expect(missing).toEqual([]);
  });

  it('gives every lib a page', () => {
    const silent = readdirSync(join(THE_TREE, 'libs')).filter((lib) => !pages.includes(`libs/${lib}/README.md`));
    expect(silent).toEqual([]);
  });

  it('lists every decision', () => {
    const decisions = readdirSync(join(THE_TREE, 'docs/adr')).filter((file) => /^\d{4}-/.test(file));
    expect(targets('docs/adr/README.md').toSorted()).toEqual(decisions.toSorted());
  });

  it('names only commands that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(join(THE_TREE, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = pages.flatMap((page) => {
      const text = readFileSync(join(THE_TREE, page), 'utf8');
      return [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, script = '']) => script);
    });
    expect([...new Set(named)].filter((script) => !(script in scripts))).toEqual([]);
  });
});
