import { mkdirSync } from 'node:fs';
import { pngOf } from '../../libs/files/src/inspect/picture.factory';
import type { Browser, Page } from 'playwright-core';
import { CANDIDATES, ElectionRoom } from '../integration/elections.factory';
import { builtWeb } from '../support/built';
import { launchBrowser, LAPTOP, lookAt, PHONE, PICTURES, PROJECTOR, sitDown, type Seat } from '../support/seats';
import { openTestApp, type TestApp } from '../support/test-app';
import { violationsIn } from '../support/violations';

const VOTES = { 'luu-tru-1': '8', 'luu-tru-2': '7', 'ct-cd': '6', 'tp-nv': '2' };

describe('an election in the room: console, counting committee, projector', () => {
  let test: TestApp;
  let room: ElectionRoom;
  let browser: Browser;
  let desk: Page;
  let counter: Page;
  let candidate: Seat;
  let screen: Page;
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    test = await openTestApp({ DEV_SIGN_IN: 'true', WEB_ROOT: await builtWeb() });
    room = await ElectionRoom.open(test);
    browser = await launchBrowser();
    desk = await sit('gd', LAPTOP, '/console');
    counter = await sit('ke-toan', PHONE, '/console');
    candidate = await seat(CANDIDATES[0]!, PHONE, '/now');
    screen = await sit('pgd', PROJECTOR, '/projector?scheme=light');
  });

  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  const seat = (code: string, viewport: typeof PHONE, path: string): Promise<Seat> =>
    sitDown(browser, {
      origin: test.origin,
      name: room.person(code).name,
      viewport,
      path: `/conferences/${room.ref.conferenceId}${path}`,
      failures,
    });
  const sit = async (code: string, viewport: typeof PHONE, path: string) => (await seat(code, viewport, path)).page;

  const fill = (page: Page, label: string, value: string) => page.getByLabel(label, { exact: true }).fill(value);
  const raiseHands = async (page: Page) => {
    const hands = page.locator('fieldset', { hasText: 'Kết quả giơ tay' }).first();
    for (const [label, value] of [
      ['Tán thành', '8'],
      ['Không tán thành', '0'],
      ['Không có ý kiến', '0'],
    ] as const) {
      await hands.getByLabel(label, { exact: true }).fill(value);
    }
  };
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const picture = (page: Page, name: string) => {
    const part = page.getByRole('heading', { level: 2, name: /^(Bầu cử|Elections)$/ }).locator('..');
    return (name === 'projector' ? page : part).screenshot({ path: `${PICTURES}/elections-${name}.png` });
  };

  it('adopts rules at the console, counts on the committee’s phone, and shows votes to the room when they are published', async () => {
    await raiseHands(desk);
    await picture(desk, 'rules');
    await press(desk, 'Ghi nhận thông qua thể lệ');
    await desk.getByText('bỏ phiếu kín; danh sách bầu cử').first().waitFor();
    for (const code of CANDIDATES) {
      const { name } = room.person(code);
      await press(desk, `Đề cử ${name}`);
      if (code !== CANDIDATES[0]) await press(desk, `${name} đồng ý ứng cử`);
    }
    await candidate.page.getByText('Ông/Bà được đề cử').waitFor();
    await lookAt(candidate, 'elections-nominated');
    await press(candidate.page, 'Tôi đồng ý ứng cử');
    await candidate.page.getByText('Ông/Bà được đề cử').waitFor({ state: 'detached' });
    await press(desk, 'Sửa thể lệ');
    await desk.getByLabel('Bằng phiếu ở vị trí cuối', { exact: true }).selectOption('lot');
    await raiseHands(desk);
    await picture(desk, 'changed-rules');
    expect(await violationsIn(desk)).toEqual([]);
    await press(desk, 'Ghi nhận thông qua thể lệ');
    await desk.getByRole('button', { name: 'Sửa thể lệ' }).waitFor();
    expect((await room.seenBy(room.chair)).rules).toMatchObject({ tie: 'lot' });
    await picture(desk, 'candidates');
    await room.elections.adoptList(room.chair, room.ref, { adoption: room.hands() });
    await desk.getByText('Tổ trưởng').first().waitFor();
    await picture(desk, 'list');
    const roundId = await room.voted();

    for (const [label, value] of [
      ['In ra', '10'],
      ['Phát ra', '8'],
      ['Chưa dùng', '2'],
      ['Hỏng, đổi lại', '0'],
    ] as const) {
      await fill(counter, label, value);
    }
    await press(counter, 'Ghi kiểm kê');
    for (const [label, value] of [
      ['Thu về', '8'],
      ['Không nộp lại', '0'],
      ['Hợp lệ', '8'],
    ] as const) {
      await fill(counter, label, value);
    }
    for (const [code, votes] of Object.entries({ ...VOTES, 'luu-tru-1': '9' })) {
      await fill(counter, room.person(code).name, votes);
    }
    await press(counter, 'Ghi kết quả kiểm phiếu');
    await counter.getByText('Lần ghi gần nhất không khớp', { exact: false }).waitFor();
    await counter.reload();
    await counter.getByText('Lần ghi gần nhất không khớp', { exact: false }).waitFor();
    expect(await counter.getByLabel(room.person('luu-tru-1').name, { exact: true }).inputValue()).toBe('9');
    await picture(counter, 'refused');
    await fill(counter, room.person('luu-tru-1').name, '8');
    await press(counter, 'Ghi kết quả kiểm phiếu');
    const file = { name: 'biên bản.png', mimeType: 'image/png', buffer: pngOf(40, 40) };
    await counter.locator('input[type=file]').setInputFiles(file);
    await press(counter, 'Đính kèm');
    await counter.getByRole('link', { name: 'biên bản.png' }).waitFor();
    await press(counter, 'Ký biên bản');
    await counter.getByText('Đã ký', { exact: true }).waitFor();
    await room.count.sign(room.person('tp-hc'), { ...room.ref, roundId });
    await press(counter, 'Khóa và nộp biên bản');

    await screen.getByText('Đang kiểm phiếu').waitFor();
    expect(await screen.locator('li strong').count()).toBe(0);
    await picture(counter, 'record');
    await press(desk, 'Công bố kết quả');
    await screen.getByText('Đã có kết quả bầu cử').waitFor();
    expect(await screen.locator('li strong').allInnerTexts()).toEqual(Object.values(VOTES));
    await picture(screen, 'projector');
    await desk.getByText('Đã có kết quả bầu cử').waitFor();
    await picture(desk, 'published');
    expect(await violationsIn(desk)).toEqual([]);
    expect(await violationsIn(counter)).toEqual([]);
    expect(await violationsIn(screen)).toEqual([]);
    expect(failures).toEqual([]);
  });
});
