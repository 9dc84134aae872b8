import { cookieName, grantAmong, openGrant, sealGrant, type Grant } from './link-cookie';

const SECRET = 'a-secret-of-the-tests-that-is-long-enough';
const NOW = new Date('2026-03-09T02:00:00.000Z');
const grant: Grant = {
  linkId: '11111111-0000-4000-8000-000000000001',
  taskId: '22222222-0000-4000-8000-000000000001',
  personId: '33333333-0000-4000-8000-000000000001',
  packetHash: '9f3a17c2'.repeat(8),
  right: 'decide',
  expiresAt: NOW.getTime() + 30 * 60_000,
};

describe(openGrant.name, () => {
  it('reads back what was sealed, with and without a packet', () => {
    expect(openGrant(SECRET, sealGrant(SECRET, grant), NOW)).toEqual(grant);
    const early = { ...grant, packetHash: null };
    expect(openGrant(SECRET, sealGrant(SECRET, early), NOW)).toEqual(early);
  });

  it.each([
    ['another link', 0],
    ['another task', 1],
    ['another person', 2],
    ['another packet', 3],
    ['another right', 4],
    ['a longer life', 5],
    ['another signature', 6],
  ])('refuses a cookie that was changed to %s', (_, place) => {
    const parts = sealGrant(SECRET, grant).split('.');
    parts[place] = parts[place]!.replace(/.$/, (sign) => (sign === '9' ? '8' : '9'));
    expect(openGrant(SECRET, parts.join('.'), NOW)).toBeNull();
  });

  it('never reads a right to see as a right to decide', () => {
    const sealed = sealGrant(SECRET, { ...grant, right: 'view' });
    expect(openGrant(SECRET, sealed, NOW)).toMatchObject({ right: 'view' });
    expect(openGrant(SECRET, sealed.replace('.view.', '.decide.'), NOW)).toBeNull();
  });

  it('refuses one signed with another secret', () => {
    expect(openGrant(SECRET, sealGrant('another-secret-that-is-long-enough-too', grant), NOW)).toBeNull();
  });

  it('refuses one that has run out, to the millisecond', () => {
    const sealed = sealGrant(SECRET, grant);
    expect(openGrant(SECRET, sealed, new Date(grant.expiresAt - 1))).toEqual(grant);
    expect(openGrant(SECRET, sealed, new Date(grant.expiresAt))).toBeNull();
  });

  it.each(['', '.', '.....', 'a.b.c', `${'x.'.repeat(2000)}`])('refuses nonsense: %j', (value) => {
    expect(openGrant(SECRET, value, NOW)).toBeNull();
  });
});

describe(grantAmong.name, () => {
  const other: Grant = { ...grant, linkId: '99999999-0000-4000-8000-000000000009', expiresAt: grant.expiresAt + 1 };
  const cookies = {
    [cookieName(grant.linkId)]: sealGrant(SECRET, grant),
    [cookieName(other.linkId)]: sealGrant(SECRET, other),
    'hoi-nghi-session': 'something else',
  };

  it('takes the link that the page names, so that two tabs do not answer for each other', () => {
    expect(grantAmong(SECRET, cookies, '11111111', NOW)).toEqual(grant);
    expect(grantAmong(SECRET, cookies, '99999999', NOW)).toEqual(other);
  });

  it('takes the link opened last when the page names none', () => {
    expect(grantAmong(SECRET, cookies, null, NOW)).toEqual(other);
  });

  it('finds nothing under an unknown name, nor a right under the name of another link', () => {
    expect(grantAmong(SECRET, cookies, '00000000', NOW)).toBeNull();
    const renamed = { [cookieName(other.linkId)]: sealGrant(SECRET, grant) };
    expect(grantAmong(SECRET, renamed, '99999999', NOW)).toBeNull();
  });
});
