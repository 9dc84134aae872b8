import fc from 'fast-check';
import { XmlScanner } from './xml-scanner';

function scan(pieces: readonly Buffer[]): string[] {
  const heard: string[] = [];
  const scanner = new XmlScanner({
    opened: ({ name, attributes }) => heard.push(`<${name} ${JSON.stringify([...attributes()])}`),
    closed: (name) => heard.push(`/${name}`),
    said: (text) => heard.push(text),
  });
  for (const piece of pieces) scanner.write(piece);
  scanner.end();
  return heard;
}

const joined = (heard: readonly string[]) => heard.join('\n');

describe(XmlScanner.name, () => {
  it('tells elements by their local name, attributes and text with references read', () => {
    const heard = scan([
      Buffer.from(`<?xml version='1.0'?><w:a w:b="x>&#89;" c='"'>d &amp; e<!-- <f/> --><g/></w:a >`),
    ]);
    expect(heard).toEqual(['<a [["b","x>Y"],["c","\\""]]', 'd & e', '<g []', '/g', '/a']);
  });

  it('hears the same, however the bytes are cut', () => {
    const text = `<a x="1 > 0">é<![CDATA[<b>]]>ộ<!-- ' " <c> -->đ<d y='&lt;'/>f</a>`;
    const whole = Buffer.from(text);
    // text before a comment may come in two pieces, so only what was said counts
    const said = (heard: readonly string[]) => joined(heard).replaceAll('\n', '');
    fc.assert(
      fc.property(fc.array(fc.nat(whole.length)), (cuts) => {
        const places = [0, ...cuts.toSorted((a, b) => a - b), whole.length];
        const pieces = places.slice(1).map((end, index) => whole.subarray(places[index], end));
        expect(said(scan(pieces))).toBe(said(scan([whole])));
      }),
    );
  });

  it.each(['<a', '<a b="', '<!-- x', '<![CDATA[x', '<!DOCTYPE a>', '<?xml encoding="ebcdic"?>'])(
    'refuses %j',
    (text) => {
      expect(() => scan([Buffer.from(text)])).toThrow('file-broken');
    },
  );

  it('refuses bytes that are no text', () => {
    expect(() => scan([Buffer.from('3cff3e', 'hex')])).toThrow('file-broken');
  });
});
