import { mkdirSync, readFileSync } from 'node:fs';
import { directorySchema } from '@conference/contracts';
import {
  addDays,
  addMonths,
  templatePlan,
  vietnamCalendar,
  vietnamDateOf,
  weekday,
  type ConferencePlan,
} from '@conference/domain';
import type { Browser, Page } from 'playwright-core';
import { parse } from 'yaml';
import { startConference } from '../../apps/api/src/conferences/start-conference';
import { builtWeb } from '../support/built';
import { LAPTOP, launchBrowser, lookAt, PHONE, PICTURES, PROJECTOR, sitDown, type Seat } from '../support/seats';
import { openTestApp, type TestApp } from '../support/test-app';
import { violationsIn } from '../support/violations';

const TODAY = vietnamDateOf(new Date().toISOString());
const OFFICE = directorySchema.parse(parse(readFileSync('infra/demonstration/office.yaml', 'utf8')));
/** The system has no other clock than the machine's: last year's plan is what was proposed a year before today. */
const LAST = templatePlan('annualPlenary', OFFICE, { calendar: vietnamCalendar, todayOn: addMonths(TODAY, -12) });
const YEAR = LAST.conference.year + 1;
const SATURDAY = 6;

/** The plan of the year before, under a director who has left since. */
function lastYearsPlan(): ConferencePlan {
  const people = LAST.people.map((person) =>
    person.code === 'giam-doc' ? { ...person, name: 'Lương Thế Hiển', email: 'cu@skhcn.example' } : person,
  );
  const target = {
    code: 'dung-han',
    title: 'Hồ sơ được giải quyết đúng hạn',
    indicator: '98%',
    owner: 'vp',
    evidence: true,
  };
  const plan: ConferencePlan = { ...LAST, people, targets: [{ ...target, previous: null, lineage: 'new' }] };
  const renamed: unknown = JSON.parse(JSON.stringify(plan).replaceAll('"giam-doc"', '"giam-doc-cu"'));
  return renamed as ConferencePlan;
}

describe('Chị Ngân, chánh văn phòng, prepares this year’s conference from last year’s', () => {
  let api: TestApp;
  let browser: Browser;
  let desk: Seat;
  let page: Page;
  const failures: string[] = [];
  const here = '/conferences/new';

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    api = await openTestApp({ DEV_SIGN_IN: 'true', WEB_ROOT: await builtWeb() });
    await api.transactions.run(async (records) => {
      const plan = lastYearsPlan();
      const { office } = await records.directory.takeOver(plan.office, plan.units, plan.people);
      const [actor] = await records.directory.holders(office.id, 'headOfOffice');
      const started = await startConference(records, { plan, rehearsal: false, actor: actor!, now: new Date() });
      if (!started.ok) throw new Error('last year’s conference did not start');
      await records.conferences.enterStage(started.value, 'followUp', new Date());
      await records.directory.takeOver(OFFICE.office, OFFICE.units, OFFICE.people);
    });
    await api.transactions.dataSource.query(`update person set active = false where code = 'giam-doc-cu'`);
    browser = await launchBrowser();
    desk = await sitDown(browser, {
      origin: api.origin,
      name: 'Phạm Thị Bích Ngân',
      viewport: LAPTOP,
      path: here,
      failures,
    });
    page = desk.page;
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await api?.close();
  }, 60_000);

  it('“I open the page, and it offers me last year’s conference first.”', async () => {
    await page.getByText('Bắt đầu từ đâu? Cơ quan có 24 người.').waitFor();
    await lookAt(desk, 'plan-offers');
    await page.setViewportSize(PHONE);
    await page.screenshot({ path: `${PICTURES}/plan-offers-vi-360.png`, fullPage: true });
    await page.setViewportSize(LAPTOP);
    const first = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: 'Dùng kế hoạch năm trước' }) });
    await first.getByText(`năm ${YEAR - 1}`).waitFor();
    await first.getByRole('button').click();
  });

  it('“Everything is filled in: this year’s date, the director of today, and what we promised last year.”', async () => {
    const title = page.getByLabel('Tên hội nghị');
    await title.waitFor();
    expect(await title.inputValue()).toContain(`năm ${YEAR}`);
    const presidium = page.getByRole('group', { name: 'Đoàn Chủ tịch' });
    await presidium.getByText('Trần Đình Khải').first().waitFor();
    expect(await page.getByText('Lương Thế Hiển').count()).toBe(0);
    await page.getByRole('region', { name: 'Chỉ tiêu' }).getByText('98% · Giữ nguyên · năm trước: 98%').waitFor();
    await page.getByRole('table', { name: 'Ngày họp này kéo theo các hạn sau' }).waitFor();
    await lookAt(desk, 'plan-form', 'main');
    await page.screenshot({ path: `${PICTURES}/plan-form-vi-1280.png`, fullPage: true });
  });

  it('“I pick a Saturday by mistake; it says so at once and offers the Monday.”', async () => {
    const held = await page.getByLabel('Ngày họp', { exact: true }).inputValue();
    const saturday = addDays(held, SATURDAY - weekday(held));
    await page.getByLabel('Ngày họp', { exact: true }).fill(saturday);
    await page.getByText('Ngày tổ chức là ngày nghỉ.').waitFor();
    await page.screenshot({ path: `${PICTURES}/plan-day-off-vi-1280.png` });
    await page
      .getByRole('button', { name: /^Chọn / })
      .first()
      .click();
    await page.getByText('Ngày tổ chức là ngày nghỉ.').waitFor({ state: 'detached' });
    expect((await page.getByLabel('Ngày họp', { exact: true }).inputValue()) > saturday).toBe(true);
  });

  it('“My colleague likes the file: we look at the same plan, and neither of us loses a word.”', async () => {
    await page.getByRole('button', { name: 'Tệp kế hoạch', exact: true }).click();
    const area = page.getByLabel('Nội dung kế hoạch');
    const before = await area.inputValue();
    await area.fill(`# hỏi lại phòng Kế hoạch - Tài chính\n${before}`);
    expect(await violationsIn(page)).toEqual([]);
    await page.screenshot({ path: `${PICTURES}/plan-file-vi-1280.png` });
    await page.getByRole('button', { name: 'Biểu mẫu', exact: true }).click();
    await page.getByLabel('Địa điểm').fill('Hội trường tầng 3');
    await page.getByRole('button', { name: 'Tệp kế hoạch', exact: true }).click();
    const after = await area.inputValue();
    const placed = before.replace('place: Hội trường cơ quan', 'place: Hội trường tầng 3');
    expect(after).toBe(`# hỏi lại phòng Kế hoạch - Tài chính\n${placed}`);
    await page.getByRole('button', { name: 'Biểu mẫu', exact: true }).click();
  });

  it('“I take out the one who drafts what they approve; it leads me there.”', async () => {
    const documents = page.getByRole('region', { name: 'Văn bản' });
    await documents.locator('summary').first().click();
    const drafter = documents.getByLabel('Người soạn thảo');
    const own = await drafter.inputValue();
    await drafter.selectOption('giam-doc');
    await page.getByRole('heading', { name: 'Kế hoạch có 1 lỗi' }).waitFor();
    await page.getByRole('button', { name: 'Bắt đầu hội nghị' }).click();
    expect(await page.evaluate('document.activeElement?.textContent')).toBe('Kế hoạch có 1 lỗi');
    await documents.locator('summary').first().click();
    await page.getByRole('button', { name: /Người soạn không được tự phê duyệt/ }).click();
    await documents.getByText('Người soạn không được tự phê duyệt văn bản của mình.').waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await page.screenshot({ path: `${PICTURES}/plan-own-draft-vi-1280.png` });
    await documents.getByLabel('Người soạn thảo').selectOption(own);
    await page.getByRole('heading', { name: 'Kế hoạch có 1 lỗi' }).waitFor({ state: 'detached' });
  });

  it('“On my phone in the evening it is all still there.”', async () => {
    await page.setViewportSize(PHONE);
    await page.reload();
    await page.getByLabel('Địa điểm').waitFor();
    expect(await page.getByLabel('Địa điểm').inputValue()).toBe('Hội trường tầng 3');
    await lookAt(desk, 'plan-form', 'main');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsIn(page)).toEqual([]);
    await page.screenshot({ path: `${PICTURES}/plan-form-dark-vi-360.png`, fullPage: true });
    await page.setViewportSize(PROJECTOR);
    await page.screenshot({ path: `${PICTURES}/plan-form-dark-vi-1920.png`, fullPage: true });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.screenshot({ path: `${PICTURES}/plan-form-vi-1920.png`, fullPage: true });
    await page.setViewportSize(LAPTOP);
  });

  it('“Then I start it.”', async () => {
    await page.getByRole('button', { name: 'Bắt đầu hội nghị' }).click();
    await page.waitForURL(/\/conferences\/[0-9a-f-]{36}$/);
    await page.getByRole('heading', { level: 1, name: new RegExp(`năm ${YEAR}`) }).waitFor();
    await page.getByText('Hội trường tầng 3').first().waitFor();
    await page.goto(`${api.origin}${here}`);
    // what was started is no draft any more
    await page.getByRole('button', { name: 'Dùng kế hoạch năm trước' }).waitFor();
  });

  it('never shows an error that nobody caught', () => {
    expect(failures).toEqual([]);
  });
});
