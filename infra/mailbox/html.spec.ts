import { html, withLinks } from './html';

describe('html', () => {
  it('escapes what is put in, in text and in attributes', () => {
    expect(html`<a title="${`"'&<>`}">${'<b>'}</a>`.text).toBe('<a title="&quot;&#39;&amp;&lt;&gt;">&lt;b&gt;</a>');
  });

  it('keeps pieces of a page as they are', () => {
    const words = ['a', '<'].map((word) => html`<b>${word}</b>`);
    expect(html`<p>${words}${null}</p>`.text).toBe('<p><b>a</b><b>&lt;</b></p>');
  });
});

describe(withLinks.name, () => {
  it.each([
    ['xem http://x.example/a?b=1&c=2.', 'href="http://x.example/a?b=1&amp;c=2"'],
    ['(https://x.example/đường)', 'href="https://x.example/đường"'],
  ])('makes a link of the address in %s', (text, link) => {
    expect(withLinks(text).text).toContain(link);
  });

  it.each(['javascript:alert(1)', '<a href="x">', 'data:text/html,x'])('makes no link of %s', (text) => {
    expect(withLinks(text).text).not.toContain('<a');
  });
});
