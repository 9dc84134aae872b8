import { mkdirSync } from 'node:fs';
import { addDays } from '@conference/domain';
import type { Browser, Page } from 'playwright-core';
import { MailedTasks } from '../api/mailed-links.factory';
import { builtWeb } from '../support/built';
import { launchBrowser, LAPTOP, lookAt, PHONE, PICTURES, PROJECTOR, sitDown } from '../support/seats';
import { openTestApp, type TestApp } from '../support/test-app';
import { violationsIn } from '../support/violations';

describe('the administration of an office, in the browser', () => {
  let test: TestApp;
  let tasks: MailedTasks;
  let browser: Browser;
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    test = await openTestApp({ DEV_SIGN_IN: 'true', WEB_ROOT: await builtWeb() });
    tasks = await MailedTasks.open(test);
    browser = await launchBrowser();
  });

  afterEach(() => {
    if (failures.length > 0) throw new Error(failures.join('\n'));
  });

  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  const sit = (path: string, viewport = LAPTOP, code = 'gd') =>
    sitDown(browser, { origin: test.origin, name: tasks.people.get(code)!.name, viewport, path, failures });
  const picture = async (page: Page, name: string) => {
    expect(await violationsIn(page)).toEqual([]);
    await page.screenshot({ path: `${PICTURES}/${name}.png` });
  };

  it.each(['', '/people', '/units', '/calendar', '/office'])(
    '/admin%s is read on a phone, a laptop and a projector, in both languages and in the dark',
    async (part) => {
      const name = `admin${part.replace('/', '-')}`;
      for (const viewport of [PHONE, LAPTOP, PROJECTOR]) await lookAt(await sit(`/admin${part}`, viewport), name);
      const night = await sit(`/admin${part}`);
      await night.page.emulateMedia({ colorScheme: 'dark' });
      await lookAt(night, `${name}-dark`);
    },
  );

  it('leads from one entry to everything, and is offered to nobody else', async () => {
    const { page } = await sit('/');
    await page.getByRole('link', { name: 'Quản trị', exact: true }).click();
    for (const place of ['Nhân sự', 'Đơn vị', 'Lịch làm việc', 'Cơ quan và phần đầu văn bản']) {
      await page.getByRole('heading', { level: 2, name: place }).getByRole('link').click();
      await page.getByRole('heading', { level: 1, name: place }).waitFor();
      await page.getByRole('main').getByRole('link', { name: 'Quản trị' }).click();
    }
    const other = await sit('/admin', LAPTOP, 'pgd');
    await other.page.getByRole('heading', { name: 'Trang này dành cho người quản trị cơ quan' }).waitFor();
    expect(await other.page.getByRole('link', { name: 'Quản trị', exact: true }).count()).toBe(0);
  });

  it('takes somebody in, says at the field what is wrong, and takes what it proposes', async () => {
    const { page } = await sit('/admin/people');
    await page.getByRole('button', { name: 'Thêm người' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Họ và tên').fill('Vũ Thị Hà');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Thêm người' }).click();
    expect(await form.getByLabel('Họ và tên').inputValue()).toBe('Vũ Thị Hà');
    await form.getByLabel('Chức vụ').fill('Chuyên viên');
    await form.getByRole('combobox', { name: /^Đơn vị/ }).selectOption({ index: 1 });
    await form.getByLabel('Thư điện tử').fill(tasks.people.get('pgd')!.email);
    await form.getByLabel('Mã').fill('pgd');
    await form.getByRole('checkbox', { name: /^Văn thư/ }).check();
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.getByText('Chưa lưu: còn 2 chỗ phải sửa').waitFor();
    await form.getByText(`Địa chỉ này là của ${tasks.people.get('pgd')!.name}.`).waitFor();
    await picture(page, 'admin-person-errors');
    await form.getByRole('button', { name: 'Dùng “vu-thi-ha”' }).click();
    await form.getByLabel('Thư điện tử').fill('ha@so.example');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByRole('rowheader', { name: /Vũ Thị Hà/ }).waitFor();
  });

  it('enters a leaving ahead, shows it, and takes it back', async () => {
    const { page } = await sit('/admin/people', PHONE);
    const change = page.getByRole('button', { name: 'Sửa thông tin: Vũ Thị Hà' });
    await change.click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Thôi việc từ ngày').fill('2099-01-04');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.getByText('Chưa lưu. Xem lại rồi xác nhận:').waitFor();
    await form.getByText('Chưa lưu. Xem lại rồi xác nhận:').scrollIntoViewIfNeeded();
    await picture(page, 'admin-person-leaving');
    await form.getByRole('button', { name: 'Xác nhận' }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByText('Thôi việc từ 04/01/2099').waitFor();
    await change.click();
    await form.getByLabel('Thôi việc từ ngày').fill('');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByText('Thôi việc từ 04/01/2099').waitFor({ state: 'detached' });
  });

  it('adds, renames and removes a unit, and says why one stays', async () => {
    const { page } = await sit('/admin/units');
    await page.getByRole('button', { name: 'Thêm đơn vị' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Tên đơn vị').fill('Tổ Chuyển đổi số');
    await form.getByLabel('Ký hiệu trong công văn').fill('chuyển đổi');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.getByText('Ký hiệu bắt đầu bằng chữ hoa').waitFor();
    await picture(page, 'admin-unit-errors');
    await form.getByRole('button', { name: /^Dùng “/ }).click();
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Sửa đơn vị: Tổ Chuyển đổi số' }).click();
    await form.getByLabel('Tên đơn vị').fill('Ban Chuyển đổi số');
    await form.getByRole('checkbox').check();
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.waitFor({ state: 'detached' });
    await page
      .getByRole('rowheader', { name: /Ban Chuyển đổi số/ })
      .getByText('Ban giúp việc')
      .waitFor();
    await page.getByRole('button', { name: 'Xóa đơn vị: Ban Chuyển đổi số' }).click();
    await form.getByRole('button', { name: 'Xóa' }).click();
    await form.waitFor({ state: 'detached' });
    expect(await page.getByRole('rowheader', { name: /Ban Chuyển đổi số/ }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Xóa đơn vị/ }).count()).toBe(0);
  });

  it('closes the office on a day once it has shown what moves', async () => {
    const { heldOn } = tasks.conference;
    const { page } = await sit(`/admin/calendar?year=${heldOn.slice(0, 4)}`);
    await page.getByRole('button', { name: 'Thêm ngày riêng' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel(/^Ngày/).fill(heldOn);
    await form.getByText('Hội nghị tổ chức đúng ngày này').waitFor();
    await form.getByLabel(/^Ngày/).fill(addDays(heldOn, -1));
    await form.getByRole('columnheader', { name: 'Sau khi lưu' }).waitFor();
    await picture(page, 'admin-day-preview');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.getByText('Hãy ghi lý do').waitFor();
    await form.getByLabel(/^Lý do/).fill('Mất điện toàn trụ sở');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByRole('cell', { name: 'Mất điện toàn trụ sở' }).waitFor();
    await page.getByRole('button', { name: /^Bỏ ngày riêng/ }).click();
    await form.getByRole('button', { name: 'Xóa' }).click();
    await page.getByText('Năm này cơ quan không có ngày riêng nào.').waitFor();
  });

  it('shows the letterhead as it is typed, and prints the same', async () => {
    const { page } = await sit('/admin/office');
    const head = page.getByRole('group', { name: 'Văn bản sẽ in như sau' });
    await page.getByLabel('Chữ viết tắt trong số, ký hiệu').fill('SMOI');
    await head.getByText(/TB-SMOI/).waitFor();
    await page.reload();
    await head.getByText(/TB-SMOI/).waitFor();
    await picture(page, 'admin-office-typed');
    const pdf = await page.getByRole('link', { name: /Mở bản in thử/ }).getAttribute('href');
    const answer = await page.request.get(`${test.origin}${pdf}`);
    expect(answer.headers()['content-type']).toContain('application/pdf');
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await page.getByLabel('Là', { exact: true }).selectOption('substitute');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('phải ghi rõ văn bản làm căn cứ').waitFor();
    await page.getByLabel('Văn bản làm căn cứ').fill('Quyết định số 12/QĐ-SMOI');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Đã lưu.').waitFor();
    await page.reload();
    expect(await page.getByLabel('Chữ viết tắt trong số, ký hiệu').inputValue()).toBe('SMOI');
  });
});
