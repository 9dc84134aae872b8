import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TaskEntity } from '@conference/persistence';
import type { Browser, Page } from 'playwright-core';
import { MailedTasks, PDF, plannedIn } from '../api/mailed-links.factory';
import { builtWeb } from '../support/built';
import { launchBrowser, lookAt, PICTURES, sitDown } from '../support/seats';
import { openTestApp, type TestApp } from '../support/test-app';
import { violationsIn } from '../support/violations';

const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1366, height: 768 };
const UNIT = 'Văn phòng Sở';
const EVIDENCE = 'Biên bản kiểm tra nội vụ quý IV.pdf';
/** A day of the year that is scored. */
const EVIDENCE_ON = '2024-06-14';
const EXPLAINED = 'Đã thực hiện, có theo dõi hằng quý';
const BECAUSE = 'Còn hai lần bị nhắc nhở về nếp sống văn minh';

describe('self-assessment and appraisal in the browser', () => {
  let folder: string;
  let test: TestApp;
  let tasks: MailedTasks;
  let mailed: Page;
  let browser: Browser;
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    folder = mkdtempSync(join(tmpdir(), 'hoi-nghi-evidence-'));
    writeFileSync(join(folder, EVIDENCE), PDF);
    test = await openTestApp({ DEV_SIGN_IN: 'true', WEB_ROOT: await builtWeb() });
    tasks = await MailedTasks.open(test, { plan: plannedIn('003-tttt-2024.yaml'), actor: 'chanh-vp' });
    const asked = await tasks.ask('assessment');
    browser = await launchBrowser();
    mailed = await openMailed(await aboutUnit(asked));
  });

  afterEach(() => {
    if (failures.length > 0) throw new Error(failures.join('\n'));
  });

  afterAll(async () => {
    await browser?.close();
    await test?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  const overview = () => `/conferences/${tasks.conference.id}/assessments`;
  const sit = (code: string, viewport: typeof PHONE, path = overview()) =>
    sitDown(browser, { origin: test.origin, name: tasks.people.get(code)!.name, viewport, path, failures });

  /** The task that asks the head of a unit about the unit, not about themselves. */
  async function aboutUnit(asked: readonly TaskEntity[]): Promise<TaskEntity> {
    const units = await test.transactions.read(({ assessments }) => assessments.ofConference(tasks.conference.id));
    const { id } = units.find(({ title }) => title.endsWith(`: ${UNIT}`))!;
    return asked.find(({ assessmentId }) => assessmentId === id)!;
  }

  async function openMailed(task: TaskEntity): Promise<Page> {
    const context = await browser.newContext({ viewport: PHONE, isMobile: true, hasTouch: true });
    const page = await context.newPage();
    await page.goto(`${test.origin}/t/${await tasks.mail(task)}?lang=vi`);
    return page;
  }

  async function picture(name: string): Promise<void> {
    expect(await violationsIn(mailed)).toEqual([]);
    expect(await mailed.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
    await mailed.screenshot({ path: join(PICTURES, `${name}-${PHONE.width}.png`), fullPage: true });
  }

  it('lets the head of a unit score by mail; a form without one criterion is refused and keeps every word and file', async () => {
    await picture('assessment-mailed');
    const criteria = mailed.locator('fieldset.criterion');
    expect(await criteria.count()).toBe(7);
    for (const criterion of (await criteria.all()).slice(1)) {
      await criterion.getByText('Đạt', { exact: true }).click();
      await criterion.getByRole('textbox').fill(EXPLAINED);
    }
    await mailed.getByText('Tệp minh chứng (nếu có)').click();
    await mailed.locator('#evidence-tt-1').setInputFiles(join(folder, EVIDENCE));
    await mailed.locator('#day-tt-1').fill(EVIDENCE_ON);
    await mailed.getByText('Tôi gửi bản tự chấm như trên').click();
    await mailed.getByRole('button', { name: 'Gửi bản tự chấm' }).click();
    await mailed.locator('[role=alert]').first().waitFor();
    await picture('assessment-mailed-refused');
    await mailed.getByText(`Đã nhận: ${EVIDENCE}`).waitFor();
    expect(await criteria.nth(1).getByRole('textbox').inputValue()).toBe(EXPLAINED);
    expect(await mailed.locator('#day-tt-1').inputValue()).toBe(EVIDENCE_ON);

    await criteria.first().getByText('Đạt', { exact: true }).click();
    await mailed.getByRole('button', { name: 'Gửi bản tự chấm' }).click();
    await mailed.getByRole('heading', { level: 1, name: /ghi nhận/i }).waitFor();
    await picture('assessment-mailed-received');
  });

  it('names in the overview who is missing, and who is asked for them', async () => {
    const leader = await sit('giam-doc', LAPTOP);
    await leader.page.getByText('Còn 3/4 chưa tự chấm').waitFor();
    await leader.page.getByText(/Phòng Công nghệ thông tin \(Lữ Quốc Khởi\)/).waitFor();
    await lookAt(leader, 'assessments');
    await leader.page.setViewportSize(PHONE);
    await lookAt(leader, 'assessments');
  });

  it('lets whoever appraises read the own scores beside each criterion, asks for the reason of a gap, and shows the gap', async () => {
    const { page } = await sit('giam-doc', LAPTOP);
    await page.getByRole('link', { name: UNIT, exact: true }).click();
    const first = page.locator('fieldset').first();
    await first.getByRole('link', { name: EVIDENCE }).waitFor();
    expect(await page.getByLabel('Lý do khác với tự chấm').count()).toBe(0);
    await first.getByLabel('Đạt một phần').check();
    await page.getByRole('button', { name: 'Ghi kết quả thẩm định' }).click();
    await page.locator('[role=alert]').first().waitFor();
    await lookAt({ page, context: page.context() }, 'appraisal');
    await page.getByLabel('Lý do khác với tự chấm').fill(BECAUSE);
    await page.getByRole('button', { name: 'Ghi kết quả thẩm định' }).click();

    const row = page.getByRole('row').filter({ hasText: BECAUSE });
    await row.getByText('−1 bậc').waitFor();
    await page.getByText('Chênh lệch so với tự chấm: −1.').waitFor();
    await lookAt({ page, context: page.context() }, 'appraised');
    await page.setViewportSize(PHONE);
    await lookAt({ page, context: page.context() }, 'appraised');
  });

  it('takes the scores of somebody on their own page, with the file stored as soon as it is picked', async () => {
    const seat = await sit('vien-chuc', PHONE);
    const { page } = seat;
    await page.getByRole('link', { name: 'Ngụy Thị Thanh Thúy' }).click();
    const criteria = page.locator('fieldset');
    await criteria.first().waitFor();
    for (const criterion of await criteria.all()) {
      await criterion.getByLabel('Đạt', { exact: true }).check();
      await criterion.getByLabel('Lời giải trình').fill(EXPLAINED);
    }
    await criteria.first().getByLabel('Tệp minh chứng').setInputFiles(join(folder, EVIDENCE));
    await page.getByText(`Đã nhận: ${EVIDENCE}`).waitFor();
    await criteria.first().getByLabel('Ngày của minh chứng').fill(EVIDENCE_ON);
    await lookAt(seat, 'scoring');
    await page.getByRole('button', { name: 'Gửi bản tự chấm' }).click();
    await page
      .getByText(/8\/8 nội dung đạt/)
      .first()
      .waitFor();
    await page.getByRole('link', { name: EVIDENCE }).waitFor();
    await lookAt(seat, 'scored');
  });
});
