import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { canConnect } from '../../infra/launcher/can-connect';
import { freePorts } from '../../infra/launcher/ports';
import { waitUntil } from '../../infra/launcher/wait-until';
import { javaProgram, missing, type JavaProgram } from './java-program';

const GREEN_MAIL: JavaProgram = {
  name: 'The IMAP server GreenMail',
  groupId: 'com.icegreen',
  artifactId: 'greenmail-standalone',
  version: '2.1.3',
  commands: ['java'],
};
const MAIN = 'com.icegreen.greenmail.standalone.GreenMailStandaloneRunner';
const START_WITHIN_MS = 60_000;
const USER = 'tra-loi';
export const PASSWORD = 'mat-khau';

/**
 * Fetches the IMAP server of the tests into the cache, the first time.
 * @throws when it cannot be had: tests that need it fail, they do not pass by
 */
export function imapServerProgram(): Promise<string> {
  return javaProgram(GREEN_MAIL);
}

/** A real IMAP server with one mailbox, in memory, on this machine; without and with TLS, whose certificate nobody trusts. */
export class ImapServer {
  private constructor(
    private readonly server: ChildProcess,
    readonly port: number,
    readonly tlsPort: number,
  ) {}

  static async open(): Promise<ImapServer> {
    const folder = await imapServerProgram();
    const { mailbox: port, inboundSmtp: tlsPort } = await freePorts();
    const options = Object.entries({
      'imap.hostname': '127.0.0.1',
      'imap.port': port,
      'imaps.hostname': '127.0.0.1',
      'imaps.port': tlsPort,
      users: `${USER}:${PASSWORD}@ttln.example`,
    }).map(([name, value]) => `-Dgreenmail.${name}=${value}`);
    const server = spawn('java', ['-XX:TieredStopAtLevel=1', ...options, '-cp', join(folder, 'lib', '*'), MAIN], {
      stdio: 'ignore',
    });
    const opened = new ImapServer(server, port, tlsPort);
    const isUp = await waitUntil(
      async () => (await canConnect(port)) && (await canConnect(tlsPort)),
      START_WITHIN_MS,
      () => server.exitCode !== null,
    );
    if (isUp) return opened;
    await opened.close();
    throw new Error(missing(GREEN_MAIL, 'Java 17 or newer, and this one does not run it'));
  }

  async close(): Promise<void> {
    if (this.server.exitCode !== null) return;
    const ended = new Promise((done) => this.server.once('exit', done));
    this.server.kill();
    await ended;
  }

  /** The address of the mailbox, as an office writes it into its settings. */
  url({ port = this.port, scheme = 'imap', password = PASSWORD, folder = 'INBOX' } = {}): string {
    return `${scheme}://${USER}:${password}@127.0.0.1:${port}/${folder}`;
  }

  /** Puts a mail into the mailbox, as the server that delivers it would. */
  async deliver(raw: Buffer): Promise<void> {
    await this.withMailbox((client) => client.append('INBOX', raw));
  }

  /** How many mails nobody has taken yet. */
  async unseen(): Promise<number> {
    return this.withMailbox(async (client) => {
      const { unseen } = (await client.status('INBOX', { unseen: true })) || {};
      return unseen ?? 0;
    });
  }

  private async withMailbox<T>(work: (client: ImapFlow) => Promise<T>): Promise<T> {
    const auth = { user: USER, pass: PASSWORD };
    const client = new ImapFlow({ host: '127.0.0.1', port: this.port, secure: false, auth, logger: false });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.logout();
    }
  }
}
