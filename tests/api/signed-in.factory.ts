import type { SignInPeople } from '@conference/contracts';

/** A program that acts for one person: it keeps their cookie and says that it is one of ours. */
export class SignedIn {
  private constructor(
    private readonly origin: string,
    private cookie: string,
  ) {}

  /** Signs in as the first person with a role, or as nobody. */
  static async as(origin: string, role?: string): Promise<SignedIn> {
    if (!role) return new SignedIn(origin, '');
    const { offices } = (await (await fetch(`${origin}/api/sign-in/people`)).json()) as SignInPeople;
    const person = offices.flatMap(({ people }) => people).find(({ roles }) => roles.some((held) => held === role));
    return SignedIn.asPerson(origin, person?.id);
  }

  /** Signs in as one person. */
  static async asPerson(origin: string, personId: string | undefined): Promise<SignedIn> {
    const somebody = new SignedIn(origin, '');
    somebody.follow(await somebody.post('/api/sign-in', { personId }));
    return somebody;
  }

  /** The same cookie in another place, as it is now. */
  copy(): SignedIn {
    return new SignedIn(this.origin, this.cookie);
  }

  /** Keeps the cookie that an answer sets, as a browser does. */
  follow(answer: Response): Response {
    const [set] = answer.headers.getSetCookie();
    if (set) this.cookie = set.split(';')[0]!;
    return answer;
  }

  get(path: string): Promise<Response> {
    return fetch(`${this.origin}${path}`, { headers: { cookie: this.cookie } });
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const isText = typeof body === 'string';
    return fetch(`${this.origin}${path}`, {
      method: 'POST',
      body: isText ? body : JSON.stringify(body),
      headers: {
        cookie: this.cookie,
        'x-requested-with': 'hoi-nghi',
        'content-type': isText ? 'application/yaml' : 'application/json',
        ...headers,
      },
    });
  }

  patch(path: string, body: unknown): Promise<Response> {
    return fetch(`${this.origin}${path}`, {
      method: 'PATCH',
      body: JSON.stringify(body),
      headers: { ...this.own, 'content-type': 'application/json' },
    });
  }

  put(path: string, body: unknown): Promise<Response> {
    return fetch(`${this.origin}${path}`, {
      method: 'PUT',
      body: JSON.stringify(body),
      headers: { ...this.own, 'content-type': 'application/json' },
    });
  }

  delete(path: string): Promise<Response> {
    return fetch(`${this.origin}${path}`, { method: 'DELETE', headers: this.own });
  }

  upload(name: string, content: Uint8Array, { path = '/api/files', note = '' } = {}): Promise<Response> {
    const form = new FormData();
    form.set('file', new Blob([content as Uint8Array<ArrayBuffer>]), name);
    if (note) form.set('note', note);
    return this.form(path, form);
  }

  /** Sends a form as a page does. */
  form(path: string, form: FormData): Promise<Response> {
    return fetch(`${this.origin}${path}`, { method: 'POST', body: form, headers: this.own });
  }

  /** What every command of our own pages carries. */
  get own(): Record<string, string> {
    return { cookie: this.cookie, 'x-requested-with': 'hoi-nghi' };
  }
}
