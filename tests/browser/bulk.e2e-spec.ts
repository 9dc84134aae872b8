import { mkdirSync } from 'node:fs';
import type { ConferenceStarted, OpenTasks } from '@conference/contracts';
import type { Page } from 'playwright-core';
import { startStack, type Stack } from '../../infra/launcher/stack';
import { waitUntil } from '../../infra/launcher/wait-until';
import { OfficeInBrowser, type Desk } from '../support/office-in-browser';
import { PATIENCE_MS } from '../support/patience';
import { planAhead } from '../support/plan-ahead';
import { LAPTOP, lookAt, PHONE, PICTURES } from '../support/seats';

describe('acting on several open tasks at once', () => {
  let stack: Stack;
  let office: OfficeInBrowser;
  let desk: Desk;
  let page: Page;
  let conferenceId: string;

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    stack = await startStack({});
    office = await OfficeInBrowser.open(stack);
    desk = await office.signIn('chanh-vp', 'Sở Khoa học và Công nghệ');
    page = desk.page;
    const answer = await desk.context.request.post(`${stack.addresses.api}/conferences`, {
      headers: { 'x-requested-with': 'hoi-nghi', 'content-type': 'application/yaml' },
      data: planAhead(),
    });
    if (answer.status() !== 201) throw new Error(await answer.text());
    conferenceId = ((await answer.json()) as ConferenceStarted).id;
    await waitUntil(async () => (await open()).total > 2, PATIENCE_MS);
    await page.setViewportSize(LAPTOP);
  });

  afterEach(() => {
    if (office?.failures.length) throw new Error(office.failures.join('\n'));
  });

  afterAll(async () => {
    await office?.close();
    await stack?.stop();
  });

  const open = () => desk.ask<OpenTasks>('GET', '/api/open-tasks');
  const boxes = () => page.getByRole('checkbox', { name: /^Chọn: / });
  const bar = () => page.getByRole('group', { name: 'Làm với các việc đã chọn' });
  const dialog = () => page.getByRole('dialog');
  const goTo = async (path: string) => {
    await page.goto(`${stack.addresses.web}${path}`);
    await boxes().first().waitFor();
  };

  it('leads from the board to every open task, and narrows them in the address', async () => {
    await page.goto(stack.addresses.web);
    await page.getByRole('link', { name: 'Việc đang chờ', exact: true }).click();
    await page.getByRole('heading', { name: 'Việc đang chờ' }).waitFor();
    await page.getByLabel('Loại việc').selectOption('draft');
    await page.waitForURL(/kind=draft/);
    await page.getByLabel('Thời hạn').selectOption('late');
    await page.getByText('Không có việc nào như vậy đang chờ').waitFor();
    await page.getByRole('button', { name: 'Xem tất cả việc đang chờ' }).click();
    await boxes().first().waitFor();
  });

  it('picks by keyboard, by range and all of the filter', async () => {
    await goTo('/open-tasks');
    await boxes().nth(0).focus();
    await page.keyboard.press('Space');
    await bar().getByText('Đã chọn 1 việc').waitFor();
    await boxes()
      .nth(2)
      .click({ modifiers: ['Shift'] });
    await bar().getByText('Đã chọn 3 việc').waitFor();
    await bar().getByRole('button', { name: 'Bỏ chọn' }).click();
    const { total } = await open();
    await page.getByRole('button', { name: `Chọn cả ${total} việc` }).click();
    await bar().getByText(`Đã chọn ${total} việc`).waitFor();
    for (const viewport of [LAPTOP, PHONE]) {
      await page.setViewportSize(viewport);
      await page.screenshot({ path: `${PICTURES}/bulk-bar-${viewport.width}.png` });
    }
    await page.setViewportSize(LAPTOP);
  });

  it('says before and after what becomes of each task that is reminded', async () => {
    await goTo(`/conferences/${conferenceId}`);
    await page.getByRole('button', { name: /^Chọn cả \d+ việc/ }).click();
    await bar().getByRole('button', { name: 'Nhắc', exact: true }).click();
    await dialog()
      .getByText(/việc làm được/)
      .waitFor();
    await page.screenshot({ path: `${PICTURES}/bulk-remind.png` });
    await dialog()
      .getByRole('button', { name: /^Nhắc \d+ việc/ })
      .click();
    await dialog()
      .getByText(/Đã làm xong \d+ việc/)
      .waitFor();
    await page.screenshot({ path: `${PICTURES}/bulk-reminded.png` });
    await dialog().getByRole('button', { name: 'Đóng' }).last().click();
    await page.getByRole('button', { name: /^Chọn cả \d+ việc/ }).click();
    await bar().getByRole('button', { name: 'Nhắc', exact: true }).click();
    await dialog()
      .getByText(/vừa được nhắc lúc/)
      .first()
      .waitFor();
    expect(
      await dialog()
        .getByRole('button', { name: /^Nhắc 0 việc/ })
        .isDisabled(),
    ).toBe(true);
    await page.keyboard.press('Escape');
  });

  it('extends several, each with its own line in the plan', async () => {
    const before = await open();
    await goTo('/open-tasks?kind=draft');
    await boxes().nth(0).check();
    await boxes().nth(1).check();
    await bar().getByRole('button', { name: 'Gia hạn' }).click();
    await dialog().getByLabel('Số ngày làm việc').fill('2');
    await dialog().getByLabel('Lý do').fill('Chờ số liệu của tỉnh');
    await dialog()
      .getByText(/Hạn .+ → /)
      .first()
      .waitFor();
    await page.screenshot({ path: `${PICTURES}/bulk-extend.png` });
    await dialog().getByRole('button', { name: 'Gia hạn 2 việc' }).click();
    await dialog().getByText('Đã làm xong 2 việc').waitFor();
    const dues = new Map(before.items.map(({ id, dueAt }) => [id, dueAt]));
    const moved = (await open()).items.filter(({ id, dueAt }) => dues.get(id) !== dueAt);
    expect(moved).toHaveLength(2);
    await dialog().getByRole('button', { name: 'Đóng' }).last().click();
  });

  it('gives several to one person, as far as they may take them, with the reason', async () => {
    await goTo('/open-tasks?kind=draft');
    await page.getByRole('button', { name: /^Chọn cả \d+ việc/ }).click();
    await bar().getByRole('button', { name: 'Chuyển cho người khác' }).click();
    const choice = dialog().getByLabel('Chuyển cho ai');
    await choice.waitFor();
    await choice.selectOption({ index: 1 });
    await dialog()
      .getByLabel(/^Lý do/)
      .fill('Người được giao đi công tác');
    await dialog()
      .getByText(/Chuyển từ .+ sang /)
      .first()
      .waitFor();
    await page.screenshot({ path: `${PICTURES}/bulk-reassign.png` });
    await dialog()
      .getByRole('button', { name: /^Chuyển \d+ việc/ })
      .click();
    await dialog()
      .getByText(/Đã làm xong \d+ việc/)
      .waitFor();
    await dialog().getByRole('button', { name: 'Đóng' }).last().click();
  });

  it('keeps a filter under a name, and begins the page with it', async () => {
    await goTo('/open-tasks?kind=draft');
    await page.getByRole('button', { name: 'Lưu bộ lọc này' }).click();
    await dialog().getByLabel('Tên').fill('Dự thảo đang chờ');
    await dialog().getByLabel('Dùng chung cho cả cơ quan').check();
    await dialog().getByRole('button', { name: 'Lưu', exact: true }).click();
    const views = page.getByRole('navigation', { name: 'Bộ lọc đã lưu' });
    await views.getByRole('link', { name: 'Dự thảo đang chờ' }).waitFor();
    await page.getByRole('button', { name: 'Mở trang bằng bộ lọc này' }).click();
    await page.getByRole('button', { name: 'Không mở trang bằng bộ lọc này nữa' }).waitFor();
    await page.goto(`${stack.addresses.web}/open-tasks`);
    await page.waitForURL(/kind=draft/);
    await views.getByRole('link', { name: 'Tất cả' }).click();
    await page.waitForURL((url) => !url.search.includes('kind'));
    await views.getByRole('link', { name: 'Quá hạn' }).click();
    await page.waitForURL(/lateness=late/);
    await page.goto(`${stack.addresses.web}/?missed=true`);
    const missed = views.getByRole('link', { name: 'Sẽ trễ nếu không ai làm gì' });
    await missed.waitFor();
    expect(await missed.getAttribute('data-here')).toBe('true');
  });

  it.each([
    ['board', '/'],
    ['open-tasks', '/open-tasks?kind=draft'],
    ['tasks', '/tasks'],
    ['activity', '/activity?kind=procedure'],
    ['register', '/register'],
  ])('comes on paper with whose it is, from when and what of it: %s', async (name, path) => {
    await page.goto(`${stack.addresses.web}${path}`);
    await page.getByRole('button', { name: 'In', exact: true }).waitFor();
    await page.waitForLoadState('networkidle');
    const paper = await page.pdf({
      path: `${PICTURES}/paper-${name}.pdf`,
      preferCSSPageSize: true,
      printBackground: true,
    });
    expect(paper.length).toBeGreaterThan(1000);
    await page.emulateMedia({ media: 'print' });
    await page.getByText(/^In lúc /).waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    await page.emulateMedia({ media: null });
  });

  it('is read on a phone and a laptop, in both languages and in the dark', async () => {
    for (const viewport of [PHONE, LAPTOP]) {
      await page.setViewportSize(viewport);
      await page.goto(`${stack.addresses.web}/open-tasks`);
      await lookAt(desk, 'open-tasks');
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${stack.addresses.web}/open-tasks`);
    await lookAt(desk, 'open-tasks-dark');
  });
});
