import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createTransport } from 'nodemailer';
import { DOORS, freePorts, type Door, type Ports } from '../../infra/launcher/ports';
import { waitUntil } from '../../infra/launcher/wait-until';

const ROOT = resolve(__dirname, '../..');
/** A first start also builds. */
const UP_WITHIN_MS = 170_000;
const PARTS = ['api', 'mailbox', 'notifications', 'postgres', 'temporal', 'worker'];

interface AddressFile {
  readonly web: string;
  readonly api: string;
  readonly temporalUi: string;
  readonly mailbox: string;
  readonly pids: Readonly<Record<string, number>>;
}

interface Launcher {
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly said: () => string;
}

describe('npm start', () => {
  let dataDir: string;
  let ports: Ports;
  let first: Launcher;
  const all: Launcher[] = [];

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'hoi-nghi-start-'));
    chmodSync(dataDir, 0o755);
    ports = await freePorts();
    first = launch();
    await untilUp(first);
  });

  afterAll(async () => {
    for (const { process, ended } of all) {
      process.kill('SIGTERM');
      await ended;
    }
    rmSync(dataDir, { recursive: true, force: true });
  });

  const launch = (): Launcher => {
    const variables = Object.fromEntries(
      (Object.keys(DOORS) as Door[]).map((door) => [DOORS[door].variable, String(ports[door])]),
    );
    const env: NodeJS.ProcessEnv = { ...process.env, ...variables, TEMPORAL_ADDRESS: '' };
    const child = spawn(process.execPath, ['infra/launcher/start.mjs', '--data-dir', dataDir], { cwd: ROOT, env });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
    const ended = new Promise<number | null>((done) => child.once('close', done));
    const launcher = { process: child, ended, said: () => said };
    all.push(launcher);
    return launcher;
  };

  const addressFile = () => join(dataDir, 'addresses.json');
  const addresses = () => JSON.parse(readFileSync(addressFile(), 'utf8')) as AddressFile;

  const untilUp = async ({ process, said }: Launcher) => {
    await waitUntil(
      async () => existsSync(addressFile()),
      UP_WITHIN_MS,
      () => process.exitCode !== null,
    );
    if (!existsSync(addressFile())) throw new Error(said());
  };

  it('ends with where everything answers and whom one can sign in as', async () => {
    const { web, api, temporalUi, mailbox } = addresses();
    // the address file is whole before the closing table is written
    await waitUntil(async () => first.said().includes('Ctrl-C'), 10_000);
    for (const address of [web, `${api}/docs`, temporalUi, mailbox]) {
      expect((await fetch(address)).status).toBe(200);
      expect(first.said()).toContain(address);
    }
    expect(first.said()).toMatch(/Sẵn sàng sau \d+ s · ready/);
    expect(first.said()).toMatch(/Giám đốc Sở/);
  });

  it('keeps every process running, and the address file current', async () => {
    expect(Object.keys(addresses().pids).toSorted()).toEqual(PARTS);
    const before = addresses().pids.notifications!;
    process.kill(before, 'SIGKILL');

    const isBack = async () => ![undefined, before].includes(addresses().pids.notifications);
    expect(await waitUntil(isBack, 20_000)).toBe(true);
    expect(first.said()).toContain('notifications ended unexpectedly (SIGKILL), starting it again in 0.25 s');
  });

  it('refuses to run twice on the same data, and says who runs', async () => {
    const second = launch();
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`(process ${first.process.pid}). Stop it first`);
    expect(existsSync(addressFile())).toBe(true);
  });

  it('stops everything when told to, leaves no process and no address file, and comes back with the same data', async () => {
    const { pids } = addresses();
    const mail = 'From: a@x.example\r\nSubject: giữ lại\r\n\r\nthư cũ\r\n';
    await sendMail(ports.mailboxSmtp, mail);
    first.process.kill('SIGTERM');

    expect(await first.ended).toBe(0);
    expect(existsSync(addressFile())).toBe(false);
    expect(Object.values(pids).filter(isRunning)).toEqual([]);

    const again = launch();
    await untilUp(again);
    const messages = (await (await fetch(`${addresses().mailbox}/api/messages`)).json()) as { subject: string }[];
    expect(messages.map(({ subject }) => subject)).toContain('giữ lại');
    expect(again.said()).not.toContain('building');
  });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function sendMail(port: number, raw: string): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  await transport.sendMail({ envelope: { from: 'a@x.example', to: 'b@x.example' }, raw });
}
