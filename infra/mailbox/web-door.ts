import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerPlain, answerTo, type Answer } from './answers';
import type { MailStore } from './mail-store';
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
export function openWebDoor(store: MailStore, port: number): Promise<Door> {
  const server = createServer((request, response) => void serve(store, request, response));
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

async function serve(store: MailStore, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const answer = await answerTo(store, request.method ?? 'GET', request.url ?? '/').catch(failure);
  response.writeHead(answer.status, { ...HEADERS, 'content-type': answer.type, ...answer.headers });
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}

function failure(error: unknown): Answer {
  console.error(error);
  return answerPlain(500, 'Hộp thư gặp lỗi; xem nhật ký của tiến trình mailbox.');
}
