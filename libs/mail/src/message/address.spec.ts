import { isMailAddress, plainAddress } from './address';
import { MailRefusal } from './mail-refusal';

describe(isMailAddress.name, () => {
  it.each(['hoa@skhcn.example', "o'neil.t+1@a-b.c.example", 'hoi-nghi@localhost', 'A_1@1.example'])(
    'accepts %s',
    (address) => {
      expect(isMailAddress(address)).toBe(true);
    },
  );

  it.each([
    'a@our\r\nBcc: v@evil.example',
    '"a@our.example Bcc: v"@evil.example',
    'a@our.example, v@evil.example',
    'a@our.example;v@evil.example',
    'v@evil.example <a@our.example>',
    '<a@our.example>',
    'a(comment)@our.example',
    'a @our.example',
    'a@b@our.example',
    'a%evil.example@our.example',
    'evil.example!a@our.example',
    '@evil.example:a@our.example',
    'group:a@our.example;',
    'a@[127.0.0.1]',
    'a@our..example',
    '.a@our.example',
    'a.@our.example',
    'a..b@our.example',
    'a@-our.example',
    'a@our.example.',
    'a@our.example\n',
    'a\u0000@our.example',
    'hòa@our.example',
    'a@оur.example',
    `${'a'.repeat(65)}@our.example`,
    'a',
    '@',
    '',
  ])('refuses %j', (address) => {
    expect(isMailAddress(address)).toBe(false);
    expect(() => plainAddress(address)).toThrow(MailRefusal);
  });

  it('decides at once on a very long value', () => {
    const started = performance.now();
    expect(isMailAddress(`${'a.'.repeat(50_000)}@${'a-'.repeat(50_000)}`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
