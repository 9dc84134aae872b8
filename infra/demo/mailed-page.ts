import type { Language } from '@conference/domain';
import { CookieJar } from '../cli/cookie-jar';
import { ask, problemOf } from '../cli/web-answer';
import { decoded, formsOf, type Form } from './form';

/** A page as it arrived. */
export interface Page {
  readonly status: number;
  readonly url: string;
  readonly html: string;
}

const MOST_REDIRECTS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];
const SERVER_ERROR = 500;

/** The doors to which a page sends somebody who must be known better before they answer. */
const IDENTITY_DOOR = /href="\/(?:sign-in|confirm-identity)\?next=/;

/** One person's browser on mailed links: it keeps the cookies and sends what a form of the page would send. */
export class MailedPage {
  constructor(
    private readonly language: Language,
    private readonly cookies = new CookieJar(),
  ) {}

  open(link: string): Promise<Page> {
    return this.go(link, {});
  }

  /** The form that answers the task, if the page still offers it. */
  static formOf(page: Page): Form | null {
    return (
      formsOf(page.html).find(({ action, method }) => method === 'post' && /\/task\/decision\b/.test(action)) ?? null
    );
  }

  /** Whether a page asks to sign in, or to confirm who one is, before it offers its form. */
  static asksWhoItIs({ html }: Page): boolean {
    return IDENTITY_DOOR.test(html);
  }

  /** Signs in, in this browser: whoever has just done so is known well enough for every step. */
  async signIn(page: Page, personId: string): Promise<void> {
    await this.go(new URL('/api/sign-in', page.url).href, {
      method: 'POST',
      body: JSON.stringify({ personId }),
      headers: { 'content-type': 'application/json', 'x-requested-with': 'hoi-nghi' },
    });
  }

  submit(page: Page, form: Form, body: FormData): Promise<Page> {
    const url = new URL(form.action || page.url, page.url);
    url.hash = '';
    return this.go(url.href, {
      method: 'POST',
      body,
      headers: { origin: url.origin, referer: page.url, 'sec-fetch-site': 'same-origin' },
    });
  }

  /** Follows redirects as a browser does; a server that cannot is asked again by whoever waits. */
  private async go(url: string, init: RequestInit): Promise<Page> {
    let [at, request] = [url, init];
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
      const headers = {
        'accept-language': this.language,
        ...this.cookies.header(),
        ...(request.headers as Record<string, string>),
      };
      const { response, text } = await ask(at, { ...request, headers });
      this.cookies.keep(response);
      const location = response.headers.get('location');
      if (!REDIRECTS.includes(response.status) || !location) {
        if (response.status >= SERVER_ERROR) throw problemOf(response.status, text);
        return { status: response.status, url: at, html: text };
      }
      [at, request] = [new URL(location, at).href, {}];
    }
    throw new Error(`${url} leads in circles`);
  }
}

/** What a page says first, for a person who must be told why it went wrong. */
export function pageSays({ html }: Page): string {
  const text = (tag: string) => new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, 'i').exec(html)?.[1] ?? '';
  const alert = /<div\b[^>]*role="alert"[^>]*>([\s\S]*?)<\/div>/i.exec(html)?.[1] ?? '';
  return [text('h1'), alert].map(plain).filter(Boolean).join(': ');
}

function plain(html: string): string {
  return decoded(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/gu, ' ')
    .trim();
}
