import { mkdirSync } from 'node:fs';
import { readSettings } from '@conference/config';
import { ok, type Outcome } from '@conference/domain';
import type { TaskEntity } from '@conference/persistence';
import { openRound, systemClock } from '@conference/tasks';
import { ProcedureGateway } from '@conference/temporal';
import { simpleParser } from 'mailparser';
import type { Browser } from 'playwright-core';
import { ConferenceMailsService } from '../../apps/notifications/src/conference-mails.service';
import { MailDeskService } from '../../apps/notifications/src/mail-desk.service';
import { TaskMailsService } from '../../apps/notifications/src/task-mails.service';
import { ConferenceActivitiesService } from '../../apps/worker/src/activities/conference.activities';
import { MailedTasks } from '../api/mailed-links.factory';
import { builtWeb } from '../support/built';
import { LAPTOP, launchBrowser, lookAt, PHONE, PICTURES, sitDown, type Seat } from '../support/seats';
import { openTestApp, type TestApp } from '../support/test-app';
import { violationsIn } from '../support/violations';

describe('where the procedure leaves its straight way', () => {
  let api: TestApp;
  let tasks: MailedTasks;
  let browser: Browser;
  let desk: Seat;
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    api = await openTestApp({ DEV_SIGN_IN: 'true', WEB_ROOT: await builtWeb() });
    tasks = await MailedTasks.open(api);
    const { conference, people } = tasks;
    await api.transactions.run(async ({ floor, conferences }) => {
      await conferences.enterStage(conference, 'convening', new Date());
      await floor.summon(
        conference.id,
        [...people.values()].map(({ id }) => id),
      );
    });
    browser = await launchBrowser();
    const place = { origin: api.origin, name: people.get('gd')!.name, viewport: LAPTOP, failures };
    desk = await sitDown(browser, { ...place, path: `/conferences/${conference.id}/convening` });
  });

  afterAll(async () => {
    await browser?.close();
    await api?.close();
  });

  /** Opens the round that the conference's run opens when ballots were sent. */
  async function asked(): Promise<TaskEntity[]> {
    const { id: conferenceId, workflowId } = tasks.conference;
    const ballot = (await api.transactions.read(({ convening }) => convening.staffBallots(conferenceId))).at(-1)!;
    const request = { roundId: ballot.roundId!, conferenceId, documentId: null, kind: 'staffBallot' as const };
    await openRound(api.transactions, systemClock, { ...request, number: ballot.number, workflowId });
    return api.transactions.read(({ rounds }) => rounds.tasksOf(ballot.roundId!));
  }

  it('says why all staff cannot be asked by ballots yet, and takes force majeure with everything that it needs', async () => {
    const { page } = desk;
    await page.getByText(/Mới có 0 lần triệu tập không đủ người/).waitFor();
    await page.getByRole('button', { name: 'Ghi nhận bất khả kháng và gửi phiếu' }).click();
    await page.getByLabel('Nội dung lấy ý kiến').fill('Ông/Bà có tán thành dự thảo Nghị quyết không?');
    await page
      .getByLabel('Dự thảo nghị quyết')
      .fill('1. Thông qua các chỉ tiêu năm 2019.\n2. Giao Giám đốc tổ chức thực hiện.');
    await page.getByLabel('Ngày cuối nhận phiếu').fill('2020-01-01');
    await page.getByLabel('Việc bất khả kháng').fill('Bão số 9, cấm ra đường.');
    await page.getByLabel('Theo văn bản, biên bản nào').fill('Công văn số 05/CĐCS');
    await page.getByLabel('Ngày thống nhất').fill('2024-01-05');
    await page.getByRole('button', { name: 'Gửi phiếu đến toàn thể' }).click();
    await page
      .getByText(/phải sau hôm nay/)
      .first()
      .waitFor();
    await page.screenshot({ path: `${PICTURES}/branches-send-ballots-vi-1280.png` });
    // what was typed is still there
    await page.getByLabel('Ngày cuối nhận phiếu').fill('2099-01-05');
    await page.getByRole('button', { name: 'Gửi phiếu đến toàn thể' }).click();
    await page.getByText('0/8 người đã gửi phiếu').waitFor();
    await lookAt(desk, 'branches-ballots-out');
  });

  it('asks each by mail, on a page where the text is read before the answer', async () => {
    const [first] = await asked();
    const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: 'postgres://unused' });
    const mails = new TaskMailsService(api.transactions, new MailDeskService(settings), settings, api.files);
    await mails.announceRound({ roundId: first!.roundId, step: 0, kind: 'task' });
    const voter = tasks.people.get('ct-cd')!;
    const [sent]: { raw: Buffer }[] = await api.transactions.dataSource.query(
      `select raw from mail where conference_id = $1 and person_id = $2 and kind = 'staffBallot'`,
      [tasks.conference.id, voter.id],
    );
    const mail = await simpleParser(sent!.raw);
    const phone = await browser.newContext({ viewport: PHONE, locale: 'vi-VN' });
    const page = await phone.newPage();
    await page.setContent(String(mail.html));
    await page.screenshot({ path: `${PICTURES}/branches-ballot-mail-vi-360.png`, fullPage: true });
    const link = /https?:\/\/[^"]+\/t\/[\w-]+[^"]*/.exec(String(mail.html))?.[0] ?? String(mail.html);
    await page.goto(link.replace(/^https?:\/\/[^/]+/, api.origin).replaceAll('&amp;', '&'));
    await page.getByText('Thông qua các chỉ tiêu năm 2019.').first().waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await page.screenshot({ path: `${PICTURES}/branches-ballot-page-vi-360.png`, fullPage: true });
    await phone.close();
  });

  it('says on the conference’s page how many have answered, never how, and what the ballots decided', async () => {
    const { page } = desk;
    await page.goto(`${api.origin}/conferences/${tasks.conference.id}`);
    await page.getByText('Đang lấy ý kiến toàn thể bằng phiếu').waitFor();
    await page.getByRole('link', { name: 'Gửi phiếu của tôi' }).click();
    await page.getByText('Giao Giám đốc tổ chức thực hiện.').waitFor();
    await page.getByLabel('Không biểu quyết').check();
    await lookAt(desk, 'branches-my-ballot');
    const open = (await asked()).filter(({ state }) => state === 'open');
    const answers: Outcome[] = ['inFavour', 'inFavour', 'inFavour', 'inFavour', 'against', 'against', 'against'];
    for (const [place, outcome] of answers.entries()) {
      expect(await tasks.answer(open[place]!, outcome)).toMatchObject({ ok: true });
    }
    await tasks.expire(open.at(-1)!);
    await page.goto(`${api.origin}/conferences/${tasks.conference.id}`);
    await page.getByText('Phiếu lấy ý kiến không thông qua nghị quyết').waitFor();
    await page.getByText(/gửi phiếu lần nữa, dời ngày để triệu tập lại, hoặc hủy hội nghị/).waitFor();
    await lookAt(desk, 'branches-not-adopted');
  });

  it('lets a small office decide to hold no conference, keeps what was typed, and says so everywhere', async () => {
    const { id: conferenceId, officeId } = tasks.conference;
    await api.transactions.dataSource.query(
      `update person set active = false where office_id = $1 and code = (select max(code) from person where office_id = $1 and code <> 'gd')`,
      [officeId],
    );
    const activities = new ConferenceActivitiesService(api.transactions);
    jest.spyOn(api.app.get(ProcedureGateway), 'cancel').mockImplementation(async ({ command }) => {
      await activities.cancelConference({ conferenceId, ...command });
      return ok(undefined);
    });
    const { page } = desk;
    await page.goto(`${api.origin}/conferences/${conferenceId}`);
    await page.getByRole('button', { name: 'Không tổ chức hội nghị' }).click();
    await page.getByLabel('Lý do không tổ chức').fill('Cơ quan ít người, đã bàn trong họp giao ban.');
    await page.getByRole('button', { name: 'Ghi nhận quyết định' }).click();
    await page.getByText(/Hãy ghi ý kiến của bên đại diện người lao động/).waitFor();
    expect(await page.getByLabel('Lý do không tổ chức').inputValue()).toContain('Cơ quan ít người');
    await page.screenshot({ path: `${PICTURES}/branches-decide-not-held-vi-1280.png` });
    await page.getByLabel('Ý kiến của bên đại diện người lao động').fill('Công đoàn nhất trí.');
    await page.getByRole('button', { name: 'Ghi nhận quyết định' }).click();
    await page.getByText('Cơ quan không tổ chức hội nghị này').waitFor();
    await page.getByText(/quyết định không tổ chức hội nghị: cơ quan có 7 người/).waitFor();
    expect(await page.getByRole('button', { name: 'Không tổ chức hội nghị' }).count()).toBe(0);
    await lookAt(desk, 'branches-not-held');
    await page.setViewportSize(PHONE);
    await lookAt(desk, 'branches-not-held');
    await page.setViewportSize(LAPTOP);
    await page.goto(`${api.origin}/conferences/${conferenceId}/projector`);
    await page.getByRole('heading', { name: 'Hội nghị không tổ chức' }).waitFor();
    await page.screenshot({ path: `${PICTURES}/branches-not-held-projector-vi-1280.png` });
  });

  it('tells those concerned that no conference is held', async () => {
    const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: 'postgres://unused' });
    const mails = new ConferenceMailsService(api.transactions, new MailDeskService(settings), settings, api.files);
    await mails.announceCancelled({ conferenceId: tasks.conference.id });
    const [sent]: { raw: Buffer }[] = await api.transactions.dataSource.query(
      `select raw from mail where conference_id = $1 and person_id = $2 and kind = 'cancelled'`,
      [tasks.conference.id, tasks.people.get('gd')!.id],
    );
    const phone = await browser.newContext({ viewport: PHONE, locale: 'vi-VN' });
    const page = await phone.newPage();
    await page.setContent(String((await simpleParser(sent!.raw)).html));
    await page.getByText('Công đoàn nhất trí.').waitFor();
    await page.screenshot({ path: `${PICTURES}/branches-not-held-mail-vi-360.png`, fullPage: true });
    await phone.close();
  });

  it('throws nothing into the page', () => {
    expect(failures).toEqual([]);
  });
});
