import { createServer, type AddressInfo } from 'node:net';
import type { Sentence } from '@conference/domain';
import { StartFailure } from './start-failure';

const HOST = '127.0.0.1';

/** Every door of the local system. The order is the order of `--port-base`. */
export const DOORS = {
  web: { port: 3000, variable: 'PORT', words: { vi: 'trang web', en: 'web' } },
  temporal: { port: 7233, variable: 'TEMPORAL_PORT', words: { vi: 'Temporal', en: 'Temporal' } },
  temporalUi: {
    port: 8233,
    variable: 'TEMPORAL_UI_PORT',
    words: { vi: 'giao diện Temporal', en: 'Temporal UI' },
  },
  mailboxSmtp: { port: 2525, variable: 'SMTP_PORT', words: { vi: 'nhận thư', en: 'mailbox SMTP' } },
  mailbox: { port: 8025, variable: 'MAILBOX_PORT', words: { vi: 'hộp thư', en: 'mailbox' } },
  postgres: { port: 5433, variable: 'POSTGRES_PORT', words: { vi: 'PostgreSQL', en: 'PostgreSQL' } },
  workerHealth: {
    port: 3001,
    variable: 'WORKER_HEALTH_PORT',
    words: { vi: 'tình trạng worker', en: 'health of worker' },
  },
  notificationsHealth: {
    port: 3002,
    variable: 'NOTIFICATIONS_HEALTH_PORT',
    words: { vi: 'tình trạng notifications', en: 'health of notifications' },
  },
  apiHealth: {
    port: 3003,
    variable: 'API_HEALTH_PORT',
    words: { vi: 'số đo của trang web', en: 'metrics of the web' },
  },
  inboundSmtp: { port: 2526, variable: 'INBOUND_SMTP_PORT', words: { vi: 'nhận thư trả lời', en: 'replies by SMTP' } },
} as const satisfies Record<string, { port: number; variable: string; words: Sentence }>;

export type Door = keyof typeof DOORS;
export type Ports = Record<Door, number>;

const doors = Object.keys(DOORS) as Door[];

/** The ports people expect, or consecutive ones from a base; single variables win over both. */
export function choosePorts(base: number | undefined, environment: NodeJS.ProcessEnv): Ports {
  return portsBy((door, index) => {
    const { port, variable } = DOORS[door];
    const own = environment[variable];
    if (own) return readPort(own, variable);
    return base === undefined ? port : readPort(String(base + index), `--port-base ${base} + ${index}`);
  });
}

/** Reads a port from text. */
export function readPort(text: string, from: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StartFailure({
    vi: `${from} phải là một số cổng từ 1 đến 65535, không phải "${text}". Hãy sửa rồi chạy lại.`,
    en: `${from} must be a port number from 1 to 65535, not "${text}". Correct it and start again.`,
  });
}

/** Ports that nobody uses at this moment, for a throw-away system. */
export async function freePorts(): Promise<Ports> {
  const servers = await Promise.all(doors.map(() => listen(0)));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return portsBy((_, index) => ports[index]!);
}

/** Refuses to start beside a program that uses one of the ports. */
export async function refuseOccupiedPorts(ports: Partial<Ports>): Promise<void> {
  for (const door of doors) {
    const port = ports[door];
    if (port !== undefined && !(await isFree(port))) throw occupied(door, port);
  }
}

function occupied(door: Door, port: number): StartFailure {
  const { words, variable } = DOORS[door];
  return new StartFailure({
    vi: `Cổng ${port} (${words.vi}) đang có chương trình khác dùng. Hãy dừng chương trình ấy, hoặc chọn cổng khác: ${variable}=<cổng> npm start, hay npm start -- --port-base 4000.`,
    en: `Port ${port} (${words.en}) is in use by another program. Stop that program, or choose another port: ${variable}=<port> npm start, or npm start -- --port-base 4000.`,
  });
}

function isFree(port: number): Promise<boolean> {
  return listen(port).then(
    (server) => new Promise<boolean>((done) => server.close(() => done(true))),
    () => false,
  );
}

function listen(port: number) {
  return new Promise<ReturnType<typeof createServer>>((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen({ port, host: HOST, exclusive: true }, () => done(server));
  });
}

function portsBy(choose: (door: Door, index: number) => number): Ports {
  return Object.fromEntries(doors.map((door, index) => [door, choose(door, index)])) as Ports;
}
