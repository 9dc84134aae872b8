import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { MailedTasks } from '../api/mailed-links.factory';
import { builtWeb } from '../support/built';
import { launchBrowser, LAPTOP, lookAt, PHONE, PICTURES, PROJECTOR, sitDown } from '../support/seats';
import { openTestApp, type TestApp } from '../support/test-app';
import { violationsIn } from '../support/violations';

const MANY = 500;
const LONG = 'Công Tằng Tôn Nữ Thị Phương Thảo Nguyên Khuê';
const HEAD = 'Mã;Họ và tên;Chức vụ;Đơn vị;Thư điện tử;Vai trò;Thôi việc từ ngày;Người nhận việc';

describe('the office’s people, in the browser', () => {
  let test: TestApp;
  let tasks: MailedTasks;
  let browser: Browser;
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    test = await openTestApp({ DEV_SIGN_IN: 'true', WEB_ROOT: await builtWeb(), UPLOAD_LIMIT_BYTES: '1000000' });
    tasks = await MailedTasks.open(test);
    const { officeId, unitId } = tasks.people.get('gd')!;
    await test.transactions.run(({ directory }) =>
      directory.addPeople(
        Array.from({ length: MANY }, (_, index) => ({
          officeId,
          unitId,
          code: `nv-${index}`,
          name: index % 9 === 0 ? `${LONG} ${index}` : `Nguyễn Văn ${index}`,
          position: 'Chuyên viên',
          email: `nhan-vien-so-${index}@van-phong.co-quan.example`,
          language: 'vi' as const,
          roles: [],
          active: true,
        })),
      ),
    );
    browser = await launchBrowser();
  });

  afterEach(() => {
    if (failures.length > 0) throw new Error(failures.join('\n'));
  });

  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  const sit = (viewport: typeof LAPTOP, code = 'gd') =>
    sitDown(browser, {
      origin: test.origin,
      name: tasks.people.get(code)!.name,
      viewport,
      path: '/admin/people',
      failures,
    });
  const pick = (page: Page, ...lines: readonly string[]) =>
    page
      .getByLabel('Danh sách nhân sự')
      .setInputFiles({ name: 'danh-sach.csv', mimeType: 'text/csv', buffer: Buffer.from([HEAD, ...lines].join('\n')) });

  it('is read on a phone, a laptop and a projector, in both languages and in the dark', async () => {
    for (const viewport of [PHONE, LAPTOP, PROJECTOR]) await lookAt(await sit(viewport), 'people');
    const night = await sit(LAPTOP);
    await night.page.emulateMedia({ colorScheme: 'dark' });
    await lookAt(night, 'people-dark');
  });

  it('is found without accents, and shown a part at a time', async () => {
    const { page } = await sit(LAPTOP);
    await page.getByLabel('Tìm theo tên').fill('phuong thao 99');
    await page.getByText('1 người', { exact: true }).waitFor();
    await page.getByRole('rowheader', { name: `${LONG} 99` }).waitFor();
  });

  it('says what is wrong with a list, line by line, and how to mend it', async () => {
    const { page } = await sit(LAPTOP);
    const { name, unitId } = tasks.people.get('pgd')!;
    const units = await test.transactions.read(({ directory }) => directory.unitNames(tasks.conference.officeId));
    const unit = units.get(unitId!)!;
    await pick(
      page,
      `;${LONG};Chuyên viên;${unit.slice(0, -1)};thao@so,example;Văn thơ`,
      `pgd;${name};;;;;31/02/2026`,
      `;NguyÔn ThÞ Hµ;Chuyên viên;${unit};ha@so.example`,
    );
    await page.getByText('Danh sách có 5 lỗi, chưa áp dụng được').waitFor();
    await page.getByRole('cell', { name: unit, exact: true }).first().waitFor();
    await page.getByRole('cell', { name: 'Nguyễn Thị Hà', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Áp dụng toàn bộ' }).count()).toBe(0);
    for (const viewport of [PHONE, LAPTOP]) {
      await page.setViewportSize(viewport);
      expect(await violationsIn(page)).toEqual([]);
      const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      expect(Math.max(0, Number(overflow))).toBe(0);
      await page.screenshot({ path: `${PICTURES}/people-errors-${viewport.width}.png` });
      await page.locator('#import').screenshot({ path: `${PICTURES}/people-errors-import-${viewport.width}.png` });
    }
  });

  it('is brought up to date by a list that is right, with the keyboard alone', async () => {
    const { page } = await sit(LAPTOP);
    const units = await test.transactions.read(({ directory }) => directory.unitsOfOffice(tasks.conference.officeId));
    await pick(page, `;Vũ Thị Hà;Chuyên viên;${units[0]!.name};ha@so.example;Văn thư`, `nv-1;Nguyễn Văn Một;Phó phòng`);
    await page.getByText('Danh sách áp dụng được').waitFor();
    await page.locator('#import').screenshot({ path: `${PICTURES}/people-preview-1280.png` });
    expect(await violationsIn(page)).toEqual([]);
    await page.getByRole('button', { name: /^Thay đổi/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('rowheader', { name: /Nguyễn Văn Một/ }).waitFor();
    await page.getByRole('button', { name: 'Áp dụng toàn bộ' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Đã áp dụng danh sách.').waitFor();
    await page.getByText('1 người mới').waitFor();
    await page.getByLabel('Tìm theo tên').fill('vu thi ha');
    await page.getByRole('rowheader', { name: /Vũ Thị Hà/ }).waitFor();
  });

  it('is not offered to somebody who does not keep it', async () => {
    const { page } = await sit(LAPTOP, 'pgd');
    await page.getByRole('heading', { name: 'Trang này dành cho người quản trị cơ quan' }).waitFor();
    expect(await page.getByRole('link', { name: 'Quản trị' }).count()).toBe(0);
  });
});
