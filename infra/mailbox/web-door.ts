import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerPlain, answerTo, type Answer, type Desk } from './answers';
import type { Door } from './smtp-door';

/** Pages may load nothing but the mailbox's own style and frame. */
const CONTENT_POLICY =
  "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const HEADERS = {
  'x-content-type-options': 'nosniff',
  // an address in the mailbox must not travel with a click on a mailed link
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'content-security-policy': CONTENT_POLICY,
};

/** Shows the mails to people and programs on this machine. */
export function openWebDoor(desk: Desk, port: number): Promise<Door> {
  const server = createServer((request, response) => void serve(desk, request, response));
  return new Promise((opened, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      const close = () =>
        new Promise<void>((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
      opened({ port: (server.address() as AddressInfo).port, close });
    });
  });
}

async function serve(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const answer = await answerOne(desk, request).catch(failure);
  response.writeHead(answer.status, { ...HEADERS, 'content-type': answer.type, ...answer.headers });
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}

async function answerOne(desk: Desk, request: IncomingMessage): Promise<Answer> {
  const { method = 'GET', url: target = '/' } = request;
  if (method !== 'POST') return answerTo(desk, { method, target });
  if (!isOwnPage(request)) return answerPlain(403, 'Chỉ trang của hộp thư này được gửi.');
  return answerTo(desk, { method, target, posted: await postedIn(request) });
}

/** Another site open in the same browser cannot write in somebody's name: browsers say where a form comes from. */
function isOwnPage({ headers }: IncomingMessage): boolean {
  const { origin, host, 'sec-fetch-site': site } = headers;
  return (site === undefined || site === 'same-origin') && (origin === undefined || origin === `http://${host}`);
}

const LARGEST_POST_BYTES = 100_000;

async function postedIn(request: IncomingMessage): Promise<Record<string, unknown>> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > LARGEST_POST_BYTES) throw new Error('posted too much');
    pieces.push(piece);
  }
  const text = Buffer.concat(pieces).toString('utf8');
  const isJson = request.headers['content-type']?.startsWith('application/json');
  return isJson ? (JSON.parse(text) as Record<string, unknown>) : Object.fromEntries(new URLSearchParams(text));
}

function failure(error: unknown): Answer {
  console.error(error);
  return answerPlain(500, 'Hộp thư gặp lỗi; xem nhật ký của tiến trình mailbox.');
}
