import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { officialForm, renderPdf } from '@conference/documents';
import { formFacts } from '../../libs/documents/src/sample-forms.factory';
import { sampleText } from '../../libs/documents/src/sample-text.factory';
import { verifyPdfa } from '../support/verapdf';
import { writeSamples } from './sample-files';

const AT = '2026-01-05T03:00:00.000Z';
const MARKS = {
  a: 'àáảãạăằắẳẵặâầấẩẫậ',
  d: 'đ',
  e: 'èéẻẽẹêềếểễệ',
  i: 'ìíỉĩị',
  o: 'òóỏõọôồốổỗộơờớởỡợ',
  u: 'ùúủũụưừứửữự',
  y: 'ỳýỷỹỵ',
};
const LETTERS = Object.values(MARKS).join('');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pdfa-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function kept(name: string, bytes: Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

function searchable(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).normalize('NFC');
}

describe('the printed files', () => {
  let files: string[];
  beforeAll(async () => {
    files = await writeSamples();
  });

  it('keep to PDF/A-2b, whatever their kind', async () => {
    const verdicts = await verifyPdfa(files);
    expect(verdicts).toHaveLength(files.length);
    expect(verdicts.filter(({ isCompliant }) => !isCompliant)).toEqual([]);
  });

  it('become pictures to look at, a page each', () => {
    for (const file of files)
      execFileSync('pdftoppm', ['-r', '80', '-png', file, join(dirname(file), basename(file, '.pdf'))]);
    const pictures = readdirSync(dirname(files[0]!)).filter((name) => name.endsWith('.png'));
    expect(pictures.length).toBeGreaterThanOrEqual(files.length);
  });
});

describe('the check of PDF/A', () => {
  it('finds a file that says it is PDF/A and is not, and one that does not say so', async () => {
    const good = await renderPdf(officialForm(formFacts('decision')), AT);
    const source = good.toString('latin1');
    const [withoutClaim, withoutFont] = [
      source.replace('<pdfaid:part>2</pdfaid:part>', '<pdfaid:part>9</pdfaid:part>'),
      source.replaceAll('/FontFile2 ', '/FontFileX '),
    ].map((text) => Buffer.from(text, 'latin1'));
    const verdicts = await verifyPdfa([
      kept('good.pdf', good),
      kept('without-claim.pdf', withoutClaim!),
      kept('without-font.pdf', withoutFont!),
    ]);
    expect(verdicts.map(({ isCompliant }) => isCompliant)).toEqual([true, false, false]);
    expect(verdicts[2]?.broken.join()).toMatch(/font/iu);
  });
});

describe('a search in a printed file', () => {
  it('finds every Vietnamese letter, small and capital, in every cut', async () => {
    const text = sampleText(
      ['paragraph', `${LETTERS} ${LETTERS.toLocaleUpperCase('vi-VN')}`.replace(/(.{10})/gu, '$1 ')],
      ['clause', LETTERS.replace(/(.{10})/gu, '$1 ')],
      ['group', LETTERS.replace(/(.{10})/gu, '$1 ')],
    );
    const facts = formFacts('plan', { text, annexes: [], bases: [`Căn cứ ${LETTERS.replace(/(.{10})/gu, '$1 ')}`] });
    const found = searchable(kept('letters.pdf', await renderPdf(officialForm(facts), AT)));
    const missing = Array.from(LETTERS + LETTERS.toLocaleUpperCase('vi-VN')).filter(
      (letter) => !found.includes(letter),
    );
    expect(missing).toEqual([]);
    expect(found.match(/ặ/gu)?.length).toBeGreaterThanOrEqual(3);
    expect(found).not.toMatch(/[\u2060\ufffd]/u);
  });

  it('finds symbols whole, however the line breaks', async () => {
    const long = Array.from({ length: 40 }, (_, index) => `điểm ${index} Nghị định 30/2020/NĐ-CP`).join(', ');
    const facts = formFacts('plan', { text: sampleText(['paragraph', long]), annexes: [], bases: [] });
    const found = searchable(kept('symbols.pdf', await renderPdf(officialForm(facts), AT)));
    expect(found.match(/30\/2020\/NĐ-CP/gu)).toHaveLength(40);
  });

  it('sees the fonts of the file inside it', () => {
    expect(readFileSync(join(folder, 'symbols.pdf')).includes('/FontFile2')).toBe(true);
    const fonts = execFileSync('pdffonts', [join(folder, 'symbols.pdf')], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/Tinos-\w+\s+CID TrueType\s+Identity-H\s+yes yes yes/u);
  });
});
