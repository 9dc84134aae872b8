import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { MailStore } from './mail-store';

const LARGEST_MESSAGE_BYTES = 50_000_000;
const CLOSE_TIMEOUT_MS = 500;

/** A door that is open, and the port it is on. */
export interface Door {
  readonly port: number;
  close(): Promise<void>;
}

/** Takes mail from this machine, without sign-in or encryption: it never leaves the loopback address. */
export function openSmtpDoor(store: MailStore, port: number): Promise<Door> {
  const server = new SMTPServer({
    banner: 'local mailbox, delivers nothing',
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    disableReverseLookup: true,
    size: LARGEST_MESSAGE_BYTES,
    logger: false,
    closeTimeout: CLOSE_TIMEOUT_MS,
    onData: (stream, session, answer) => {
      keep(store, stream, session).then((line) => answer(null, line), answer);
    },
  });
  return new Promise((opened, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', failed);
      // a client that drops the line is its own affair
      server.on('error', () => undefined);
      const close = () => new Promise<void>((closed) => server.close(() => closed()));
      opened({ port: (server.server.address() as AddressInfo).port, close });
    });
  });
}

/** Keeps the message on disk before it says so. */
async function keep(store: MailStore, stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<string> {
  const raw = await buffer(stream);
  if (stream.sizeExceeded) throw Object.assign(new Error('Message is too large'), { responseCode: 552 });
  const from = envelope.mailFrom ? envelope.mailFrom.address : '';
  const { id } = await store.add(
    from,
    envelope.rcptTo.map((recipient) => recipient.address),
    raw,
  );
  return `Message kept as ${id}`;
}
