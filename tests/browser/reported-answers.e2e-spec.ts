import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TaskEntity } from '@conference/persistence';
import { freezeStage, systemClock } from '@conference/tasks';
import type { Browser, Page } from 'playwright-core';
import { MailedTasks, PDF } from '../api/mailed-links.factory';
import { builtWeb } from '../support/built';
import { openTestApp, type TestApp } from '../support/test-app';
import { violationsIn } from '../support/violations';
import { launchBrowser } from '../support/seats';

const PICTURES = 'tests/output/browser';
const WIDTHS = [360, 1280];

describe('reported and recorded answers in the browser', () => {
  let folder: string;
  let test: TestApp;
  let tasks: MailedTasks;
  let browser: Browser;
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    folder = mkdtempSync(join(tmpdir(), 'hoi-nghi-chosen-'));
    writeFileSync(join(folder, 'Phiếu trả lời đã ký.pdf'), PDF);
    test = await openTestApp({ DEV_SIGN_IN: 'true', WEB_ROOT: await builtWeb() });
    browser = await launchBrowser();
  });

  beforeEach(async () => {
    tasks = await MailedTasks.open(test);
    await tasks.revise();
  });

  afterEach(() => {
    if (failures.length > 0) throw new Error(failures.join('\n'));
  });

  afterAll(async () => {
    await browser?.close();
    await test?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  async function newPage(language: 'vi' | 'en' = 'vi'): Promise<Page> {
    const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
    await context.addInitScript((chosen) => localStorage.setItem('language', chosen), language);
    const page = await context.newPage();
    page.on('pageerror', (error) => failures.push(error.message));
    return page;
  }

  async function signIn(code: string, language: 'vi' | 'en' = 'vi'): Promise<Page> {
    const page = await newPage(language);
    const headers = { 'x-requested-with': 'hoi-nghi' };
    const data = { personId: tasks.people.get(code)!.id };
    await page.context().request.post(`${test.origin}/api/sign-in`, { headers, data });
    return page;
  }

  async function picture(page: Page, name: string): Promise<void> {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.screenshot({ path: join(PICTURES, `${name}-${width}.png`), fullPage: true, animations: 'disabled' });
    }
  }

  async function approvedAndReported(): Promise<{ first: TaskEntity; second: TaskEntity }> {
    const [first, second] = await tasks.ask('approval');
    await tasks.answer(first!, 'approved');
    const words = 'Sáng nay tôi họp ở Bộ, không mở thư.';
    await freezeStage(test.transactions, systemClock, { taskId: first!.id, personId: first!.assigneeId, words });
    return { first: first!, second: second! };
  }

  it('lets the head of office see what stands still, and annul the answer with a reason', async () => {
    const { first } = await approvedAndReported();
    const page = await signIn('tp-hc');
    await page.goto(`${test.origin}/conferences/${tasks.conference.id}`);
    await page.getByText('câu trả lời bị báo không phải của người được hỏi').waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await page.getByRole('link', { name: /^Xem và kết luận/ }).click();
    await page.getByText('Sáng nay tôi họp ở Bộ').waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await picture(page, 'frozen-document');
    await page.getByRole('button', { name: 'Kết luận', exact: true }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.locator('input:checked').count()).toBe(0);
    await dialog.getByLabel(/^Hủy câu trả lời/).check();
    await dialog.getByLabel('Lý do kết luận').fill('Thư đã bị chuyển tiếp cho người khác.');
    expect(await violationsIn(page)).toEqual([]);
    await picture(page, 'lift-freeze');
    await dialog.getByRole('button', { name: 'Hủy câu trả lời và gỡ tạm dừng' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('Câu trả lời từng bị báo').click();
    await page.getByText('Thư đã bị chuyển tiếp').first().waitFor();
    await picture(page, 'lifted-freeze');
    expect((await tasks.task(first.id)).state).toBe('withdrawn');
  });

  it('offers no conclusion to anybody else', async () => {
    await approvedAndReported();
    const page = await signIn('tp-nv', 'en');
    await page.goto(`${test.origin}/documents/${tasks.document.id}`);
    await page.getByText('Waiting for the head of office or the head').waitFor();
    expect(await page.getByRole('button', { name: 'Conclude' }).count()).toBe(0);
    await picture(page, 'frozen-document-en');
  });

  it('lets the clerk record a signed sheet with its scan', async () => {
    const [first] = await tasks.ask('approval');
    const page = await signIn('ke-toan');
    await page.goto(`${test.origin}/tasks/${first!.id}`);
    await page.getByRole('button', { name: 'Ghi nhận thay (giấy/lời nói)' }).click();
    const dialog = page.getByRole('dialog');
    const send = dialog.getByRole('button', { name: 'Ghi nhận câu trả lời của Trịnh Thị Nhài' });
    expect(await dialog.locator('input[type=radio]:checked').count()).toBe(0);
    await dialog.getByLabel('Phiếu giấy có chữ ký').check();
    await dialog.getByLabel('Phê duyệt', { exact: true }).check();
    expect(await send.isDisabled()).toBe(true);
    await dialog.locator('input[type=file]').setInputFiles(join(folder, 'Phiếu trả lời đã ký.pdf'));
    expect(await violationsIn(page)).toEqual([]);
    await picture(page, 'record-paper');
    await send.click();
    await page.getByText('Đã ghi nhận câu trả lời của Trịnh Thị Nhài').waitFor();
    expect(await tasks.task(first!.id)).toMatchObject({
      state: 'decided',
      channel: 'paper',
      evidenceName: 'Phiếu trả lời đã ký.pdf',
      recordedById: tasks.people.get('ke-toan')!.id,
    });
    await page.reload();
    await page.getByText('Người ghi nhận').waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await picture(page, 'recorded-task');
  });

  it('lets a person take their answer back', async () => {
    const [first] = await tasks.ask('approval');
    await tasks.answer(first!, 'approved');
    const page = await signIn('pgd');
    await page.goto(`${test.origin}/tasks/${first!.id}`);
    await page.getByRole('button', { name: 'Rút lại câu trả lời' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Lý do rút lại').fill('Tôi xem nhầm phụ lục.');
    expect(await violationsIn(page)).toEqual([]);
    await picture(page, 'withdraw-answer');
    await dialog.getByRole('button', { name: 'Rút lại câu trả lời' }).click();
    await page.getByText('Mở việc được hỏi lại').click();
    await page.getByText('Phê duyệt').first().waitFor();
  });

  it.each(['vi', 'en'] as const)(
    'asks before it freezes, on the page behind the receipt’s link (%s)',
    async (language) => {
      const [first] = await tasks.ask('approval');
      await tasks.answer(first!, 'approved');
      const page = await newPage();
      const token = await tasks.mail(await tasks.task(first!.id), { purpose: 'notMine', hasCode: false });
      await page.goto(`${test.origin}/t/${token}?lang=${language}`);
      expect(await violationsIn(page)).toEqual([]);
      await picture(page, `not-mine-${language}`);
      await page.getByRole('radio').check();
      await page.locator('button.button').click();
      await page.locator('.mark.good').waitFor();
      expect(await violationsIn(page)).toEqual([]);
      await picture(page, `not-mine-reported-${language}`);
    },
  );

  it.each(['vi', 'en'] as const)(
    'says on the mailed pages that a task is frozen, or was taken back (%s)',
    async (language) => {
      const { first, second } = await approvedAndReported();
      const page = await newPage();
      await page.goto(`${test.origin}/t/${await tasks.mail(second)}?lang=${language}`);
      expect(await violationsIn(page)).toEqual([]);
      await picture(page, `task-frozen-${language}`);
      const other = await MailedTasks.open(test);
      await other.revise();
      const [open] = await other.ask('approval');
      const link = await other.mail(open!);
      await other.answer(open!, 'approved');
      await page.goto(`${test.origin}/t/${link}?lang=${language}`);
      await picture(page, `task-decided-${language}`);
      await page.locator('a[href*="/task/withdraw"]').click();
      expect(await violationsIn(page)).toEqual([]);
      await picture(page, `task-withdraw-${language}`);
      expect((await tasks.task(first.id)).state).toBe('decided');
    },
  );
});
