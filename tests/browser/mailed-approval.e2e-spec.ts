import { mkdirSync, readFileSync } from 'node:fs';
import type { ConferenceStarted, SavedDraft, SignInPeople, TaskPage, TaskView } from '@conference/contracts';
import { devices, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { startStack, type Stack } from '../../infra/launcher/stack';
import { waitUntil } from '../../infra/launcher/wait-until';
import { SignedIn } from '../api/signed-in.factory';
import { paragraphs } from '../integration/written-report.factory';
import { violationsIn } from '../support/violations';
import { PATIENCE_MS } from '../support/patience';
import { launchBrowser } from '../support/seats';

const PICTURES = 'tests/output/browser';
/** Two short reports, each written by one person, that the Director alone approves. */
const PLAN = readFileSync('tests/fixtures/conferences/004-skhcn-2019.yaml', 'utf8')
  .replace('approve: [truong-bttnd]', 'approve: [giam-doc]')
  .replace('approve: [chu-tich-cd]', 'approve: [giam-doc]');
const REPORTS = { 'bc-bttnd': 'vien-chuc', 'bc-cong-doan': 'cv-qlkh' } as const;

interface Mail {
  readonly id: number;
  readonly subject: string;
  readonly text: string;
}

describe('a Director who approves by mail, on a phone', () => {
  let stack: Stack;
  let browser: Browser;
  let phone: BrowserContext;

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    stack = await startStack({});
    browser = await launchBrowser();
    // the narrowest phone that counts, without scripts: nothing here needs them
    phone = await browser.newContext({
      ...devices['Pixel 5'],
      viewport: { width: 360, height: 640 },
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
    });
    const head = await SignedIn.as(stack.addresses.web, 'headOfOffice');
    const { id } = (await (await head.post('/api/conferences?rehearsal=true', PLAN)).json()) as ConferenceStarted;
    for (const [code, drafter] of Object.entries(REPORTS)) await handIn(id, code, drafter);
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('types the code of the mail the first time, and lets the browser be remembered', async () => {
    const { mail, page } = await openMail('Ban Thanh tra nhân dân');
    const answer = await press(page);
    expect(await violationsIn(answer)).toEqual([]);
    await picture(answer, 'first-time');
    await answer.getByRole('radio', { name: /^Phê duyệt/ }).click();
    const [, code] = /(\d{3} \d{3})/.exec(mail.text)!;
    await answer.getByRole('textbox', { name: /mã/i }).fill(code!);
    await answer.getByRole('checkbox', { name: /ghi nhớ/i }).check();
    await answer.getByRole('button', { name: /phê duyệt|ký/i }).click();
    await answer.getByRole('heading', { level: 1, name: /ghi nhận/i }).waitFor();
    expect(await violationsIn(answer)).toEqual([]);
    await picture(answer, 'receipt');
  });

  it('needs three gestures from then on: the button in the mail, the choice, the button that names the act', async () => {
    const { page } = await openMail('Công đoàn');
    await picture(page, 'mail');

    const answer = await press(page); // first
    await picture(answer, 'page');
    await answer.getByRole('radio', { name: /^Phê duyệt/ }).click(); // second
    const act = answer.getByRole('button', { name: /phê duyệt|ký/i });
    await act.click(); // third

    await answer.getByRole('heading', { level: 1, name: /ghi nhận/i }).waitFor();
    const director = await person('giam-doc');
    const { items } = (await (await director.get('/api/tasks?state=decided&limit=100')).json()) as TaskPage;
    expect(items.filter(({ kind }) => kind === 'approval').map(({ outcome }) => outcome)).toEqual([
      'approved',
      'approved',
    ]);
  });

  it('gets a receipt for each', async () => {
    let receipts: Mail[] = [];
    await waitUntil(async () => {
      receipts = (await mailsTo('giam-doc@skhcn.example')).filter(({ subject }) => /ghi nhận/i.test(subject));
      return receipts.length === 2;
    }, PATIENCE_MS);
    expect(receipts).toHaveLength(2);
    const page = await phone.newPage();
    await page.goto(`${stack.addresses.mailbox}/messages/${receipts[0]!.id}/html`);
    await picture(page, 'receipt-mail');
  });

  async function handIn(conferenceId: string, code: string, drafter: string): Promise<void> {
    const desk = await person(drafter);
    let task: TaskView | undefined;
    await waitUntil(async () => {
      const { items } = (await (await desk.get('/api/tasks?state=open&limit=100')).json()) as TaskPage;
      task = items.find((open) => open.conferenceId === conferenceId && open.kind === 'draft');
      return task !== undefined;
    }, PATIENCE_MS);
    const { id, documentId, packetHash } = task!;
    const draft = { baseVersion: 0, text: paragraphs(`mot Báo cáo ${code}: các chỉ tiêu đã hoàn thành.`) };
    const { version: draftVersion } = (await (
      await desk.put(`/api/documents/${documentId}/draft`, draft)
    ).json()) as SavedDraft;
    const answered = await desk.post(`/api/tasks/${id}/decisions`, { outcome: 'submitted', packetHash, draftVersion });
    expect([answered.status, answered.ok ? '' : await answered.text()]).toEqual([200, '']);
  }

  async function person(code: string): Promise<SignedIn> {
    const { offices } = (await (await fetch(`${stack.addresses.web}/api/sign-in/people`)).json()) as SignInPeople;
    return SignedIn.asPerson(
      stack.addresses.web,
      offices.flatMap(({ people }) => people).find((known) => known.code === code)!.id,
    );
  }

  async function mailsTo(address: string): Promise<Mail[]> {
    const answer = await fetch(`${stack.addresses.mailbox}/api/messages?limit=1000&to=${encodeURIComponent(address)}`);
    return (await answer.json()) as Mail[];
  }

  /** The Director opens the mail about a report, as a mail program shows it. */
  async function openMail(about: string): Promise<{ mail: Mail; page: Page }> {
    let mail: Mail | undefined;
    let mails: Mail[] = [];
    await waitUntil(async () => {
      mails = await mailsTo('giam-doc@skhcn.example');
      mail = mails.find(({ subject, text }) => subject.includes('quyết định') && text.includes(about));
      return mail !== undefined;
    }, PATIENCE_MS);
    if (!mail) throw new Error(`no mail about ${about} among: ${mails.map(({ subject }) => subject).join(' | ')}`);
    const page = await phone.newPage();
    await page.goto(`${stack.addresses.mailbox}/messages/${mail.id}/html`);
    return { mail, page };
  }

  /** Presses the one button of a mail; the page opens in a window of its own. */
  async function press(page: Page): Promise<Page> {
    const [opened] = await Promise.all([phone.waitForEvent('page'), page.locator('a[href*="/t/"]').first().click()]);
    await opened.waitForLoadState();
    return opened;
  }

  async function picture(page: Page, name: string): Promise<void> {
    await page.screenshot({ path: `${PICTURES}/mailed-approval-${name}-360.png`, fullPage: true });
    const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect({ name, overflow: Math.max(0, Number(overflow)) }).toEqual({ name, overflow: 0 });
  }
});
