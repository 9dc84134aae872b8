import type { z } from 'zod';
import { CookieJar } from './cookie-jar';
import { ask, problemOf } from './web-answer';

/** What goes with a command. */
export interface CommandOptions {
  /** The same key again gets the first answer. */
  readonly key?: string;
}

/** One visitor of the public API: what the dashboard does in a browser, without the browser. */
export class ApiClient {
  private readonly cookies = new CookieJar();

  constructor(
    readonly url: string,
    private readonly language: 'vi' | 'en' = 'vi',
  ) {}

  async get<T>(path: string, schema: z.ZodType<T>): Promise<T> {
    return schema.parse(JSON.parse(await this.send('GET', path)));
  }

  /** Sends a command as JSON; with a schema it reads the answer. */
  async post<T = void>(path: string, body: unknown, schema?: z.ZodType<T>, { key }: CommandOptions = {}): Promise<T> {
    const headers = { 'content-type': 'application/json', ...keyHeader(key) };
    return read(await this.send('POST', path, { headers, body: JSON.stringify(body) }), schema);
  }

  /** Sends a plan file as it is written: lines of errors refer to it. */
  async postYaml<T>(path: string, text: string, schema: z.ZodType<T>, { key }: CommandOptions = {}): Promise<T> {
    const headers = { 'content-type': 'application/yaml; charset=utf-8', ...keyHeader(key) };
    return read(await this.send('POST', path, { headers, body: text }), schema);
  }

  async upload<T>(path: string, file: File, schema: z.ZodType<T>): Promise<T> {
    const body = new FormData();
    body.set('file', file);
    return read(await this.send('POST', path, { body }), schema);
  }

  /** @throws ApiProblem for any answer that is not a success, NoAnswer when there is none */
  private async send(method: string, path: string, init: RequestInit = {}): Promise<string> {
    const { response, text } = await ask(`${this.url}${path}`, {
      method,
      ...init,
      headers: {
        'accept-language': this.language,
        'x-requested-with': 'hoi-nghi',
        ...this.cookies.header(),
        ...(init.headers as Record<string, string> | undefined),
      },
    });
    this.cookies.keep(response);
    if (!response.ok) throw problemOf(response.status, text);
    return text;
  }
}

function keyHeader(key: string | undefined): Record<string, string> {
  return key ? { 'idempotency-key': key } : {};
}

function read<T>(text: string, schema: z.ZodType<T> | undefined): T {
  return schema ? schema.parse(JSON.parse(text)) : (undefined as T);
}
