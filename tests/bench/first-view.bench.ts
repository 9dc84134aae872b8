import type { Browser, BrowserContext, Page } from 'playwright-core';
import { LAPTOP, launchBrowser } from '../support/seats';
import { benchmark } from './benchmark';
import { closeLargeOffice, openLargeOffice, shared, SIZE, type LargeOffice } from './large-office';

const ORIGIN_HEADERS = { 'x-requested-with': 'hoi-nghi' };
/** What the first row of the board leads to: when it is there, one can work. */
const FIRST_ROW = 'main table tbody tr a';

interface Prepared extends LargeOffice {
  readonly browser: Browser;
}

interface OnBoard extends Prepared {
  readonly page: Page;
}

const office = shared(prepare, leave);

async function prepare(): Promise<Prepared> {
  const opened = await openLargeOffice({ withWeb: true });
  return { ...opened, browser: await launchBrowser() };
}

/** The head of the office at a browser that has never been there. */
async function freshly({ browser, head, stack }: Prepared): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', viewport: LAPTOP });
  const origin = stack.addresses.web;
  const answer = await context.request.post(`${origin}/api/sign-in`, {
    headers: ORIGIN_HEADERS,
    data: { personId: head.id },
  });
  if (!answer.ok()) throw new Error(`the sign-in answers ${answer.status()}`);
  return context;
}

/** From the address to a board that can be worked with, by the clock of the page; the browser has kept nothing. */
async function coldly(prepared: Prepared): Promise<number> {
  const context = await freshly(prepared);
  try {
    const page = await context.newPage();
    await page.goto(prepared.stack.addresses.web, { waitUntil: 'commit' });
    return await page.evaluate<number>(`(${UNTIL_SHOWN})(${JSON.stringify(FIRST_ROW)})`);
  } finally {
    await context.close();
  }
}

async function onBoard(): Promise<OnBoard> {
  const prepared = await office.prepare();
  const page = await (await freshly(prepared)).newPage();
  await page.goto(prepared.stack.addresses.web);
  await page.waitForSelector(FIRST_ROW);
  return { ...prepared, page };
}

/** To another page by its link and back to the board: whichever of both takes longer. */
async function later({ page }: OnBoard): Promise<number> {
  const there = await follow(page, 'nav a[href="/register"]', 'main h1:not(:has(+ * a[href="/conferences/new"]))');
  const back = await follow(page, 'nav a[href="/"]', FIRST_ROW);
  return Math.max(there, back);
}

/** From a click to what shows that the page is there. */
function follow(page: Page, link: string, sign: string): Promise<number> {
  return page.evaluate<number>(`(async () => {
    const since = performance.now();
    document.querySelector(${JSON.stringify(link)}).click();
    return (await (${UNTIL_SHOWN})(${JSON.stringify(sign)})) - since;
  })()`);
}

/** From the acknowledgement of an answer until the board shows it: one less is open. */
async function lively({ page, tasks, records }: OnBoard): Promise<number> {
  const shown = await page.evaluate<string[]>(CONFERENCES_SHOWN);
  const open = await records.transactions.read(({ rounds }) => rounds.openTasks(shown));
  const [task] = open.filter(({ kind }) => kind === 'opinion');
  if (!task) throw new Error('nothing is open any more');
  const changed = page.evaluate<number>(`(${UNTIL_CHANGED})('main table')`);
  await tasks.answer(task, 'agree');
  const since = Date.now();
  return (await changed) - since;
}

/** In the page: the ids of the conferences on it. */
const CONFERENCES_SHOWN = `[...document.querySelectorAll('main table tbody a')].map((a) => a.pathname.split('/')[2])`;

/** In the page: when something is there and has been painted, counted from the beginning of the page. */
const UNTIL_SHOWN = `(selector) => new Promise((resolve) => {
  const look = () => {
    if (!document.querySelector(selector)) return requestAnimationFrame(look);
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
  };
  look();
})`;

/** In the page: at what time something says another thing than now. */
const UNTIL_CHANGED = `(selector) => new Promise((resolve) => {
  const before = document.querySelector(selector).innerText;
  const look = () =>
    document.querySelector(selector)?.innerText === before ? requestAnimationFrame(look) : resolve(Date.now());
  look();
})`;

async function leave({ browser, ...opened }: Prepared): Promise<void> {
  await browser.close();
  await closeLargeOffice(opened);
}

/** What a head of office waits for at the browser, in a large office. */
export const benchmarks = [
  benchmark({
    name: `first view: the board can be worked with, nothing kept (${SIZE})`,
    prepare: office.prepare,
    run: coldly,
    tearDown: office.tearDown,
    target: 1500,
  }),
  benchmark({
    name: `later view: another page and back (${SIZE})`,
    prepare: onBoard,
    run: later,
    tearDown: office.tearDown,
    target: 300,
  }),
  benchmark({
    name: `live view: from the acknowledgement of an answer to the board that shows it (${SIZE})`,
    prepare: onBoard,
    run: lively,
    tearDown: office.tearDown,
    target: 500,
  }),
];
