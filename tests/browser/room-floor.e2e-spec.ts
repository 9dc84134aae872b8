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
import { violationsIn } from '../support/violations';
import { openTestApp, type TestApp } from '../support/test-app';

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
    browser = await launchBrowser();
    desk = await sit('gd', LAPTOP, '/console');
    screen = await sit('tp-hc', PROJECTOR, '/projector?scheme=light');
    phone = await sit('luu-tru-1', PHONE, '/now');
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

  it('leads from the conference’s page to the console, whose tabs the keyboard reaches and which keep what was typed', async () => {
    const { page } = desk;
    await page.goto(`${test.origin}/conferences/${room.conference.id}`);
    await page.getByText('Việc tiếp theo: Bắt đầu mục tiếp theo: Khai mạc.').waitFor();
    await lookAt(desk, 'room-summary', '#room');
    await page.getByRole('link', { name: 'Mở bàn điều hành' }).click();
    await page.getByRole('region', { name: 'Việc tiếp theo' }).waitFor();
    await page.getByRole('tab', { name: 'Phát biểu, ý kiến' }).click();
    await page.getByLabel('Ghi ý kiến nêu tại hội trường').fill('Đề nghị nâng cấp phòng đọc');
    await page.getByRole('tab', { name: 'Phát biểu, ý kiến' }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('tabpanel', { name: 'Điểm danh' }).waitFor();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByLabel('Ghi ý kiến nêu tại hội trường').inputValue()).toBe('Đề nghị nâng cấp phòng đọc');
    await page.goto(`${test.origin}/conferences/${room.conference.id}/console`);
  });

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
    await lookAt(desk, 'agenda-console', 'main');
    await phone.page.getByText('Chương trình', { exact: true }).click();
    await phone.page.screenshot({ path: `${PICTURES}/agenda-programme-vi-360.png`, fullPage: true });
    await screen.page.screenshot({ path: `${PICTURES}/agenda-projector-vi-1920.png` });
  });

  it('stands still on every screen, and goes on', async () => {
    await press('Tạm dừng hội nghị');
    await desk.page.getByLabel('Lý do').fill('Nghỉ giải lao 15 phút');
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Tạm dừng hội nghị' }).click();
    await everybodySees('Nghỉ giải lao 15 phút', [desk, screen, phone]);
    await screen.page.screenshot({ path: `${PICTURES}/pause-projector-vi-1920.png` });
    await lookAt(phone, 'pause-phone');
    await press('Tiếp tục hội nghị');
    await everybodySees('Báo cáo của Giám đốc', [screen, phone]);
    await press('Kết thúc: Báo cáo của Giám đốc');
    await press('Bắt đầu: Thảo luận');
  });

  it('lets people ask for the floor from their phones, and shows the clock everywhere', async () => {
    await phone.page.getByLabel('Loại phát biểu').selectOption({ label: 'Ý kiến' });
    await press('Đăng ký phát biểu', phone);
    await phone.page.getByText('Ông/Bà là người tiếp theo.').waitFor();
    await desk.page.getByLabel('Ghi tên người giơ tay').selectOption({ label: room.person('ct-cd').name });
    await press('Ghi vào danh sách');
    await press(`Mời phát biểu: ${room.person('luu-tru-1').name}`);
    await phone.page.getByText('Mời Ông/Bà phát biểu').waitFor();
    await Promise.all([desk, screen, phone].map(({ page }) => page.getByText(/Còn [0-5]:\d\d/).waitFor()));
    await lookAt(screen, 'speaker-projector');
    await phone.page.screenshot({ path: `${PICTURES}/speaker-phone-vi-360.png` });
    await desk.page.locator('main').screenshot({ path: `${PICTURES}/speakers-console-vi-1280.png` });
    await press('Hết lượt');
    await press('Mời phát biểu');
  });

  it('follows an opinion from a phone to what was promised', async () => {
    await phone.page.getByLabel('Ý kiến, kiến nghị gửi hội nghị').fill('Đề nghị trang bị thêm một máy quét tài liệu');
    await press('Gửi ý kiến', phone);
    await everybodySees('Đề nghị trang bị thêm một máy quét tài liệu', [desk, phone]);
    await press('Ghi giải đáp');
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByLabel('Người giải đáp').selectOption({ label: room.person('gd').name });
    await dialog.getByLabel('Nội dung').fill('Đã có trong dự toán năm nay');
    await dialog.getByRole('button', { name: 'Ghi', exact: true }).click();
    await press('Ghi cam kết');
    await dialog.getByLabel('Nội dung').fill('Mua và đưa vào dùng một máy quét');
    await dialog.getByLabel('Người thực hiện').selectOption({ label: room.person('luu-tru-1').name });
    await dialog.getByRole('button', { name: 'Ghi', exact: true }).click();
    await dialog.getByText('Cam kết phải có thời hạn.').waitFor();
    await dialog.getByLabel('Hạn thực hiện').fill('2099-03-31');
    await dialog.getByRole('button', { name: 'Ghi', exact: true }).click();
    await phone.page.getByText('Có cam kết, chờ người thực hiện xác nhận').waitFor();
    await lookAt(phone, 'opinion-phone');
    await press('Xác nhận lời ghi', phone);
    await everybodySees('Đã cam kết', [desk, phone]);
    await lookAt(desk, 'opinions-console', 'main');
  });

  it('hands over an award and launches the emulation before the whole room', async () => {
    await test.transactions.dataSource.query(
      `update agenda_item set finished_at = now() where started_at is not null and finished_at is null`,
    );
    await test.transactions.dataSource.query(
      `update agenda_item set kind = 'awards', started_at = now() where kind = 'emulationLaunch'`,
    );
    await test.transactions.run(({ conferences }) => conferences.touch(room.conference.id));
    await desk.page.getByRole('tabpanel', { name: /Khen thưởng, phát động/ }).waitFor();
    await desk.page.getByLabel('Cá nhân, tập thể được khen').fill('Công Tằng Tôn Nữ Nguyễn Hoàng Phương Trâm Anh Thư');
    await desk.page.getByLabel('Danh hiệu, hình thức').fill('Chiến sĩ thi đua cơ sở');
    await desk.page.getByLabel('Quyết định (số, ngày)').fill('125/QĐ-SNV ngày 20/12/2023');
    await press('Thêm vào danh sách');
    await desk.page.getByText('Trao khen thưởng: Công Tằng Tôn Nữ', { exact: false }).waitFor();
    await lookAt(desk, 'awards-console', 'main');
    await press(/^Trao phần khen thưởng của/);
    await everybodySees('Chiến sĩ thi đua cơ sở', [screen, phone]);
    await lookAt(screen, 'awards-projector');
    await lookAt(phone, 'awards-phone');
    await desk.page.getByLabel('Lời phát động').fill('Thi đua lập thành tích chào mừng ngày truyền thống của ngành');
    await desk.page.getByLabel('Người phát động').selectOption({ label: room.person('ct-cd').name });
    await press('Ghi nhận phát động');
    await everybodySees('Thi đua lập thành tích chào mừng ngày truyền thống của ngành', [screen, phone]);
  });

  it('says before the closing what has to be done first, each with the way there', async () => {
    await press('Bế mạc hội nghị');
    const panel = desk.page.getByRole('region', { name: 'Kiểm tra trước khi bế mạc' });
    await panel.getByText(/việc phải xong trước khi bế mạc/).waitFor();
    await panel.getByText(/Giao ước thi đua chưa được ký bởi/).waitFor();
    expect(await violationsIn(desk.page)).toEqual([]);
    await panel.screenshot({ path: `${PICTURES}/closing-blocked-vi-1280.png` });
    await panel.getByRole('link', { name: 'Đến giao ước' }).click();
    await desk.page.getByRole('tabpanel', { name: /Giao ước/ }).waitFor();
    await panel.getByRole('button', { name: 'Chưa' }).click();
    await desk.page.goto(`${test.origin}/conferences/${room.conference.id}/console`);
  });

  it('is adjourned to another day, with its hour and place on every screen', async () => {
    await press('Tạm dừng hội nghị');
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByLabel('Lý do').fill('Mất điện cả khu vực');
    await dialog.getByLabel('Hoãn phần còn lại sang buổi khác').check();
    await dialog.getByLabel('Ngày họp tiếp').fill('2020-01-05');
    await dialog.getByLabel('Giờ').fill('08:00');
    await dialog.getByLabel('Địa điểm').fill('Hội trường tầng 2');
    await dialog.getByRole('button', { name: 'Hoãn sang buổi khác' }).click();
    await dialog.getByText('08:00 ngày 05/01/2020 đã qua; hãy chọn một giờ ở phía trước.').waitFor();
    await desk.page.screenshot({ path: `${PICTURES}/adjourn-dialog-vi-1280.png` });
    await dialog.getByLabel('Ngày họp tiếp').fill('2099-01-05');
    await dialog.getByRole('button', { name: 'Hoãn sang buổi khác' }).click();
    const goesOn = 'Họp tiếp: 08:00, ngày 05/01/2099, tại Hội trường tầng 2';
    await everybodySees(goesOn, [desk, screen, phone]);
    await lookAt(desk, 'adjourned-console', 'main');
    await lookAt(screen, 'adjourned-projector');
    await lookAt(phone, 'adjourned-phone');
    await press('Tiếp tục hội nghị');
    await desk.page.getByText('Mọi người đã được mời họp tiếp vào ngày 05/01/2099', { exact: false }).waitFor();
    await press('Đổi lịch họp tiếp');
    await dialog.getByLabel('Lý do').fill('Hội trường bận');
    await dialog.getByLabel('Ngày họp tiếp').fill('2099-01-06');
    await dialog.getByLabel('Giờ').fill('14:00');
    await dialog.getByRole('button', { name: 'Đổi lịch họp tiếp' }).click();
    await everybodySees(/Họp tiếp: 14:00, ngày 06\/01\/2099/, [desk, screen, phone]);
  });

  it('says before the opening what is missing, and fills a rehearsal’s room', async () => {
    await test.transactions.dataSource.query(
      `update conference set stage = 'convening', paused_at = null, rev = rev + 1 where id = $1`,
      [room.conference.id],
    );
    for (const { id } of room.people.filter(({ code }) => code !== 'ke-toan')) await room.comeIn(id);
    await desk.page.reload();
    await desk.page
      .getByText(/việc còn thiếu trước khi khai mạc/)
      .first()
      .waitFor();
    await desk.page.getByRole('button', { name: 'Ghi lý do' }).first().waitFor();
    await lookAt(desk, 'preflight-console', 'main');
    await desk.page.getByLabel('Lý do', { exact: true }).first().fill('Đã gửi báo cáo bằng văn bản');
    await press('Ghi lý do');
    await desk.page.getByText('Lý do: Đã gửi báo cáo bằng văn bản').waitFor();
    await press('Cho thêm người vào phòng');
    await desk.page.getByText(/Đã cho \d+ người vào/).waitFor();
    expect(failures).toEqual([]);
  });
});
