import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { ElectionRoom } from '../integration/elections.factory';
import { accepted, SecretBallotRoom } from '../integration/secret-ballot-room.factory';
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

describe('a secret ballot in the room: console, projector and phones', () => {
  let test: TestApp;
  let room: SecretBallotRoom;
  let browser: Browser;
  let desk: Seat;
  let screen: Seat;
  let phones: Seat[];
  let absent: Seat;
  let words: string[];
  let receipt: string;
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    test = await openTestApp({ DEV_SIGN_IN: 'true', WEB_ROOT: await builtWeb() });
    room = await SecretBallotRoom.open(test, 8);
    await room.room.leave(room.room.person('ke-toan').id);
    browser = await launchBrowser();
    desk = await sit('gd', LAPTOP, '/console');
    screen = await sit('tp-hc', PROJECTOR, '/projector?scheme=light');
    phones = [await sit('luu-tru-1', PHONE, '/now'), await sit('ct-cd', PHONE, '/now')];
    absent = await sit('ke-toan', PHONE, '/now');
  });

  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  const sit = (code: string, viewport: typeof PHONE, path: string) =>
    sitDown(browser, {
      origin: test.origin,
      name: room.room.person(code).name,
      viewport,
      path: `/conferences/${room.room.conference.id}${path}`,
      failures,
    });
  const press = (name: string | RegExp, { page }: Seat = desk) => page.getByRole('button', { name }).first().click();

  /** Makes a key and writes its words down. */
  async function keepKey(seat: Seat): Promise<string[]> {
    await press('Tạo khoá của Tổ kiểm phiếu', seat);
    const dialog = seat.page.getByRole('dialog');
    await dialog.getByRole('listitem').first().waitFor();
    const kept = await dialog.getByRole('listitem').allInnerTexts();
    expect(kept).toHaveLength(16);
    await seat.page.screenshot({ path: `${PICTURES}/ballot-key-vi-${seat.page.viewportSize()!.width}.png` });
    const asked = Number(/\d+/.exec(await dialog.getByText(/Nhập lại từ thứ/).innerText())![0]);
    await dialog.getByLabel(/Nhập lại từ thứ/).fill(kept[asked - 1]!);
    await press('Chuẩn bị bỏ phiếu kín', seat);
    return kept;
  }

  it('is prepared with a key whose words stay with the committee, and opened after its warning', async () => {
    await desk.page.getByRole('tab', { name: 'Bỏ phiếu kín' }).click();
    await desk.page.getByLabel('Nội dung bỏ phiếu kín').selectOption('nq');
    words = await keepKey(desk);
    await press(/^Mở bỏ phiếu kín/);
    await desk.page.getByText('Bí mật của phiếu có thể không giữ được').waitFor();
    await desk.page.getByText(/Chỉ có 7 người bỏ phiếu/).waitFor();
    await press('Vẫn mở bỏ phiếu kín');
    await everybodySees(/Đang biểu quyết/, [desk, screen, ...phones, absent]);
    await absent.page.getByText('Ông/Bà chưa điểm danh vào hội trường, hoặc đã ra ngoài.').waitFor();
    await lookAt(phones[0]!, 'ballot-paper');
    await lookAt(screen, 'ballot-projector-open');
  });

  it('seals each ballot on its own phone, also one that was away, and gives a receipt to keep', async () => {
    const [one, away] = phones as [Seat, Seat];
    await press('Tán thành', one);
    await one.page.getByRole('button', { name: 'Bỏ phiếu', exact: true }).click();
    await one.page.getByText('Đã nhận phiếu của Ông/Bà').waitFor();
    receipt = await one.page.locator('[role=alert] code').innerText();
    expect(receipt).toMatch(/^(\w{4}-){4}\w{4}$/);
    await lookAt(one, 'ballot-recorded');

    await away.page.getByRole('button', { name: 'Không tán thành', exact: true }).click();
    await away.context.setOffline(true);
    await away.page.getByRole('button', { name: 'Bỏ phiếu', exact: true }).click();
    await away.page.getByText('Đang gửi phiếu đã niêm phong').waitFor();
    await away.context.setOffline(false);
    await away.page.getByText('Đã nhận phiếu của Ông/Bà').waitFor();
    for (const voter of ['gd', 'pgd', 'tp-nv', 'luu-tru-2']) await accepted(room.cast(voter, 'yes'));
    await desk.page.getByText(/Ít nhất 5\/7 người đã bỏ phiếu/).waitFor();
  });

  it('is counted with the words of the key, and its result is shown when it is published', async () => {
    await press('Kết thúc bỏ phiếu');
    await everybodySees(/Đang kiểm đếm/, [screen, ...phones]);
    await desk.page.getByLabel('16 từ của khoá').fill(['sai', ...words.slice(1)].join(' '));
    await press('Mở phong bì, kiểm phiếu');
    await desk.page.getByText('Từ thứ 1 không đúng: hãy xem lại bản ghi.').waitFor();
    await desk.page.getByLabel('16 từ của khoá').fill(words.join(' '));
    await press('Mở phong bì, kiểm phiếu');
    await desk.page.getByText('2 × 5 = 10 > 7').first().waitFor();
    for (const { page } of [screen, ...phones]) expect(await page.locator('main').innerText()).not.toMatch(/[≤>] 7/);
    await press('Công bố kết quả');
    await press('Vẫn công bố kết quả');
    await everybodySees(/\(2 × 5 = 10 > 7\): thông qua/, [desk, screen, ...phones, absent]);
    await lookAt(desk, 'ballot-console-published', 'main');
    await lookAt(screen, 'ballot-projector-published');
    await lookAt(phones[1]!, 'ballot-published');
  });

  it('shows a voter their envelope on the published list, which their own browser has checked', async () => {
    const { page } = phones[0]!;
    await page.getByRole('link', { name: 'Tìm phiếu của tôi trong danh sách phong bì' }).click();
    await page.getByText(/Phiếu của Ông\/Bà ở dòng \d/).waitFor();
    expect(await page.getByText('Đúng', { exact: true }).count()).toBe(3);
    await page.getByText(receipt, { exact: true }).waitFor();
    await lookAt(phones[0]!, 'ballot-list');
  });

  it('of an election takes names up to the number of seats, warns of a ballot that would be invalid, and is counted into its round', async () => {
    await room.begin('election');
    const election = ElectionRoom.of(test, room.room);
    await room.room.comeIn(room.room.person('ke-toan').id);
    await election.listed();
    const committee = election.committee();
    await election.rounds.open(election.chair, election.ref, { way: 'electronic', committee });
    await absent.page.goto(`${test.origin}/conferences/${room.room.conference.id}/console`);
    await desk.page.getByRole('link', { name: 'Đến phần Bầu cử' }).click();
    words = await keepKey(absent);
    await press(/^Mở bỏ phiếu kín/);
    await press('Vẫn mở bỏ phiếu kín');
    const { page } = phones[1]!;
    for (const code of ['luu-tru-1', 'luu-tru-2', 'ct-cd', 'tp-nv']) {
      await page.getByRole('button', { name: room.room.person(code).name }).click();
    }
    await page.getByText('Đã chọn 4, nhiều hơn số được chọn là 3.').waitFor();
    await page.getByRole('button', { name: 'Vẫn bỏ phiếu này' }).waitFor();
    await page.screenshot({ path: `${PICTURES}/ballot-invalid-vi-360.png`, fullPage: true });
    await page.getByRole('button', { name: room.room.person('tp-nv').name }).click();
    await page.getByText('Đã chọn 3/3').waitFor();
    await page.getByRole('button', { name: 'Bỏ phiếu', exact: true }).click();
    await page.getByText('Đã nhận phiếu của Ông/Bà').waitFor();
    await lookAt(desk, 'ballot-election-console', 'main');

    await press('Kết thúc bỏ phiếu');
    await absent.page.getByLabel('16 từ của khoá').fill(words.join(' '));
    await press('Mở phong bì, kiểm phiếu', absent);
    await absent.page.getByText('Phiếu điện tử phát ra: 8').waitFor();
    await lookAt(absent, 'ballot-election-committee', 'main');
    expect(failures).toEqual([]);
  });
});
