import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** What the store does with the next requests: its work, or one of its failures. */
export type Mood = 'works' | 'fails' | 'isFull' | 'hangsUp';

/** An S3 server of a test's own, behind a door that can fail as real ones do. */
export interface S3Server {
  /** The variables by which the applications find it. */
  readonly variables: Readonly<Record<string, string>>;
  mood: Mood;
  close(): Promise<void>;
}

const BUCKET = 'hoi-nghi';

/** Starts an S3 server on a free port. */
export async function startS3(): Promise<S3Server> {
  const child = spawn(process.execPath, [join(__dirname, 's3-process.cjs'), BUCKET], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const s3: S3Server = { variables: {}, mood: 'works', close: async () => undefined };
  const door = createServer((incoming, answer) => pass(s3.mood, Number(said), incoming, answer));
  await new Promise<void>((done) => door.listen(0, '127.0.0.1', done));
  return Object.assign(s3, {
    variables: {
      FILE_STORE: 's3',
      S3_ENDPOINT: `http://127.0.0.1:${(door.address() as AddressInfo).port}`,
      S3_BUCKET: BUCKET,
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER',
    },
    close: async () => {
      door.closeAllConnections();
      await new Promise((done) => door.close(done));
      child.stdin.end();
      await once(child, 'exit');
    },
  });
}

function pass(mood: Mood, port: number, incoming: IncomingMessage, answer: ServerResponse): void {
  if (mood === 'fails' || mood === 'isFull') {
    incoming.resume();
    const code = mood === 'fails' ? 'InternalError' : 'StorageFull';
    incoming.once('end', () => {
      answer.writeHead(mood === 'fails' ? 500 : 507, { 'content-type': 'application/xml' });
      answer.end(`<Error><Code>${code}</Code><Message>-</Message></Error>`);
    });
    return;
  }
  const { method, url: path, headers } = incoming;
  const onward = request({ host: '127.0.0.1', port, method, path, headers }, (reply) => {
    answer.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(answer);
  });
  onward.on('error', () => answer.destroy());
  incoming.on('error', () => onward.destroy());
  if (mood !== 'hangsUp') return void incoming.pipe(onward);
  incoming.once('data', () => {
    onward.destroy();
    incoming.destroy();
  });
}
