import { redact, webLink } from './web-link';

describe(webLink.name, () => {
  it('lets a web address pass unchanged', () => {
    expect(webLink('https://hoinghi.example:8443/t/aB-_9?l=vi&b=1#c')).toBe(
      'https://hoinghi.example:8443/t/aB-_9?l=vi&b=1#c',
    );
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '',
    'https://a.example/"onclick=x',
    'https://a.example/\nBcc',
    'https://a.example/<b>',
  ])('refuses %j', (url) => {
    expect(() => webLink(url)).toThrow(TypeError);
  });
});

describe(redact.name, () => {
  const link = 'https://hoinghi.example/t/secret?l=vi&b=1';

  it('takes the link out wherever it stands, in text and in HTML', () => {
    expect(redact(`Xem: ${link}\n${link}`, link)).toBe('Xem: […]\n[…]');
    expect(redact('<a href="https://hoinghi.example/t/secret?l=vi&amp;b=1">', link)).toBe('<a href="[…]">');
  });

  it('leaves a mail without a link as it is', () => {
    expect(redact('Giấy mời', '')).toBe('Giấy mời');
  });
});
