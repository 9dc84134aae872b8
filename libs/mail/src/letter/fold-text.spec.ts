import fc from 'fast-check';
import { foldText } from './fold-text';

describe(foldText.name, () => {
  it('breaks between words and indents what goes on', () => {
    const line = 'Thời hạn: '.concat('ngày làm việc '.repeat(8)).trim();
    const [first, ...following] = foldText(line).split('\n');
    expect(first!.startsWith('Thời hạn: ngày')).toBe(true);
    expect(following.length).toBeGreaterThan(0);
    for (const next of following) expect(next).toMatch(/^ {2}\S/);
  });

  it('keeps a link whole, however long it is', () => {
    const link = `https://hoinghi.example/t/${'a'.repeat(90)}`;
    expect(foldText(`Trang:\n${link}`)).toBe(`Trang:\n${link}`);
  });

  it('goes on with the bar in what is quoted', () => {
    for (const line of foldText(`  | ${'lời của người góp ý '.repeat(10)}`.trimEnd()).split('\n')) {
      expect(line.startsWith('  | ')).toBe(true);
      expect(line.length).toBeLessThanOrEqual(76);
    }
  });

  it('loses and adds no word, and leaves no line longer than its longest word', () => {
    const words = fc.array(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }).map((word) => word.replace(/\s/gu, 'x')),
    );
    fc.assert(
      fc.property(words, (all) => {
        const folded = foldText(all.join(' '));
        expect(folded.split(/\s+/u).filter(Boolean)).toEqual(all.join(' ').split(/\s+/u).filter(Boolean));
        for (const line of folded.split('\n'))
          if (line.trim().includes(' ')) expect(line.length).toBeLessThanOrEqual(76);
      }),
    );
  });
});
