/** An answer with its text. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** In how many seconds an answer says to come again; not a number where it says nothing. */
export function secondsToWait({ headers }: Answer): number {
  return Number(headers.get('retry-after') ?? Number.NaN);
}

type Fields = Readonly<Record<string, string | Blob>>;

/** A browser without scripts: it keeps cookies, follows redirects after reading, and sends forms as their page says. */
export class PlainBrowser {
  /** By path and name: a cookie is sent to the addresses below its path only (RFC 6265 §5.1.4). */
  private readonly cookies = new Map<string, { path: string; name: string; value: string }>();

  constructor(
    private readonly origin: string,
    private readonly ownHeaders: Readonly<Record<string, string>> = { 'sec-fetch-site': 'same-origin' },
  ) {}

  async get(path: string, method = 'GET'): Promise<Answer> {
    const answer = await this.send(path, { method });
    const onward = answer.headers.get('location');
    return answer.status === 303 && onward ? this.get(onward) : answer;
  }

  /** One request, no redirect. */
  async send(path: string, init: RequestInit): Promise<Answer> {
    const { pathname } = new URL(path, this.origin);
    const cookie = [...this.cookies.values()]
      .filter((kept) => isBelow(pathname, kept.path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    const headers = { ...this.ownHeaders, cookie, ...(init.headers as Record<string, string> | undefined) };
    const response = await fetch(new URL(path, this.origin), { ...init, redirect: 'manual', headers });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  /** Fills the page's form in and sends it, with what the page hid in it. */
  submit(page: Answer, fields: Fields): Promise<Answer> {
    const [, action = ''] = /<form[^>]*action="([^"#]+)/.exec(page.text) ?? [];
    const hidden = [...page.text.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const all = { ...Object.fromEntries(hidden.map(([, name, value]) => [name, value])), ...fields };
    return this.post(action.replaceAll('&amp;', '&'), all, page.text.includes('multipart/form-data'));
  }

  post(path: string, fields: Fields, isMultipart = true): Promise<Answer> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    const plain = () =>
      new URLSearchParams(
        Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value : '']),
      );
    return this.send(path, { method: 'POST', body: isMultipart ? form : plain() });
  }

  /** Signs in as somebody, where one may pick a person. */
  signIn(personId: string): Promise<Answer> {
    return this.send('/api/sign-in', {
      method: 'POST',
      body: JSON.stringify({ personId }),
      headers: { 'content-type': 'application/json', 'x-requested-with': 'hoi-nghi' },
    });
  }

  /** Puts a cookie there by hand, as a thief would. */
  plant(name: string, value: string): void {
    this.cookies.set(`/ ${name}`, { path: '/', name, value });
  }

  forget(): void {
    this.cookies.clear();
  }

  private keep(line: string): void {
    const [pair = ''] = line.split(';');
    const [name = '', value = ''] = pair.split('=');
    const [, path = '/'] = /;\s*path=([^;]+)/i.exec(line) ?? [];
    if (value === '') this.cookies.delete(`${path} ${name}`);
    else this.cookies.set(`${path} ${name}`, { path, name, value: decodeURIComponent(value) });
  }
}

function isBelow(address: string, path: string): boolean {
  return address === path || address.startsWith(path.endsWith('/') ? path : `${path}/`);
}
