import { readFileSync } from 'node:fs';
import { FONT_FILES, textWidth } from './font-file';
import { officialForm } from './official-form';
import { withoutShaping } from './plain-font';
import { readPdf } from './read-pdf.factory';
import { renderPdf } from './render-pdf';
import { formFacts } from './sample-forms.factory';
import { sampleText } from './sample-text.factory';

function tables(font: Buffer): string[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) =>
    font.toString('latin1', 12 + 16 * index, 16 + 16 * index),
  );
}

describe('a font file without shaping', () => {
  it('has all its other tables, in their order', () => {
    const font = readFileSync(FONT_FILES.normal);
    const lost = ['GSUB', 'GPOS', 'GDEF'];
    expect(tables(font)).toEqual(expect.arrayContaining(lost));
    expect(tables(withoutShaping(font))).toEqual(tables(font).filter((name) => !lost.includes(name)));
  });

  it('prints words as long as they are measured', async () => {
    const words = ['AVATAR', 'Tỷ', 'Văn', 'phòng', 'fi'];
    const facts = formFacts('plan', { text: sampleText(['paragraph', words.join(' ')]), bases: [], annexes: [] });
    const { texts } = readPdf(await renderPdf(officialForm(facts), '2026-01-05T03:00:00.000Z'));
    for (const word of words) {
      const printed = texts.find(({ text, size }) => text.replace(/[\s./]+$/u, '') === word && size === 14);
      const width = textWidth(printed?.text.trim() ?? '', 14);
      expect([word, (printed?.right ?? 0) - (printed?.x ?? 0)]).toEqual([word, expect.closeTo(width, 2)]);
    }
  });
});
