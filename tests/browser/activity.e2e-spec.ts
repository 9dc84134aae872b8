import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { builtWeb } from '../support/built';
import { launchBrowser, LAPTOP, lookAt, PHONE, PICTURES, sitDown } from '../support/seats';
import { openTestApp, type TestApp } from '../support/test-app';
import { paragraphs, WrittenReport } from '../integration/written-report.factory';

describe('who did what, in the browser', () => {
  let test: TestApp;
  let report: WrittenReport;
  let browser: Browser;
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    test = await openTestApp({ DEV_SIGN_IN: 'true', WEB_ROOT: await builtWeb() });
    report = await WrittenReport.open(test);
    await report.enter('drafting');
    await report.handIn(paragraphs('mota Một đoạn của báo cáo.'));
    await report.enter('approval');
    await report.approve();
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
    sitDown(browser, { origin: test.origin, name: report.tasks.people.get('gd')!.name, viewport, path, failures });

  it('leads from the conference to all that happened in it, by kind, and on to the document', async () => {
    const { page } = await sit(LAPTOP, `/conferences/${report.tasks.conference.id}`);
    await page.getByRole('link', { name: 'Xem toàn bộ, lọc theo loại' }).click();
    await page.getByRole('heading', { name: 'Nhật ký hoạt động' }).waitFor();
    await page.getByLabel('Loại hoạt động').selectOption({ label: 'Giao việc và trả lời' });
    await page.waitForURL(/kind=answers/);
    await page
      .getByText(/Phê duyệt “/i)
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'Mở văn bản' }).first().click();
    await page.waitForURL(/\/documents\//);
  });

  it('is read on a phone and a laptop, in both languages and in the dark', async () => {
    for (const viewport of [PHONE, LAPTOP]) await lookAt(await sit(viewport, '/activity'), 'activity', 'main ol');
    const night = await sit(LAPTOP, `/activity?conference=${report.tasks.conference.id}`);
    await night.page.emulateMedia({ colorScheme: 'dark' });
    await lookAt(night, 'activity-dark');
  });
});
