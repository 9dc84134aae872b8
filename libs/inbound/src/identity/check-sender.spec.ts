import { mailOf, signed, zoneOf } from '../signed-mail.factory';
import { checkSender } from './check-sender';
import { zoneDns, type Zone } from './zone';

const FROM_OUTSIDE = { ip: '203.0.113.9', helo: 'mx.else.example', envelopeFrom: 'giam-doc@so.example' };
const LETTER = {
  From: 'Giám đốc <giam-doc@so.example>',
  To: 't+1@tra-loi.example',
  Subject: 'Re: x',
  'Message-ID': '<1@so.example>',
  Date: 'Tue, 10 Mar 2026 10:00:00 +0700',
  'Content-Type': 'text/plain; charset=utf-8',
};
const letter = (different: Record<string, string | string[]> = {}, body = 'Đồng ý') =>
  mailOf({ ...LETTER, ...different }, body);
const SO = zoneOf('so.example');
const EVIL = zoneOf('evil.example');
const check = async (raw: Buffer | string, zone: Zone = SO, delivery = FROM_OUTSIDE) =>
  (
    await checkSender(
      Buffer.from(raw),
      delivery,
      zoneDns(() => zone),
    )
  ).check;

describe(checkSender.name, () => {
  it('passes a mail that the domain of its sender signed, from wherever it comes', async () => {
    expect(
      await checkSender(
        await signed(letter(), 'so.example'),
        FROM_OUTSIDE,
        zoneDns(() => SO),
      ),
    ).toEqual({
      check: 'pass',
      from: 'giam-doc@so.example',
    });
  });

  it('passes it without knowing how it was delivered', async () => {
    expect(
      await check(await signed(letter(), 'so.example'), SO, { ip: null, helo: null, envelopeFrom: '' } as never),
    ).toBe('pass');
  });

  it('passes a mail from an address that the domain names', async () => {
    expect(await check(letter(), zoneOf('so.example', { spf: 'v=spf1 ip4:203.0.113.9 -all' }))).toBe('pass');
  });

  it('passes a subdomain’s signature, unless the domain is strict', async () => {
    const raw = await signed(letter(), 'mail.so.example');
    const both = { ...SO, ...zoneOf('mail.so.example', { policy: '' }) };
    expect(await check(raw, both)).toBe('pass');
    expect(await check(raw, { ...both, '_dmarc.so.example': ['v=DMARC1; p=reject; adkim=s'] })).toBe('fail');
  });

  it.each<[string, () => Promise<Buffer> | Buffer]>([
    ['nobody signed', () => Buffer.from(letter())],
    ['another domain signed', () => signed(letter(), 'evil.example')],
    [
      'its text was changed',
      async () =>
        Buffer.from(
          (await signed(letter({}, 'Tra lai: x'), 'so.example')).toString('latin1').replace('Tra lai', 'Dong y'),
          'latin1',
        ),
    ],
    [
      'its sender was changed',
      async () => Buffer.from((await signed(letter(), 'so.example')).toString().replace('giam-doc@', 'pho-giam-doc@')),
    ],
    [
      'only a part of it was signed',
      async () => Buffer.concat([await signed(letter({}, ''), 'so.example', 0), Buffer.from('Dong y\r\n')]),
    ],
    [
      'it says of itself that it is genuine',
      () =>
        Buffer.from(
          letter({
            'Authentication-Results': 'mx.so.example; dmarc=pass header.from=so.example; dkim=pass header.d=so.example',
            'ARC-Authentication-Results': 'i=1; mx.so.example; dmarc=pass',
          }),
        ),
    ],
    [
      'it says that it came from where the domain sends',
      () =>
        Buffer.from(
          letter({
            Received: 'from mx.so.example (mx.so.example [198.51.100.1]) by x',
            'Return-Path': '<giam-doc@so.example>',
          }),
        ),
    ],
  ])('does not pass a mail when %s', async (_, make) => {
    expect(await check(await make(), { ...SO, ...EVIL })).toBe('fail');
  });

  it('gives no verdict on two From fields, nor on two addresses in one', async () => {
    const two = ['Giám đốc <giam-doc@so.example>', 'x@evil.example'];
    expect(await check(await signed(letter({ From: two }), 'so.example'))).toBe('unknown');
    expect(await check(await signed(letter({ From: two.join(', ') }), 'so.example'))).toBe('unknown');
  });

  it('says none of a domain that declares nothing', async () => {
    expect(await check(await signed(letter(), 'so.example'), zoneOf('so.example', { policy: '' }))).toBe('none');
  });

  it('says that it could not look when it could not', async () => {
    const raw = await signed(letter(), 'so.example');
    const broken = (failing: RegExp) => (name: string, type: string) =>
      failing.test(name)
        ? Promise.reject(Object.assign(new Error('timeout'), { code: 'ETIMEOUT' }))
        : zoneDns(() => SO)(name, type);
    expect((await checkSender(raw, FROM_OUTSIDE, broken(/^_dmarc/))).check).toBe('temperror');
    expect((await checkSender(raw, FROM_OUTSIDE, broken(/_domainkey/))).check).toBe('temperror');
  });
});
