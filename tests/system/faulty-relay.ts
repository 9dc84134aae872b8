import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** What may go wrong with one mail, and how often. */
export interface RelayFaults {
  /** "Service not available", at the sender. */
  readonly closing: number;
  /** "Come back later", at the recipient or at the content. */
  readonly greylisting: number;
  /** The line breaks before, in, or right after the content: then the mail was taken and nobody is told. */
  readonly cutBefore: number;
  readonly cutWithin: number;
  readonly cutAfter: number;
  /** The answer comes late. */
  readonly slow: number;
}

export const NINE_IN_A_HUNDRED: RelayFaults = {
  closing: 0.02,
  greylisting: 0.03,
  cutBefore: 0.015,
  cutWithin: 0.01,
  cutAfter: 0.005,
  slow: 0.01,
};

interface Pace {
  readonly recipientMs: number;
  readonly contentMs: number;
}

/** A relay that keeps every mail it has taken, and misbehaves as it is told. */
export class FaultyRelay {
  /** The contents taken, by Message-ID. */
  readonly taken = new Map<string, Buffer[]>();
  /** How many mails were taken without an answer. */
  untold = 0;
  faulted = 0;
  private readonly server: SMTPServer;

  constructor(faults: RelayFaults | null, pace: Pace) {
    const happens = (chance: keyof RelayFaults) => {
      const does = faults !== null && Math.random() < faults[chance];
      if (does) this.faulted += 1;
      return does;
    };
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      closeTimeout: 200,
      onMailFrom: (_address, _session, callback) => callback(happens('closing') ? refusal(421) : null),
      onRcptTo: ({ address }, session, callback) => {
        if (address.startsWith('khongco')) return callback(refusal(550, '5.1.1 no such mailbox'));
        if (happens('cutBefore')) return this.cut(session);
        setTimeout(() => callback(happens('greylisting') ? refusal(451) : null), pace.recipientMs * Math.random() * 2);
      },
      onData: (stream, session, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        if (happens('cutWithin')) stream.once('data', () => this.cut(session));
        stream.on('end', () => {
          if (happens('greylisting')) return callback(refusal(451));
          this.keep(Buffer.concat(chunks));
          if (happens('cutAfter')) {
            this.untold += 1;
            return this.cut(session);
          }
          const answersAfterMs = happens('slow') ? 900 : pace.contentMs * Math.random() * 2;
          setTimeout(() => callback(null), answersAfterMs);
        });
      },
    });
    this.server.on('error', () => undefined);
  }

  /** Listens, and answers its address. */
  async open(port = 0): Promise<string> {
    await new Promise<void>((done) => this.server.listen(port, '127.0.0.1', done));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((done) => this.server.close(() => done()));
  }

  private keep(raw: Buffer): void {
    const messageId = /^Message-ID: (<\S+>)\r?$/im.exec(raw.toString('latin1'))?.[1] ?? '';
    this.taken.set(messageId, [...(this.taken.get(messageId) ?? []), raw]);
  }

  private cut({ id }: SMTPServerSession): void {
    const connections = this.server.connections as unknown as Set<{ id: string; _socket: Socket }>;
    for (const connection of connections) if (connection.id === id) connection._socket.destroy();
  }
}

function refusal(responseCode: number, said = 'later'): Error {
  return Object.assign(new Error(said), { responseCode });
}
