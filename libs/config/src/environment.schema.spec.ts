import { readSettings } from './settings';

const trusted = (TRUSTED_PROXIES: string) =>
  readSettings({ DATABASE_URL: 'postgres://app@127.0.0.1/conference', TRUSTED_PROXIES }).http.trustedProxies;

describe('TRUSTED_PROXIES', () => {
  it.each([
    ['', []],
    ['10.0.0.7', ['10.0.0.7']],
    ['10.0.0.0/8, 2001:db8::/32,', ['10.0.0.0/8', '2001:db8::/32']],
  ])('%j', (written, proxies) => {
    expect(trusted(written)).toEqual(proxies);
  });

  it.each(['proxy.example', '10.0.0.0/33', '0.0.0.0/0', '10.0.0.1/8/8', '10.0.0', 'true', '2001:db8::/129'])(
    'trusts nobody by mistake: %s',
    (written) => {
      expect(() => trusted(written)).toThrow(/TRUSTED_PROXIES/);
    },
  );
});
