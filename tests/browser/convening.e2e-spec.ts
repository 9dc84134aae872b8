import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { readSettings } from '@conference/config';
import { readCheckInCode } from '@conference/domain';
import { simpleParser } from 'mailparser';
import { decodeQR } from 'qr/decode.js';
import { ConferenceMailsService } from '../../apps/notifications/src/conference-mails.service';
import { MailDeskService } from '../../apps/notifications/src/mail-desk.service';
import { MailedTasks } from '../api/mailed-links.factory';
import { builtWeb } from '../support/built';
import { openTestApp, type TestApp } from '../support/test-app';
import { violationsIn } from '../support/violations';
import { launchBrowser, SIGNED_IN } from '../support/seats';

const PICTURES = 'tests/output/browser';
const WIDTHS = [360, 1280];
/** What a camera would see of the picture in a mail. */
const PIXELS_OF_CODE = `(async () => {
  const picture = document.querySelector('img[src^="data:image/gif"]');
  await picture.decode();
  const canvas = document.createElement('canvas');
  const width = (canvas.width = picture.naturalWidth), height = (canvas.height = picture.naturalHeight);
  const context = canvas.getContext('2d');
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const dark = Array.from({ length: width * height }, (_, place) => (data[place * 4] < 128 ? '1' : '0')).join('');
  return { width, height, dark };
})()`;

describe('convening a conference', () => {
  let api: TestApp;
  let tasks: MailedTasks;
  let browser: Browser;
  let head: BrowserContext;
  let page: Page;
  let summoned: MailedTasks;
  let answering: string;
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    api = await openTestApp({ DEV_SIGN_IN: 'true', WEB_ROOT: await builtWeb() });
    tasks = await MailedTasks.open(api);
    browser = await launchBrowser();
    head = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
    page = await head.newPage();
    page.on('pageerror', (error) => failures.push(error.message));
    await page.goto(api.origin);
    await page.getByText(tasks.people.get('gd')!.name).first().click();
    await page.waitForURL(SIGNED_IN);
    await page.goto(`${api.origin}/conferences/${tasks.conference.id}/convening`);
    await page.getByRole('heading', { level: 1, name: 'Triệu tập hội nghị' }).waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await api?.close();
  });

  /** Looks at the page in both languages, on a phone and a laptop: everybody can use it, nothing sticks out, and a picture stays. */
  async function look(name: string): Promise<void> {
    for (const language of ['en', 'vi']) {
      await page.evaluate(`localStorage.setItem('language', '${language}')`);
      await page.reload();
      await page.locator('main h1', { hasNotText: /Loading|Đang tải/ }).waitFor();
      expect({ name, language, violations: await violationsIn(page) }).toEqual({ name, language, violations: [] });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
        expect({ name, width, overflow: Math.max(0, Number(overflow)) }).toEqual({ name, width, overflow: 0 });
        await page.screenshot({ path: `${PICTURES}/${name}-${language}-${width}.png`, fullPage: true });
      }
    }
  }

  /** A second conference of the office, with everybody summoned; answers the mail to somebody who is not at this desk. */
  async function invite(): Promise<{ raw: Buffer; language: string }> {
    summoned = await MailedTasks.open(api);
    const { conference, people } = summoned;
    await api.transactions.run(async ({ floor, conferences }) => {
      await conferences.enterStage(conference, 'convening', new Date());
      await floor.summon(
        conference.id,
        [...people.values()].map(({ id }) => id),
      );
    });
    const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: 'postgres://unused' });
    const mails = new ConferenceMailsService(api.transactions, new MailDeskService(settings), settings, api.files);
    await mails.inviteParticipants({ conferenceId: conference.id });
    const [mail]: { raw: Buffer; language: string }[] = await api.transactions.dataSource.query(
      `select raw, language from mail where conference_id = $1 and person_id = $2 and kind = 'invitation'`,
      [conference.id, people.get('ct-cd')!.id],
    );
    return mail!;
  }

  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();

  it('settles delegates only with an agreement that can be looked up, and keeps what was typed', async () => {
    await press('Chốt hình thức');
    await page.getByLabel('Hội nghị đại biểu').check();
    await page.getByLabel('Số đại biểu các đơn vị bầu').fill('3');
    await page.getByLabel('Các đơn vị phân tán').check();
    await page.getByLabel('Lý do không thể tập trung').fill('Ba kho ở ba huyện, phải có người trực.');
    await press(/^Lưu$/);
    await page
      .getByText(/thống nhất/)
      .first()
      .waitFor();
    await page.getByText('delegates-without-agreement').waitFor();
    await page.getByLabel('Theo văn bản, biên bản nào').fill('Biên bản số 03/BB-CĐCS');
    await page.getByLabel('Ngày thống nhất').fill('2024-01-05');
    await page.screenshot({ path: `${PICTURES}/convening-settle-vi.png` });
    await press(/^Lưu$/);
    await page.getByText('Hội nghị đại biểu').first().waitFor();
    await page.getByText('Biên bản số 03/BB-CĐCS', { exact: false }).first().waitFor();
  });

  it('records what a unit elected', async () => {
    await press(/Ghi kết quả bầu của Phòng Nghiệp vụ/);
    await page.getByLabel('Ngày họp đơn vị').fill('2024-01-10');
    await page.getByLabel('Số người dự').fill('4');
    await page.getByLabel('Thái Bá Đạt').fill('3');
    await page.screenshot({ path: `${PICTURES}/convening-election-vi.png` });
    await press(/^Lưu$/);
    await page.getByText('4/4 người dự; bầu được 1/1 đại biểu.').waitFor();
    await look('convening-delegates');
  });

  it('invites each with a code that a camera reads, in a mail that a phone shows whole', async () => {
    const invited = await invite();
    const mail = await simpleParser(invited.raw);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.setContent(String(mail.html));
    const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(Math.max(0, Number(overflow))).toBe(0);
    await page.screenshot({ path: `${PICTURES}/invitation-${invited.language}-360.png`, fullPage: true });
    const pixels = await page.evaluate<{ width: number; height: number; dark: string }>(PIXELS_OF_CODE);
    const data = Uint8ClampedArray.from(
      Array.from(pixels.dark, (dark) => (dark === '1' ? 0 : 255)).flatMap((grey) => [grey, grey, grey]),
    );
    const read = readCheckInCode(decodeQR({ ...pixels, data }));
    expect(read.ok && read.value.conference).toBe(summoned.conference.id);
    answering = /http:\/\/[^"]+\/attend\/[\w-]{43}\?a=coming/
      .exec(String(mail.html))![0]
      .replace(/^http:\/\/[^/]+/, api.origin);
  });

  it('takes an answer on the mail’s page, without a script, and a change of mind', async () => {
    const phone = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    const sheet = await phone.newPage();
    await sheet.goto(answering);
    expect(await sheet.getByLabel('Tôi sẽ dự').isChecked()).toBe(true);
    await sheet.screenshot({ path: `${PICTURES}/attend-asking-vi-360.png`, fullPage: true });
    await sheet.getByRole('button', { name: 'Gửi trả lời' }).click();
    await sheet.getByRole('heading', { name: 'Đã ghi nhận: Ông/Bà sẽ dự' }).waitFor();
    await sheet.screenshot({ path: `${PICTURES}/attend-done-vi-360.png`, fullPage: true });
    await sheet.goto(answering.replace('a=coming', 'a=excused'));
    await sheet.getByRole('button', { name: 'Gửi trả lời' }).click();
    await sheet.getByText('Xin vắng mặt phải ghi lý do.').waitFor();
    await sheet.getByLabel('Lý do vắng mặt').fill('Đi công tác tại Hà Nội.');
    await sheet.getByRole('button', { name: 'Gửi trả lời' }).click();
    await sheet.getByRole('heading', { name: 'Đã ghi nhận: Ông/Bà xin vắng mặt' }).waitFor();
    await phone.close();
  });

  it('shows the head of office who is coming, and lets them write down what they were told', async () => {
    await page.goto(`${api.origin}/conferences/${summoned.conference.id}/convening`);
    await page.getByText(/0\/8 người báo sẽ dự, 1 vắng có lý do/).waitFor();
    await page.getByText('Đi công tác tại Hà Nội.').waitFor();
    await press(/Ghi thay trả lời của Thái Bá Đạt/);
    await page.getByRole('radio', { name: 'Sẽ dự' }).check();
    await press('Gửi trả lời');
    await page.getByText('Hà Văn Lâm ghi thay').waitFor();
    await look('convening-replies');
  });

  it('invites guests by name and organisation, who stand apart from those who count', async () => {
    await press('Mời khách');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Họ và tên').fill('Trần Thị Ngọc Ánh');
    await dialog.getByLabel('Chức vụ').fill('Phó Chủ tịch');
    await dialog.getByLabel('Cơ quan, tổ chức').fill('Công đoàn Viên chức tỉnh Sông Lam');
    await dialog.getByLabel('Thư điện tử').fill('anh@cdvc.example');
    await page.screenshot({ path: `${PICTURES}/guest-dialog-vi.png` });
    await dialog.getByRole('button', { name: 'Mời khách' }).click();
    await page.getByRole('button', { name: 'Ghi nhận trả lời của Trần Thị Ngọc Ánh' }).click();
    await dialog.getByRole('button', { name: 'Sẽ dự', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('Phó Chủ tịch, Công đoàn Viên chức tỉnh Sông Lam').waitFor();
    await page.getByText(/1\/8 người báo sẽ dự/).waitFor();
    await look('convening-guests');
    await page.goto(`${api.origin}/conferences/${summoned.conference.id}/check-in`);
    await page.getByRole('button', { name: 'Ghi Trần Thị Ngọc Ánh vào' }).click();
    await page.getByText('Khách mời · Phó Chủ tịch', { exact: false }).first().waitFor();
    await look('check-in-guest');
  });

  it('asks everybody on their own page too', async () => {
    await page.goto(`${api.origin}/conferences/${summoned.conference.id}/now`);
    await page.getByRole('radio', { name: 'Sẽ dự' }).check();
    await press('Gửi trả lời');
    await page.getByRole('button', { name: 'Đổi ý' }).waitFor();
    await look('now-invitation');
  });

  it('records that too few came, and offers the second summons', async () => {
    await page.goto(`${api.origin}/conferences/${summoned.conference.id}/convening`);
    await press('Ghi nhận không đủ người');
    await page
      .getByText(/triệu tập lần thứ hai/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Dời ngày' }).first().waitFor();
    await look('convening-branches');
  });

  it('throws nothing into the page', () => {
    expect(failures).toEqual([]);
  });
});
