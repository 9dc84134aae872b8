import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A line to a server on this machine that can break, at a word of the client or for good. */
export class CuttableLine {
  private breaksAt: RegExp | null = null;
  private isDown = false;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async to(target: number): Promise<CuttableLine> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const line = new CuttableLine(server, (server.address() as AddressInfo).port);
    server.on('connection', (client) => line.join(client, connect(target, '127.0.0.1')));
    return line;
  }

  /** Breaks every connection from now on as soon as its client says this, before the server hears it. */
  breakAt(word: RegExp): void {
    this.breaksAt = word;
  }

  breakDown(): void {
    this.isDown = true;
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.isDown = false;
    this.breaksAt = null;
  }

  async close(): Promise<void> {
    this.breakDown();
    await new Promise((closed) => this.server.close(closed));
  }

  private join(client: Socket, server: Socket): void {
    for (const socket of [client, server]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
    }
    const hangUp = () => [client, server].forEach((socket) => socket.destroy());
    if (this.isDown) return hangUp();
    client.on('close', hangUp).on('data', (said) => {
      if (this.breaksAt?.test(said.toString('latin1'))) hangUp();
      else server.write(said);
    });
    server.on('close', hangUp).on('data', (said) => client.write(said));
  }
}
