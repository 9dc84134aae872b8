import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ConcernRef } from '@conference/domain';
import type { TaskEntity } from '@conference/persistence';
import { openRound, readNextQuestion, systemClock } from '@conference/tasks';
import type { Browser, Page } from 'playwright-core';
import { MailedTasks } from '../api/mailed-links.factory';
import { builtWeb } from '../support/built';
import { launchBrowser, lookAt, PICTURES, sitDown } from '../support/seats';
import { openTestApp, type TestApp } from '../support/test-app';
import { violationsIn } from '../support/violations';

const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1280, height: 800 };
const RAISED = 'Đề nghị công khai chi tiêu hằng quý trên bảng tin.';
const ANSWERED = 'Tiếp thu, công khai từ quý này.';
const DONE = 'Đã lắp máy chiếu.';
const CONTESTED = 'Chưa có màn chiếu.';

describe('opinions, commitments and the inspection board in the browser', () => {
  let test: TestApp;
  let office: MailedTasks;
  let browser: Browser;
  const opinion: ConcernRef = { kind: 'opinion', id: randomUUID() };
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    test = await openTestApp({ DEV_SIGN_IN: 'true', WEB_ROOT: await builtWeb() });
    office = await MailedTasks.open(test);
    const said = (code: string, text: string) => ({
      authorId: office.people.get(code)!.id,
      text,
      saidAt: '2026-01-26T02:00:00.000Z',
      confirmedAt: '2026-01-26T02:05:00.000Z',
    });
    await query(`update conference set stage = 'followUp' where id = $1`, [office.conference.id]);
    await query(
      `insert into floor_opinion (id, conference_id, via, recorded_by, opinion, answer, commitment) values ($1, $2, 'floor', $3, $4, $5, $6)`,
      [
        opinion.id,
        office.conference.id,
        office.people.get('tp-hc')!.id,
        said('luu-tru-2', 'Phòng họp thiếu máy chiếu.'),
        { ...said('gd', 'Sẽ bố trí.'), forwardedTo: null },
        { ...said('tp-hc', 'Phòng Hành chính lắp máy chiếu.'), dueOn: '2027-03-31' },
      ],
    );
    browser = await launchBrowser();
  });

  afterEach(() => {
    if (failures.length > 0) throw new Error(failures.join('\n'));
  });

  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  const query = (sql: string, values: unknown[]) => test.transactions.dataSource.query(sql, values);
  const path = () => `/conferences/${office.conference.id}/board`;
  const sit = (code: string, viewport: typeof PHONE) =>
    sitDown(browser, { origin: test.origin, name: office.people.get(code)!.name, viewport, path: path(), failures });

  /** Asks what the run of a concern asks next. */
  async function ask(concern: ConcernRef): Promise<TaskEntity> {
    const { id: conferenceId } = office.conference;
    const next = await test.transactions.read((records) => readNextQuestion(records, { conferenceId, concern }));
    const request = { roundId: randomUUID(), conferenceId, documentId: null, ...next!, concern };
    await openRound(test.transactions, systemClock, { ...request, workflowId: 'conference/ttln/2024/concern/x' });
    const [task] = await test.transactions.read(({ rounds }) => rounds.tasksOf(request.roundId));
    return task!;
  }

  async function openMailed(task: TaskEntity): Promise<Page> {
    const context = await browser.newContext({ viewport: PHONE, isMobile: true, hasTouch: true });
    const page = await context.newPage();
    await page.goto(`${test.origin}/t/${await office.mail(task)}?lang=vi`);
    return page;
  }

  async function picture(page: Page, name: string): Promise<void> {
    expect(await violationsIn(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
    await page.screenshot({ path: join(PICTURES, `${name}-${PHONE.width}.png`), fullPage: true });
  }

  it('takes a recommendation from the board to the head, and the answer to all staff', async () => {
    const chair = await sit('luu-tru-1', LAPTOP);
    await chair.page.getByRole('button', { name: 'Gửi kiến nghị' }).click();
    const dialog = chair.page.getByRole('dialog');
    await dialog.getByLabel('Về việc').fill('Công khai chi tiêu');
    await dialog.getByLabel('Nội dung').fill(RAISED);
    await dialog.getByRole('button', { name: 'Gửi', exact: true }).click();
    await chair.page.getByRole('heading', { name: 'Số 1: Công khai chi tiêu' }).waitFor();
    await lookAt(chair, 'board');

    const [sent] = await test.transactions.read(({ concerns }) => concerns.papersOf(office.conference.id));
    const task = await ask({ kind: 'recommendation', id: sent!.id });
    const head = await sit('gd', LAPTOP);
    await head.page.getByRole('link', { name: 'Mở để trả lời' }).first().click();
    await head.page.getByText(RAISED).waitFor();
    await head.page
      .getByRole('textbox', { name: /Lý do|Ý kiến/ })
      .first()
      .waitFor();
    await lookAt(head, 'board-answer');
    expect(await office.answer(task, 'responded', ANSWERED)).toMatchObject({ ok: true });

    const staff = await sit('luu-tru-2', PHONE);
    await staff.page.getByText(ANSWERED).waitFor();
    await lookAt(staff, 'board');
  });

  it('goes from the owner to the author, back with a reason, and is settled by the author alone', async () => {
    const owner = await openMailed(await ask(opinion));
    await owner.getByText('Phòng họp thiếu máy chiếu.').waitFor();
    await owner.getByLabel('Việc đã làm và kết quả').fill(DONE);
    await owner.getByText('Cam kết đã được thực hiện như trên').click();
    await picture(owner, 'commitment-mailed');
    await owner.getByRole('button', { name: 'Báo đã thực hiện' }).click();
    await owner.getByRole('heading', { level: 1, name: /ghi nhận/i }).waitFor();

    const author = await openMailed(await ask(opinion));
    await author.getByText(DONE).waitFor();
    await author.getByText('Chưa giải quyết xong').first().click();
    await author.getByLabel('Ý kiến của Ông/Bà').fill(CONTESTED);
    await picture(author, 'confirmation-mailed');
    await author.getByRole('button', { name: 'Chưa giải quyết xong' }).click();
    await author.getByRole('heading', { level: 1, name: /ghi nhận/i }).waitFor();

    expect(await office.answer(await ask(opinion), 'fulfilled', 'Đã lắp màn chiếu.')).toMatchObject({ ok: true });
    expect(await office.answer(await ask(opinion), 'accepted')).toMatchObject({ ok: true });
    const staff = await sit('ke-toan', LAPTOP);
    const item = staff.page.getByRole('listitem').filter({ hasText: 'Phòng Hành chính lắp máy chiếu.' }).first();
    await item.getByText('Đã giải quyết').first().waitFor();
    await item.getByText(/Diễn biến/).click();
    await item.getByText(CONTESTED).waitFor();
    await lookAt(staff, 'concern-settled');
  });
});
