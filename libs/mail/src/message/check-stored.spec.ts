import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sampleMails } from '../templates/sample-mails.factory';
import { buildMessage } from './build-message';
import { refuseTampered, sealOf, type StoredMessage } from './check-stored';
import { MailRefusal } from './mail-refusal';

const KEY = 'a key that the database does not have';

describe(refuseTampered.name, () => {
  it('lets a mail pass as it was written, whatever stands in its names', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (name) => {
        const { mail, seal } = await written(name);
        expect(() => refuseTampered(mail, seal, KEY)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['envelope', { envelopeTo: 'v@evil.example' }, 'envelope-differs'],
    ['sender', { envelopeFrom: 'v@evil.example' }, 'seal-differs'],
    ['Message-ID', { messageId: '<other@skhcn.example>' }, 'header-differs'],
    ['bytes', { raw: Buffer.from('To: v@evil.example\r\n\r\nx') }, 'bytes-differ'],
    ['hash', { rawSha256: '0'.repeat(64) }, 'bytes-differ'],
  ] as const)('refuses a row whose %s was changed', async (_what, changed, code) => {
    const { mail, seal } = await written();
    expect(refusalOf({ ...mail, ...changed }, seal)).toBe(code);
  });

  it.each([
    ['one recipient more in To', /^To: .*$/m, (line: string) => `${line}, v@evil.example`, 'envelope-differs'],
    ['a hidden copy', /^To: .*$/m, (line: string) => `${line}\r\nBcc: v@evil.example`, 'header-differs'],
    ['a second To', /^To: .*$/m, (line: string) => `${line}\r\nTo: v@evil.example`, 'header-differs'],
    ['a folded second recipient', /^To: .*$/m, (line: string) => `${line},\r\n v@evil.example`, 'envelope-differs'],
    ['another sender', /^From: .*\r\n(?: .*\r\n)*/m, () => 'From: v@evil.example\r\n', 'seal-differs'],
    ['no date', /^Date: .*\r\n/m, () => '', 'header-differs'],
  ] as const)('refuses bytes with %s, although their hash fits', async (_what, line, change, code) => {
    const { mail, seal } = await written();
    const raw = Buffer.from(mail.raw.toString('latin1').replace(line, change), 'latin1');
    expect(raw.equals(mail.raw)).toBe(false);
    expect(refusalOf({ ...mail, raw, rawSha256: sha256(raw) }, seal)).toBe(code);
  });

  it('refuses a row rewritten as a whole for somebody else, for it has no seal of ours', async () => {
    const { mail, seal } = await written();
    const raw = Buffer.from(mail.raw.toString('latin1').replaceAll('hoa@skhcn.example', 'v@evil.example'), 'latin1');
    const other = { ...mail, raw, envelopeTo: 'v@evil.example', rawSha256: sha256(raw) };
    expect(refusalOf(other, seal)).toBe('seal-differs');
    expect(refusalOf(other, sealOf('another key', other))).toBe('seal-differs');
    expect(refusalOf(other, '')).toBe('seal-differs');
  });

  it('refuses any single changed byte', async () => {
    const { mail, seal } = await written();
    fc.assert(
      fc.property(fc.nat(mail.raw.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const raw = Buffer.from(mail.raw);
        raw[at] = (raw[at]! + by) % 256;
        expect(refusalOf({ ...mail, raw }, seal)).toBe('bytes-differ');
        expect(refusalOf({ ...mail, raw, rawSha256: sha256(raw) }, seal)).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});

async function written(name = 'Trần Thị Hòa'): Promise<{ mail: StoredMessage; seal: string }> {
  const messageId = '<task-42.1@skhcn.example>';
  const {
    raw,
    envelope,
    sha256: rawSha256,
  } = await buildMessage({
    from: { name: 'Sở Khoa học và Công nghệ', address: 'hoi-nghi@skhcn.example' },
    to: { name, address: 'hoa@skhcn.example' },
    ...sampleMails('vi').approval!,
    messageId,
    date: '2019-01-14T01:00:00.000Z',
    listId: 'skhcn-2019.skhcn.example',
  });
  const mail = { messageId, envelopeFrom: envelope.from, envelopeTo: envelope.to, raw, rawSha256 };
  return { mail, seal: sealOf(KEY, mail) };
}

function refusalOf(mail: StoredMessage, seal: string): string | null {
  try {
    refuseTampered(mail, seal, KEY);
    return null;
  } catch (error) {
    if (error instanceof MailRefusal) return error.code;
    throw error;
  }
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
