import { createServer, type AddressInfo } from 'node:net';
import { choosePorts, freePorts, readPort, refuseOccupiedPorts } from './ports';

const USUAL = {
  web: 3000,
  temporal: 7233,
  temporalUi: 8233,
  mailboxSmtp: 2525,
  mailbox: 8025,
  postgres: 5433,
  workerHealth: 3001,
  notificationsHealth: 3002,
  apiHealth: 3003,
  inboundSmtp: 2526,
};

describe(choosePorts.name, () => {
  it('takes the ports that people expect', () => {
    expect(choosePorts(undefined, {})).toEqual(USUAL);
  });

  it('takes consecutive ports from a base, except where a variable names one', () => {
    const ports = choosePorts(4000, { MAILBOX_PORT: '9000' });
    expect(ports).toMatchObject({ web: 4000, temporal: 4001, mailbox: 9000, notificationsHealth: 4007 });
  });

  it('refuses a base whose last port does not exist', () => {
    expect(() => choosePorts(65_530, {})).toThrow('--port-base 65530 + 6 must be a port number');
  });
});

describe(readPort.name, () => {
  it.each(['', '0', '65536', '3000.5', 'web'])('refuses "%s" and names where it was written', (text) => {
    expect(() => readPort(text, 'PORT')).toThrow('PORT must be a port number from 1 to 65535');
  });
});

describe(freePorts.name, () => {
  it('finds a different free port for every door', async () => {
    const ports = await freePorts();
    expect(new Set(Object.values(ports)).size).toBe(Object.keys(USUAL).length);
    await expect(refuseOccupiedPorts(ports)).resolves.toBeUndefined();
  });
});

describe(refuseOccupiedPorts.name, () => {
  it.each(['127.0.0.1', '0.0.0.0'])('names the door whose port is taken on %s, and what to do', async (host) => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, host, done));
    const { port } = other.address() as AddressInfo;
    try {
      await expect(refuseOccupiedPorts({ mailbox: port })).rejects.toMatchObject({
        sentence: {
          vi: `Cổng ${port} (hộp thư) đang có chương trình khác dùng. Hãy dừng chương trình ấy, hoặc chọn cổng khác: MAILBOX_PORT=<cổng> npm start, hay npm start -- --port-base 4000.`,
          en: `Port ${port} (mailbox) is in use by another program. Stop that program, or choose another port: MAILBOX_PORT=<port> npm start, or npm start -- --port-base 4000.`,
        },
      });
    } finally {
      await new Promise((done) => other.close(done));
    }
  });
});
