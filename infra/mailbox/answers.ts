import { listPage } from './list.page';
import { layoutPage, STYLE } from './layout.page';
import { html } from './html';
import type { MailStore } from './mail-store';
import { messagePage, type MessageView } from './message.page';
import { readAttachment, readMessage, type Envelope, type Message } from './message';

/** What the web door sends back. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

type Handler = (store: MailStore, url: URL, id: number, position: number) => Promise<Answer>;

const ROUTES: readonly (readonly [method: string, path: RegExp, handler: Handler])[] = [
  ['GET', /^\/health$/, async () => answerJson(200, { status: 'ok' })],
  ['GET', /^\/style\.css$/, async () => ({ status: 200, type: 'text/css; charset=utf-8', body: STYLE })],
  ['GET', /^\/api\/messages$/, listAsJson],
  ['DELETE', /^\/api\/messages$/, clear],
  ['GET', /^\/api\/messages\/(\d+)$/, messageAsJson],
  ['GET', /^\/api\/messages\/(\d+)\/raw$/, messageAsCame],
  ['GET', /^\/$/, listForPeople],
  ['GET', /^\/messages\/(\d+)$/, messageForPeople],
  ['GET', /^\/messages\/(\d+)\/html$/, messageInFrame],
  ['GET', /^\/messages\/(\d+)\/files\/(\d+)$/, fileOfMessage],
];

/** Answers one request. */
export async function answerTo(store: MailStore, method: string, target: string): Promise<Answer> {
  const url = new URL(target, 'http://mailbox');
  const wanted = method === 'HEAD' ? 'GET' : method;
  const known = ROUTES.filter(([, path]) => path.test(url.pathname));
  const route = known.find(([allowed]) => allowed === wanted);
  if (!route) return known.length ? answerPlain(405, 'Không cho phép phương thức này.') : missing(url);
  const [, id = 0, position = 0] = route[1].exec(url.pathname) ?? [];
  return route[2](store, url, Number(id), Number(position));
}

/** An answer of one sentence. */
export function answerPlain(status: number, sentence: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body: sentence };
}

function answerJson(status: number, value: unknown): Answer {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

function answerHtml(body: string, status = 200): Answer {
  return { status, type: 'text/html; charset=utf-8', body };
}

function missing(url: URL): Answer {
  if (url.pathname.startsWith('/api/')) return answerJson(404, { error: 'not found' });
  return answerHtml(layoutPage('Không tìm thấy', html`<p>Không có thư này. <a href="/">Về danh sách</a></p>`), 404);
}

async function read(store: MailStore, envelope: Envelope): Promise<Message> {
  return readMessage(envelope, await store.raw(envelope));
}

function page(store: MailStore, url: URL): Promise<Message[]> {
  const number = (name: string, otherwise: number) => {
    const value = Number(url.searchParams.get(name) ?? otherwise);
    return Number.isInteger(value) && value >= 0 ? value : otherwise;
  };
  const filter = { to: url.searchParams.get('to') ?? '', since: number('since', 0), limit: number('limit', 100) };
  return Promise.all(store.list(filter).map((envelope) => read(store, envelope)));
}

async function listAsJson(store: MailStore, url: URL): Promise<Answer> {
  return answerJson(200, await page(store, url));
}

async function clear(store: MailStore): Promise<Answer> {
  await store.clear();
  return { status: 204, type: 'text/plain', body: '' };
}

async function messageAsJson(store: MailStore, url: URL, id: number): Promise<Answer> {
  const envelope = store.find(id);
  return envelope ? answerJson(200, await read(store, envelope)) : missing(url);
}

async function messageAsCame(store: MailStore, url: URL, id: number): Promise<Answer> {
  const envelope = store.find(id);
  if (!envelope) return missing(url);
  const headers = { 'content-disposition': `attachment; filename="${id}.eml"` };
  return { status: 200, type: 'message/rfc822', body: await store.raw(envelope), headers };
}

/** A file is handed over and never shown: whatever it is, it does not run in the mailbox's name. */
async function fileOfMessage(store: MailStore, url: URL, id: number, position: number): Promise<Answer> {
  const envelope = store.find(id);
  const file = envelope ? await readAttachment(await store.raw(envelope), position) : null;
  if (!file) return missing(url);
  const name = encodeURIComponent(file.name || `${id}-${position}`).replace(/['()*]/g, escapeInHeader);
  const headers = {
    'content-disposition': `attachment; filename*=UTF-8''${name}`,
    'content-security-policy': `sandbox; default-src 'none'`,
  };
  return { status: 200, type: 'application/octet-stream', body: file.content, headers };
}

const escapeInHeader = (letter: string) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;

async function listForPeople(store: MailStore, url: URL): Promise<Answer> {
  return answerHtml(listPage(await page(store, url), url.searchParams.get('to') ?? ''));
}

async function messageForPeople(store: MailStore, url: URL, id: number): Promise<Answer> {
  const envelope = store.find(id);
  if (!envelope) return missing(url);
  const message = await read(store, envelope);
  const view = viewOf(url.searchParams.get('view'), message);
  return answerHtml(messagePage(message, view, view === 'raw' ? (await store.raw(envelope)).toString('utf8') : ''));
}

function viewOf(asked: string | null, message: Message): MessageView {
  if (asked === 'raw' || asked === 'text') return asked;
  return message.html === null ? 'text' : 'html';
}

/** The mail's own page runs nothing, loads nothing and reaches nothing; its links open in a new window. */
const FRAME_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

async function messageInFrame(store: MailStore, url: URL, id: number): Promise<Answer> {
  const envelope = store.find(id);
  if (!envelope) return missing(url);
  const content = (await read(store, envelope)).html ?? '';
  return {
    ...answerHtml(`<!doctype html><base target="_blank"><meta name="viewport" content="width=device-width">${content}`),
    headers: { 'content-security-policy': FRAME_POLICY },
  };
}
