import { mkdirSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { MailedTasks } from '../api/mailed-links.factory';
import { builtWeb } from '../support/built';
import { openTestApp, type TestApp } from '../support/test-app';
import { violationsIn } from '../support/violations';

const PICTURES = 'tests/output/browser';
const WIDTHS = [360, 1280];

describe('convening a conference', () => {
  let api: TestApp;
  let tasks: MailedTasks;
  let browser: Browser;
  let head: BrowserContext;
  let page: Page;
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    api = await openTestApp({ DEV_SIGN_IN: 'true', WEB_ROOT: await builtWeb() });
    tasks = await MailedTasks.open(api);
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    });
    head = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
    page = await head.newPage();
    page.on('pageerror', (error) => failures.push(error.message));
    await page.goto(api.origin);
    await page.getByText(tasks.people.get('gd')!.name).first().click();
    await page.waitForURL(`${api.origin}/`);
    await page.goto(`${api.origin}/conferences/${tasks.conference.id}/convening`);
    await page.getByRole('heading', { level: 1, name: 'Triệu tập hội nghị' }).waitFor();
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await api?.close();
  }, 60_000);

  /** Looks at the page in both languages, on a phone and a laptop: everybody can use it, nothing sticks out, and a picture stays. */
  async function look(name: string): Promise<void> {
    for (const language of ['en', 'vi']) {
      await page.evaluate(`localStorage.setItem('language', '${language}')`);
      await page.reload();
      await page.locator('main h1', { hasNotText: /Loading|Đang tải/ }).waitFor();
      expect({ name, language, violations: await violationsIn(page) }).toEqual({ name, language, violations: [] });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
        expect({ name, width, overflow: Math.max(0, Number(overflow)) }).toEqual({ name, width, overflow: 0 });
        await page.screenshot({ path: `${PICTURES}/${name}-${language}-${width}.png`, fullPage: true });
      }
    }
  }

  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();

  it('settles delegates only with an agreement that can be looked up, and keeps what was typed', async () => {
    await press('Chốt hình thức');
    await page.getByLabel('Hội nghị đại biểu').check();
    await page.getByLabel('Số đại biểu các đơn vị bầu').fill('3');
    await page.getByLabel('Các đơn vị phân tán').check();
    await page.getByLabel('Lý do không thể tập trung').fill('Ba kho ở ba huyện, phải có người trực.');
    await press(/^Lưu$/);
    await page
      .getByText(/thống nhất/)
      .first()
      .waitFor();
    await page.getByText('delegates-without-agreement').waitFor();
    await page.getByLabel('Theo văn bản, biên bản nào').fill('Biên bản số 03/BB-CĐCS');
    await page.getByLabel('Ngày thống nhất').fill('2024-01-05');
    await page.screenshot({ path: `${PICTURES}/convening-settle-vi.png` });
    await press(/^Lưu$/);
    await page.getByText('Hội nghị đại biểu').first().waitFor();
    await page.getByText('Biên bản số 03/BB-CĐCS', { exact: false }).first().waitFor();
  });

  it('records what a unit elected', async () => {
    await press(/Ghi kết quả bầu của Phòng Nghiệp vụ/);
    await page.getByLabel('Ngày họp đơn vị').fill('2024-01-10');
    await page.getByLabel('Số người dự').fill('4');
    await page.getByLabel('Thái Bá Đạt').fill('3');
    await page.screenshot({ path: `${PICTURES}/convening-election-vi.png` });
    await press(/^Lưu$/);
    await page.getByText('4/4 người dự; bầu được 1/1 đại biểu.').waitFor();
    await look('convening-delegates');
  });

  it('throws nothing into the page', () => {
    expect(failures).toEqual([]);
  });
});
