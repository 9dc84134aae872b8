import { officialForm } from './official-form';
import { docxLines } from './read-docx.factory';
import { pdfLines, readPdf } from './read-pdf.factory';
import { renderDocx } from './render-docx';
import { renderPdf } from './render-pdf';
import { formFacts, SAMPLE_KINDS } from './sample-forms.factory';

const AT = '2026-01-05T03:00:00.000Z';

/** Both formats break lines and order columns in their own way; the words they use are the same. */
function words(lines: readonly string[]): string[] {
  return [...new Set(lines.join(' ').split(/\s+/u).filter(Boolean))].sort();
}

/** The program that shows a Word file makes the page numbers. */
function unnumbered(page: readonly string[], index: number): readonly string[] {
  return index > 0 && /^\d+$/u.test(page[0] ?? '') ? page.slice(1) : page;
}

describe.each(SAMPLE_KINDS)('the document of the kind %s', (kind) => {
  it('reads as it always has, and says the same in both formats', async () => {
    const document = officialForm(formFacts(kind));
    const word = docxLines(await renderDocx(document, AT));
    const reading = readPdf(await renderPdf(document, AT));
    const pdf = Array.from({ length: reading.pages }, (_, index) => pdfLines(reading, index + 1));
    expect({ word, pdf }).toMatchSnapshot();
    expect(words(pdf.flatMap(unnumbered))).toEqual(words(word));
  });
});
