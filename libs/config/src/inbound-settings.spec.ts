import { readSettings } from './settings';

const BASE = { DATABASE_URL: 'postgres://x' };
const REPLIES = { ...BASE, MAIL_REPLY_DOMAIN: 'tra-loi.example' };

describe('how mail comes in', () => {
  it('is not at all by default', () => {
    expect(readSettings(BASE).inbound).toMatchObject({ smtp: null, imapUrl: undefined, zoneFile: undefined });
  });

  it('is by a listener, on this machine unless said otherwise', () => {
    const { inbound } = readSettings({ ...REPLIES, INBOUND_SMTP_PORT: '2526' });
    expect(inbound.smtp).toEqual({ port: 2526, host: '127.0.0.1', tls: undefined });
  });

  it.each([
    ['for no domain', { ...BASE, INBOUND_SMTP_PORT: '2526' }, 'MAIL_REPLY_DOMAIN is missing'],
    ['from a mailbox for no domain', { ...BASE, IMAP_URL: 'imaps://a:b@c' }, 'MAIL_REPLY_DOMAIN is missing'],
    ['with half a certificate', { ...REPLIES, INBOUND_SMTP_PORT: '1', INBOUND_TLS_KEY_FILE: '/x' }, 'together'],
    [
      'with a certificate that is not there',
      { ...REPLIES, INBOUND_SMTP_PORT: '1', INBOUND_TLS_KEY_FILE: '/no', INBOUND_TLS_CERT_FILE: '/no' },
      'cannot be read',
    ],
    [
      'with a domain name system of one’s own in production',
      { ...REPLIES, NODE_ENV: 'production', LINK_SECRET: 'x'.repeat(32), MAIL_DNS_ZONE_FILE: '/zone.json' },
      'cannot be set in production',
    ],
  ])('cannot be %s', (_, wrong, words) => {
    expect(() => readSettings(wrong)).toThrow(words);
  });
});
