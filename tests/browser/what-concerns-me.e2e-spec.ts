import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { addDays, vietnamDateOf } from '@conference/domain';
import type { Browser } from 'playwright-core';
import { paragraphs, WrittenReport } from '../integration/written-report.factory';
import { builtWeb } from '../support/built';
import { launchBrowser, LAPTOP, lookAt, PHONE, PICTURES, SIGNED_IN, sitDown } from '../support/seats';
import { openTestApp, type TestApp } from '../support/test-app';

const TODAY = vietnamDateOf(new Date().toISOString());

describe('what concerns me, in the browser', () => {
  let test: TestApp;
  let report: WrittenReport;
  let browser: Browser;
  let asked: string;
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    test = await openTestApp({ DEV_SIGN_IN: 'true', WEB_ROOT: await builtWeb() });
    report = await WrittenReport.open(test);
    await report.enter('drafting');
    const long = Array.from(
      { length: 30 },
      (_, nth) => `d${nth}xx Đoạn thứ ${nth + 1} của báo cáo, đủ dài để phải cuộn.`,
    );
    await report.handIn(paragraphs('mota Năm qua cơ quan lấy ý kiến hai lần.', ...long));
    await report.enter('consultation');
    const [task] = await report.ask('opinion');
    asked = [...report.tasks.people.values()].find(({ id }) => id === task!.assigneeId)!.code;
    const remarks = [
      { blockId: 'mota', text: 'Đề nghị nêu rõ số người được hỏi.' },
      { blockId: 'd28xx', text: 'Đoạn này nên rút gọn.' },
    ];
    await report.answerTask(task!, 'agreeWithRemarks', { remarks });
    await report.enter('disposition');
    await report.ask('disposition');
    await sql(
      `update opinion set disposition = 'partly', disposition_reason = 'Đã nêu số người, chưa nêu tên.', disposed_by = $1, disposed_at = now()
       where block_id = 'mota'`,
      [report.drafterId],
    );
    await say('Thiếu phòng họp cho các phòng chuyên môn.', person('gd').id);
    browser = await launchBrowser();
  });

  afterEach(() => {
    if (failures.length > 0) throw new Error(failures.join('\n'));
  });

  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  const sql = (text: string, values: unknown[]) => test.transactions.dataSource.query(text, values);
  const person = (code: string) => report.tasks.people.get(code)!;
  const sit = (viewport: typeof LAPTOP, path: string, code = asked) =>
    sitDown(browser, { origin: test.origin, name: person(code).name, viewport, path, failures });

  /** Something that was asked in the room and promised, as the session left it. */
  async function say(text: string, ownerId: string): Promise<void> {
    const at = `${addDays(TODAY, -3)}T02:00:00.000Z`;
    const said = (authorId: string, words: string) => ({ authorId, text: words, saidAt: at, confirmedAt: at });
    const { id } = person(asked);
    await sql(
      `insert into floor_opinion (id, conference_id, via, recorded_by, opinion, answer, commitment) values ($1, $2, 'floor', $3, $4, $5, $6)`,
      [
        randomUUID(),
        report.tasks.conference.id,
        id,
        said(id, text),
        { ...said(ownerId, 'Sẽ bố trí thêm phòng.'), forwardedTo: null },
        { ...said(ownerId, 'Bố trí thêm một phòng họp.'), dueOn: addDays(TODAY, 30) },
      ],
    );
  }

  it('tells what became of each remark, and leads to the paragraph as it stands now', async () => {
    const seat = await sit(LAPTOP, '/mine');
    const { page } = seat;
    const answered = page.getByRole('listitem').filter({ hasText: 'Đề nghị nêu rõ số người được hỏi.' });
    await answered.getByText('Tiếp thu một phần').waitFor();
    await answered.getByText('Đã nêu số người, chưa nêu tên.').waitFor();
    const open = page.getByRole('listitem').filter({ hasText: 'Đoạn này nên rút gọn.' });
    await open.getByText(/^Người trả lời: .+, hạn \d\d\/\d\d\/\d{4}$/).waitFor();
    await page.getByRole('heading', { name: 'Đã hứa với tôi' }).waitFor();
    await page.getByText('Bố trí thêm một phòng họp.').waitFor();
    await lookAt(seat, 'what-concerns-me');
    await page.emulateMedia({ colorScheme: 'dark' });
    await lookAt(seat, 'what-concerns-me-dark', '#remarks');
    await open.getByRole('link', { name: 'Xem đoạn này' }).click();
    await page.waitForURL(/\/documents\/[^/]+#p-d28xx$/);
    await page.locator('[data-meant]').waitFor();
  });

  it('can be used on a phone, and shows nothing of anybody else', async () => {
    await lookAt(await sit(PHONE, '/mine'), 'what-concerns-me');
    const { page } = await sit(PHONE, '/mine', 'luu-tru-1');
    await page.getByText('Ông/Bà chưa góp ý văn bản nào.').waitFor();
    expect(await page.getByText('Đề nghị nêu rõ số người được hỏi.').count()).toBe(0);
    expect(await page.getByText('Thiếu phòng họp').count()).toBe(0);
  });

  it('has the code for the door and the invitation of whoever is summoned, and a vote that waits for them', async () => {
    const { id } = report.tasks.conference;
    const me = person('luu-tru-2');
    await test.transactions.run(({ floor }) => floor.summon(id, [me.id]));
    await sql(`update conference set stage = 'convening' where id = $1`, [id]);
    const seat = await sit(PHONE, '/mine', 'luu-tru-2');
    const coming = seat.page.getByRole('region', { name: 'Hội nghị sắp tới' });
    await coming.getByRole('img', { name: /^Mã QR điểm danh của / }).waitFor();
    await coming.getByText('Chưa trả lời').waitFor();
    await lookAt(seat, 'what-concerns-me-summoned', '#coming');
    await coming.getByRole('link', { name: 'Trả lời giấy mời' }).click();
    await seat.page.waitForURL(/\/now$/);

    const voteId = randomUUID();
    await sql(
      `insert into open_vote (id, conference_id, motion_code, title, state, way, rows, prepared_at, prepared_by, opened_at, opened_by, present, answers)
       values ($1, $2, 'x', 'Thông qua nghị quyết', 'open', 'phones', '{}', now(), $3, now(), $3, 1, '[]')`,
      [voteId, id, me.id],
    );
    await test.transactions.run(({ votes }) => votes.freezeRoll(voteId, [me.id]));
    await sql(`update conference set stage = 'session' where id = $1`, [id]);
    await seat.page.goto(`${test.origin}/mine`);
    await seat.page.getByText('Đang chờ Ông/Bà biểu quyết').waitFor();
    await lookAt(seat, 'what-concerns-me-voting');
  });

  it('is where the staff begin, while those who lead begin on the board', async () => {
    const begin = async (code: string) => {
      const page = await browser.newPage();
      await page.goto(test.origin);
      await page.getByText(person(code).name).first().click();
      await page.waitForURL(SIGNED_IN);
      return new URL(page.url()).pathname;
    };
    expect(await begin('luu-tru-1')).toBe('/mine');
    expect(await begin('gd')).toBe('/');
  });
});
