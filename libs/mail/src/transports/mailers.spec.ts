import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fileMailer } from './file-mailer';
import { mailerFor } from './mailer-for';
import { memoryMailer } from './memory-mailer';

const envelope = { from: 'hoi-nghi@skhcn.example', to: 'hoa@skhcn.example' };
const raw = Buffer.from('Subject: Thử\r\n\r\nXin chào\r\n');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mail-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe(fileMailer.name, () => {
  it('writes the bytes and the envelope into a folder that it makes', async () => {
    const { response } = await fileMailer(join(folder, 'out')).send(envelope, raw);
    const files = (await readdir(join(folder, 'out'))).toSorted();
    expect(files).toHaveLength(2);
    expect(response).toBe(`written as ${files[0]}`);
    expect((await readFile(join(folder, 'out', files[0]!))).equals(raw)).toBe(true);
    expect(JSON.parse(await readFile(join(folder, 'out', files[1]!), 'utf8'))).toEqual(envelope);
  });

  it('keeps one file when the same mail is sent again', async () => {
    const mailer = fileMailer(folder);
    await mailer.send(envelope, raw);
    await mailer.send(envelope, raw);
    expect(await readdir(folder)).toHaveLength(2);
  });

  it('asks to try again when the folder cannot be written', async () => {
    await expect(fileMailer('/dev/null/mail').send(envelope, raw)).rejects.toMatchObject({
      name: 'TemporaryMailFailure',
    });
  });
});

describe(memoryMailer.name, () => {
  it('keeps what it is given, as it was given', async () => {
    const mailer = memoryMailer();
    const bytes = Buffer.from(raw);
    await mailer.send(envelope, bytes);
    bytes.fill(0);
    expect(mailer.sent).toEqual([{ envelope, raw }]);
  });

  it('refuses an address that is not plain', async () => {
    await expect(memoryMailer().send({ ...envelope, to: 'a@our.example, v@evil.example' }, raw)).rejects.toMatchObject({
      code: 'address',
    });
  });
});

describe(mailerFor.name, () => {
  it('writes files for file:', async () => {
    await mailerFor(pathToFileURL(folder).href).send(envelope, raw);
    expect(await readdir(folder)).toHaveLength(2);
  });

  it('keeps mails in memory for memory:', async () => {
    await expect(mailerFor('memory:').send(envelope, raw)).resolves.toEqual({ response: 'kept as 1' });
  });

  it.each(['smtp://127.0.0.1:2525', 'smtps://relay.example'])(
    'opens a relay for %s, without connecting yet',
    async (url) => {
      await expect(mailerFor(url).close()).resolves.toBeUndefined();
    },
  );

  it.each(['http://user:secret@relay.example', '', 'relay.example'])('refuses %j and does not repeat it', (url) => {
    expect(() => mailerFor(url)).toThrow(/must begin with smtp:(?!.*secret)/);
  });
});
