import { markup, styleElement } from './markup';

describe(markup.name, () => {
  it('escapes every value, in text and in attributes', () => {
    const evil = `<script>alert("x")</script> & 'y'`;
    expect(markup`<p title="${evil}">${evil}</p>`.text).toBe(
      '<p title="&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;">' +
        '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;</p>',
    );
  });

  it('keeps pieces that it wrote itself, and joins lists of them', () => {
    const items = ['a<b', 'c'].map((item) => markup`<li>${item}</li>`);
    expect(markup`<ul>${items}</ul>`.text).toBe('<ul><li>a&lt;b</li><li>c</li></ul>');
  });

  it('leaves out what is not there, and shows a zero', () => {
    expect(markup`${null}${undefined}${false}${0}`.text).toBe('0');
  });

  it('drops direction marks and controls, which would make a name read as another', () => {
    expect(markup`${'nộp \u202egpj.exe\u2066\u0000\u001b[31m'}`.text).toBe('nộp gpj.exe[31m');
  });

  it('does not take an object that only looks like a piece of its own', () => {
    const forged = { text: '<b>', toString: () => '<b>' } as unknown as string;
    expect(() => markup`${forged}`).toThrow(TypeError);
  });
});

describe(styleElement.name, () => {
  it('refuses a style sheet that would end its own element', () => {
    expect(() => styleElement('a{}</style><script>')).toThrow('end its own element');
  });
});
