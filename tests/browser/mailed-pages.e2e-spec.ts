import { mkdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { chromium, type Browser, type Page } from 'playwright-core';
import { samplePages } from '../../apps/api/src/pages/sample-pages.factory';
import { layout } from '../../apps/api/src/pages/views/layout';

const PICTURES = 'tests/output/pages';
const SCREENS = [
  { width: 360, height: 780 },
  { width: 1280, height: 900 },
];

describe('the pages behind mailed links, as browsers show them', () => {
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];
  const every = (['vi', 'en'] as const).flatMap((language) =>
    Object.entries(samplePages(language)).map(([name, sample]) => ({ name, language, html: layout(sample) })),
  );

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    });
    page = await (await browser.newContext()).newPage();
    page.on('request', (request) => asked.push(request.url()));
  });

  afterAll(() => browser?.close());

  it.each(every)(
    '$name ($language): readable by everybody, on a phone and on a desk',
    async ({ name, language, html }) => {
      for (const screen of SCREENS) {
        await page.setViewportSize(screen);
        await page.setContent(html);
        const overflow = 'Math.max(0, document.documentElement.scrollWidth - window.innerWidth)';
        expect(await page.evaluate(overflow)).toBe(0);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        await page.screenshot({ path: `${PICTURES}/${name}-${language}-${screen.width}.png`, fullPage: true });
      }
    },
  );

  it('ask for nothing but their own sign', () => {
    expect(asked.filter((url) => !url.endsWith('/icon.svg') && !url.startsWith('data:'))).toEqual([]);
  });
});
