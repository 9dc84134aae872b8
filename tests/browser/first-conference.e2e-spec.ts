import { mkdirSync } from 'node:fs';
import type { PlanView } from '@conference/contracts';
import type { Browser, Page } from 'playwright-core';
import { startStack, type Stack } from '../../infra/launcher/stack';
import { waitUntil } from '../../infra/launcher/wait-until';
import { PATIENCE_MS } from '../support/patience';
import { LAPTOP, launchBrowser, PICTURES } from '../support/seats';

const AT_MOST = 10;

describe('somebody who has never seen it before', () => {
  let stack: Stack;
  let browser: Browser;
  let page: Page;
  let clicks = 0;

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    stack = await startStack({});
    browser = await launchBrowser();
    const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', viewport: LAPTOP });
    page = await context.newPage();
    await page.exposeFunction('countClick', () => {
      clicks += 1;
    });
    await page.addInitScript("addEventListener('click', (event) => event.isTrusted && countClick(), true)");
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it(`comes from npm start to a started conference of their own in at most ${AT_MOST} clicks`, async () => {
    await page.goto(stack.addresses.web);
    await page.getByText('Phạm Thị Bích Ngân').first().click();
    await page.getByRole('link', { name: 'Bắt đầu một hội nghị' }).first().click();
    await page.getByRole('button', { name: 'Hội nghị thường niên, họp toàn thể' }).click();
    const title = page.getByLabel('Tên hội nghị');
    await title.fill('Hội nghị đầu tiên của chúng tôi');
    await page.getByRole('button', { name: 'Bắt đầu hội nghị' }).click();
    await page.waitForURL(/\/conferences\/[0-9a-f-]{36}$/);
    await page.getByRole('heading', { level: 1, name: 'Hội nghị đầu tiên của chúng tôi' }).waitFor();
    // it has begun in earnest: somebody is asked for the first draft
    const plan = `${stack.addresses.api}/conferences/${page.url().split('/').at(-1)}/plan`;
    await waitUntil(async () => {
      const { dues } = (await (await page.request.get(plan)).json()) as PlanView;
      return dues.some(({ kind, state }) => kind === 'draft' && state === 'open');
    }, PATIENCE_MS);
    await page.screenshot({ path: `${PICTURES}/first-conference-vi-1280.png`, fullPage: true });
    expect(clicks).toBeGreaterThan(0);
    expect(clicks).toBeLessThanOrEqual(AT_MOST);
  });
});
