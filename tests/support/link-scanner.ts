import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Browser } from 'playwright-core';
import { formsOf, type Form, type FormField } from '../../infra/demo/form';

/** Where a mail filter may come from: several machines of one network look like several addresses. */
export const SCANNER_ADDRESSES = ['127.0.0.2', '127.0.0.3', '127.0.0.4'] as const;

const AGENT = 'Mozilla/5.0 (compatible; LinkScanner/3.2)';
const MOST_REDIRECTS = 5;
const LINKS = /https?:\/\/[^\s<>"'\])]+/g;
const ANCHORS = /<a\b[^>]*\bhref="([^"]+)"/gi;

/** What one machine got. */
interface Seen {
  readonly url: string;
  readonly status: number;
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
}

/** Every address in a mail's text and HTML. */
export function addressesIn(...parts: readonly string[]): string[] {
  const found = parts.flatMap((part) => part.replaceAll('&amp;', '&').match(LINKS) ?? []);
  return [...new Set(found.map((address) => address.replace(/[.,;]+$/, '')))];
}

/**
 * A mail filter at its worst: it opens what it finds from several addresses, follows links and redirects, and presses every button once,
 * as the page stands, those that no person sees as well.
 */
export class LinkScanner {
  /** How many buttons it has pressed. */
  pressed = 0;
  /** Answers that a server should not give to anybody. */
  readonly broken: string[] = [];

  constructor(private readonly isOurs: (url: URL) => boolean) {}

  /** Opens an address with every method that reads, then presses every button of the page, from one machine. */
  async scan(address: string, from: string): Promise<void> {
    for (const method of ['HEAD', 'OPTIONS', 'GET']) await this.send(new Jar(), address, { method, from });
    const first = await this.send(new Jar(), address, { method: 'GET', from });
    for (const [place] of buttonsOf(first).entries()) {
      // as a filter does: each press on a page of its own, so that no press spoils the next
      const jar = new Jar();
      const page = await this.send(jar, address, { method: 'GET', from });
      const button = buttonsOf(page)[place];
      if (button) await this.press(jar, page, button, from);
    }
    // and once all in one sitting, one after the other
    const jar = new Jar();
    const page = await this.send(jar, address, { method: 'GET', from });
    for (const button of buttonsOf(page)) await this.press(jar, page, button, from);
    for (const link of anchorsOf(page)) await this.send(jar, link, { method: 'GET', from });
  }

  /** The same in a real browser with its scripts: it presses by script, with the browser's own checks and without them. */
  async scanInBrowser(address: string, browser: Browser): Promise<void> {
    const count = await this.inPage(browser, address, (page) =>
      page.evaluate<number>(`document.querySelectorAll('button, input[type=submit]').length`),
    );
    for (let place = 0; place < count; place += 1) {
      for (const how of ['click()', `form?.submit()`]) {
        await this.inPage(browser, address, async (page) => {
          await page.evaluate(`document.querySelectorAll('button, input[type=submit]')[${place}]?.${how}`);
          await page.waitForLoadState('load');
        });
        this.pressed += 1;
      }
    }
  }

  private async inPage<T>(
    browser: Browser,
    address: string,
    act: (page: Awaited<ReturnType<Browser['newPage']>>) => Promise<T>,
  ): Promise<T> {
    const page = await browser.newPage({ userAgent: AGENT });
    try {
      await page.goto(address);
      return await act(page);
    } finally {
      await page.context().close();
    }
  }

  private async press(jar: Jar, page: Seen, { form, button }: PageButton, from: string): Promise<void> {
    this.pressed += 1;
    const url = new URL(form.action || page.url, page.url);
    url.hash = '';
    const fields = form.fields.flatMap((field) => asItStands(field, button));
    if (form.method !== 'post') {
      url.search = new URLSearchParams(fields).toString();
      await this.send(jar, url.href, { method: 'GET', from });
      return;
    }
    const body = new URLSearchParams(fields).toString();
    await this.send(jar, url.href, { method: 'POST', from, body, origin: url.origin });
  }

  private async send(
    jar: Jar,
    address: string,
    request: { method: string; from: string; body?: string; origin?: string },
  ): Promise<Seen> {
    let [at, { method, body }] = [new URL(address), request];
    for (let hops = 0; ; hops += 1) {
      if (!this.isOurs(at)) return { url: at.href, status: 0, body: '', headers: {} };
      const seen = await once(at, { method, from: request.from, body, origin: request.origin, cookie: jar.header() });
      jar.keep(seen.headers['set-cookie'] ?? []);
      if (seen.status >= 500) this.broken.push(`${method} ${at.pathname.replace(/\/t\/.*/, '/t/…')}: ${seen.status}`);
      const onward = seen.headers.location;
      if (!onward || seen.status < 300 || seen.status >= 400 || hops === MOST_REDIRECTS) return seen;
      [at, method, body] = [new URL(onward, at), method === 'HEAD' ? 'HEAD' : 'GET', undefined];
    }
  }
}

interface PageButton {
  readonly form: Form;
  readonly button: FormField;
}

function buttonsOf({ body }: Seen): PageButton[] {
  return formsOf(body).flatMap((form) => {
    const buttons = form.fields.filter(({ type }) => type === 'submit');
    // a button without a name sends nothing of its own
    const unnamed: FormField = {
      name: '',
      type: 'submit',
      value: '',
      isChecked: false,
      options: [],
      isHiddenFromPeople: false,
    };
    return [unnamed, ...buttons].map((button) => ({ form, button }));
  });
}

/** What a form sends when nobody has touched it. */
function asItStands(field: FormField, pressed: FormField): [string, string][] {
  if (field.type === 'submit') return field === pressed ? [[field.name, field.value]] : [];
  if (['file', 'button', 'reset'].includes(field.type)) return [];
  if ((field.type === 'radio' || field.type === 'checkbox') && !field.isChecked) return [];
  return [[field.name, field.value]];
}

function anchorsOf({ body, url }: Seen): string[] {
  return [...body.matchAll(ANCHORS)].map(([, href]) => new URL(href!.replaceAll('&amp;', '&'), url).href);
}

function once(
  url: URL,
  {
    method,
    from,
    body,
    origin,
    cookie,
  }: { method: string; from: string; body?: string | undefined; origin?: string | undefined; cookie: string },
): Promise<Seen> {
  return new Promise((done, failed) => {
    const headers = {
      'user-agent': AGENT,
      accept: 'text/html',
      ...(cookie ? { cookie } : {}),
      ...(origin ? { origin, 'sec-fetch-site': 'same-origin' } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
    };
    const sent = ask(url, { method, headers, localAddress: from, agent: false }, (answer) => {
      text(answer).then(
        (said) => done({ url: url.href, status: answer.statusCode ?? 0, body: said, headers: answer.headers }),
        failed,
      );
    });
    sent.once('error', failed);
    sent.end(body);
  });
}

/** The cookies of one sitting. */
class Jar {
  private readonly cookies = new Map<string, string>();

  keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }

  header(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}
