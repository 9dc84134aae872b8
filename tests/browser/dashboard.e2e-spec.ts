import { mkdirSync, readFileSync } from 'node:fs';
import type { ConferenceStarted } from '@conference/contracts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startStack, type Stack } from '../../infra/launcher/stack';
import { violationsIn } from '../support/violations';
import { launchBrowser, SIGNED_IN } from '../support/seats';

const PLAN = readFileSync('tests/fixtures/conferences/004-skhcn-2019.yaml', 'utf8');
const PICTURES = 'tests/output/browser';
const WIDTHS = [360, 1280, 1920];
const HEADERS = { 'x-requested-with': 'hoi-nghi' };

describe('the dashboard', () => {
  let stack: Stack;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let started: ConferenceStarted;
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    stack = await startStack({});
    browser = await launchBrowser();
    context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
    page = await context.newPage();
    page.on('pageerror', (error) => failures.push(error.message));
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  async function picture(name: string) {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage: true });
      const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      expect({ name, width, overflow: Math.max(0, Number(overflow)) }).toEqual({ name, width, overflow: 0 });
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  }

  it('lets somebody in by picking a name', async () => {
    await page.goto(stack.addresses.web);
    await page
      .getByText(/Phạm Thị Bích Ngân/)
      .first()
      .click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForURL(SIGNED_IN);
    expect(await violationsIn(page)).toEqual([]);
    await picture('empty');
  });

  it('shows a conference that somebody else starts, without being reloaded', async () => {
    const answer = await context.request.post(`${stack.addresses.api}/conferences?rehearsal=true`, {
      headers: { ...HEADERS, 'content-type': 'application/yaml' },
      data: PLAN,
    });
    expect(answer.status()).toBe(201);
    started = await answer.json();
    await page.getByText(started.title).first().waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await picture('conferences');
  });

  it('shows one conference with its stages, documents and who is waited for', async () => {
    await page.goto(`${stack.addresses.web}/conferences/${started.id}`);
    await page.getByRole('heading', { level: 1, name: started.title }).waitFor();
    await page.getByText('Báo cáo hoạt động của Ban Thanh tra nhân dân').first().waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await picture('conference');
  });

  it('speaks English when asked, and remembers it', async () => {
    await page.getByText('EN', { exact: true }).first().click();
    await page.getByText('Documents').first().waitFor();
    await page.reload();
    await page.getByText('Documents').first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await violationsIn(page)).toEqual([]);
    await picture('conference-en');
  });

  it('shows one’s tasks', async () => {
    await page.goto(`${stack.addresses.web}/tasks`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await picture('tasks-en');
  });

  it('ran without an error in the page', () => {
    expect(failures).toEqual([]);
  });
});
