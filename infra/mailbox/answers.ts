import { listPage } from './list.page';
import { layoutPage, STYLE } from './layout.page';
import { html } from './html';
import type { MailStore } from './mail-store';
import { messagePage, type MessageView } from './message.page';
import { readAttachment, readMessage, type Envelope, type Message } from './message';
import { replyPage } from './reply.page';
import type { Answer as MailAnswer, SignedReplies } from './signed-replies';

/** What the web door sends back. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the web door was asked for. */
export interface Question {
  readonly method: string;
  readonly target: string;
  /** What was posted, decoded from JSON or from a form. */
  readonly posted?: Readonly<Record<string, unknown>> | undefined;
}

/** What answers are made from. */
export interface Desk {
  readonly store: MailStore;
  /** Absent where no reply can be sent. */
  readonly replies: SignedReplies | null;
}

interface Asked extends Desk {
  readonly url: URL;
  readonly id: number;
  readonly position: number;
  readonly posted: Readonly<Record<string, unknown>>;
}

type Handler = (asked: Asked) => Promise<Answer>;

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
  ['GET', /^\/messages\/(\d+)\/reply$/, replyForPeople],
  ['POST', /^\/messages\/(\d+)\/reply$/, sendForPeople],
  ['POST', /^\/api\/messages\/(\d+)\/reply$/, sendForPrograms],
  ['GET', /^\/messages\/(\d+)\/files\/(\d+)$/, fileOfMessage],
];

/** Answers one request. */
export async function answerTo(desk: Desk, { method, target, posted = {} }: Question): Promise<Answer> {
  const url = new URL(target, 'http://mailbox');
  const wanted = method === 'HEAD' ? 'GET' : method;
  const known = ROUTES.filter(([, path]) => path.test(url.pathname));
  const route = known.find(([allowed]) => allowed === wanted);
  if (!route) return known.length ? answerPlain(405, 'Không cho phép phương thức này.') : missing(url);
  const [, id = 0, position = 0] = route[1].exec(url.pathname) ?? [];
  return route[2]({ ...desk, url, id: Number(id), position: Number(position), posted });
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

async function listAsJson({ store, url }: Asked): Promise<Answer> {
  return answerJson(200, await page(store, url));
}

async function clear({ store }: Asked): Promise<Answer> {
  await store.clear();
  return { status: 204, type: 'text/plain', body: '' };
}

async function messageAsJson({ store, url, id }: Asked): Promise<Answer> {
  const envelope = store.find(id);
  return envelope ? answerJson(200, await read(store, envelope)) : missing(url);
}

async function messageAsCame({ store, url, id }: Asked): Promise<Answer> {
  const envelope = store.find(id);
  if (!envelope) return missing(url);
  const headers = { 'content-disposition': `attachment; filename="${id}.eml"` };
  return { status: 200, type: 'message/rfc822', body: await store.raw(envelope), headers };
}

/** A file is handed over and never shown: whatever it is, it does not run in the mailbox's name. */
async function fileOfMessage({ store, url, id, position }: Asked): Promise<Answer> {
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

async function listForPeople({ store, url }: Asked): Promise<Answer> {
  return answerHtml(listPage(await page(store, url), url.searchParams.get('to') ?? ''));
}

async function messageForPeople({ store, replies, url, id }: Asked): Promise<Answer> {
  const envelope = store.find(id);
  if (!envelope) return missing(url);
  const message = await read(store, envelope);
  const view = viewOf(url.searchParams.get('view'), message);
  const raw = view === 'raw' ? (await store.raw(envelope)).toString('utf8') : '';
  const done = DONE.find((kind) => kind === url.searchParams.get('sent')) ?? null;
  return answerHtml(messagePage(message, { view, raw, done, canReply: canAnswer(message, replies) }));
}

function viewOf(asked: string | null, message: Message): MessageView {
  if (asked === 'raw' || asked === 'text') return asked;
  return message.html === null ? 'text' : 'html';
}

/** The mail's own page runs nothing, loads nothing and reaches nothing; its links open in a new window. */
const FRAME_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

async function messageInFrame({ store, url, id }: Asked): Promise<Answer> {
  const envelope = store.find(id);
  if (!envelope) return missing(url);
  const content = (await read(store, envelope)).html ?? '';
  return {
    ...answerHtml(`<!doctype html><base target="_blank"><meta name="viewport" content="width=device-width">${content}`),
    headers: { 'content-security-policy': FRAME_POLICY },
  };
}

const DONE = ['reply', 'absence', 'bounce'] as const;

/** Whether anything can be sent back for a mail. */
function canAnswer(message: Message, replies: SignedReplies | null): boolean {
  return replies !== null && (replies.takes(message) || replies.takesReports(message));
}

async function replyForPeople({ store, replies, url, id }: Asked): Promise<Answer> {
  const envelope = store.find(id);
  const message = envelope ? await read(store, envelope) : null;
  if (!message || !replies || !canAnswer(message, replies)) return missing(url);
  return answerHtml(replyPage(message, replies.takes(message)));
}

async function sendForPeople(asked: Asked): Promise<Answer> {
  const sent = await sendBack(asked);
  if (typeof sent === 'number') return answerPlain(sent, 'Không gửi được thư này.');
  return {
    status: 303,
    type: 'text/plain',
    body: '',
    headers: { location: `/messages/${asked.id}?sent=${sent.kind}` },
  };
}

async function sendForPrograms(asked: Asked): Promise<Answer> {
  const sent = await sendBack(asked);
  return typeof sent === 'number' ? answerJson(sent, { error: 'not sent' }) : answerJson(202, { sent: sent.kind });
}

/** Sends what was posted in the name of the mailbox's owner; a status where that cannot be. */
async function sendBack({ store, replies, id, posted }: Asked): Promise<MailAnswer | number> {
  const envelope = store.find(id);
  const answer = answerIn(posted);
  if (!envelope || !replies) return 404;
  const message = await read(store, envelope);
  if (!answer || !(answer.kind === 'reply' ? replies.takes(message) : replies.takesReports(message))) return 422;
  await replies.send(message, answer);
  return answer;
}

function answerIn({ kind = 'reply', text, until }: Readonly<Record<string, unknown>>): MailAnswer | null {
  if (kind === 'bounce') return { kind };
  if (kind === 'absence')
    return typeof until === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(until) ? { kind, until } : null;
  return kind === 'reply' && typeof text === 'string' && text.trim() !== ''
    ? { kind, text: text.replace(/\r\n/g, '\n') }
    : null;
}
