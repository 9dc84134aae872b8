import { mkdirSync } from 'node:fs';
import { recallDocument, systemClock } from '@conference/tasks';
import { publicityWorkflowId } from '@conference/workflows';
import type { Browser, Page } from 'playwright-core';
import { IssuableDocuments } from '../integration/issuable.factory';
import { builtWeb } from '../support/built';
import { openTestApp, type TestApp } from '../support/test-app';
import { violationsIn } from '../support/violations';
import { launchBrowser } from '../support/seats';

const PICTURES = 'tests/output/browser';
const WIDTHS = [360, 1280];
const PDF = Buffer.from('%PDF-1.7 <</Type /Page>>');
const YEAR = new Date().getFullYear();

describe('the register in the browser', () => {
  let test: TestApp;
  let ready: IssuableDocuments;
  let browser: Browser;
  let page: Page;
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    test = await openTestApp({ DEV_SIGN_IN: 'true', WEB_ROOT: await builtWeb() });
    ready = await IssuableDocuments.open(test.transactions);
    await fill();
    browser = await launchBrowser();
    page = await (await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })).newPage();
    page.on('pageerror', (error) => failures.push(error.message));
  });

  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  /** A year as it looks: sent, failed, on paper, a recalled document, one of the union, one that was numbered late. */
  async function fill(): Promise<void> {
    const recipients = [
      { name: 'Ủy ban nhân dân tỉnh', email: null },
      { name: 'Sở Nội vụ', email: 'sonoivu@tinh.example' },
      { name: 'Ban Thường vụ Công đoàn viên chức tỉnh', email: 'cdvc@tinh.example' },
    ];
    const now = () => new Date();
    const entries = [
      await ready.issue({ code: 'ke-hoach', kind: 'plan', recipients }, now),
      await ready.issue({ code: 'bao-cao-nam', recipients: recipients.slice(1) }, now),
      await ready.issue({ code: 'bao-cao-cong-doan', kind: 'unionReport', recipients: recipients.slice(0, 1) }, now),
      await ready.issue({ code: 'nghi-quyet-du-thao', kind: 'resolution', recipients }, now),
    ];
    const file = await test.files.add(PDF, 'application/pdf', now());
    for (const { documentId } of entries) await ready.layOut(documentId!, file.sha256);
    await answered(entries[0]!.id, 'Sở Nội vụ', 'sent', null);
    await answered(
      entries[0]!.id,
      'Ban Thường vụ Công đoàn viên chức tỉnh',
      'failed',
      'EENVELOPE at RCPT TO: 550 5.1.1 no such user',
    );
    await recallDocument(test.transactions, systemClock, {
      officeId: ready.office.id,
      actorId: ready.people.get('gd')!.id,
      entryId: entries[1]!.id,
      reason: 'Bảng 2 ghi sai đơn vị tính',
      runOf: publicityWorkflowId,
    });
  }

  /** Writes what the mail service would have kept of a delivery. */
  async function answered(entryId: string, name: string, state: 'sent' | 'failed', problem: string | null) {
    await test.transactions.dataSource.query(
      `with stored as (
         insert into mail (occasion, kind, language, message_id, subject, text, envelope_from, envelope_to, raw_sha256, state, problem, created_at, sent_at)
         values ($2, 'dispatch', 'vi', $2, '-', '-', '-', '-', '-', $3, $4, now(), case when $3 = 'sent' then now() end) returning id)
       update dispatch set mail_id = (select id from stored) where entry_id = $1 and name = $2`,
      [entryId, name, state, problem],
    );
  }

  async function picture(name: string) {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage: true });
      const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      expect({ name, width, overflow: Math.max(0, Number(overflow)) }).toEqual({ name, width, overflow: 0 });
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  }

  it('shows the year with every state, to be read on a phone too', async () => {
    await page.goto(test.origin);
    await page
      .getByText(/Hà Văn Lâm/)
      .first()
      .click();
    await page.getByRole('link', { name: 'Sổ văn bản' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sổ đăng ký văn bản' }).waitFor();
    for (const symbol of ['01/KH-TTLN', '02/BC-TTLN', '01/BC-CĐCS', '03/NQ-TTLN'])
      await page.getByText(symbol).first().waitFor();
    await page.getByText('Đã thu hồi').first().waitFor();
    await page.getByText(/550 5\.1\.1/).waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await picture('register');
  });

  it('shows one book when asked', async () => {
    await page.getByLabel('Sổ', { exact: true }).selectOption({ label: 'Công đoàn Trung tâm Lưu trữ Nhỏ' });
    await page.getByText('03/NQ-TTLN').waitFor({ state: 'detached' });
    await page.getByText('01/BC-CĐCS').waitFor();
    await page.getByLabel('Sổ', { exact: true }).selectOption({ label: 'Tất cả các sổ' });
    await page.getByText('03/NQ-TTLN').waitFor();
  });

  it('recalls a document, asking why', async () => {
    const row = page.getByRole('row').filter({ hasText: '03/NQ-TTLN' });
    await row.getByRole('button', { name: 'Thu hồi' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/Lý do/).fill('Ban hành nhầm bản dự thảo');
    expect(await violationsIn(page)).toEqual([]);
    await picture('register-recall');
    await dialog.getByRole('button', { name: 'Thu hồi văn bản' }).click();
    await dialog.waitFor({ state: 'detached' });
    await row.getByText('Ban hành nhầm bản dự thảo').waitFor();
    await row.getByText('Đã thu hồi', { exact: true }).waitFor();
  });

  it('asks which error a correction puts right', async () => {
    await page.getByRole('row').filter({ hasText: '01/KH-TTLN' }).getByRole('button', { name: 'Sửa sai…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Sai sót cần sửa').fill('Sai tên đơn vị');
    expect(await violationsIn(page)).toEqual([]);
    await picture('register-correct');
    await dialog.getByRole('button', { name: 'Bắt đầu soạn' }).click();
    await page.waitForURL(/\/documents\//);
    await page.goto(`${test.origin}/register`);
    await page.getByText('Đang soạn văn bản thay thế').waitFor();
  });

  it('takes the next paper number, and asks before it opens a book', async () => {
    await page.getByRole('button', { name: 'Ghi số cấp trên giấy' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Số', { exact: true }).fill('9');
    await dialog.getByLabel(/Trích yếu nội dung/).fill('Công văn đã ký giấy');
    await dialog.getByRole('button', { name: 'Vào sổ' }).click();
    await dialog.getByText(/sẽ để trống số/).waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await picture('register-paper');
    await dialog.getByLabel('Số', { exact: true }).fill('4');
    await dialog.getByRole('button', { name: 'Vào sổ' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('04/TTLN-HCTH').waitFor();

    await page.getByRole('button', { name: 'Ghi số cấp trên giấy' }).click();
    await dialog.getByLabel('Sổ', { exact: true }).selectOption({ label: 'Ban Thanh tra nhân dân' });
    await dialog.getByLabel('Số', { exact: true }).fill('7');
    await dialog.getByLabel(/Trích yếu nội dung/).fill('Báo cáo giám sát');
    await dialog.getByRole('button', { name: 'Vào sổ' }).click();
    await dialog.getByText(/thuộc sổ giấy/).waitFor();
    await dialog.getByRole('button', { name: 'Vẫn vào sổ' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('07/BTTND').waitFor();
  });

  it('speaks English too, and offers the year as CSV', async () => {
    await page.getByText('EN', { exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Register of documents' }).waitFor();
    const link = page.getByRole('link', { name: 'Download (CSV)' });
    expect(await link.getAttribute('href')).toBe(`/api/register.csv?year=${YEAR}&language=en`);
    expect(await violationsIn(page)).toEqual([]);
    await picture('register-en');
  });

  it('ran without an error in the page', () => {
    expect(failures).toEqual([]);
  });
});
