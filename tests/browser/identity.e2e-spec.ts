import { mkdirSync } from 'node:fs';
import type { TaskEntity } from '@conference/persistence';
import { systemClock } from '@conference/tasks';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { IssuableDocuments } from '../integration/issuable.factory';
import { builtWeb } from '../support/built';
import { openTestApp, type TestApp } from '../support/test-app';
import { violationsIn } from '../support/violations';
import { launchBrowser } from '../support/seats';

const PICTURES = 'tests/output/browser';
const WIDTHS = [360, 1280];
/** An address with a name: only there do browsers offer passkeys. */
const OFFICE = 'http://hoi-nghi.localhost';

describe('one’s own account in the browser', () => {
  let test: TestApp;
  let ready: IssuableDocuments;
  let browser: Browser;
  let page: Page;
  let device: CDPSession;
  let authenticatorId: string;
  let issue: TaskEntity;
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    test = await openTestApp({ DEV_SIGN_IN: 'true', WEB_ROOT: await builtWeb(), PUBLIC_URL: OFFICE });
    ready = await IssuableDocuments.open(test.transactions);
    issue = await ready.prepare({ code: 'ke-hoach' }, systemClock);
    browser = await launchBrowser([`--host-resolver-rules=MAP hoi-nghi.localhost:80 ${new URL(test.origin).host}`]);
    page = await (await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })).newPage();
    page.on('pageerror', (error) => failures.push(error.message));
    device = await page.context().newCDPSession(page);
    await device.send('WebAuthn.enable');
    ({ authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    }));
  });

  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  const query = (text: string, values: unknown[] = []) => test.transactions.dataSource.query(text, values);
  const goStale = () => query(`update web_session set stepped_up_at = now() - interval '6 minutes'`);
  const head = () => ready.people.get('gd')!;
  const dialog = (name: string) => page.getByRole('dialog', { name });
  const confirmation = () => dialog('Xác nhận danh tính');
  const withPasskey = 'Xác nhận bằng khóa truy cập';

  async function picture(name: string) {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage: true });
      const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      expect({ name, width, overflow: Math.max(0, Number(overflow)) }).toEqual({ name, width, overflow: 0 });
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  }

  /** A page is judged in both lights and at both widths. */
  async function judge(name: string) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect([colorScheme, await violationsIn(page)]).toEqual([colorScheme, []]);
      await picture(`${name}-${colorScheme}`);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  }

  it('leads there from every page, and says how little is needed', async () => {
    await page.goto(OFFICE);
    await page.getByRole('button', { name: head().name }).click();
    await page.getByRole('link', { name: /^Tài khoản/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Tài khoản của tôi' }).waitFor();
    await page.getByText('Chưa có khóa truy cập').waitFor();
    await page.getByText('Chưa ghi nhớ trình duyệt nào').waitFor();
    await judge('account-empty');
  });

  it('adds a passkey with its name', async () => {
    await page.getByRole('button', { name: 'Thêm khóa truy cập' }).click();
    const adding = dialog('Thêm khóa truy cập');
    await adding.getByLabel('Tên của khóa').fill('Máy làm việc');
    expect(await violationsIn(page)).toEqual([]);
    await picture('account-add-passkey');
    await adding.getByRole('button', { name: 'Thêm khóa truy cập' }).click();
    await page.getByText(/Đã thêm khóa truy cập “Máy làm việc”/).waitFor();
    await page.getByRole('rowheader', { name: 'Máy làm việc' }).waitFor();
    const { credentials } = await device.send('WebAuthn.getCredentials', { authenticatorId });
    expect(credentials).toMatchObject([{ rpId: 'hoi-nghi.localhost' }]);
  });

  it('shows remembered browsers, and forgets one at once', async () => {
    for (const label of ['Chrome (Android)', 'Safari (iPhone)'])
      await query(
        `insert into remembered_device (secret_sha256, person_id, label, created_at, last_used_at, expires_at)
         values (sha256(convert_to($1, 'UTF8')), $2, $1, now(), now(), now() + interval '90 days')`,
        [label, head().id],
      );
    await page.reload();
    await page.getByRole('rowheader', { name: 'Safari (iPhone)' }).waitFor();
    await judge('account');
    await page.getByRole('button', { name: 'Quên trình duyệt “Safari (iPhone)”' }).click();
    await page.getByRole('rowheader', { name: 'Safari (iPhone)' }).waitFor({ state: 'detached' });
    await page.getByRole('rowheader', { name: 'Chrome (Android)' }).waitFor();
  });

  it('asks who one is before a document is issued, and issues it then', async () => {
    expect(issue.assigneeId).toBe(ready.people.get('ke-toan')?.id);
    await query('update task set assignee_id = $1 where id = $2', [head().id, issue.id]);
    await goStale();
    await page.goto(`${OFFICE}/tasks/${issue.id}`);
    const act = page.getByRole('button', { name: 'Ban hành' });
    await act.click();
    await confirmation().waitFor();
    expect((await task()).state).toBe('open');
    await judge('confirm-dialog');
    await page.waitForFunction(`document.activeElement?.textContent === '${withPasskey}'`);
    await page.keyboard.press('Enter');
    await page.getByText('Đã ghi nhận', { exact: false }).first().waitFor();
    expect(await task()).toMatchObject({ state: 'decided', proof: 'factor' });
  });

  it('does nothing when the device does not know the person, or the person does not want to; what was typed stays', async () => {
    await goStale();
    await page.goto(`${OFFICE}/register`);
    await page.getByRole('button', { name: 'Thu hồi' }).click();
    const recalling = page.getByRole('dialog').filter({ hasText: 'Lý do' });
    await recalling.getByLabel(/Lý do/).fill('Ban hành nhầm bản dự thảo');
    await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await recalling.getByRole('button', { name: 'Thu hồi văn bản' }).click();
    await confirmation().getByRole('button', { name: withPasskey }).click();
    await confirmation().getByText('Chưa xác nhận được').waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await picture('confirm-dialog-failed');
    await confirmation().getByRole('button', { name: 'Để sau' }).click();
    await recalling.getByText(/xác nhận lại danh tính/).waitFor();
    expect(await recalling.getByLabel(/Lý do/).inputValue()).toBe('Ban hành nhầm bản dự thảo');
    expect(await query('select 1 from register_recall')).toEqual([]);

    await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
    await recalling.getByRole('button', { name: 'Thu hồi văn bản' }).click();
    await confirmation().getByRole('button', { name: withPasskey }).click();
    await page.getByText('Đã thu hồi', { exact: true }).waitFor();
    await page.getByText('Ban hành nhầm bản dự thảo').first().waitFor();
  });

  it('confirms on a page of its own, and leads on to our own pages only', async () => {
    await goStale();
    await page.goto(`${OFFICE}/confirm-identity?next=${encodeURIComponent('/tasks?by=mail')}`);
    await page.getByRole('heading', { level: 1, name: 'Xác nhận danh tính' }).waitFor();
    await page.getByRole('button', { name: withPasskey }).waitFor();
    await judge('confirm-identity');
    await page.getByRole('button', { name: withPasskey }).press('Enter');
    await page.waitForURL(`${OFFICE}/tasks?by=mail`);

    await page.goto(`${OFFICE}/confirm-identity?next=${encodeURIComponent('//evil.example/')}`);
    await page.getByText(/Đã xác nhận đến/).waitFor();
    expect(await page.getByRole('link', { name: 'Tiếp tục' }).getAttribute('href')).toBe('/');
    expect(await violationsIn(page)).toEqual([]);
    await picture('confirm-identity-done');
  });

  it('brings somebody who is not signed in back to the confirmation', async () => {
    const stranger = await (await browser.newContext({ locale: 'vi-VN' })).newPage();
    await stranger.goto(`${OFFICE}/confirm-identity?next=${encodeURIComponent('/tasks')}`);
    await stranger.getByRole('button', { name: head().name }).click();
    await stranger.getByText(/Đã xác nhận đến/).waitFor();
    await stranger.getByRole('link', { name: 'Tiếp tục' }).click();
    await stranger.waitForURL(`${OFFICE}/tasks`);
    await stranger.context().close();
  });

  it('offers signing in again in development, where there is no passkey', async () => {
    await query('update passkey set removed_at = now()');
    await goStale();
    await page.goto(`${OFFICE}/confirm-identity?next=/tasks`);
    await page.getByRole('button', { name: 'Đăng nhập lại' }).waitFor();
    expect(await page.getByRole('button', { name: withPasskey }).count()).toBe(0);
    await page.getByRole('button', { name: 'Đăng nhập lại' }).click();
    await page.waitForURL(`${OFFICE}/tasks`);
    await query('update passkey set removed_at = null');
  });

  it('renames and removes a passkey, and speaks English too', async () => {
    await page.goto(`${OFFICE}/account`);
    await page.getByRole('button', { name: 'Đổi tên khóa “Máy làm việc”' }).click();
    await dialog('Đổi tên khóa “Máy làm việc”').getByLabel('Tên của khóa').fill('Máy ở cơ quan');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByRole('rowheader', { name: 'Máy ở cơ quan' }).waitFor();
    await page.getByText('EN', { exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'My account' }).waitFor();
    await judge('account-en');
    await page.getByRole('button', { name: 'Remove the passkey “Máy ở cơ quan”?' }).click();
    const removing = dialog('Remove the passkey “Máy ở cơ quan”?');
    await removing.getByText(/your only one/).waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await picture('account-remove-passkey-en');
    await removing.getByRole('button', { name: 'Remove this passkey' }).click();
    await page.getByText('No passkey yet').waitFor();
  });

  it('signs out everywhere: another open page learns it by itself', async () => {
    const other = await page.context().newPage();
    await other.goto(`${OFFICE}/tasks`);
    await other.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Sign out on every device' }).click();
    await page.waitForURL(/\/sign-in/);
    await other.waitForURL(/\/sign-in/);
  });

  it('ran without an error in the page', () => {
    expect(failures).toEqual([]);
  });

  const task = async () => (await test.transactions.read(({ rounds }) => rounds.task(issue.id)))!;
});
