import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { VotingRoom } from '../integration/open-votes.factory';
import { builtWeb } from '../support/built';
import {
  everybodySees,
  launchBrowser,
  LAPTOP,
  lookAt,
  PHONE,
  PICTURES,
  PROJECTOR,
  sitDown,
  type Seat,
} from '../support/seats';
import { openTestApp, type TestApp } from '../support/test-app';

describe('an open vote in the room: console, projector and phones at once', () => {
  let test: TestApp;
  let room: VotingRoom;
  let browser: Browser;
  let desk: Seat;
  let screen: Seat;
  let phones: Seat[];
  let absent: Seat;
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    test = await openTestApp({ DEV_SIGN_IN: 'true', WEB_ROOT: await builtWeb() });
    room = await VotingRoom.open(test, 8);
    await room.leave(room.person('ke-toan').id);
    browser = await launchBrowser();
    desk = await sit('gd', LAPTOP, '/console');
    screen = await sit('tp-hc', PROJECTOR, '/projector?scheme=light');
    phones = [
      await sit('luu-tru-1', PHONE, '/now'),
      await sit('ct-cd', PHONE, '/now'),
      await sit('tp-nv', PHONE, '/now'),
    ];
    absent = await sit('ke-toan', PHONE, '/now');
  });

  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  const sit = (code: string, viewport: typeof PHONE, path: string) =>
    sitDown(browser, {
      origin: test.origin,
      name: room.person(code).name,
      viewport,
      path: `/conferences/${room.conference.id}${path}`,
      failures,
    });
  const press = (name: string | RegExp, { page }: Seat = desk) => page.getByRole('button', { name }).first().click();
  const vote = async (seat: Seat, choice: string) => {
    await seat.page.getByRole('button', { name: choice, exact: true }).click();
    await press(`Gửi: ${choice}`, seat);
  };

  it('shows what is before the room while nothing is voted on', async () => {
    await everybodySees('Thông qua nghị quyết', [screen, ...phones, absent]);
    await everybodySees('7/8, cần 6', [screen, ...phones, absent]);
    await lookAt(screen, 'room-item');
    await desk.page.getByLabel('Nội dung biểu quyết', { exact: true }).selectOption('nq');
    await desk.page.getByLabel('Cách biểu quyết, kiểm đếm').selectOption('phones');
    await press('Chuẩn bị biểu quyết');
    await press('Mở biểu quyết');
  });

  it('opens on every page at once, and says to each whether they may vote', async () => {
    await everybodySees('Đang biểu quyết', [desk, screen, ...phones, absent]);
    await absent.page.getByText('Ông/Bà chưa điểm danh vào hội trường, hoặc đã ra ngoài.').waitFor();
    await lookAt(phones[0]!, 'vote-ballot');
    await lookAt(absent, 'vote-not-present');
    await lookAt(desk, 'vote-console-open', 'main');
    await lookAt(screen, 'vote-projector-open');
  });

  it('takes each vote once, also from a phone that was away', async () => {
    const [one, other, away] = phones as [Seat, Seat, Seat];
    await vote(one, 'Tán thành');
    await one.page.getByText('Đã ghi nhận: Tán thành').waitFor();
    await vote(other, 'Không tán thành');
    await other.page.getByText('Đã ghi nhận: Không tán thành').waitFor();

    await away.page.getByRole('button', { name: 'Tán thành', exact: true }).click();
    await away.context.setOffline(true);
    await press('Gửi: Tán thành', away);
    await away.page.getByText('Đang gửi: Tán thành').waitFor();
    await away.page.screenshot({ path: `${PICTURES}/vote-delivering-vi-360.png` });
    await away.context.setOffline(false);
    await away.page.getByText('Đã ghi nhận: Tán thành').waitFor();
    await lookAt(one, 'vote-recorded');

    await desk.page.getByText('Đã biểu quyết 3/7').waitFor();
    await desk.page.getByLabel(/Ghi thay người giơ tay/).selectOption({ label: 'Trịnh Thị Nhài' });
    await press('Tán thành');
    await desk.page.getByText('Đã biểu quyết 4/7').waitFor();
  });

  it('is counted by itself, asks about what is unusual, and shows no figure before it is published', async () => {
    await press('Kết thúc biểu quyết, kiểm đếm');
    await everybodySees('Đang kiểm đếm', [screen, ...phones, absent]);
    await press('Chốt kết quả kiểm đếm');
    await desk.page.getByText('3/7 người dự không biểu quyết: đúng vậy không?').waitFor();
    await desk.page.screenshot({ path: `${PICTURES}/vote-questions-vi-1280.png` });
    for (const question of [/không biểu quyết/, /giơ tay và được ghi thay/])
      await desk.page.getByLabel(question).check();
    await press('Chốt kết quả kiểm đếm');
    await desk.page.getByText('2 × 3 = 6 ≤ 7').first().waitFor();
    await everybodySees('Đã kiểm đếm, chờ công bố', [screen, ...phones]);
    for (const { page } of [screen, ...phones]) expect(await page.locator('main').innerText()).not.toMatch(/[≤>] 7/);
  });

  it('is published everywhere with its sentence', async () => {
    await press('Công bố kết quả');
    await everybodySees(/chưa quá nửa số người dự \(2 × 3 = 6 ≤ 7\)/, [desk, screen, ...phones, absent]);
    await lookAt(phones[0]!, 'vote-published');
    await lookAt(desk, 'vote-console-published', 'main');
    await lookAt(screen, 'vote-projector-published');
    await screen.page.goto(screen.page.url().replace('light', 'dark'));
    await lookAt(screen, 'vote-projector-dark');
  });

  it('is declared void, and counted again row by row', async () => {
    await press('Hủy lần biểu quyết này');
    await desk.page.getByLabel('Lý do hủy').fill('Mất mạng giữa chừng');
    await press('Hủy và rút nội dung');
    await everybodySees('Đã hủy: Mất mạng giữa chừng.', [desk, ...phones]);
    await desk.page.getByLabel('Nội dung biểu quyết', { exact: true }).selectOption('nq');
    await desk.page.getByLabel('Cách biểu quyết, kiểm đếm').selectOption('rows');
    await desk.page.getByLabel('Tên các dãy ghế').fill('Trái, Phải');
    await press('Chuẩn bị biểu quyết');
    await press('Mở biểu quyết');
    await everybodySees('Nội dung này biểu quyết bằng cách giơ tay.', phones);
    await press('Kết thúc biểu quyết, kiểm đếm');
    for (const [row, yes] of [
      ['Trái', '3'],
      ['Phải', '4'],
    ] as const) {
      const fields = desk.page.getByRole('group', { name: `Dãy ${row}` });
      await fields.getByLabel('Tán thành', { exact: true }).fill(yes);
      await fields.getByLabel('Không tán thành').fill('0');
      await fields.getByLabel('Không có ý kiến').fill('0');
      await press(`Ghi dãy ${row}`);
      await desk.page.getByRole('button', { name: `Ghi lại dãy ${row}` }).waitFor();
    }
    await lookAt(desk, 'vote-console-rows', 'main');
    await press('Chốt kết quả kiểm đếm');
    await press('Công bố kết quả');
    await everybodySees(/\(2 × 7 = 14 > 7\): thông qua/, [desk, screen, ...phones]);
    expect(failures).toEqual([]);
  });
});
