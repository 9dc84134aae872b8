import { mkdirSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { VotingRoom } from '../integration/open-votes.factory';
import { builtWeb } from '../support/built';
import { openTestApp, type TestApp } from '../support/test-app';
import { violationsIn } from '../support/violations';

const PICTURES = 'tests/output/browser';
const PHONE = { width: 360, height: 740 };
const LAPTOP = { width: 1280, height: 900 };
const PROJECTOR = { width: 1920, height: 1080 };

/** One person in front of one screen. */
interface Seat {
  readonly context: BrowserContext;
  readonly page: Page;
}

describe('the agenda and the floor: console, projector and a phone at once', () => {
  let test: TestApp;
  let room: VotingRoom;
  let browser: Browser;
  let desk: Seat;
  let screen: Seat;
  let phone: Seat;
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    test = await openTestApp({ DEV_SIGN_IN: 'true', WEB_ROOT: await builtWeb() });
    room = await VotingRoom.open(test, 8);
    await test.transactions.dataSource.query(
      `update agenda_item set started_at = null, planned_minutes = case kind when 'discussion' then 30 else 10 end`,
    );
    await test.transactions.dataSource.query(
      `update agenda_item set started_at = now() - interval '25 minutes', finished_at = now() - interval '8 minutes'
       where code = 'diem-danh'`,
    );
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    });
    desk = await sit('gd', LAPTOP, '');
    screen = await sit('tp-hc', PROJECTOR, '/projector?scheme=light');
    phone = await sit('luu-tru-1', PHONE, '/now');
  });

  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  async function sit(code: string, viewport: { width: number; height: number }, path: string): Promise<Seat> {
    const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', viewport });
    const page = await context.newPage();
    page.on('pageerror', (error) => failures.push(error.message));
    await page.goto(test.origin);
    await page.getByText(room.person(code).name).first().click();
    await page.waitForURL(`${test.origin}/`);
    await page.goto(`${test.origin}/conferences/${room.conference.id}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return { context, page };
  }

  /** Looks at a page in both languages: everybody can use it, nothing sticks out, and a picture stays. */
  async function look({ page }: Seat, name: string, within?: string): Promise<void> {
    for (const language of ['en', 'vi']) {
      await page.evaluate(`localStorage.setItem('language', '${language}')`);
      await page.reload();
      await page.locator('main h1', { hasNotText: /Loading|Đang tải/ }).waitFor();
      expect({ name, language, violations: await violationsIn(page) }).toEqual({ name, language, violations: [] });
      const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      expect({ name, overflow: Math.max(0, Number(overflow)) }).toEqual({ name, overflow: 0 });
      const path = `${PICTURES}/${name}-${language}-${page.viewportSize()!.width}.png`;
      await (within ? page.locator(within) : page).screenshot({ path });
    }
  }

  const press = (name: string | RegExp, { page }: Seat = desk) => page.getByRole('button', { name }).first().click();
  const everybodySees = (words: string | RegExp, seats: readonly Seat[]) =>
    Promise.all(seats.map(({ page }) => page.getByText(words).first().waitFor()));

  it('departs from the order only with a reason, and shows how late the room is', async () => {
    await press('Bắt đầu: Khai mạc');
    await everybodySees('Khai mạc', [screen, phone]);
    await everybodySees('Chậm 7 phút so với chương trình', [desk, screen, phone]);
    await press('Kết thúc: Khai mạc');
    await press('Thay đổi: Báo cáo của Công đoàn');
    await desk.page.getByLabel('Bỏ qua mục này').check();
    await press('Ghi thay đổi');
    await desk.page.getByText('Hãy ghi lý do; lý do được đưa vào biên bản.').waitFor();
    await desk.page.getByLabel('Lý do').fill('Chủ tịch Công đoàn đi công tác, báo cáo đã gửi trước bằng văn bản');
    await desk.page.screenshot({ path: `${PICTURES}/agenda-change-vi-1280.png` });
    await press('Ghi thay đổi');
    await everybodySees(/Bỏ qua \(.*\): Chủ tịch Công đoàn/, [desk]);
    await press('Bắt đầu: Báo cáo của Giám đốc');
    await look(desk, 'agenda-console', '#room');
    await phone.page.getByText('Chương trình', { exact: true }).click();
    await phone.page.screenshot({ path: `${PICTURES}/agenda-programme-vi-360.png`, fullPage: true });
    await look(phone, 'agenda-phone');
    await look(screen, 'agenda-projector');
  });

  it('stands still on every screen, and goes on', async () => {
    await press('Tạm dừng hội nghị');
    await desk.page.getByLabel('Lý do').fill('Nghỉ giải lao 15 phút');
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Tạm dừng hội nghị' }).click();
    await everybodySees('Nghỉ giải lao 15 phút', [desk, screen, phone]);
    await look(screen, 'pause-projector');
    await look(phone, 'pause-phone');
    await press('Tiếp tục hội nghị');
    await everybodySees('Báo cáo của Giám đốc', [screen, phone]);
    expect(failures).toEqual([]);
  });
});
