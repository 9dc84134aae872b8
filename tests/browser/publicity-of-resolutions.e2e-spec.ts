import { mkdirSync, writeFileSync } from 'node:fs';
import { openPublicity, systemClock } from '@conference/tasks';
import type { Browser, Page } from 'playwright-core';
import { IssuableDocuments } from '../integration/issuable.factory';
import { builtWeb } from '../support/built';
import { launchBrowser } from '../support/seats';
import { openTestApp, type TestApp } from '../support/test-app';
import { violationsIn } from '../support/violations';

const PICTURES = 'tests/output/browser';
const PDF = Buffer.from('%PDF-1.7 <</Type /Page>>');
const WIDTHS = [390, 1280];

describe('a resolution made known, on its page', () => {
  let test: TestApp;
  let browser: Browser;
  let page: Page;
  let ready: IssuableDocuments;
  let documentId: string;
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    test = await openTestApp({ DEV_SIGN_IN: 'true', WEB_ROOT: await builtWeb() });
    ready = await IssuableDocuments.open(test.transactions);
    const recipients = [
      { name: 'Ủy ban nhân dân tỉnh', email: null },
      { name: 'Các phòng, đơn vị thuộc Trung tâm', email: null },
    ];
    const entry = await ready.issue({ code: 'nghi-quyet', kind: 'resolution', recipients }, systemClock);
    documentId = entry.documentId!;
    const file = await test.files.add(PDF, 'application/pdf', new Date());
    await ready.layOut(documentId, file.sha256);
    await openPublicity(test.transactions, systemClock, { documentId, matter: 'issued' });
    const [task] = await ready.ask('posting', documentId, systemClock);
    await ready.answer(task!, 'publicised', systemClock);
    browser = await launchBrowser();
    page = await (await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })).newPage();
    page.on('pageerror', (error) => failures.push(error.message));
    await page.goto(test.origin);
    await page
      .getByText(/Hà Văn Lâm/)
      .first()
      .click();
    await page.getByRole('link', { name: 'Sổ văn bản' }).waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  async function picture(name: string) {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage: true });
      const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      expect({ name, width, overflow: Math.max(0, Number(overflow)) }).toEqual({ name, width, overflow: 0 });
    }
  }

  it('shows that it is being shown here, and takes down where else it was, with what shows it', async () => {
    await page.goto(`${test.origin}/documents/${documentId}`);
    const part = page.getByRole('region', { name: 'Công khai' });
    await part.getByText(/Đang công khai, còn \d+ ngày/).waitFor();
    await part.getByRole('button', { name: 'Ghi nhận nơi công khai' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/Nơi công khai/).fill('Bảng tin tầng 1 trụ sở Trung tâm');
    await dialog.getByLabel(/Địa chỉ trang/).fill('trang-cua-so');
    await dialog.getByRole('button', { name: 'Ghi nhận' }).click();
    await dialog.getByText('Địa chỉ phải bắt đầu bằng http:// hoặc https://.').waitFor();
    await dialog.getByLabel(/Địa chỉ trang/).fill('https://luutru.example/nghi-quyet');
    expect(await violationsIn(page)).toEqual([]);
    await picture('posting-dialog');
    await dialog.getByRole('button', { name: 'Ghi nhận' }).click();
    await dialog.waitFor({ state: 'detached' });
    await part.getByText('Bảng tin tầng 1 trụ sở Trung tâm').waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await picture('posting');
    const record = await part.getByRole('link', { name: /Biên bản công khai/ }).getAttribute('href');
    const pdf = await page.request.get(`${test.origin}${record}`);
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    writeFileSync(`${PICTURES}/posting-record.pdf`, await pdf.body());
  });

  it('takes back what was recorded wrongly, in English too', async () => {
    await page.getByText('EN', { exact: true }).click();
    const part = page.getByRole('region', { name: 'Made known' });
    await part.getByRole('button', { name: /Take back/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/Reason/).fill('Another board');
    await dialog.getByRole('button', { name: 'Take back' }).click();
    await dialog.waitFor({ state: 'detached' });
    await part.getByText('took it back: Another board').waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await picture('posting-en');
  });

  it('stands on the page of everything that is made known', async () => {
    await page.goto(`${test.origin}/publicity`);
    await page.getByRole('heading', { level: 2, name: 'Văn bản nghi-quyet' }).waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await picture('publicity-dark');
    expect(failures).toEqual([]);
  });
});
