import { mkdirSync } from 'node:fs';
import type { DocumentDetail, PreferencesView } from '@conference/contracts';
import type { Page } from 'playwright-core';
import { startStack, type Stack } from '../../infra/launcher/stack';
import { OfficeInBrowser, type Desk } from '../support/office-in-browser';
import { violationsIn } from '../support/violations';

const PICTURES = 'tests/output/browser';

describe('mails as people want them, and nudges, in the browser', () => {
  let stack: Stack;
  let office: OfficeInBrowser;
  let leader: Desk;
  let document: DocumentDetail;

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    stack = await startStack({});
    office = await OfficeInBrowser.open(stack);
    leader = await office.signIn('chanh-vp');
    document = await office.document(leader, 'qc-dan-chu');
  });

  afterAll(async () => {
    await office?.close();
    await stack?.stop();
  });

  async function picture(page: Page, name: string) {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `${PICTURES}/mails-${name}-${width}.png`, fullPage: true });
      const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      expect({ name, width, overflow: Math.max(0, Number(overflow)) }).toEqual({ name, width, overflow: 0 });
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  }

  it('keeps the hour, the language and the wish for no digest', async () => {
    const { page } = leader;
    await page.goto(`${office.web}/account`);
    const digest = page.getByLabel('Thư tổng hợp hằng ngày');
    await digest.selectOption('06:30');
    await page.getByText('Đã lưu.').waitFor();
    expect(await violationsIn(page, { within: '#mails' })).toEqual([]);
    await picture(page, 'preferences');
    await page.reload();
    await expect(digest.inputValue()).resolves.toBe('06:30');
    await digest.selectOption('off');
    await page.getByText('Đã lưu.').waitFor();
    await expect(leader.ask<PreferencesView>('GET', '/api/me/preferences')).resolves.toMatchObject({ digestOff: true });
  });

  it('lets each kind of mail come as one wishes, and says why some cannot be switched off', async () => {
    const { page } = leader;
    await page.goto(`${office.web}/account`);
    const reminders = page.getByLabel('Nhắc việc', { exact: true });
    await reminders.selectOption('never');
    await page.getByText('Đã lưu.').waitFor();
    await page.getByLabel('Việc giao cho tôi').selectOption('digest');
    await page.getByText('Ông/Bà đang không nhận thư tổng hợp, nên thư này gửi ngay.').waitFor();
    await expect(page.getByLabel('Việc giao cho tôi').locator('option').allInnerTexts()).resolves.not.toContain(
      'Không nhận',
    );
    await expect(page.getByText('Luôn gửi ngay', { exact: true }).count()).resolves.toBe(3);
    await page.getByText('Triệu tập và gửi văn bản đích danh là bước bắt buộc').waitFor();
    expect(await violationsIn(page, { within: '#mails' })).toEqual([]);
    await picture(page, 'kinds');
    await page.reload();
    await expect(reminders.inputValue()).resolves.toBe('never');
  });

  it('nudges once, and everybody sees when and by whom', async () => {
    const { page } = leader;
    await page.goto(`${office.web}/documents/${document.id}`);
    const button = page.getByRole('button', { name: /^Nhắc / }).first();
    await button.click();
    await page
      .getByText(/đã nhắc lúc \d\d:\d\d bởi /)
      .first()
      .waitFor();
    await picture(page, 'nudged');
    const colleague = await office.signIn('pho-vp');
    await colleague.page.goto(`${office.web}/conferences/${document.conferenceId}`);
    await colleague.page
      .getByText(/đã nhắc lúc \d\d:\d\d bởi /)
      .first()
      .waitFor();
    await expect(colleague.page.getByRole('button', { name: /^Nhắc / }).count()).resolves.toBe(0);
    await picture(colleague.page, 'nudged-seen');
    expect(office.failures).toEqual([]);
  });
});
