import {
  codeHmac,
  isCode,
  newCode,
  newReplySecret,
  newToken,
  replyAddressOf,
  replySecretIn,
  returnAddressOf,
  returnSecretIn,
} from './mail-secrets';

const KEY = 'a key of the office';

describe('the code of a mail', () => {
  it('has six digits, leading zeros too', () => {
    for (let n = 0; n < 1000; n += 1) expect(newCode()).toMatch(/^\d{6}$/);
  });

  it.each(['012345', '012 345', ' 012-345 '])('is recognised as %j', (typed) => {
    expect(isCode(KEY, 'link', typed, codeHmac(KEY, 'link', '012345'))).toBe(true);
  });

  it.each(['012346', '12345', '0123456', '', 'abcdef'])('is not %j', (typed) => {
    expect(isCode(KEY, 'link', typed, codeHmac(KEY, 'link', '012345'))).toBe(false);
  });

  it('is good for its own link and key only', () => {
    const kept = codeHmac(KEY, 'link', '012345');
    expect(isCode(KEY, 'other', '012345', kept)).toBe(false);
    expect(isCode('another key', 'link', '012345', kept)).toBe(false);
  });
});

describe('the reply address of a mail', () => {
  it('is read back whatever a server made of its letters', () => {
    const secret = newReplySecret();
    const address = replyAddressOf(secret, 'hoi-nghi.example');
    expect(address.split('@')[0]!.length).toBeLessThanOrEqual(64);
    expect(replySecretIn(address, 'hoi-nghi.example')).toBe(secret);
    expect(replySecretIn(address.toUpperCase(), 'hoi-nghi.example')).toBe(secret);
  });

  it.each(['hoi-nghi@hoi-nghi.example', 't+@hoi-nghi.example', `t+${'a'.repeat(31)}@hoi-nghi.example`])(
    'is not %s',
    (address) => expect(replySecretIn(address, 'hoi-nghi.example')).toBeNull(),
  );

  it('is not one of another domain', () => {
    expect(replySecretIn(replyAddressOf(newReplySecret(), 'evil.example'), 'hoi-nghi.example')).toBeNull();
  });
});

it('tells a return address from a reply address', () => {
  const [secret, domain] = [newReplySecret(), 'hoi-nghi.example'];
  expect(returnSecretIn(returnAddressOf(secret, domain), domain)).toBe(secret);
  expect(returnSecretIn(replyAddressOf(secret, domain), domain)).toBeNull();
  expect(replySecretIn(returnAddressOf(secret, domain), domain)).toBeNull();
});

it('gives every mail a token of its own', () => {
  expect(new Set(Array.from({ length: 100 }, newToken)).size).toBe(100);
});
