import { createTransport } from 'nodemailer';
import { plainAddress } from '../message/address';
import { plainLine } from '../letter/plain-line';
import { PermanentMailFailure, TemporaryMailFailure, type MailFailure, type Mailer, type Receipt } from './mailer';

const CONNECT_MS = 10_000;
const SOCKET_MS = 60_000;
const LOOPBACK = ['127.0.0.1', '[::1]', 'localhost'];

/** After these the relay speaks about this one mail; before them it speaks about us. */
const COMMANDS_ABOUT_THE_MAIL = ['MAIL FROM', 'RCPT TO', 'DATA'];

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
  return {
    async send({ from, to }, raw): Promise<Receipt> {
      const envelope = { from: plainAddress(from), to: [plainAddress(to)] };
      try {
        const { response } = await pool.sendMail({ envelope, raw });
        return { response: plainLine(response) };
      } catch (error) {
        throw failureOf(error as SmtpError);
      }
    },
    async close() {
      pool.close();
    },
  };
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
  return LOOPBACK.includes(hostname) ? { ignoreTLS: true } : { requireTLS: true };
}

function failureOf({ message, code, command, response, responseCode }: SmtpError): MailFailure {
  const what = plainLine(response ?? message).slice(0, 300);
  const said = `${code ?? 'SMTP'}${command ? ` at ${command}` : ''}: ${what}`;
  const isRefused =
    responseCode !== undefined && responseCode >= 500 && COMMANDS_ABOUT_THE_MAIL.includes(command ?? '');
  return isRefused ? new PermanentMailFailure(said, responseCode) : new TemporaryMailFailure(said, responseCode);
}
