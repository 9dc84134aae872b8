import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { VotingRoom } from '../integration/open-votes.factory';
import { builtWeb } from '../support/built';
import { launchBrowser, LAPTOP, lookAt, PHONE, PICTURES, PROJECTOR, sitDown, type Seat } from '../support/seats';
import { openTestApp, type TestApp } from '../support/test-app';
import { violationsIn } from '../support/violations';

describe('places that few people see: the pledge at the desk, the plan, a new year, the end of a rehearsal', () => {
  let test: TestApp;
  let room: VotingRoom;
  let browser: Browser;
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    test = await openTestApp({ DEV_SIGN_IN: 'true', WEB_ROOT: await builtWeb() });
    room = await VotingRoom.open(test, 8);
    browser = await launchBrowser();
  });

  afterEach(() => {
    if (failures.length > 0) throw new Error(failures.join('\n'));
  });

  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  const sit = (code: string, viewport: typeof PHONE, path: string) =>
    sitDown(browser, { origin: test.origin, name: room.person(code).name, viewport, path, failures });
  const here = (path = '') => `/conferences/${room.conference.id}${path}`;
  const query = (sql: string, values: unknown[] = []) => test.transactions.dataSource.query(sql, values);

  /** As it stands now, light and dark: everybody can use it. */
  async function now(page: Page, name: string): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect({ name, violations: await violationsIn(page) }).toEqual({ name, violations: [] });
      await page.screenshot({
        path: `${PICTURES}/${name}-${colorScheme}-${page.viewportSize()!.width}.png`,
        fullPage: true,
      });
    }
  }

  /** On a laptop in the light, on a phone in the dark, in both languages. */
  async function everywhere(code: string, path: string, name: string): Promise<Seat> {
    const night = await sit(code, PHONE, path);
    await night.page.emulateMedia({ colorScheme: 'dark' });
    await lookAt(night, `${name}-dark`);
    const day = await sit(code, LAPTOP, path);
    await lookAt(day, name);
    return day;
  }

  it('says at the desk who of the pledge is not in the room, and calls with a reason', async () => {
    await query(`update agenda_item set finished_at = now() where kind = 'resolution'`);
    await query(`update agenda_item set started_at = now() where kind = 'pledgeSigning'`);
    await room.leave(room.person('ct-cd').id);
    const { page } = await everywhere('gd', here('/console'), 'pledge-desk');
    await page.getByRole('button', { name: 'Mời Mạc Thị Hường ký trước lượt hoặc khi vắng mặt' }).click();
    await now(page, 'pledge-desk-call');
    const screen = await sit('ke-toan', PROJECTOR, here('/projector'));
    await now(screen.page, 'pledge-desk-projector');
  });

  it('shows the plan and its due dates', async () => {
    await everywhere('tp-hc', here('/plan'), 'plan-page');
  });

  it('offers last year’s plan for a new conference', async () => {
    await query(`update conference set stage = 'followUp', rehearsal = false where id = $1`, [room.conference.id]);
    const { page } = await everywhere('tp-hc', '/conferences/new', 'new-year');
    const button = page.getByRole('button', { name: 'Dùng kế hoạch năm trước' });
    await button.waitFor();
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Tên hội nghị').waitFor();
    await now(page, 'new-year-taken');
  });

  it('asks once more before a rehearsal is wiped; the safe answer is the one in focus', async () => {
    await query(`update conference set stage = 'closed', rehearsal = true where id = $1`, [room.conference.id]);
    const { page } = await sit('tp-hc', LAPTOP, here());
    await page.getByRole('button', { name: 'Xóa sạch buổi diễn tập' }).click();
    await now(page, 'wipe-confirm');
    expect(await page.evaluate('document.activeElement?.textContent')).toBe('Giữ lại');
    await page.setViewportSize(PHONE);
    await now(page, 'wipe-confirm');
  });
});
