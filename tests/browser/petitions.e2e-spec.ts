import { mkdirSync } from 'node:fs';
import { addWorkingDays, vietnamCalendar, vietnamDateOf } from '@conference/domain';
import type { Browser } from 'playwright-core';
import { MailedTasks, PDF } from '../api/mailed-links.factory';
import { builtWeb } from '../support/built';
import { LAPTOP, launchBrowser, lookAt, PHONE, PICTURES, sitDown, type Seat } from '../support/seats';
import { openTestApp, type TestApp } from '../support/test-app';

describe('an extraordinary conference on petition', () => {
  let api: TestApp;
  let tasks: MailedTasks;
  let browser: Browser;
  let opener: Seat;
  let head: Seat;
  let conferenceId: string;
  const failures: string[] = [];

  const seat = (code: string, viewport: typeof PHONE, path: string) =>
    sitDown(browser, { origin: api.origin, name: tasks.people.get(code)!.name, viewport, path, failures });

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    api = await openTestApp({ DEV_SIGN_IN: 'true', WEB_ROOT: await builtWeb() });
    tasks = await MailedTasks.open(api);
    browser = await launchBrowser();
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await api?.close();
  }, 60_000);

  it('is found from the front page and opened on a phone, with the reason', async () => {
    opener = await seat('luu-tru-1', PHONE, '/');
    const { page } = opener;
    await page.getByRole('link', { name: 'Đề nghị hội nghị bất thường' }).click();
    await page.getByText('Ở cơ quan này: 3 trong 8 người.').waitFor();
    await lookAt(opener, 'petitions-none');
    await page.getByRole('button', { name: 'Lập đề nghị' }).click();
    await page.getByLabel('Nội dung đề nghị hội nghị bàn, quyết định').fill('Sửa đổi Quy chế chi tiêu nội bộ');
    await page.getByLabel('Lý do').fill('Nguồn thu giảm một phần ba từ tháng 5.');
    await page.screenshot({ path: `${PICTURES}/petitions-open-vi-360.png` });
    await page.getByRole('button', { name: 'Lập và ký' }).click();
    await page.getByText('1/8 người đề nghị').waitFor();
    await page.getByText('Ông/Bà đã ký', { exact: true }).waitFor();
  });

  it('is not handed in while too few have signed, and says how many are needed', async () => {
    const { page } = opener;
    await page.getByRole('button', { name: 'Nộp đề nghị' }).click();
    await page
      .getByRole('alert')
      .getByText(/chưa đủ, cần ít nhất 3/)
      .waitFor();
    await page.getByText('Đang lấy chữ ký').waitFor();
  });

  it('is signed by a colleague who finds it among their tasks, and who may take it back', async () => {
    const colleague = await seat('luu-tru-2', PHONE, '/tasks');
    const { page, context } = colleague;
    await page.getByText('Có đề nghị hội nghị bất thường đang lấy chữ ký').waitFor();
    await lookAt(colleague, 'petitions-notice');
    await page.getByRole('link', { name: 'Sửa đổi Quy chế chi tiêu nội bộ' }).click();
    await page.getByRole('button', { name: 'Ký đề nghị' }).click();
    await page.getByText('2/8 người đề nghị').waitFor();
    await page.getByRole('button', { name: 'Rút chữ ký của tôi' }).click();
    await page.getByText('1/8 người đề nghị').waitFor();
    await page.getByRole('button', { name: 'Ký đề nghị' }).click();
    await page.getByText('2/8 người đề nghị').waitFor();
    // a colleague reads the number alone
    expect(await page.getByText('người đã ký').count()).toBe(0);
    await context.close();
  });

  it('takes a signature from paper with its scan, and is handed in with exactly one third', async () => {
    const clerk = await seat('ke-toan', LAPTOP, '/petitions');
    await clerk.page.getByRole('button', { name: 'Ghi chữ ký trên giấy' }).click();
    await clerk.page.getByLabel('Thái Bá Đạt').check();
    await clerk.page
      .getByLabel('Bản quét có chữ ký')
      .setInputFiles({ name: 'chữ ký.pdf', mimeType: 'application/pdf', buffer: PDF });
    await clerk.page.screenshot({ path: `${PICTURES}/petitions-paper-vi-1280.png` });
    await clerk.page.getByRole('button', { name: 'Ghi 1 chữ ký' }).click();
    await clerk.page.getByText('3/8 người đề nghị').waitFor();
    await clerk.page.getByText('3 người đã ký').click();
    await clerk.page.getByRole('link', { name: 'chữ ký.pdf' }).waitFor();
    await lookAt(clerk, 'petitions-collecting');
    await clerk.context.close();
    const { page } = opener;
    await page.reload();
    await page.getByText('Đủ một phần ba').waitFor();
    await lookAt(opener, 'petitions-suffices');
    await page.getByRole('button', { name: 'Nộp đề nghị' }).click();
    await page.getByText('Đã nộp, chờ triệu tập').waitFor();
    await page.getByText(/Luật không nêu thời hạn/).waitFor();
  });

  it('waits for the head on the front page, and becomes a conference from the plan that is offered', async () => {
    head = await seat('gd', LAPTOP, '/');
    const { page } = head;
    await page.getByText('Có đề nghị hội nghị bất thường chờ triệu tập').waitFor();
    await lookAt(head, 'petitions-head');
    await page.getByRole('link', { name: 'Sửa đổi Quy chế chi tiêu nội bộ' }).click();
    await lookAt(head, 'petitions-submitted');
    await page.getByRole('link', { name: 'Mở hội nghị bất thường' }).click();
    await page.getByRole('button', { name: 'Dùng kế hoạch soạn sẵn cho đề nghị này' }).click();
    await page.screenshot({ path: `${PICTURES}/petitions-plan-vi-1280.png`, fullPage: true });
    await page.getByRole('button', { name: 'Bắt đầu hội nghị' }).click();
    await page.waitForURL(/\/conferences\/[0-9a-f-]{36}$/);
    await page.getByText('Vì sao có hội nghị này').waitFor();
    await page.getByText(/của 3\/8 cán bộ.*Nguồn thu giảm một phần ba/).waitFor();
    await lookAt(head, 'petitions-conference');
    conferenceId = page.url().split('/').at(-1)!;
    await opener.page.reload();
    await opener.page.getByText('Đã mở hội nghị').waitFor();
    await lookAt(opener, 'petitions-answered');
  });

  it('is put off after the summons, by that name; a day without notice is refused', async () => {
    await api.transactions.run(async ({ floor, conferences }) => {
      await conferences.enterStage(await conferences.get(conferenceId), 'convening', new Date());
      await floor.summon(
        conferenceId,
        [...tasks.people.values()].map(({ id }) => id),
      );
    });
    const { page } = head;
    await page.goto(`${api.origin}/conferences/${conferenceId}`);
    await page.getByRole('button', { name: 'Hoãn hội nghị' }).click();
    const today = vietnamDateOf(new Date().toISOString());
    await page.getByLabel('Ngày họp mới').fill(addWorkingDays(vietnamCalendar, today, 1));
    await page.getByText(/mọi người phải được báo trước 3 ngày làm việc/).waitFor();
    await page.getByLabel('Ngày họp mới').fill(addWorkingDays(vietnamCalendar, today, 40));
    await page.getByText('Hoãn hội nghị: mọi người đã được triệu tập vào ngày cũ').waitFor();
    await page.getByText('8 người bị ảnh hưởng').waitFor();
    await page.screenshot({ path: `${PICTURES}/postpone-vi-1280.png` });
    await page.setViewportSize(PHONE);
    await page.screenshot({ path: `${PICTURES}/postpone-vi-360.png` });
  });

  it('never shows an error that nobody caught', () => {
    expect(failures).toEqual([]);
  });
});
