import { mkdirSync } from 'node:fs';
import type { ConferenceStarted, PlanView } from '@conference/contracts';
import { addDays, vietnamCalendar, workingDaysBetween } from '@conference/domain';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { startStack, type Stack } from '../../infra/launcher/stack';
import { waitUntil } from '../../infra/launcher/wait-until';
import { PATIENCE_MS } from '../support/patience';
import { planAhead, TEN_WEEKS_AHEAD } from '../support/plan-ahead';
import { launchBrowser, SIGNED_IN } from '../support/seats';
import { violationsIn } from '../support/violations';

const PICTURES = 'tests/output/browser';
const WIDTHS = [390, 1280, 1920];
const HEADERS = { 'x-requested-with': 'hoi-nghi' };

describe('the board and the timeline', () => {
  let stack: Stack;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let started: ConferenceStarted;
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    stack = await startStack({});
    browser = await launchBrowser();
    context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
    page = await context.newPage();
    page.on('pageerror', (error) => failures.push(error.message));
    await page.goto(stack.addresses.web);
    await page
      .getByText(/Phạm Thị Bích Ngân/)
      .first()
      .click();
    await page.waitForURL(SIGNED_IN);
    const answer = await context.request.post(`${stack.addresses.api}/conferences`, {
      headers: { ...HEADERS, 'content-type': 'application/yaml' },
      data: planAhead(),
    });
    started = await answer.json();
    if (answer.status() !== 201) throw new Error(await answer.text());
    await waitUntil(async () => (await plan()).dues.some(({ roundId }) => roundId), PATIENCE_MS);
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  const read = async <T>(path: string): Promise<T> =>
    (await context.request.get(`${stack.addresses.api}/conferences/${started.id}/${path}`)).json();
  const plan = () => read<PlanView>('plan');
  const dueOf = async (key: string) => (await plan()).dues.find((due) => due.key === key)!;
  const open = async () => {
    await page.goto(`${stack.addresses.web}/conferences/${started.id}/timeline`);
    await page.getByRole('heading', { level: 1, name: 'Tiến độ chuẩn bị' }).waitFor();
  };
  const chart = () => page.getByRole('group', { name: /^Sơ đồ tiến độ/ });
  const bar = (words: RegExp): Locator => chart().getByRole('button', { name: words }).first();
  /** Goes on with the Tab key until something has the focus. */
  async function tabTo(focused: Locator) {
    for (let press = 0; press < 50 && (await focused.count()) === 0; press += 1) await page.keyboard.press('Tab');
    expect(await focused.count()).toBe(1);
  }
  async function picture(name: string, fullPage = true) {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: width > 1280 ? 1080 : 900 });
      await page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage });
      const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      expect({ name, width, overflow: Math.max(0, Number(overflow)) }).toEqual({ name, width, overflow: 0 });
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  }

  it('shows on the board whether the conference will be ready', async () => {
    const row = page.getByRole('row').filter({ hasText: started.title });
    await row.getByText(/Kịp, còn dư \d+ ngày làm việc\. Cần chú ý nhất/).waitFor();
    await row.getByText(/^\d+ %$/).waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await picture('board-vi');
  });

  it('filters the board, says when nothing is found, and keeps the filter in the address', async () => {
    await page.getByLabel('Chỉ hội nghị sẽ trễ').check();
    await page.getByText('Không có hội nghị nào như vậy').waitFor();
    expect(page.url()).toContain('missed=true');
    await page.reload();
    await page.getByText('Không có hội nghị nào như vậy').waitFor();
    await picture('board-empty-vi', false);
    await page.getByRole('button', { name: 'Xem tất cả hội nghị' }).click();
    await page.getByLabel('Sắp xếp', { exact: true }).selectOption('newest');
    await page.getByRole('link', { name: started.title }).waitFor();
    expect(await violationsIn(page)).toEqual([]);
  });

  it('is one step from the conference’s page, and tells the reason of the date under the focus', async () => {
    await page.getByRole('link', { name: started.title }).click();
    await page.getByRole('link', { name: 'Tiến độ', exact: true }).click();
    await bar(/^Nộp dự thảo.*Đang chờ/).hover();
    await page.getByText(/^bắt đầu .+ đang chờ/i).waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await picture('timeline-vi');
  });

  it('moves the due date of an open round with the mouse, after its preview and a reason', async () => {
    const held = bar(/^Nộp dự thảo.*Đang chờ/);
    const name = (await held.getAttribute('aria-label'))!;
    const draft = (await plan()).dues.find(({ kind, document }) => kind === 'draft' && name.includes(document!.title))!;
    await held.scrollIntoViewIfNeeded();
    const box = (await held.boundingBox())!;
    const [x, y] = [box.x + 20, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y, { steps: 6 });
    await page.locator('[data-ghost="draft"]').waitFor();
    expect(await held.getAttribute('data-left')).toBe('true');
    await page.locator('[data-ghost="opinion"]').first().waitFor();
    await page.screenshot({ path: `${PICTURES}/timeline-dragged-1280.png` });
    await page.mouse.up();
    await page.locator('[data-ghost]').first().waitFor({ state: 'detached' });
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: /người bị ảnh hưởng/ }).waitFor();
    expect((await dueOf(draft.key)).dueOn).toBe(draft.dueOn);
    expect(await violationsIn(page)).toEqual([]);
    await picture('timeline-preview-vi', false);
    await dialog.getByLabel(/^Lý do/).fill('Chờ số liệu quyết toán');
    await dialog.getByRole('button', { name: 'Áp dụng và gửi thư' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const moved = await dueOf(draft.key);
    expect(workingDaysBetween(vietnamCalendar, draft.dueOn, moved.dueOn)).toBeGreaterThan(0);
    expect(moved.explanation.vi).toMatch(/hạn riêng/);
  });

  it('moves a step that is not open yet with the keys alone: the deadline of every document', async () => {
    const before = (await plan()).deadlines.opinions;
    await bar(/^Góp ý dự thảo.*Dự kiến/).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page
      .getByRole('status')
      .filter({ hasText: /sớm hơn 2 ngày làm việc; \d+ hạn khác dời theo/ })
      .waitFor();
    expect(await page.locator('[data-ghost]').count()).toBeGreaterThan(2);
    await page.screenshot({ path: `${PICTURES}/timeline-ghosts-1280.png` });
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-ghost]').count()).toBe(0);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect((await plan()).deadlines.opinions).toBe(before);

    await bar(/^Góp ý dự thảo.*Dự kiến/).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await dialog.getByText('Bước này chưa mở: thời hạn “Góp ý” sẽ đổi cho mọi văn bản').waitFor();
    await dialog.getByRole('heading', { name: /người bị ảnh hưởng/ }).waitFor();
    await tabTo(dialog.locator('textarea:focus'));
    await page.keyboard.type('Các phòng cần thêm thời gian');
    await tabTo(dialog.locator('button[type=submit]:focus'));
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect((await plan()).deadlines.opinions).toBe(before + 2);
  });

  it('says in words what cannot be moved, and what the rules refuse', async () => {
    await bar(/^Cấp số, ban hành/).focus();
    await page.keyboard.press('ArrowRight');
    await page
      .getByRole('status')
      .filter({ hasText: /do pháp luật ấn định|tính từ bước trước/ })
      .waitFor();
    await bar(/^Nộp dự thảo.*Đang chờ/).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Ngày mới').fill(addDays(TEN_WEEKS_AHEAD, 1));
    await dialog.getByRole('alert').waitFor();
    await dialog.getByRole('button', { name: 'Đóng' }).click();
  });

  it('draws the steps done against plan and forecast, and what the office usually takes; a table says the same', async () => {
    const charts = page.getByRole('region', { name: 'Biểu đồ' });
    await charts.getByRole('img', { name: /^Số bước đã xong theo ngày làm việc, trong \d+ bước/ }).waitFor();
    await charts
      .getByText(/^Đến hết .+: theo kế hoạch xong \d+\/\d+ bước, đã xong \d+/)
      .first()
      .waitFor();
    await charts.getByText('Chưa có bước nào đã xong ở cơ quan để so sánh.').waitFor();
    await charts.getByText('Xem bằng bảng, kèm giải thích').first().click();
    await charts
      .getByText(/^Dự kiến xong:/)
      .first()
      .waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await picture('charts-vi');
  });

  it('says the same as a table, which it remembers', async () => {
    await page.getByRole('button', { name: 'Bảng', exact: true }).click();
    await page
      .getByRole('button', { name: /^Dời hạn: Nộp dự thảo/ })
      .first()
      .waitFor();
    await page.reload();
    const move = page.getByRole('button', { name: /^Dời hạn: Nộp dự thảo/ }).first();
    await move.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('Ngày mới').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await violationsIn(page)).toEqual([]);
    await picture('timeline-table-vi');
  });

  it('has left its traces in the history of the conference', async () => {
    await page.goto(`${stack.addresses.web}/conferences/${started.id}`);
    await page
      .getByText(/đổi hạn riêng của vòng 1/)
      .first()
      .waitFor();
    await page
      .getByText(/đổi thời hạn “Góp ý” từ 14 thành 16 ngày làm việc/)
      .first()
      .waitFor();
  });

  it('is readable in the dark, in English and on paper', async () => {
    await open();
    await page.getByRole('button', { name: 'Sơ đồ', exact: true }).click();
    await page.getByText('EN', { exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Timeline of the preparation' }).waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page
      .getByRole('button', { name: /^Draft/ })
      .first()
      .focus();
    expect(await violationsIn(page)).toEqual([]);
    await picture('timeline-dark-en');
    await page.goto(stack.addresses.web);
    await page.getByRole('link', { name: started.title }).waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await picture('board-dark-en');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`${stack.addresses.web}/conferences/${started.id}/timeline`);
    await page
      .getByRole('button', { name: /^Draft/ })
      .first()
      .waitFor();
    await page.pdf({ path: `${PICTURES}/timeline-en.pdf`, preferCSSPageSize: true, printBackground: true });
  });

  it('ran without an error in the page', () => {
    expect(failures).toEqual([]);
  });
});
