import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { VotingRoom } from '../integration/open-votes.factory';
import { builtWeb } from '../support/built';
import { launchBrowser, LAPTOP, PHONE, PICTURES, PROJECTOR, sitDown, type Seat } from '../support/seats';
import { openTestApp, type TestApp } from '../support/test-app';
import { violationsIn } from '../support/violations';

describe('the minutes while they write themselves, and the pledge on stage', () => {
  let test: TestApp;
  let room: VotingRoom;
  let browser: Browser;
  let secretary: Seat;
  let phone: Seat;
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    test = await openTestApp({ DEV_SIGN_IN: 'true', WEB_ROOT: await builtWeb() });
    room = await VotingRoom.open(test, 8);
    await test.transactions.dataSource.query(
      `insert into quorum_declaration (conference_id, declared_at, declared_by, entitled, present, verdict)
       values ($1, now() - interval '1 hour', $2, 8, 8, $3)`,
      [
        room.conference.id,
        room.chair.id,
        { holds: true, sentence: { vi: 'Có mặt 8/8 người; đủ điều kiện.', en: '8 of 8.' } },
      ],
    );
    browser = await launchBrowser();
    secretary = await sit('tp-hc', LAPTOP, '/minutes');
    phone = await sit('gd', PHONE, '/minutes');
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

  /** Looks at a page, in both languages unless another picture shows them: everybody can use it, nothing sticks out, and a picture stays. */
  async function look({ page }: Seat, name: string, languages = ['en', 'vi']): Promise<void> {
    for (const language of languages) {
      await page.evaluate(`localStorage.setItem('language', '${language}')`);
      await page.reload();
      await page.locator('main h1', { hasNotText: /Loading|Đang tải/ }).waitFor();
      expect({ name, language, violations: await violationsIn(page) }).toEqual({ name, language, violations: [] });
      const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      expect({ name, overflow: Math.max(0, Number(overflow)) }).toEqual({ name, overflow: 0 });
      await page.screenshot({
        path: `${PICTURES}/${name}-${language}-${page.viewportSize()!.width}.png`,
        fullPage: true,
      });
    }
  }

  const item = ({ page }: Seat) => page.getByRole('article', { name: /Thông qua nghị quyết/ });
  const publishVote = async () => {
    const id = room.conference.id;
    await room.votes.prepare(room.chair, id, { motion: 'nq', way: 'hands', rows: [] });
    const vote = await room.vote();
    await room.votes.open(room.chair, id, vote.id);
    await room.votes.end(room.chair, id, vote.id);
    await room.counting.close(
      room.chair,
      { conferenceId: id, voteId: vote.id },
      { figures: { yes: 8, no: 0, abstain: 0 }, answers: [] },
    );
    await room.votes.publish(room.chair, id, vote.id);
  };

  const takeUpPledge = async () => {
    const query = (sql: string) => test.transactions.dataSource.query(sql);
    await query(`update agenda_item set finished_at = now() where kind = 'resolution'`);
    await query(`update agenda_item set started_at = now() where kind = 'pledgeSigning'`);
    await test.transactions.run(({ conferences }) => conferences.touch(room.conference.id));
  };
  const drawSignature = async ({ page }: Seat) => {
    const pad = page.getByRole('img', { name: 'Ô vẽ chữ ký' });
    await pad.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await pad.boundingBox())!;
    await page.mouse.move(x + width * 0.2, y + height * 0.7);
    await page.mouse.down();
    for (const [across, down] of [
      [0.35, 0.2],
      [0.45, 0.8],
      [0.6, 0.3],
      [0.8, 0.6],
    ] as const)
      await page.mouse.move(x + width * across, y + height * down, { steps: 6 });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Ký giao ước' }).click();
  };

  it('takes own words and keeps what is typed when somebody else was faster', async () => {
    for (const seat of [secretary, phone])
      await item(seat)
        .getByRole('button', { name: /^Sửa mục/ })
        .click();
    await item(phone).getByRole('textbox').fill('Chủ tọa giới thiệu dự thảo Nghị quyết.');
    await item(phone).getByRole('button', { name: 'Lưu mục này' }).click();
    await item(secretary).getByText('Hà Văn Lâm vừa lưu lời khác cho mục này').waitFor();
    await item(secretary).getByRole('textbox').fill('Thư ký đọc toàn văn dự thảo Nghị quyết.');
    await item(secretary).getByRole('button', { name: 'Lưu lời của tôi thay lời này' }).click();
    await item(phone).getByText('Thư ký đọc toàn văn dự thảo Nghị quyết.').waitFor();
  });

  it('grows on every page, and says which edited block the record has overtaken', async () => {
    await publishVote();
    await item(secretary).getByText('Dữ kiện đã thay đổi sau khi sửa').waitFor();
    await item(secretary)
      .getByText(/2 × 8 = 16 > 8/)
      .first()
      .waitFor();
    await look(secretary, 'minutes');
    await look(phone, 'minutes', ['vi']);
    await item(secretary)
      .getByRole('button', { name: /^Lấy lời theo dữ kiện/ })
      .click();
    await item(secretary).getByText('Tự ghi theo diễn biến').waitFor();
  });

  it('takes blocks beside the record', async () => {
    await secretary.page.getByRole('button', { name: /^Thêm mục sau “Thành phần/ }).click();
    await secretary.page.getByLabel('Đề mục (có thể để trống)').fill('Tặng hoa');
    await secretary.page.getByLabel('Lời ghi trong biên bản').fill('Hội nghị tặng hoa đại biểu nghỉ hưu.');
    await secretary.page.getByRole('button', { name: 'Thêm mục', exact: true }).click();
    await phone.page.getByRole('article', { name: 'Tặng hoa' }).waitFor();
  });

  it('shows the whole room who signs the pledge now, and who has signed', async () => {
    await takeUpPledge();
    const screen = await sit('ke-toan', PROJECTOR, '/projector?scheme=light');
    const union = await sit('ct-cd', PHONE, '/now');
    const head = await sit('gd', PHONE, '/now');
    await screen.page.getByText('Mời Hà Văn Lâm ký').waitFor();
    await drawSignature(head);
    await screen.page.getByText('Mời Mạc Thị Hường ký').waitFor();
    await screen.page.getByRole('img', { name: 'Chữ ký của Hà Văn Lâm' }).waitFor();
    await union.page.getByText('Mới có một bên ký').waitFor();
    await look(union, 'pledge-turn');
    await look(screen, 'pledge-projector', ['vi']);
    await union.page.getByLabel('Gõ họ tên', { exact: true }).check();
    await union.page.getByLabel('Gõ đầy đủ họ tên để ký').fill('Mạc Thị');
    await union.page.getByRole('button', { name: 'Ký giao ước' }).click();
    await union.page.getByText('Để ký bằng cách gõ họ tên, hãy gõ đúng').waitFor();
    await union.page.getByLabel('Gõ đầy đủ họ tên để ký').fill('Mạc Thị Hường');
    await union.page.getByRole('button', { name: 'Ký giao ước' }).click();
    await screen.page.getByText('Các bên đã ký đủ').waitFor();
    await secretary.page.getByText(/các bên theo thứ tự ký: Hà Văn Lâm, Mạc Thị Hường/).waitFor();
    expect(failures).toEqual([]);
  });
});
