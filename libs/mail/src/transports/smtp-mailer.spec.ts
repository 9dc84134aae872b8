import { createServer, type AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { buildMessage } from '../message/build-message';
import { sampleMails } from '../templates/sample-mails.factory';
import type { Mailer } from './mailer';
import { smtpMailer } from './smtp-mailer';

interface Taken {
  readonly from: string | false;
  readonly to: readonly string[];
  readonly raw: Buffer;
}

describe(smtpMailer.name, () => {
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  it('hands the stored bytes over unchanged, to the one recipient', async () => {
    const { mailer, taken } = await relay();
    const { raw, envelope } = await sampleMessage();
    await expect(mailer.send(envelope, raw)).resolves.toEqual({ response: expect.stringMatching(/^250 /) });
    expect(taken).toHaveLength(1);
    expect(taken[0]).toMatchObject({ from: 'hoi-nghi@skhcn.example', to: ['hoa@skhcn.example'] });
    expect(taken[0]!.raw.equals(raw)).toBe(true);
  });

  it('sends many at once over few connections', async () => {
    let connections = 0;
    const { mailer, taken } = await relay({ onConnect: (_session, callback) => (connections++, callback()) });
    const { raw, envelope } = await sampleMessage();
    await Promise.all(Array.from({ length: 20 }, () => mailer.send(envelope, raw)));
    expect(taken).toHaveLength(20);
    expect(connections).toBeLessThanOrEqual(3);
  });

  it.each([
    ['the recipient with 550', { onRcptTo: refusing(550) }, 'PermanentMailFailure', 550],
    ['the content with 554', { onData: refusingData(554) }, 'PermanentMailFailure', 554],
    ['the sender with 553', { onMailFrom: refusing(553) }, 'PermanentMailFailure', 553],
    ['the recipient with 450, for now', { onRcptTo: refusing(450) }, 'TemporaryMailFailure', 450],
    ['the content with 451, for now', { onData: refusingData(451) }, 'TemporaryMailFailure', 451],
    ['everybody with 421', { onConnect: refusing(421) }, 'TemporaryMailFailure', 421],
    ['us and not the mail, with 554 at the door', { onConnect: refusing(554) }, 'TemporaryMailFailure', 554],
  ] as const)('tells what can be retried when the relay refuses %s', async (_what, options, name, responseCode) => {
    const { mailer } = await relay(options as SMTPServerOptions);
    const { raw, envelope } = await sampleMessage();
    await expect(mailer.send(envelope, raw)).rejects.toMatchObject({
      name,
      responseCode,
      isTemporary: name === 'TemporaryMailFailure',
    });
  });

  it('takes a wrong password for our fault, not the mail’s', async () => {
    const { mailer } = await relay(
      {
        authOptional: false,
        disabledCommands: ['STARTTLS'],
        allowInsecureAuth: true,
        onAuth: (_auth, _session, callback) => callback(new Error('no')),
      },
      'somebody:wrong@',
    );
    const { raw, envelope } = await sampleMessage();
    const failure = await mailer.send(envelope, raw).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'TemporaryMailFailure', responseCode: 535 });
    expect(String(failure)).not.toContain('wrong');
  });

  it('asks to try again when nobody listens', async () => {
    const mailer = smtpMailer(`smtp://127.0.0.1:${await freePort()}`);
    closing.push(() => mailer.close());
    const { raw, envelope } = await sampleMessage();
    await expect(mailer.send(envelope, raw)).rejects.toMatchObject({
      name: 'TemporaryMailFailure',
      about: 'relay',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it.each([
    ['550 5.1.1 no such person', true],
    ['550 no such person', true],
    ['552 5.2.2 mailbox full', false],
    ['550 5.7.1 not from you', false],
  ])('knows from “%s” whether the address is dead: %s', async (said, isAddressDead) => {
    const { mailer } = await relay({ onRcptTo: answering(said) });
    const { raw, envelope } = await sampleMessage();
    await expect(mailer.send(envelope, raw)).rejects.toMatchObject({ name: 'PermanentMailFailure', isAddressDead });
  });

  it.each([
    ['a greylisted recipient', { onRcptTo: refusing(450) }, 'mail'],
    ['a content for later', { onData: refusingData(451) }, 'mail'],
    ['a relay that closes at the door', { onConnect: refusing(421) }, 'relay'],
    ['a relay that closes at the sender', { onMailFrom: refusing(421) }, 'relay'],
    ['a relay that closes at the content', { onData: refusingData(421) }, 'relay'],
  ] as const)('tells of %s whom it is about', async (_what, options, about) => {
    const { mailer } = await relay(options as SMTPServerOptions);
    const { raw, envelope } = await sampleMessage();
    await expect(mailer.send(envelope, raw)).rejects.toMatchObject({ name: 'TemporaryMailFailure', about });
  });

  it('ends the content only when it is allowed to, and then the relay has it at once', async () => {
    const { mailer, taken } = await relay();
    const { raw, envelope } = await sampleMessage();
    const before: number[] = [];
    const beforeLastByte = async () => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      before.push(taken.length);
    };
    await mailer.send(envelope, raw, { beforeLastByte });
    expect(before).toEqual([0]);
    expect(taken).toHaveLength(1);
    expect(taken[0]!.raw.equals(raw)).toBe(true);
  });

  it('lets the relay take nothing when the last byte is held back', async () => {
    const { mailer, taken } = await relay();
    const { raw, envelope } = await sampleMessage();
    const objection = new Error('overtaken');
    await expect(mailer.send(envelope, raw, { beforeLastByte: () => Promise.reject(objection) })).rejects.toBe(
      objection,
    );
    await mailer.send(envelope, raw);
    expect(taken).toHaveLength(1);
  });

  it('gives up a relay that does not answer when it is told to', async () => {
    const { mailer } = await relay({ onData: (stream) => void stream.resume() });
    const { raw, envelope } = await sampleMessage();
    const sending = mailer.send(envelope, raw, { signal: AbortSignal.timeout(300) });
    await expect(sending).rejects.toMatchObject({ name: 'TemporaryMailFailure', about: 'mail' });
  });

  it('does not send twice by itself when the line breaks before the answer', async () => {
    const { port, contents, close } = await relayThatHangsUp();
    const mailer = smtpMailer(`smtp://127.0.0.1:${port}`);
    closing.push(close, () => mailer.close());
    const { raw, envelope } = await sampleMessage();
    await expect(mailer.send(envelope, raw)).rejects.toMatchObject({ name: 'TemporaryMailFailure', about: 'mail' });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(contents()).toBe(1);
  });

  it('does not go on trying by itself when the relay closes the door at once', async () => {
    let calls = 0;
    const server = createServer((socket) => {
      calls++;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const mailer = smtpMailer(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`);
    closing.push(
      () => closed(server),
      () => mailer.close(),
    );
    const { raw, envelope } = await sampleMessage();
    await expect(mailer.send(envelope, raw)).rejects.toMatchObject({ name: 'TemporaryMailFailure' });
    expect(calls).toBe(1);
  });

  it('works again after the relay has come back', async () => {
    const { server, mailer, port } = await relay();
    const { raw, envelope } = await sampleMessage();
    await mailer.send(envelope, raw);
    await closed(server);
    await expect(mailer.send(envelope, raw)).rejects.toMatchObject({ name: 'TemporaryMailFailure' });
    const { taken } = await relay({}, '', port);
    await mailer.send(envelope, raw);
    expect(taken).toHaveLength(1);
  });

  it('refuses an envelope whose address is not plain, before anything is sent', async () => {
    const { mailer, taken } = await relay();
    const { raw, envelope } = await sampleMessage();
    await expect(mailer.send({ ...envelope, to: 'a@our.example\r\nBcc: v@evil.example' }, raw)).rejects.toMatchObject({
      code: 'address',
    });
    expect(taken).toEqual([]);
  });

  it('sends nothing in the clear outside this machine', async () => {
    const { server, port, taken } = await relay({ disabledCommands: ['STARTTLS', 'AUTH'] });
    expect(server.listening()).toBe(true);
    const mailer = smtpMailer(`smtp://127.0.0.1:${port}?requireTLS=true`);
    closing.push(() => mailer.close());
    const { raw, envelope } = await sampleMessage();
    await expect(mailer.send(envelope, raw)).rejects.toMatchObject({ name: 'TemporaryMailFailure' });
    expect(taken).toEqual([]);
  });

  async function relay(options: SMTPServerOptions = {}, credentials = '', port = 0) {
    const taken: Taken[] = [];
    const smtp = new SMTPServer({
      authOptional: true,
      logger: false,
      closeTimeout: 200,
      onData: (stream, session, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          taken.push({
            from: mailFrom && mailFrom.address,
            to: rcptTo.map(({ address }) => address),
            raw: Buffer.concat(chunks),
          });
          callback(null, 'taken');
        });
      },
      ...options,
    });
    smtp.on('error', () => undefined);
    await new Promise<void>((resolve) => smtp.listen(port, '127.0.0.1', resolve));
    const at = (smtp.server.address() as AddressInfo).port;
    const mailer: Mailer = smtpMailer(`smtp://${credentials}127.0.0.1:${at}`);
    closing.push(
      () => closed({ close: (done) => smtp.close(done) }),
      () => mailer.close(),
    );
    return {
      taken,
      mailer,
      port: at,
      server: { close: (done: () => void) => smtp.close(done), listening: () => smtp.server.listening },
    };
  }
});

/** Takes a whole message and breaks the line instead of answering: nobody knows whether the mail arrived. */
async function relayThatHangsUp() {
  let contents = 0;
  const server = createServer((socket) => {
    let isContent = false;
    socket.on('error', () => undefined);
    socket.write('220 relay\r\n');
    socket.on('data', (chunk) => {
      const said = chunk.toString('latin1');
      if (isContent && said.endsWith('\r\n.\r\n')) {
        contents++;
        socket.destroy();
      } else if (!isContent) {
        isContent = said.startsWith('DATA');
        socket.write(isContent ? '354 go on\r\n' : '250 yes\r\n');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, contents: () => contents, close: () => closed(server) };
}

function closed(server: { close(done: () => void): unknown }): Promise<void> {
  return new Promise((resolve) => server.close(resolve));
}

function refusing(responseCode: number) {
  return (_what: unknown, ...rest: unknown[]) => {
    const callback = rest.at(-1) as (error: Error) => void;
    callback(Object.assign(new Error('refused'), { responseCode }));
  };
}

function answering(said: string) {
  return (_what: unknown, _session: unknown, callback: (error: Error) => void) => {
    callback(Object.assign(new Error(said.slice(4)), { responseCode: Number(said.slice(0, 3)) }));
  };
}

function refusingData(responseCode: number): NonNullable<SMTPServerOptions['onData']> {
  return (stream, _session, callback) => {
    stream.resume().on('end', () => callback(Object.assign(new Error('refused'), { responseCode })));
  };
}

function sampleMessage() {
  return buildMessage({
    from: { name: 'Sở Khoa học và Công nghệ', address: 'hoi-nghi@skhcn.example' },
    to: { name: 'Trần Thị Hòa', address: 'hoa@skhcn.example' },
    ...sampleMails('vi').approval!,
    text: '.\r\n..\r\nmột dòng chỉ có dấu chấm\r\n.',
    messageId: '<task-42.1@skhcn.example>',
    date: '2019-01-14T01:00:00.000Z',
    listId: 'skhcn-2019.skhcn.example',
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
