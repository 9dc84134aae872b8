import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What is judged: the whole page under every rule, unless it says otherwise. */
interface Judged {
  /** A selector of the only part that counts. */
  readonly within?: string;
  /** The rules that do not apply. */
  readonly except?: readonly string[];
}

/** Done when nothing fades or moves any more: a dialog that is still coming in has colours that nobody reads. */
const AT_REST = `(async () => {
  const isMoving = ({ playState, effect }) => playState === 'running' && effect.getComputedTiming().endTime !== Infinity;
  do await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  while (document.getAnimations().some(isMoving));
})()`;

/**
 * What keeps somebody from using a page, each rule with the first place that breaks it; empty when everybody can.
 *
 * axe-core runs in the page itself: as thorough for pages without frames, and a third of the time of a run by way of a blank page.
 */
export async function violationsIn(page: Page, { within, except = [] }: Judged = {}): Promise<[string, string][]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(AXE);
  await page.evaluate(AT_REST);
  const options: RunOptions = {
    resultTypes: ['violations'],
    rules: Object.fromEntries(except.map((rule) => [rule, { enabled: false }])),
  };
  const where = within === undefined ? 'document' : JSON.stringify(within);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${where}, ${JSON.stringify(options)})`);
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html ?? '']);
}
