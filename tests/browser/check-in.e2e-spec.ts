import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { encodeQR } from 'qr';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { terminalNumber } from '@conference/domain';
import type { MyCode } from '@conference/contracts';
import { MailedTasks } from '../api/mailed-links.factory';
import { SignedIn } from '../api/signed-in.factory';
import { builtWeb } from '../support/built';
import { openTestApp, type TestApp } from '../support/test-app';
import { violationsIn } from '../support/violations';
import { launchBrowser, SIGNED_IN } from '../support/seats';

const PICTURES = 'tests/output/browser';
const WIDTHS = [360, 1280];
const LANGUAGES = [
  ['vi', 'Tiếng Việt'],
  ['en', 'English'],
] as const;

describe('the door of a conference', () => {
  let api: TestApp;
  let tasks: MailedTasks;
  let browser: Browser;
  let desk: BrowserContext;
  let page: Page;
  const failures: string[] = [];
  const film = resolve(PICTURES, 'camera.y4m');

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    api = await openTestApp({ DEV_SIGN_IN: 'true', WEB_ROOT: await builtWeb() });
    tasks = await MailedTasks.open(api);
    await api.transactions.run(({ floor }) =>
      floor.summon(
        tasks.conference.id,
        summoned().map(({ id }) => id),
      ),
    );
    await api.transactions.dataSource.query("update conference set stage = 'session' where id = $1", [
      tasks.conference.id,
    ]);
    writeFileSync(film, filmOf(await codeOf(summoned()[1]!.code)));
    browser = await launchBrowser([
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ]);
    desk = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
    page = await desk.newPage();
    page.on('pageerror', (error) => failures.push(error.message));
    await page.goto(api.origin);
    await page.getByText(tasks.people.get('gd')!.name).first().click();
    await page.waitForURL(SIGNED_IN);
    await page.goto(`${api.origin}/conferences/${tasks.conference.id}/check-in`);
    await page.getByRole('heading', { level: 1, name: 'Bàn điểm danh' }).waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await api?.close();
  });

  it('records a number with Enter, and says at once when it is mistyped', async () => {
    await type(`${terminalNumber(1)}1`);
    await page.getByText('Số bị gõ nhầm. Hãy so lại với giấy mời.').waitFor();
    await type(terminalNumber(1));
    await card(/Đã ghi nhận.*số/);
    await page.getByText('1/8, cần 6').waitFor();
    await type(terminalNumber(1));
    await card(/Đã ghi nhận/);
    expect(await page.getByText('1/8, cần 6').isVisible()).toBe(true);
  });

  it('reads a code from the camera, whatever the browser can do by itself', async () => {
    await page.getByRole('button', { name: 'Bật máy ảnh để quét mã' }).click();
    await card(new RegExp(summoned()[1]!.name));
    await page.getByText('2/8, cần 6').waitFor();
    await pictures('check-in-camera');
    await page.getByRole('button', { name: 'Tắt máy ảnh' }).click();
  });

  it('keeps scans while there is no network, and sends each once with its own time when it is back', async () => {
    await desk.setOffline(true);
    const before = Date.now();
    for (const place of [3, 4, 5, 6]) await type(terminalNumber(place));
    await page.getByText(/^4 lượt quét chờ gửi/).waitFor();
    await card(new RegExp(`Đã lưu trên máy.*${summoned()[5]!.name}`));
    await pictures('check-in-offline');
    expect(await violationsIn(page)).toEqual([]);
    const wentBackAt = Date.now();
    await desk.setOffline(false);
    await page.getByText('Mọi lượt quét đã gửi.').waitFor();
    await page.getByText('6/8, cần 6').waitFor();
    const [queued] = await api.transactions.dataSource.query<{ scans: number; first: string; last: string }[]>(
      `select count(*)::int as scans, min(device_at) as first, max(device_at) as last from scan s
       join attendee a on a.id = s.attendee_id where a.conference_id = $1 and a.place between 3 and 6`,
      [tasks.conference.id],
    );
    expect(queued!.scans).toBe(4);
    expect(Date.parse(queued!.first)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(queued!.last)).toBeLessThanOrEqual(wentBackAt);
    await card(/Đã ghi nhận.*Có mặt từ/);
    await pictures('check-in-sent');
  });

  it('opens again without a network, as it was last seen, with the scans that wait', async () => {
    while ((await keptFiles()) < 4) await page.waitForTimeout(50);
    await page.reload();
    await page.getByText('6/8, cần 6').waitFor();
    await desk.setOffline(true);
    await page.reload();
    await page.getByText('6/8, cần 6').waitFor();
    await type(terminalNumber(2));
    await page.reload();
    await page.getByText(/^1 lượt quét chờ gửi/).waitFor();
    await pictures('check-in-reopened');
    await desk.setOffline(false);
    await page.getByText('Mọi lượt quét đã gửi.').waitFor();
  });

  it('lets people leave by a choice of its own, and shows the alert when the quorum is lost by it', async () => {
    await page.getByRole('radio', { name: 'Ra' }).check();
    await page.getByRole('button', { name: `Ghi ${summoned()[2]!.name} ra` }).click();
    await page.getByRole('alert').filter({ hasText: 'Không còn đủ điều kiện tiến hành hội nghị' }).waitFor();
    await type(terminalNumber(999));
    await card(/Không ghi nhận/);
    await page.getByRole('heading', { name: 'Cần xem lại' }).waitFor();
    await pictures('check-in-quorum-lost');
    expect(await violationsIn(page)).toEqual([]);
    await page.getByRole('button', { name: /^Đã xem/ }).click();
    await page.getByRole('heading', { name: 'Cần xem lại' }).waitFor({ state: 'hidden' });
    await page.goto(`${api.origin}/conferences/${tasks.conference.id}`);
    await page.getByRole('alert').filter({ hasText: 'Không còn đủ điều kiện tiến hành hội nghị' }).waitFor();
  });

  it('shows everybody their own code, and gives another one', async () => {
    await page.getByRole('link', { name: 'Mã điểm danh của tôi' }).click();
    await page.getByRole('img', { name: /Mã QR điểm danh của/ }).waitFor();
    await pictures('my-code');
    expect(await violationsIn(page)).toEqual([]);
    const before = await codeOf('gd');
    await page.getByRole('button', { name: 'Lấy mã mới' }).click();
    await page.getByText('Đã có mã mới; mã cũ không dùng được nữa.').waitFor();
    expect(await codeOf('gd')).not.toBe(before);
    expect(failures).toEqual([]);
  });

  function summoned() {
    return [...tasks.people.values()];
  }

  async function codeOf(code: string): Promise<string> {
    const person = await SignedIn.asPerson(api.origin, tasks.people.get(code)!.id);
    return ((await (await person.get(`/api/conferences/${tasks.conference.id}/my-code`)).json()) as MyCode).text;
  }

  const keptFiles = async () =>
    Number(await page.evaluate(`caches.open('files').then((files) => files.keys()).then(({ length }) => length)`));

  async function type(number: string): Promise<void> {
    await page.getByLabel('Số điểm danh').fill(number);
    await page.keyboard.press('Enter');
  }

  async function card(words: RegExp): Promise<void> {
    await page.getByRole('status').filter({ hasText: words }).waitFor();
  }

  async function pictures(name: string): Promise<void> {
    for (const [language, button] of LANGUAGES) {
      await page.getByRole('button', { name: button }).click();
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await page.screenshot({ path: join(PICTURES, `${name}-${language}-${width}.png`), fullPage: true });
        const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
        expect({ name, width, overflow: Math.max(0, Number(overflow)) }).toEqual({ name, width, overflow: 0 });
      }
    }
    await page.getByRole('button', { name: LANGUAGES[0][1] }).click();
    await page.setViewportSize({ width: 1280, height: 900 });
  }
});

/** A film in which somebody holds a code before the camera: grey, ten pictures a second. */
function filmOf(text: string): Buffer {
  const [width, height, module] = [640, 480, 8];
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const [left, top] = [(width - rows.length * module) >> 1, (height - rows.length * module) >> 1];
  const luma = Buffer.alloc(width * height, 200);
  rows.forEach((row, y) =>
    row.forEach((isDark, x) => {
      for (let line = 0; line < module; line += 1) {
        const start = (top + y * module + line) * width + left + x * module;
        luma.fill(isDark ? 20 : 235, start, start + module);
      }
    }),
  );
  const picture = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((width * height) / 2, 128)]);
  const header = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  return Buffer.concat([header, ...Array.from({ length: 10 }, () => picture)]);
}
