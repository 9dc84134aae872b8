import { mkdirSync } from 'node:fs';
import { CAPACITIES, TASK_KINDS } from '@conference/domain';
import type { Browser, Page } from 'playwright-core';
import { samplePages } from '../../apps/api/src/pages/sample-pages.factory';
import { layout } from '../../apps/api/src/pages/views/layout';
import { violationsIn } from '../support/violations';
import { launchBrowser } from '../support/seats';

const PICTURES = 'tests/output/pages';
/** The narrowest phone that counts. */
const PHONE = { width: 360, height: 640 };
/** Where the first thing to answer, or the way to it, begins at the latest on a phone: less than half a screen below the first. */
const VERBS_BEGIN = PHONE.height * 1.4;
/** A4 at 96 dots per inch. */
const PAPER = { width: 794, height: 1123 };
/** About as wide as what phones have (Roboto, San Francisco); the usual font of a machine without a desktop is wider by a tenth. */
const FONT_OF_A_PHONE = "body{font-family:'Liberation Sans',Arial,sans-serif}";
const SCREENS = [PHONE, { width: 1280, height: 900 }];

describe('the pages behind mailed links, as browsers show them', () => {
  let browser: Browser;
  let page: Page;
  /** As a phone lays a page out: its scroll bar takes no room. */
  let phone: Page;
  const asked: string[] = [];
  const every = (['vi', 'en'] as const).flatMap((language) =>
    Object.entries(samplePages(language)).map(([name, sample]) => ({ name, language, html: layout(sample) })),
  );

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    browser = await launchBrowser();
    page = await (await browser.newContext()).newPage();
    phone = await (await browser.newContext({ viewport: PHONE, isMobile: true, hasTouch: true })).newPage();
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
        expect(await violationsIn(page)).toEqual([]);
        await page.screenshot({ path: `${PICTURES}/${name}-${language}-${screen.width}.png`, fullPage: true });
      }
    },
  );

  it.each(every.filter(({ name }) => ([...TASK_KINDS, ...CAPACITIES] as string[]).includes(name)))(
    '$name ($language): on a phone, what is asked and by when stand on the first screen, the verbs soon after',
    async ({ html }) => {
      await phone.setContent(html);
      await phone.addStyleTag({ content: FONT_OF_A_PHONE });
      for (const first of ['.kind', 'h1', '.whose', '.asked .pill']) {
        const { y, height } = (await phone.locator(first).boundingBox())!;
        expect(y + height).toBeLessThanOrEqual(PHONE.height);
      }
      const verbs = phone.locator('.early a:visible, form :is(input:not([type=hidden]), textarea, .remark)').first();
      expect((await verbs.boundingBox())!.y).toBeLessThanOrEqual(VERBS_BEGIN);
    },
  );

  it('unfold the details by keyboard, and on paper always', async () => {
    const { html } = every.find(({ name }) => name === 'approval')!;
    await page.setContent(html);
    // what is unfolded is laid out with the next picture, not at once
    const shown = (part: string) =>
      page.evaluate(
        `new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))).then(() =>
          [...document.querySelectorAll('${part}')].filter((one) => one.checkVisibility({ contentVisibilityAuto: true })).length)`,
      );
    const facts = await page.locator('.fold dd').count();
    const summary = page.locator('.fold summary');
    expect(await shown('.fold dd')).toBe(0);
    await summary.press('Enter');
    expect(await shown('.fold dd')).toBe(facts);
    await summary.press('Enter');
    expect(await shown('.fold dd')).toBe(0);

    await page.setViewportSize(PAPER);
    await page.emulateMedia({ media: 'print' });
    expect(await shown('.fold dd')).toBe(facts);
    expect(await shown('.form, .on')).toBe(0);
    await page.emulateMedia({ media: 'screen' });
  });

  it('ask for nothing but their own sign', () => {
    expect(asked.filter((url) => !url.endsWith('/icon.svg') && !url.startsWith('data:'))).toEqual([]);
  });
});
