import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { PATIENCE_MS } from './patience';
import { violationsIn } from './violations';

export const PICTURES = 'tests/output/browser';
export const PHONE = { width: 360, height: 740 };
export const LAPTOP = { width: 1280, height: 900 };
export const PROJECTOR = { width: 1920, height: 1080 };

/** Somebody has been signed in, wherever they begin. */
export const SIGNED_IN = ({ pathname }: URL): boolean => pathname !== '/sign-in';

/** One person in front of one screen. */
export interface Seat {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** Where somebody sits down: who they are, the size of their screen, the page, and who hears of errors in it. */
interface Place {
  readonly origin: string;
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** The path of the page. */
  readonly path: string;
  readonly failures: string[];
}

/** A Chromium whose pages are waited for as long as any condition of a test. */
export async function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', ...args],
  });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(PATIENCE_MS);
    return context;
  };
  return browser;
}

/** Signs somebody in on a browser of their own, and opens a page. */
export async function sitDown(browser: Browser, { origin, name, viewport, path, failures }: Place): Promise<Seat> {
  const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', viewport });
  const page = await context.newPage();
  page.on('pageerror', (error) => failures.push(error.message));
  await page.goto(origin);
  await page.getByText(name).first().click();
  await page.waitForURL(SIGNED_IN);
  await page.goto(`${origin}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { context, page };
}

/** Looks at a page in both languages: everybody can use it, nothing sticks out, and a picture of it or of a part stays. */
export async function lookAt({ page }: Seat, name: string, within?: string): Promise<void> {
  for (const language of ['en', 'vi']) {
    await page.evaluate(`localStorage.setItem('language', '${language}')`);
    await page.reload();
    await page.locator('main h1', { hasNotText: /Loading|Đang tải/ }).waitFor();
    if (within) await page.locator(within).waitFor();
    expect({ name, language, violations: await violationsIn(page) }).toEqual({ name, language, violations: [] });
    const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect({ name, overflow: Math.max(0, Number(overflow)) }).toEqual({ name, overflow: 0 });
    const path = `${PICTURES}/${name}-${language}-${page.viewportSize()!.width}.png`;
    await (within ? page.locator(within) : page).screenshot({ path });
  }
}

/** Waits until every seat shows some words. */
export async function everybodySees(words: string | RegExp, seats: readonly Seat[]): Promise<void> {
  await Promise.all(seats.map(({ page }) => page.getByText(words).first().waitFor()));
}
