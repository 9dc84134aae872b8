import { AlignmentType, Document, Header, LineRuleType, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { bodyParts, closingParts, headPart, titleParts } from './docx-content';
import type { OfficialDocument } from './official-document';
import { PAGE, SIZE, TEXT, points } from './page-layout';
import { withoutPackingTime } from './stable-zip';
import { typeset, type SetDocument } from './typeset';
import { twips } from './docx-units';

/**
 * Writes a document as a Word file in Times New Roman; the same document and instant give the same bytes.
 *
 * @see Nghị định 30/2020/NĐ-CP Phụ lục I
 */
export async function renderDocx(document: OfficialDocument, renderedAt: string): Promise<Buffer> {
  const set = typeset(document);
  const properties = {
    path: 'docProps/core.xml',
    data: coreProperties(set.fileTitle, document.issuingBody, renderedAt),
  };
  return withoutPackingTime(await Packer.toBuffer(wordDocument(set), undefined, [properties]));
}

function wordDocument(set: SetDocument): Document {
  return new Document({
    features: { updateFields: false },
    styles: {
      default: { document: { run: { font: 'Times New Roman', size: SIZE.text * 2, language: { value: 'vi-VN' } } } },
    },
    sections: [
      {
        properties: { titlePage: true, page: pageProperties() },
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
        children: [...headPart(set.head), ...titleParts(set), ...bodyParts(set.body), ...closingParts(set)],
      },
    ],
  });
}

function pageProperties() {
  return {
    size: { width: twips(points(210)), height: twips(points(297)) },
    margin: {
      top: twips(PAGE.top),
      bottom: twips(PAGE.bottom),
      left: twips(PAGE.left),
      right: twips(PAGE.right),
      header: twips(PAGE.numberTop),
      footer: twips(PAGE.numberTop),
    },
  };
}

function pageNumber(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: SIZE.pageNumber * 2 });
  const spacing = { line: TEXT.lineHeight * 240, lineRule: LineRuleType.AUTO };
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, spacing, children: [number] })] });
}

/** The library dates a file by the clock; these properties are dated by the caller. */
function coreProperties(title: string, author: string, renderedAt: string): string {
  const at = new Date(renderedAt).toISOString().replace(/\.\d+Z$/u, 'Z');
  const names = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<cp:coreProperties ${names.join(' ')}>`,
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dc:language>vi-VN</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
