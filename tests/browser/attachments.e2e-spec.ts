import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentPhase } from '@conference/domain';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { docxOf } from '../../libs/files/src/inspect/office.factory';
import { pngOf } from '../../libs/files/src/inspect/picture.factory';
import { MailedTasks } from '../api/mailed-links.factory';
import { builtWeb } from '../support/built';
import { openTestApp, type TestApp } from '../support/test-app';
import { violationsIn } from '../support/violations';
import { launchBrowser, SIGNED_IN } from '../support/seats';

const PICTURES = 'tests/output/browser';
const WIDTHS = [360, 1280];
const LIMIT = 26_214_400;
const SLOW_BYTES_PER_SECOND = 300_000;

describe('attachments in the browser', () => {
  let folder: string;
  let test: TestApp;
  let tasks: MailedTasks;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    folder = mkdtempSync(join(tmpdir(), 'hoi-nghi-chosen-'));
    test = await openTestApp({
      DEV_SIGN_IN: 'true',
      WEB_ROOT: await builtWeb(),
      UPLOAD_LIMIT_BYTES: String(LIMIT),
    });
    tasks = await MailedTasks.open(test);
    await enter('drafting');
    browser = await launchBrowser();
    context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
    page = await context.newPage();
    page.on('pageerror', (error) => failures.push(error.message));
    await page.goto(test.origin);
    await page
      .getByText(/Đoàn Hữu Nghĩa/)
      .first()
      .click();
    await page.waitForURL(SIGNED_IN);
    await page.goto(`${test.origin}/documents/${tasks.document.id}`);
  });

  afterAll(async () => {
    await browser?.close();
    await test?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  const enter = (phase: DocumentPhase) =>
    test.transactions.run(async (records) => {
      await records.documents.enterPhase(tasks.document.id, phase);
      await records.conferences.touch(tasks.conference.id);
    });
  const part = () => page.locator('section#attachments');
  const file = (name: string, content: Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  async function picture(name: string) {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await part().scrollIntoViewIfNeeded();
      await page.screenshot({ path: `${PICTURES}/attachments-${name}-${width}.png`, fullPage: true });
      const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      expect({ name, width, overflow: Math.max(0, Number(overflow)) }).toEqual({ name, width, overflow: 0 });
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  }
  const slowDown = async (uploadThroughput: number) => {
    const tools = await context.newCDPSession(page);
    await tools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    });
  };

  it('are added with the keyboard alone', async () => {
    await part().waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await picture('empty');
    const chosen = page.waitForEvent('filechooser');
    await part().getByLabel('Thêm tệp kèm theo').focus();
    await page.keyboard.press('Enter');
    await (await chosen).setFiles(file('Phụ lục số liệu quý IV của các phòng, đơn vị.docx', docxOf()));
    await page.keyboard.press('Tab');
    await page.keyboard.type('Số liệu do Phòng Nghiệp vụ tổng hợp');
    await page.keyboard.press('Enter');
    await part()
      .getByRole('link', { name: /Phụ lục số liệu/ })
      .waitFor();
    expect(await part().getByLabel('Tệp này là gì').inputValue()).toBe('');
    expect(await violationsIn(page)).toEqual([]);
  });

  it('show how far they are on a slow line, and can be stopped: nothing that was typed is lost', async () => {
    await slowDown(SLOW_BYTES_PER_SECOND);
    await part()
      .getByLabel('Thêm tệp kèm theo')
      .setInputFiles(file('ảnh.png', pngOf(800, 600, { filler: 3_000_000 })));
    await part().getByLabel('Tệp này là gì').fill('Ảnh hội trường');
    await part().getByRole('button', { name: 'Thêm tệp', exact: true }).click();
    await part()
      .getByText(/Đang tải lên: [1-9]\d? %/)
      .waitFor();
    await picture('under-way');
    await part().getByRole('button', { name: 'Dừng tải lên' }).click();
    await part().getByRole('progressbar').waitFor({ state: 'detached' });
    expect(await part().getByRole('alert').count()).toBe(0);
    expect(await part().getByLabel('Tệp này là gì').inputValue()).toBe('Ảnh hội trường');
    await slowDown(-1);
    await part().getByRole('button', { name: 'Thêm tệp', exact: true }).click();
    await part().getByRole('link', { name: 'ảnh.png' }).waitFor();
  });

  it('are refused with a clear sentence', async () => {
    const evil = docxOf({ parts: [{ name: 'word/vbaProject.bin', content: 'x' }] });
    await part().getByLabel('Thêm tệp kèm theo').setInputFiles(file('có macro.docx', evil));
    await part().getByLabel('Tệp này là gì').fill('Bảng tính');
    await part().getByRole('button', { name: 'Thêm tệp', exact: true }).click();
    await part()
      .getByRole('alert')
      .getByText(/Tệp có macro/)
      .waitFor();
    expect(await part().getByLabel('Tệp này là gì').inputValue()).toBe('Bảng tính');
    expect(await violationsIn(page)).toEqual([]);
    await picture('refused');
  });

  it('are taken when they are dropped', async () => {
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['%PDF-1.7 x'], 'kéo thả.pdf', { type: 'application/pdf' }));
      return transfer;
    });
    await part().getByText('có macro.docx').first().dispatchEvent('drop', { dataTransfer: dropped });
    await part().getByText('kéo thả.pdf').waitFor();
  });

  it('are removed after a question, and stay on record', async () => {
    await part().getByRole('button', { name: 'Gỡ ảnh.png' }).click();
    await part().getByText('Gỡ ảnh.png khỏi văn bản?').waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await picture('asked');
    await part().getByRole('button', { name: 'Gỡ', exact: true }).click();
    await part().getByText('1 tệp đã gỡ').click();
    await part()
      .getByText(/Đoàn Hữu Nghĩa gỡ/)
      .waitFor();
    expect(await violationsIn(page)).toEqual([]);
  });

  it('are only read once the document is before the signatory, in English too', async () => {
    await enter('approval');
    await part()
      .getByText(/Tệp kèm theo chỉ thay đổi được khi/)
      .waitFor();
    expect(await part().getByRole('button').count()).toBe(0);
    await page.getByText('EN', { exact: true }).first().click();
    await part().getByRole('heading', { name: 'Attachments' }).waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await picture('closed-en');
  });

  it('stand on the page of a task as well', async () => {
    const [task] = await tasks.ask('draft');
    await page.goto(`${test.origin}/tasks/${task!.id}`);
    await part()
      .getByRole('link', { name: /Phụ lục số liệu/ })
      .waitFor();
    await picture('task-en');
    await enter('rework');
    await part().getByText('Add one more file').click();
    await part().getByLabel('Add an attachment').waitFor({ state: 'attached' });
    await picture('task-form-en');
    expect(await violationsIn(page)).toEqual([]);
  });

  it('ran without an error in the page', () => {
    expect(failures).toEqual([]);
  });
});
