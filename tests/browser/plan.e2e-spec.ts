import { mkdirSync } from 'node:fs';
import type { ConferenceStarted, PlanView } from '@conference/contracts';
import { addDays, addWorkingDays, vietnamCalendar } from '@conference/domain';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startStack, type Stack } from '../../infra/launcher/stack';
import { waitUntil } from '../../infra/launcher/wait-until';
import { violationsIn } from '../support/violations';
import { PATIENCE_MS } from '../support/patience';
import { planAhead, TEN_WEEKS_AHEAD } from '../support/plan-ahead';
import { launchBrowser, SIGNED_IN } from '../support/seats';

const PICTURES = 'tests/output/browser';
const WIDTHS = [360, 1280];
const HEADERS = { 'x-requested-with': 'hoi-nghi' };

describe('the plan view', () => {
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

  const plan = async (): Promise<PlanView> =>
    (await context.request.get(`${stack.addresses.api}/conferences/${started.id}/plan`)).json();
  const mails = async (word: RegExp) => {
    const answer = await fetch(`${stack.addresses.mailbox}/api/messages?limit=500`);
    const found = (await answer.json()) as { subject: string; to: unknown }[];
    return found.filter(({ subject }) => word.test(subject)).map(({ to }) => JSON.stringify(to));
  };
  async function picture(name: string, fullPage = true) {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage });
      const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      expect({ name, width, overflow: Math.max(0, Number(overflow)) }).toEqual({ name, width, overflow: 0 });
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  }

  it('begins with whether everything will be ready, and why', async () => {
    await page.goto(`${stack.addresses.web}/conferences/${started.id}`);
    const readiness = page.getByRole('region', { name: 'Mức độ sẵn sàng' });
    await readiness.getByText(/Kịp, còn dư \d+ ngày làm việc/).waitFor();
    await readiness.getByText('Vì sao').click();
    await readiness
      .getByText(/theo kế hoạch, cơ quan chưa có đủ số liệu/)
      .first()
      .waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await picture('readiness', false);
  });

  it('is one step from the conference’s page, and shows the days with today among them', async () => {
    await page.goto(`${stack.addresses.web}/conferences/${started.id}`);
    await page.getByRole('link', { name: 'Kế hoạch và thời hạn' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kế hoạch và thời hạn' }).waitFor();
    await page.getByText('Hôm nay').first().waitFor();
    await picture('plan-date-vi');
    expect(await violationsIn(page)).toEqual([]);
  });

  it.each([
    ['Theo văn bản', 'document'],
    ['Theo người', 'person'],
  ])('shows it %s', async (name, view) => {
    await page.getByRole('link', { name, exact: true }).click();
    await page.waitForURL(/by=/);
    await page.locator('table').first().waitFor();
    await picture(`plan-${view}-vi`);
    expect(await violationsIn(page)).toEqual([]);
  });

  it('leads with the keyboard from a mark to its row, and explains the date there', async () => {
    await page.getByRole('link', { name: 'Theo văn bản', exact: true }).click();
    const mark = page.locator('figure a[data-kind="opinion"]').first();
    await mark.focus();
    await page.keyboard.press('Enter');
    const row = page.locator(':target').locator('xpath=ancestor::tr');
    await row.waitFor();
    await row.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await row.locator('details').getAttribute('open')).not.toBeNull();
    expect(await row.textContent()).toContain('ngày làm việc trước');
  });

  it('previews another deadline with the people affected, and applies it with one mail each', async () => {
    await page.getByRole('button', { name: 'Đổi thời hạn' }).click();
    await page.getByLabel('Số ngày làm việc trước hội nghị').fill('12');
    await page.getByRole('heading', { name: /người bị ảnh hưởng/ }).waitFor();
    await picture('plan-change-vi', false);
    expect(await violationsIn(page)).toEqual([]);
    await page.getByLabel(/^Lý do/).fill('Các phòng cần thêm thời gian góp ý');
    expect((await plan()).deadlines.opinions).not.toBe(12);
    const affected = Number(
      /\d+/.exec((await page.getByRole('heading', { name: /người bị ảnh hưởng/ }).textContent())!)![0],
    );
    await page.getByRole('button', { name: 'Áp dụng và gửi thư' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect((await plan()).deadlines.opinions).toBe(12);
    await waitUntil(async () => (await mails(/Thay đổi thời hạn|Changed due dates/)).length >= affected, PATIENCE_MS);
    const told = await mails(/Thay đổi thời hạn|Changed due dates/);
    expect([told.length, new Set(told).size]).toEqual([affected, affected]);
  });

  it('gives one open round another due date, and says what is not possible', async () => {
    const open = (await plan()).dues.find(({ state, roundId }) => state === 'open' && roundId)!;
    await page
      .getByRole('button', { name: /^Đổi hạn này/ })
      .first()
      .click();
    const field = page.getByLabel('Hạn mới của riêng việc này');
    await field.fill(addDays(TEN_WEEKS_AHEAD, 1));
    await page.getByRole('alert').waitFor();
    await field.fill(addWorkingDays(vietnamCalendar, open.dueOn, 2));
    await page.getByText('1 người bị ảnh hưởng').waitFor();
    await page.getByLabel(/^Lý do/).fill('Chờ số liệu quyết toán');
    await page.getByRole('button', { name: 'Áp dụng và gửi thư' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const moved = (await plan()).dues.filter(({ explanation }) => /hạn riêng/.test(explanation.vi));
    expect(moved).toHaveLength(1);
  });

  it('tries another day, an absence and a late unit out beside today’s forecast, changes nothing, and does for real what is chosen', async () => {
    const before = await plan();
    const { name } = before.people.find(({ id }) =>
      before.dues.some(({ state, people }) => state === 'open' && people.includes(id)),
    )!;
    await page.goto(`${stack.addresses.web}/conferences/${started.id}`);
    await page.getByRole('link', { name: 'Nếu … thì sao?' }).click();
    await page.getByText('Chưa giả định gì: hai dự báo giống nhau.').waitFor();
    const [now, then] = ['Hiện nay', 'Theo giả định'].map((title) => page.getByRole('region', { name: title }));
    const words = async (part: typeof now) => (await part!.textContent())!.replace(/^(Hiện nay|Theo giả định)/, '');
    expect(await words(then)).toBe(await words(now));

    await page.getByLabel('Ngày họp giả định').fill(addWorkingDays(vietnamCalendar, before.heldOn, -5));
    await page.getByRole('button', { name: 'Thử xem' }).nth(0).click();
    await page.getByRole('heading', { name: /hạn thay đổi/ }).waitFor();
    await page.getByLabel('Ai vắng').selectOption(name);
    await page.getByLabel('Đến hết ngày').fill(addDays(before.heldOn, -1));
    await page.getByRole('button', { name: 'Thử xem' }).nth(1).click();
    await page.getByText(`${name} vắng từ`).waitFor();
    await page.getByLabel('Phòng hoặc người').selectOption(name);
    await page.getByLabel('Chậm thêm bao nhiêu ngày làm việc').fill('7');
    await page.getByRole('button', { name: 'Thử xem' }).nth(2).click();
    await page.getByText(`${name} chậm thêm 7 ngày làm việc`).waitFor();
    await then!.getByText(/sẽ trễ \d+ ngày làm việc/).waitFor();
    expect(await words(now)).not.toMatch(/sẽ trễ/);
    await picture('what-if-vi');
    expect(await violationsIn(page)).toEqual([]);

    const address = page.url();
    await page.reload();
    await then!.getByText(/sẽ trễ \d+ ngày làm việc/).waitFor();
    expect(page.url()).toBe(address);
    expect((await plan()).dues).toEqual(before.dues);

    await page.getByRole('button', { name: new RegExp(`^Bỏ: ${name} vắng`) }).click();
    await page.getByText(`${name} vắng từ`).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Dời ngày họp' }).click();
    expect(await page.getByLabel('Ngày họp mới').inputValue()).toBe(addWorkingDays(vietnamCalendar, before.heldOn, -5));
    await page.getByRole('heading', { name: /người bị ảnh hưởng/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });

    await page.goto(`${stack.addresses.web}/conferences/${started.id}/what-if?heldOn=${addDays(before.heldOn, 800)}`);
    await page.getByRole('alert').getByText(/năm/).first().waitFor();
  });

  it('speaks English in every view', async () => {
    await page.goto(`${stack.addresses.web}/conferences/${started.id}/plan`);
    await page.getByText('EN', { exact: true }).first().click();
    for (const [name, view] of [
      ['By day', 'date'],
      ['By document', 'document'],
      ['By person', 'person'],
    ] as const) {
      await page.getByRole('link', { name, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Plan and due dates' }).waitFor();
      await picture(`plan-${view}-en`);
      expect(await violationsIn(page)).toEqual([]);
    }
  });

  it('ran without an error in the page', () => {
    expect(failures).toEqual([]);
  });
});
