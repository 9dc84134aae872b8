import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A relay of a test's own, which keeps what it takes. */
export class TestRelay {
  private constructor(
    private readonly server: SMTPServer,
    /** The contents, in the order in which they were taken. */
    readonly taken: readonly Buffer[],
    readonly url: string,
  ) {}

  static async open(options: SMTPServerOptions, port: number): Promise<TestRelay> {
    const taken: Buffer[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      closeTimeout: 200,
      onData: (stream, _session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          taken.push(Buffer.concat(chunks));
          done();
        });
      },
      ...options,
    });
    server.on('error', () => undefined);
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    return new TestRelay(server, taken, `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`);
  }

  close(): Promise<void> {
    return new Promise((done) => this.server.close(() => done()));
  }
}
