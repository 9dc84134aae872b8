import { mkdirSync } from 'node:fs';
import type { TaskEntity } from '@conference/persistence';
import type { Browser, Page } from 'playwright-core';
import { MailedTasks } from '../api/mailed-links.factory';
import { builtWeb } from '../support/built';
import { openTestApp, type TestApp } from '../support/test-app';
import { violationsIn } from '../support/violations';
import { launchBrowser, SIGNED_IN } from '../support/seats';

const PICTURES = 'tests/output/browser';
const WIDTHS = [360, 1280];

describe('what became of each mail, and one’s own calendar, in the browser', () => {
  let test: TestApp;
  let tasks: MailedTasks;
  let browser: Browser;
  let page: Page;
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    test = await openTestApp({ DEV_SIGN_IN: 'true', WEB_ROOT: await builtWeb() });
    tasks = await MailedTasks.open(test);
    await fill();
    browser = await launchBrowser();
    page = await (await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })).newPage();
    page.on('pageerror', (error) => failures.push(error.message));
    await page.goto(test.origin);
    await page.getByText(tasks.people.get('gd')!.name).first().click();
    await page.waitForURL(SIGNED_IN);
  });

  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  const query = (sql: string, values: unknown[] = []) => test.transactions.dataSource.query(sql, values);

  /** Mails in every state, of a relay that has been away. */
  async function fill(): Promise<void> {
    const [task] = (await tasks.ask('draft')) as [TaskEntity];
    const states = [
      [`state = 'sent', sent_at = now(), raw = null, kind = 'invitation', task_id = null`, 'Giấy mời dự hội nghị'],
      [`state = 'sent', sent_at = now(), raw = null, kind = 'draft', delivery = 'autoReplied'`, 'Soạn: Báo cáo'],
      [`state = 'sent', sent_at = now(), raw = null, kind = 'draft', possibly_twice = true`, 'Soạn: Báo cáo'],
      [
        `state = 'failed', kind = 'draft', problem = 'EENVELOPE at RCPT TO: 550 5.1.1 <nguoi.nhan@nho.example>: no such mailbox'`,
        'Soạn: Báo cáo kiểm điểm công tác chỉ đạo, điều hành của thủ trưởng cơ quan',
      ],
      [`state = 'suppressed', kind = 'reminder', problem = '550 5.1.1 no such mailbox'`, 'Nhắc lần 1: Báo cáo'],
      [
        `kind = 'reminder', attempts = 3, problem = 'EENVELOPE at RCPT TO: 451 4.7.1 greylisted'`,
        'Nhắc lần 2: Báo cáo',
      ],
      [`kind = 'approval'`, 'Xin quyết định: Báo cáo'],
    ];
    for (const [values, subject] of states) {
      await tasks.mail(task);
      await query(
        `update mail set ${values}, subject = $1 where id = (select id from mail order by created_at desc limit 1)`,
        [subject],
      );
    }
    await test.transactions.run(({ sending }) => sending.relayUnreachable('ECONNREFUSED'));
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

  it('tells on the conference’s page since when no mail has left, and how many wait', async () => {
    await page.goto(`${test.origin}/conferences/${tasks.conference.id}`);
    await page.getByText(/Thư chưa gửi được từ/).waitFor();
    await page.getByText(/2 thư đang chờ/).waitFor();
    await page.screenshot({ path: `${PICTURES}/mail-backlog-1280.png` });
    await page.getByRole('link', { name: 'Xem thư đang chờ' }).click();
    await page.getByRole('heading', { level: 1, name: 'Thư của hội nghị' }).waitFor();
    await page.getByText('đã thử 3 lần').waitFor();
    expect(await page.getByText('Giấy mời dự hội nghị').count()).toBe(0);
  });

  it('shows every mail with its state and the next step', async () => {
    await page.getByRole('link', { name: 'Tất cả' }).click();
    for (const text of ['Bị từ chối', 'Không gửi', 'Đã bàn giao', 'Trả lời tự động', 'Có thể đã gửi hai lần'])
      await page.getByText(text).first().waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await picture('mails');
  });

  it('sends a mail again', async () => {
    await page.getByRole('link', { name: 'Chưa đến người nhận' }).click();
    await page.getByText('Giấy mời dự hội nghị').waitFor({ state: 'detached' });
    await page
      .getByRole('button', { name: /^Gửi lại cho .*: Soạn/ })
      .first()
      .click();
    await page.getByText('Thư được gửi lại.').waitFor();
    expect(await tasks.waitingMails('freshLink')).toHaveLength(1);
  });

  it('speaks English too', async () => {
    await page.goto(`${test.origin}/conferences/${tasks.conference.id}/mails`);
    await page.getByRole('button', { name: 'English' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Mails of the conference' }).waitFor();
    await picture('mails-en');
    await page.getByRole('button', { name: 'Tiếng Việt' }).first().click();
  });

  it('gives one’s own calendar an address, once, and ends it', async () => {
    await page.goto(`${test.origin}/account`);
    await page.getByRole('button', { name: 'Tạo địa chỉ lịch' }).click();
    const address = page.getByRole('textbox', { name: 'Địa chỉ lịch' });
    await address.waitFor();
    const { pathname } = new URL(await address.inputValue());
    expect((await fetch(`${test.origin}${pathname}`)).status).toBe(200);
    expect(await violationsIn(page)).toEqual([]);
    await picture('my-calendar');
    await page.getByRole('button', { name: 'Ngừng lịch này' }).click();
    await page.getByText('Chưa có lịch').waitFor();
    expect((await fetch(`${test.origin}${pathname}`)).status).toBe(404);
    expect(failures).toEqual([]);
  });
});
