import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { OutcomeActivitiesService } from '../../apps/worker/src/activities/outcome.activities';
import { MOTION, VotingRoom } from '../integration/open-votes.factory';
import { builtWeb } from '../support/built';
import { LAPTOP, launchBrowser, lookAt, PICTURES, sitDown, type Seat } from '../support/seats';
import { openTestApp, type TestApp } from '../support/test-app';

const PHONE = { width: 390, height: 844 };

describe('targets in the browser', () => {
  let test: TestApp;
  let room: VotingRoom;
  let browser: Browser;
  let leader: Seat;
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    test = await openTestApp({ DEV_SIGN_IN: 'true', WEB_ROOT: await builtWeb() });
    room = await VotingRoom.open(test, 8);
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  const sit = (
    name: string,
    viewport: { width: number; height: number },
    path = `/conferences/${room.conference.id}`,
  ) => sitDown(browser, { origin: test.origin, name, viewport, path, failures });
  const query = (sql: string) => test.transactions.dataSource.query(sql, [room.conference.id]) as Promise<unknown>;

  it('are planned in forms before the session: a wrong figure is told where it is, and what was typed stays', async () => {
    await query(`update conference set stage = 'convening' where id = $1`);
    leader = await sit(room.chair.name, LAPTOP);
    const { page } = leader;
    await page.getByRole('button', { name: 'Thêm chỉ tiêu' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nội dung chỉ tiêu').fill('Tập huấn kỹ năng số cho viên chức');
    await dialog.getByLabel('Mức phấn đấu').fill('từ 5 đến 3 lớp');
    await dialog.getByLabel('Phụ trách báo cáo').selectOption({ label: 'Phòng Nghiệp vụ lưu trữ' });
    await dialog.getByRole('button', { name: 'Thêm chỉ tiêu này' }).click();
    await dialog.getByText('Khoảng từ 5 đến 3 bị ngược.').waitFor();
    expect(await dialog.getByLabel('Nội dung chỉ tiêu').inputValue()).toBe('Tập huấn kỹ năng số cho viên chức');
    await page.screenshot({ path: `${PICTURES}/target-form-vi-1280.png` });
    await dialog.getByLabel('Mức phấn đấu').fill('từ 3 đến 5 lớp');
    await dialog.getByRole('button', { name: 'Thêm chỉ tiêu này' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.locator('#targets').getByText('3–5 lớp').waitFor();
  });

  it('each have a clause in the resolution: a link leads to it, and one from there back to the target', async () => {
    await query(`update conference set stage = 'session' where id = $1`);
    await adopt();
    await new OutcomeActivitiesService(test.transactions, test.files).assembleOutcome({
      conferenceId: room.conference.id,
    });
    const { page } = leader;
    await page.reload();
    const link = page
      .locator('#targets')
      .getByRole('link', { name: /^khoản \d+ Điều \d+ Nghị quyết/ })
      .last();
    const words = (await link.textContent())!;
    await link.click();
    const meant = page.locator('[data-meant]');
    await meant.waitFor();
    expect(await meant.textContent()).toContain('Tập huấn kỹ năng số cho viên chức: 3–5 lớp (chỉ tiêu mới).');
    expect(words).toContain((await meant.getByRole('link').first().textContent())!);
    await lookAt(leader, 'resolution-clauses', '#full-text');
    await meant.getByRole('link', { name: /^Kết quả thực hiện/ }).click();
    await page.waitForURL(/#target-[0-9a-f-]{36}$/);
    await page.locator('#targets').getByText('Tập huấn kỹ năng số cho viên chức').waitFor();
  });

  it('that were adopted are handed over, and changed only by a resolution; what was done stays to be read', async () => {
    await query(`update conference set stage = 'followUp' where id = $1`);
    const { page } = leader;
    await page.goto(`${test.origin}/conferences/${room.conference.id}`);
    await page.getByRole('button', { name: 'Chi tiết chỉ tiêu: Tập huấn kỹ năng số cho viên chức' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Chuyển giao', { exact: true }).click();
    await dialog.getByLabel('Người nhận báo cáo').selectOption({ index: 1 });
    await dialog.getByLabel('Lý do').fill('Trưởng phòng nghỉ hưu');
    await dialog.getByRole('button', { name: 'Chuyển giao', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Chi tiết chỉ tiêu: Tập huấn kỹ năng số cho viên chức' }).click();
    await dialog.getByText('Lý do: Trưởng phòng nghỉ hưu').waitFor();
    await dialog.getByLabel('Mức phấn đấu').fill('từ 4 đến 6 lớp');
    await dialog.getByLabel('Lý do').fill('Cấp trên giao thêm');
    await dialog.getByRole('button', { name: 'Lưu thay đổi' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.locator('#targets').getByText('4–6 lớp').waitFor();
    await page.getByRole('button', { name: 'Chi tiết chỉ tiêu: Tập huấn kỹ năng số cho viên chức' }).click();
    await dialog.getByText(/Mức phấn đấu: 3–5 lớp → 4–6 lớp/).waitFor();
    await page.screenshot({ path: `${PICTURES}/target-dialog-vi-1280.png` });
    await page.keyboard.press('Escape');
    await lookAt(leader, 'targets', '#targets');
    const phone = await sit(room.chair.name, PHONE);
    await lookAt(phone, 'targets', '#targets');
    await phone.page.emulateMedia({ colorScheme: 'dark' });
    await lookAt(phone, 'targets-dark', '#targets');
    await phone.page.getByRole('button', { name: 'Chi tiết chỉ tiêu: Tập huấn kỹ năng số cho viên chức' }).click();
    await phone.page.getByRole('dialog').getByLabel('Lý do').waitFor();
    await phone.page.screenshot({ path: `${PICTURES}/target-dialog-dark-390.png`, fullPage: true });
    await phone.context.close();
  });

  it('are only to look at for other staff', async () => {
    const other = await sit(room.person('luu-tru-2').name, LAPTOP);
    expect(await other.page.getByRole('button', { name: 'Thêm chỉ tiêu' }).count()).toBe(0);
    await other.page.getByRole('button', { name: 'Chi tiết chỉ tiêu: Tập huấn kỹ năng số cho viên chức' }).click();
    await other.page.getByRole('dialog').getByText('Lý do: Cấp trên giao thêm').waitFor();
    expect(await other.page.getByRole('dialog').getByRole('button', { name: 'Lưu thay đổi' }).count()).toBe(0);
    await other.context.close();
    expect(failures).toEqual([]);
  });

  /** The room votes for its resolution by a show of hands, and hears the result. */
  async function adopt(): Promise<void> {
    const conferenceId = room.conference.id;
    await room.votes.prepare(room.chair, conferenceId, { motion: MOTION, way: 'hands', rows: [] });
    const { id } = await room.vote();
    await room.votes.open(room.chair, conferenceId, id);
    await room.votes.end(room.chair, conferenceId, id);
    const figures = { yes: 8, no: 0, abstain: 0 };
    await room.counting.close(room.chair, { conferenceId, voteId: id }, { figures, answers: [] });
    await room.votes.publish(room.chair, conferenceId, id);
  }
});
