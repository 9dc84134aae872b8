import { mkdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { startStack, type Stack } from '../../infra/launcher/stack';
import { waitUntil } from '../../infra/launcher/wait-until';
import { SignedIn } from '../api/signed-in.factory';
import { violationsIn } from '../support/violations';
import { PATIENCE_MS } from '../support/patience';
import { launchBrowser } from '../support/seats';

const PICTURES = 'tests/output/browser';
/** An office that asks whoever hands in a draft to sign in. */
const PLAN = readFileSync('tests/fixtures/conferences/004-skhcn-2019.yaml', 'utf8').replace(
  /^ {2}mail: \{ /m,
  '  mail: { levels: { draft: L2 }, ',
);

interface Mail {
  readonly subject: string;
  readonly text: string;
}

describe('a step that asks who answers', () => {
  let stack: Stack;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    stack = await startStack({});
    browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 360, height: 780 }, locale: 'vi-VN' });
    page = await context.newPage();
    const head = await SignedIn.as(stack.addresses.web, 'headOfOffice');
    await head.post('/api/conferences?rehearsal=true', PLAN);
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('leads from the mailed page to the sign-in and back; somebody else learns whose task it is', async () => {
    const { link, name } = await firstLink();
    await page.goto(link);
    await page.getByRole('heading', { name: 'Cần đăng nhập để trả lời' }).waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);

    await page.getByRole('link', { name: 'Đăng nhập' }).click();
    await page.getByRole('searchbox').fill('Văn thư');
    await page.getByRole('list').getByRole('button').first().click();
    await page.waitForURL(/\/task\?of=[0-9a-f]{8}$/);
    await page.getByRole('heading', { name: `Việc này dành cho ${name}` }).waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await page.screenshot({ path: `${PICTURES}/sign-in-from-mail-other-360.png`, fullPage: true });

    await page.getByRole('link', { name: 'Đăng nhập với tên khác' }).click();
    await page.getByRole('searchbox').fill(name);
    await page.getByRole('list').getByRole('button').first().click();
    await page.waitForURL(/\/task\?of=[0-9a-f]{8}$/);
    await page.getByRole('radio', { name: 'Tôi nộp dự thảo này' }).waitFor();
  });

  /** The link in the first mail that asks for a draft, and the name of whom it asks. */
  async function firstLink(): Promise<{ link: string; name: string }> {
    let mail: Mail | undefined;
    await waitUntil(async () => {
      const answer = await fetch(`${stack.addresses.mailbox}/api/messages?limit=1000`);
      mail = ((await answer.json()) as Mail[]).find(({ subject }) => subject.includes('nộp dự thảo'));
      return mail !== undefined;
    }, PATIENCE_MS);
    const [link] = /https?:\/\/\S+\/t\/[\w-]+/.exec(mail!.text)!;
    const [, name] = /Ông\/Bà ([^,\n]+),/.exec(mail!.text)!;
    return { link, name: name! };
  }
});
