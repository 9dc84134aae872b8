import { createHash } from 'node:crypto';
import { minutesDocument } from './minutes-document';
import type { Block } from './official-document';
import { points } from './page-layout';
import { plainReportDocument } from './plain-report-document';
import { docxFiles, docxLines } from './read-docx.factory';
import { pdfLines, readPdf, type PdfReading, type PdfText } from './read-pdf.factory';
import { renderDocx } from './render-docx';
import { renderPdf } from './render-pdf';
import { resolutionDocument } from './resolution-document';
import { minutesFacts, reportFacts, resolutionFacts } from './sample-facts.factory';

const AT = '2026-11-25T03:00:00.000Z';
const LATER = '2026-11-25T03:00:01.000Z';
const resolution = resolutionDocument(resolutionFacts());
const minutes = minutesDocument(minutesFacts());
const report = plainReportDocument(reportFacts());

function sha256(file: Buffer): string {
  return createHash('sha256').update(file).digest('hex');
}

function piece(reading: PdfReading, text: string): PdfText {
  const found = reading.texts.find((candidate) => candidate.text.trim() === text);
  if (!found) throw new Error(`The page does not show "${text}".`);
  return found;
}

describe('the printed resolution', () => {
  let printed: PdfReading;
  beforeAll(async () => {
    printed = readPdf(await renderPdf(resolution, AT));
  });

  it('reads as the regulation lays it out', () => {
    expect(pdfLines(printed, 1)).toMatchSnapshot();
    expect(pdfLines(printed, 2)).toMatchSnapshot();
  });

  it('keeps the name of the state on one line and symbols whole', () => {
    expect(pdfLines(printed, 1)[0]).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(printed.texts.map(({ text }) => text.trim())).toEqual(
      expect.arrayContaining(['05/NQ-SKHCN', '04/2015/NĐ-CP']),
    );
  });

  it('numbers pages in the top margin, from the second one', () => {
    const inMargin = printed.texts.filter(({ y }) => y > points(297) - points(20));
    expect(inMargin.map(({ page, text, size }) => [page, text, size])).toEqual([[2, '2', 14]]);
  });

  it('stays within the margins of 30 and 15 millimetres', () => {
    expect(Math.min(...printed.texts.map(({ x }) => x))).toBeGreaterThanOrEqual(points(30) - 0.1);
    expect(Math.max(...printed.texts.map(({ x }) => x))).toBeLessThan(points(210 - 15));
  });

  it('draws the rule of the motto right below it, as long as the motto', () => {
    const motto = piece(printed, 'Độc');
    const rule = printed.rules.find(({ from, to }) => Math.abs(from[0] - motto.x) < 1 && from[1] === to[1]);
    expect(rule).toBeDefined();
    expect(motto.y - (rule?.from[1] ?? 0)).toBeGreaterThan(2);
    expect(motto.y - (rule?.from[1] ?? 0)).toBeLessThan(12);
  });

  it('prints grounds in italics, first lines indented, recipients at 11 points', () => {
    const ground = printed.texts.find(({ text }) => text.startsWith('Căn'));
    expect(ground?.font).toBe(piece(printed, 'Sông').font);
    expect(ground?.x).toBeCloseTo(points(30) + points(12.7), 0);
    expect(printed.texts.find(({ text, page }) => page === 2 && text.startsWith('- '))?.size).toBe(11);
  });

  it('puts recipients level with the signatory', () => {
    const authority = piece(printed, 'TM.');
    const label = printed.texts.find(({ text, page }) => page === 2 && text.startsWith('Nơi'));
    expect(Math.abs((label?.y ?? 0) - authority.y)).toBeLessThan(4);
  });

  it('carries its fonts and says that it is PDF/A-2b in Vietnamese', () => {
    expect(printed.fonts.map(({ name }) => name.replace(/^\w+\+/u, '')).sort()).toEqual([
      'Tinos-Bold',
      'Tinos-BoldItalic',
      'Tinos-Italic',
      'Tinos-Regular',
    ]);
    expect(printed.fonts.every(({ embedded }) => embedded)).toBe(true);
    expect(printed.source).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(printed.source).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(printed.source).toContain('/Lang (vi-VN)');
  });
});

describe('printed minutes', () => {
  it('have neither place nor date in their head; the secretary signs on the left', async () => {
    const printed = readPdf(await renderPdf(minutes, AT));
    expect(pdfLines(printed, 1).join('\n')).not.toContain('Sông Lam, ngày');
    expect(piece(printed, 'THƯ').x).toBeLessThan(piece(printed, 'CHỦ').x);
    expect(pdfLines(printed, 2)).toMatchSnapshot();
  });
});

describe('a printed draft', () => {
  it('shows its mark, its urgency and the room for number and date', async () => {
    const lines = pdfLines(readPdf(await renderPdf(report, AT)), 1).join('\n');
    for (const text of ['DỰ THẢO', 'THƯỢNG KHẨN', 'Số: ……/BC-SKHCN', 'ngày …… tháng …… năm ……'])
      expect(lines).toContain(text);
  });

  it('loses nothing of an opinion that is longer than a page', async () => {
    const remark = Array.from({ length: 1200 }, (_, index) => `từ${index}`).join(' ');
    const dispositions = [{ remark, disposition: 'partly' as const, reason: 'Lý do.' }];
    const printed = readPdf(await renderPdf(plainReportDocument(reportFacts({ dispositions })), AT));
    const words = new Set(printed.texts.map(({ text }) => text.trim()));
    expect(remark.split(' ').filter((word) => !words.has(word))).toEqual([]);
  });

  it.each([16, 17])('does not leave a title alone at the foot of a page after %d paragraphs', async (count) => {
    const paragraphs = Array.from({ length: count }, (_, index) => `Đoạn ${index}.`);
    const facts = reportFacts({ sections: [{ title: 'Một', paragraphs }] });
    const printed = readPdf(await renderPdf(plainReportDocument(facts), AT));
    expect(pdfLines(printed, 1).at(-1)).toBe(`Đoạn ${count - 1}.`);
    expect(pdfLines(printed, 2)[1]).toContain('TỔNG HỢP');
  });
});

describe('a title', () => {
  const long = Array.from({ length: 90 }, (_, index) => `chữ${index}`).join(' ');
  const followers: readonly (readonly [string, readonly Block[]])[] = [
    ['a short paragraph', [{ kind: 'paragraph', text: 'Một đoạn ngắn.' }]],
    ['a long paragraph', [{ kind: 'paragraph', text: long }]],
    [
      'another title and a long paragraph',
      [
        { kind: 'clause', title: 'Khoản' },
        { kind: 'paragraph', text: long },
      ],
    ],
    [
      'an announced table',
      [
        { kind: 'paragraph', text: 'Theo bảng sau:' },
        { kind: 'table', columns: [{ title: 'Cột', share: 1 }], rows: [[long.slice(0, 300)], ['b']] },
      ],
    ],
  ];

  it.each(followers)('stands right above %s, on the same page, wherever it falls', async (_, blocks) => {
    for (let count = 18; count <= 26; count += 1) {
      const before = Array.from({ length: count }, (): Block => ({ kind: 'paragraph', text: 'Đoạn.' }));
      const body: Block[] = [...before, { kind: 'heading', level: 'group', text: 'Tiêu đề' }, ...blocks];
      const { texts } = readPdf(await renderPdf({ ...report, draft: false, urgency: null, body }, AT));
      const title = texts.findIndex(({ text }) => text.startsWith('TIÊU'));
      const page = texts[title]!.page;
      const below = texts.slice(title).filter((one) => one.page === page && one.y < texts[title]!.y - 1);
      const next = Math.max(...below.map(({ y }) => y));
      expect([count, texts[title]!.y - next < 26]).toEqual([count, true]);
      if (blocks.at(-1)!.kind === 'table') expect(below.map(({ text }) => text.trim())).toContain('Cột');
    }
  });
});

describe('a text that nobody expected', () => {
  it.each([
    ['nothing but titles', Array.from({ length: 80 }, (_, index): Block => ({ kind: 'clause', title: `Mục${index}` }))],
    [
      'eighty announcements before one sentence',
      [
        ...Array.from({ length: 80 }, (_, index): Block => ({ kind: 'paragraph', text: `Mục${index}:` })),
        { kind: 'paragraph', text: 'Hết.' } as const,
      ],
    ],
  ])('loses no word: %s', async (_, body) => {
    const printed = readPdf(await renderPdf({ ...report, body }, AT));
    const words = printed.texts.map(({ text }) => text.trim().replace(':', ''));
    expect(Array.from({ length: 80 }, (_, index) => `Mục${index}`).filter((word) => !words.includes(word))).toEqual([]);
    expect(Math.min(...printed.texts.map(({ y }) => y))).toBeGreaterThan(points(20));
  });

  it('is printed when there is none, nobody signs and nobody receives it', async () => {
    const empty = { ...report, body: [], signatures: [], recipients: [], addressees: [] };
    expect(pdfLines(readPdf(await renderPdf(empty, AT)), 1).join(' ')).toContain('BÁO CÁO');
    expect(docxLines(await renderDocx(empty, AT))).toContain('BÁO CÁO');
  });
});

describe('the Word file', () => {
  it('says the same as the printed resolution, in Times New Roman', async () => {
    const docx = await renderDocx(resolution, AT);
    expect(docxLines(docx)).toMatchSnapshot();
    expect(docxFiles(docx).get('word/styles.xml')).toContain('Times New Roman');
  });

  it('has the page, the margins and no number on the first page', async () => {
    const xml = docxFiles(await renderDocx(resolution, AT)).get('word/document.xml') ?? '';
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/u);
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/u);
    expect(xml).toContain('<w:titlePg/>');
    expect(xml).toContain('<w:ind w:firstLine="720"/>');
  });

  it('breaks a remark where its author did, and holds no sign that Word refuses', async () => {
    const dispositions = [{ remark: 'Một\nHai \u0000<ba> & "bốn"', disposition: null, reason: null }];
    const docx = await renderDocx(plainReportDocument(reportFacts({ dispositions })), AT);
    expect(docxLines(docx)).toContain('Một\nHai <ba> & "bốn"');
    expect(docxFiles(docx).get('word/document.xml')).toContain('<w:br/>');
  });
});

describe('the same document at the same instant', () => {
  it.each([
    ['PDF', renderPdf],
    ['Word file', renderDocx],
  ])('gives the same %s, byte by byte, and another one for another instant', async (_, render) => {
    const first = sha256(await render(resolution, AT));
    await render(minutes, AT);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(sha256(await render(resolution, AT))).toBe(first);
    expect(sha256(await render(resolution, LATER))).not.toBe(first);
  });
});
