import { Readable } from 'node:stream';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { plainAddress } from '../message/address';
import { plainLine } from '../letter/plain-line';
import { PermanentMailFailure, TemporaryMailFailure, type MailFailure, type Mailer, type Receipt } from './mailer';

const CONNECT_MS = 10_000;
const SOCKET_MS = 60_000;
const LOOPBACK = ['127.0.0.1', '[::1]', 'localhost'];

/** After these the relay speaks about this one mail; before them it speaks about us. */
const COMMANDS_ABOUT_THE_MAIL = ['MAIL FROM', 'RCPT TO', 'DATA'];

/** "Service not available, closing": whatever it answers to (RFC 5321 §3.8). */
const CLOSING = 421;

/**
 * Makes a mailer that speaks SMTP, over a few connections that stay open.
 *
 * Outside this machine the connection is encrypted and the relay's certificate verified, or nothing is sent; options in the URL's
 * query (`requireTLS`, `ignoreTLS`, `tls.servername` …) come first.
 */
export function smtpMailer(url: string): Mailer {
  const pool = createTransport({
    ...encryption(url),
    url,
    pool: true,
    maxConnections: 3,
    // The sender decides about retries, under its lease: the pool would go on trying by itself beyond it.
    maxRequeues: 0,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SOCKET_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  pool.use('stream', ({ message, data }, done) => {
    message.createReadStream = () => (data as Outgoing).content;
    done();
  });
  return {
    async send({ from, to }, raw, { beforeLastByte, signal } = {}): Promise<Receipt> {
      const envelope = { from: plainAddress(from), to: [plainAddress(to)] };
      const content = new Content(raw, beforeLastByte);
      const outgoing: Outgoing = { envelope, raw, content, ...(signal ? { signal } : {}) };
      try {
        const { response } = await pool.sendMail(outgoing);
        return { response: plainLine(response) };
      } catch (error) {
        throw content.objection ?? failureOf(error as SmtpError, content.hasBegun);
      }
    },
    async close() {
      pool.close();
    },
  };
}

type Outgoing = SendMailOptions & { readonly content: Content };

/** The bytes of a mail; they end, and the relay gets its final dot, only when `beforeLastByte` has allowed it. */
class Content extends Readable {
  /** The relay has asked for the content, and gets it. */
  hasBegun = false;
  /** Why the content was not ended. */
  objection: Error | undefined;

  constructor(
    private readonly bytes: Buffer,
    private readonly beforeLastByte: () => Promise<void> = async () => undefined,
  ) {
    super();
  }

  override _read(): void {
    if (!this.hasBegun) {
      this.hasBegun = true;
      this.push(this.bytes);
      return;
    }
    this.beforeLastByte().then(
      () => this.push(null),
      (error: Error) => {
        this.objection = error;
        this.destroy(error);
      },
    );
  }
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

function encryption(url: string): { requireTLS?: boolean; ignoreTLS?: boolean } {
  const { hostname, searchParams } = new URL(url);
  if (searchParams.has('requireTLS') || searchParams.has('ignoreTLS')) return {};
  return isLoopback(hostname) ? { ignoreTLS: true } : { requireTLS: true };
}

/** Whether a host, as it stands in a URL, is this machine: nobody else hears what is said to it. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.includes(hostname);
}

function failureOf(
  { message, code, command, response, responseCode }: SmtpError,
  hasContentBegun: boolean,
): MailFailure {
  const what = plainLine(response ?? message).slice(0, 300);
  const said = `${code ?? 'SMTP'}${command ? ` at ${command}` : ''}: ${what}`;
  const isAnswerToTheMail = responseCode !== undefined && COMMANDS_ABOUT_THE_MAIL.includes(command ?? '');
  if (isAnswerToTheMail && responseCode >= 500)
    return new PermanentMailFailure(said, responseCode, command === 'RCPT TO' && isAddressDead(what, responseCode));
  const isAboutTheMail = responseCode === undefined ? hasContentBegun : isAnswerToTheMail && responseCode !== CLOSING;
  return new TemporaryMailFailure(said, responseCode, isAboutTheMail ? 'mail' : 'relay');
}

/** What the relay's answer to the recipient says: no such mailbox (RFC 3463 §3.2), and not a full one or a policy. */
function isAddressDead(answer: string, responseCode: number): boolean {
  const [, subject] = /\b5\.(\d{1,3})\.\d{1,3}\b/.exec(answer) ?? [];
  return subject === undefined ? [550, 551, 553].includes(responseCode) : subject === '1';
}
