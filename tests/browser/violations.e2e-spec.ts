import type { Browser, Page } from 'playwright-core';
import { violationsIn } from '../support/violations';
import { launchBrowser } from '../support/seats';

const GOOD = '<html lang="vi"><title>Trang</title><main><h1>Trang</h1><img src="data:," alt="Dấu"></main></html>';
const BROKEN = GOOD.replace(' alt="Dấu"', '');

describe(violationsIn.name, () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
  });

  afterAll(() => browser?.close());

  it('finds nothing in a page that everybody can use, and what somebody cannot use with its place', async () => {
    await page.setContent(GOOD);
    expect(await violationsIn(page)).toEqual([]);
    await page.setContent(BROKEN);
    expect(await violationsIn(page)).toEqual([['image-alt', '<img src="data:,">']]);
    await page.setContent(GOOD);
    expect(await violationsIn(page)).toEqual([]);
  });

  it('sees what is hard to read in the light that is chosen', async () => {
    await page.setContent(`${GOOD}<style>@media (prefers-color-scheme: dark) { h1 { color: #ddd } }</style>`);
    for (const [colorScheme, found] of [
      ['light', []],
      ['dark', ['color-contrast']],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      expect((await violationsIn(page)).map(([rule]) => rule)).toEqual(found);
    }
  });

  it('judges a part alone, and leaves out what does not apply', async () => {
    await page.setContent(BROKEN.replace('</main>', '</main><aside id="part">Thêm</aside>'));
    expect(await violationsIn(page, { within: '#part' })).toEqual([]);
    expect(await violationsIn(page, { except: ['image-alt'] })).toEqual([]);
  });
});
