import { mkdirSync, readFileSync } from 'node:fs';
import type { ConferenceStarted, SavedDraft, SignInPeople, TaskPage, TaskView } from '@conference/contracts';
import { addDays, vietnamDateOf } from '@conference/domain';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startStack, type Stack } from '../../infra/launcher/stack';
import { waitUntil } from '../../infra/launcher/wait-until';
import { SignedIn } from '../api/signed-in.factory';
import { paragraphs } from '../integration/written-report.factory';
import { violationsIn } from '../support/violations';
import { PATIENCE_MS } from '../support/patience';
import { launchBrowser, SIGNED_IN } from '../support/seats';

const PICTURES = 'tests/output/browser';
/** A short report, written by one person, that the Director alone approves. */
const PLAN = readFileSync('tests/fixtures/conferences/004-skhcn-2019.yaml', 'utf8').replace(
  'approve: [truong-bttnd]',
  'approve: [giam-doc]',
);
const REPORT = 'Ban Thanh tra nhân dân';
const TODAY = vietnamDateOf(new Date().toISOString());
/** Long enough that whatever the plan asks falls into it. */
const LAST_DAY = addDays(TODAY, 90);
const ORDER = '12/QĐ-SKHCN';
const WIDTHS = [360, 1280];

interface Mail {
  readonly id: number;
  readonly subject: string;
  readonly text: string;
}

describe('the Director is away', () => {
  let stack: Stack;
  let browser: Browser;
  let desk: BrowserContext;
  let page: Page;
  let conferenceId: string;
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    stack = await startStack({});
    browser = await launchBrowser();
    const head = await SignedIn.as(stack.addresses.web, 'headOfOffice');
    const started = await head.post('/api/conferences?rehearsal=true', PLAN);
    conferenceId = ((await started.json()) as ConferenceStarted).id;
    desk = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
    page = await desk.newPage();
    page.on('pageerror', (error) => failures.push(error.message));
    await page.goto(stack.addresses.web);
    await page
      .getByText(/Phạm Thị Bích Ngân/)
      .first()
      .click();
    await page.waitForURL(SIGNED_IN);
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('enters the days by keyboard, and sees what falls into them before anything is saved', async () => {
    await page.getByRole('link', { name: 'Vắng mặt' }).click();
    await page.getByRole('heading', { level: 1, name: 'Vắng mặt và ủy quyền' }).waitFor();
    await page.getByRole('button', { name: 'Ghi thời gian vắng mặt' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Người vắng mặt').selectOption({ label: await labelOf(dialog, 'Giám đốc Sở') });
    await dialog.getByLabel('Từ ngày').fill(TODAY);
    await dialog.getByLabel('Đến hết ngày').fill(LAST_DAY);
    await dialog.getByText('chưa có người thay thế').first().waitFor();
    await dialog.getByRole('listitem').filter({ hasText: REPORT }).waitFor();
    await picture('absence-entry-vi', false);
    expect(await violationsIn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Lưu thời gian vắng mặt' }).click();
    await dialog.waitFor({ state: 'hidden' });
  });

  it('shows the gap on the page and tells of it by mail', async () => {
    await page.getByText(/việc đến hạn khi vắng mặt mà chưa có người giải quyết/).waitFor();
    await picture('absence-gap-vi');
    expect(await violationsIn(page)).toEqual([]);
    const director = await addressOf('giam-doc');
    await waitUntil(async () => (await mailsTo(director)).some(({ subject }) => /vắng mặt/.test(subject)), PATIENCE_MS);
    const heads = await mailsTo(await addressOf('chanh-vp'));
    expect(heads.filter(({ subject }) => /vắng mặt/.test(subject))).toHaveLength(1);
  });

  it('mends it with somebody of the right office, under the number of the order', async () => {
    await page
      .getByRole('region', { name: 'Lịch vắng mặt theo tuần' })
      .getByRole('button', { name: /^Chọn người thay thế/ })
      .click();
    const dialog = page.getByRole('dialog');
    const select = dialog.getByLabel('Người thay thế');
    const deputy = select.locator('option', { hasText: 'Nguyễn Thị Hoài Thương' });
    await deputy.waitFor({ state: 'attached' });
    const offered = await select.locator('option').allTextContents();
    expect(offered.some((name) => name.includes('Văn thư'))).toBe(false);
    await select.selectOption({ label: (await deputy.textContent())! });
    await dialog.getByLabel('Số, ký hiệu').fill(ORDER);
    await dialog.getByLabel('Ngày ký').fill(TODAY);
    await picture('absence-mend-vi', false);
    expect(await violationsIn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Giao giải quyết thay' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page
      .getByText(/giải quyết thay$/)
      .first()
      .waitFor();
    await picture('absence-mended-vi');
  });

  it('shows people by weeks, and takes days away that are chosen by keyboard in the line of a person', async () => {
    const weeks = page.getByRole('region', { name: 'Lịch vắng mặt theo tuần' });
    await weeks
      .getByText(/^Vắng /)
      .first()
      .waitFor();
    await weeks.getByRole('checkbox', { name: 'Hiện mọi người trong cơ quan' }).check();
    const days = weeks.getByRole('row').filter({ hasText: 'Bùi Thị Lệ Quyên' }).getByRole('button');
    await days.nth(15).focus();
    await page.keyboard.press('Enter');
    await weeks.getByText(/Chọn ngày cuối/).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    const [startsOn, endsOn] = [dialog.getByLabel('Từ ngày'), dialog.getByLabel('Đến hết ngày')];
    await startsOn.waitFor();
    expect(await endsOn.inputValue()).toBe(addDays(await startsOn.inputValue(), 2));
    await dialog.getByText('Việc đến hạn trong thời gian vắng mặt').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await weeks.getByRole('checkbox', { name: 'Hiện mọi người trong cơ quan' }).uncheck();
    await picture('absence-weeks-vi');
    expect(await violationsIn(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await picture('absence-weeks-dark-vi');
    expect(await violationsIn(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('leads from a bar of the month to its row', async () => {
    await page.getByRole('button', { name: 'Theo tháng' }).click();
    const bar = page.locator('figure a').first();
    await bar.focus();
    await page.keyboard.press('Enter');
    await page.locator(':target').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Absences and authority' }).waitFor();
    await picture('absences-en');
    expect(await violationsIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  });

  it('mails the substitute, who approves on behalf; both get the receipt', async () => {
    await handIn('vien-chuc');
    const deputy = await addressOf('pho-giam-doc-1');
    const director = await addressOf('giam-doc');
    let mail: Mail | undefined;
    await waitUntil(async () => {
      mail = (await mailsTo(deputy)).find(
        ({ subject, text }) => subject.includes('quyết định') && text.includes(REPORT),
      );
      return mail !== undefined;
    }, PATIENCE_MS);
    expect(mail!.text.replace(/\s+/g, ' ')).toMatch(new RegExp(`thay Ông/Bà .*Quyết định số ${ORDER}`));
    const asked = (await mailsTo(director)).filter(({ subject }) => subject.includes('Đề nghị quyết định'));
    expect(asked).toEqual([]);

    const phone = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: 'vi-VN' });
    const mailbox = await phone.newPage();
    await mailbox.goto(`${stack.addresses.mailbox}/messages/${mail!.id}/html`);
    await mailbox.screenshot({ path: `${PICTURES}/absence-mail-360.png`, fullPage: true });
    const [answer] = await Promise.all([phone.waitForEvent('page'), mailbox.locator('a[href*="/t/"]').first().click()]);
    await answer.waitForLoadState();
    await answer.getByText(/giải quyết thay Ông\/Bà/).waitFor();
    await answer.screenshot({ path: `${PICTURES}/absence-page-360.png`, fullPage: true });
    await answer.getByRole('radio', { name: /^Phê duyệt/ }).click();
    const [, code] = /(\d{3} \d{3})/.exec(mail!.text)!;
    await answer.getByRole('textbox', { name: /mã/i }).fill(code!);
    await answer.getByRole('button', { name: /phê duyệt|ký/i }).click();
    await answer.getByRole('heading', { level: 1, name: /ghi nhận/i }).waitFor();
    await answer.getByText(/giải quyết thay Ông\/Bà/).waitFor();
    expect(await violationsIn(answer)).toEqual([]);
    await answer.screenshot({ path: `${PICTURES}/absence-receipt-360.png`, fullPage: true });

    for (const address of [deputy, director]) {
      await waitUntil(
        async () => (await mailsTo(address)).some(({ subject }) => /Đã ghi nhận/.test(subject)),
        PATIENCE_MS,
      );
    }
    const [own] = (await mailsTo(director)).filter(({ subject }) => /Đã ghi nhận/.test(subject));
    expect(own!.text).toContain(ORDER);
    expect(failures).toEqual([]);
  });

  async function labelOf(dialog: ReturnType<Page['getByRole']>, position: string): Promise<string> {
    const labels = await dialog.getByLabel('Người vắng mặt').locator('option').allTextContents();
    return labels.find((label) => label.endsWith(`, ${position}`))!;
  }

  async function handIn(drafter: string): Promise<void> {
    const author = await person(drafter);
    let task: TaskView | undefined;
    await waitUntil(async () => {
      const { items } = (await (await author.get('/api/tasks?state=open&limit=100')).json()) as TaskPage;
      task = items.find((open) => open.conferenceId === conferenceId && open.kind === 'draft');
      return task !== undefined;
    }, PATIENCE_MS);
    const { id, documentId, packetHash } = task!;
    const draft = { baseVersion: 0, text: paragraphs('mot Các chỉ tiêu đã hoàn thành.') };
    const saved = await author.put(`/api/documents/${documentId}/draft`, draft);
    const { version: draftVersion } = (await saved.json()) as SavedDraft;
    const answered = await author.post(`/api/tasks/${id}/decisions`, {
      outcome: 'submitted',
      packetHash,
      draftVersion,
    });
    expect(answered.status).toBe(200);
  }

  async function person(code: string): Promise<SignedIn> {
    const { offices } = (await (await fetch(`${stack.addresses.web}/api/sign-in/people`)).json()) as SignInPeople;
    const found = offices.flatMap(({ people }) => people).find((known) => known.code === code)!;
    return SignedIn.asPerson(stack.addresses.web, found.id);
  }

  async function addressOf(code: string): Promise<string> {
    const [, address] = new RegExp(`code: ${code}\\n(?:.*\\n)*?.*email: (\\S+@\\S+?),?\\n`).exec(PLAN)!;
    return Promise.resolve(address!);
  }

  async function mailsTo(address: string): Promise<Mail[]> {
    const answer = await fetch(`${stack.addresses.mailbox}/api/messages?limit=1000&to=${encodeURIComponent(address)}`);
    return (await answer.json()) as Mail[];
  }

  async function picture(name: string, fullPage = true): Promise<void> {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage });
      const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      expect({ name, width, overflow: Math.max(0, Number(overflow)) }).toEqual({ name, width, overflow: 0 });
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  }
});
