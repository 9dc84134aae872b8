import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { builtWeb } from '../support/built';
import { launchBrowser, LAPTOP, lookAt, PHONE, PICTURES, PROJECTOR, sitDown } from '../support/seats';
import { openTestApp, type TestApp } from '../support/test-app';
import { paragraphs, WrittenReport } from '../integration/written-report.factory';

const PROSE =
  'Thực hiện quy chế dân chủ ở cơ sở, các đơn vị đã tổ chức lấy ý kiến rộng rãi, tổng hợp và giải trình đầy đủ, đúng thời hạn đã nêu trong kế hoạch';

describe('the search, in the browser', () => {
  let test: TestApp;
  let report: WrittenReport;
  let browser: Browser;
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    test = await openTestApp({ DEV_SIGN_IN: 'true', WEB_ROOT: await builtWeb() });
    report = await WrittenReport.open(test);
    await report.enter('drafting');
    const many = Array.from({ length: 30 }, (_, place) => `para${place} ${PROSE}, lần thứ ${place + 1}.`);
    await report.handIn(paragraphs('mota Hội nghị đánh giá việc thực hiện quy chế dân chủ năm qua.', ...many));
    await report.enter('consultation');
    const [asked] = await report.ask('opinion');
    const remarks = [{ blockId: 'mota', text: 'Đề nghị nêu rõ số lần lấy ý kiến về quy chế dân chủ.' }];
    await report.answerTask(asked!, 'agreeWithRemarks', { remarks });
    await report.enter('approval');
    const [approver] = await report.ask('approval');
    await report.answerTask(approver!, 'returned', { reason: 'Phần quy chế dân chủ còn sơ sài, đề nghị viết lại.' });
    browser = await launchBrowser();
  });

  afterEach(() => {
    if (failures.length > 0) throw new Error(failures.join('\n'));
  });

  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  const sit = (viewport: typeof LAPTOP, path: string) =>
    sitDown(browser, {
      origin: test.origin,
      name: report.tasks.people.get('luu-tru-2')!.name,
      viewport,
      path,
      failures,
    });
  const box = (page: Page) => page.getByRole('searchbox', { name: 'Tìm trong cơ quan' });

  it('finds with the keyboard alone, from any page to the paragraph', async () => {
    const { page } = await sit(LAPTOP, '/tasks');
    await box(page).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('quy che dan chu');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Tìm “quy che dan chu”' }).waitFor();
    await page.getByRole('heading', { name: 'Nội dung văn bản khác (31)' }).waitFor();
    await page.locator('mark', { hasText: 'dân' }).first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(`[...document.querySelectorAll('[data-hit]')].indexOf(document.activeElement)`)).toBe(0);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/documents\/[^/]+#p-/);
    await page.locator('[data-meant]').waitFor();
  });

  it('follows what is typed, narrows by kind and year, and keeps it in the address', async () => {
    const { page } = await sit(LAPTOP, '/search?q=quy');
    await box(page).fill('quy chế dân chủ');
    await page.waitForURL(/q=quy(%20|\+)ch/);
    await page.getByRole('link', { name: 'Xem tất cả 31' }).click();
    await page.getByText(/1–20 trong 31/).waitFor();
    await page.getByRole('link', { name: 'Trang sau' }).click();
    await page.getByText(/21–31 trong 31/).waitFor();
    await page
      .getByRole('navigation', { name: 'Lọc theo loại' })
      .getByRole('link', { name: /Quyết định/ })
      .click();
    await page.getByText('còn sơ sài').waitFor();
    await page.waitForURL(/kind=decision/);
    await box(page).fill('khong co chu nay');
    await page.getByText('Không tìm thấy “khong co chu nay”').waitFor();
  });

  it('is read on a phone, a laptop and a projector, in both languages and in the dark', async () => {
    for (const viewport of [PHONE, LAPTOP, PROJECTOR])
      await lookAt(await sit(viewport, '/search?q=quy+che+dan+chu'), 'search', 'main');
    const night = await sit(LAPTOP, '/search?q=quy+che+dan+chu');
    await night.page.emulateMedia({ colorScheme: 'dark' });
    await lookAt(night, 'search-dark');
    await lookAt(await sit(PHONE, '/search?q=khong+co'), 'search-nothing');
    await lookAt(await sit(LAPTOP, '/search'), 'search-begin');
  });
});
