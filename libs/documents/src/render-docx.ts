import {
  AlignmentType,
  Document,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type IParagraphOptions,
  type ISectionOptions,
} from 'docx';
import { annexParts, bodyParts, closingParts, titleParts } from './docx-content';
import { headPart } from './docx-head';
import type { Part } from './docx-pieces';
import type { OfficialDocument } from './official-document';
import { PAGE, REHEARSAL_MARK, SIZE, STAMP_RED, TEXT, TEXT_WIDTH, WIDE_TEXT_WIDTH, points } from './page-layout';
import { pageRuns } from './page-runs';
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
      ...mainSections(set),
      ...set.annexes.map((annex) => section(set, annexParts(annex), { restarts: true, isAnnex: true })),
    ],
  });
}

/** Each change between upright and wide pages is a section; the numbers of its pages go on. */
function mainSections(set: SetDocument): ISectionOptions[] {
  const runs = pageRuns(set.body);
  return runs.map(({ wide, blocks }, index) => {
    const isLast = index === runs.length - 1;
    const parts = [
      ...(index === 0 ? [...headPart(set.head), ...titleParts(set)] : []),
      ...bodyParts(blocks, isLast),
      ...(isLast ? closingParts(set) : []),
    ];
    return section(set, parts, { wide, restarts: index === 0 });
  });
}

interface PageChange {
  readonly wide?: boolean;
  /** Its pages are counted from one, and the first of them shows no number. */
  readonly restarts: boolean;
  readonly isAnnex?: boolean;
}

function section(
  { rehearsal }: SetDocument,
  children: readonly Part[],
  { wide = false, restarts, isAnnex = false }: PageChange,
): ISectionOptions {
  const mark = rehearsal ? REHEARSAL_MARK.text : null;
  const room = wide ? WIDE_TEXT_WIDTH : TEXT_WIDTH;
  return {
    properties: { titlePage: restarts, page: { ...pageProperties(wide), pageNumbers: restarts ? { start: 1 } : {} } },
    headers: { default: pageHeader(mark, room), first: pageHeader(isAnnex ? mark : null, room, false) },
    children: [...children],
  };
}

function pageProperties(wide: boolean) {
  return {
    size: {
      width: twips(points(210)),
      height: twips(points(297)),
      orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
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

/** A first page shows no number; the mark of a rehearsal stands in the head of the document and above all other pages. */
function pageHeader(mark: string | null, room: number, isNumbered = true): Header {
  const number = isNumbered ? [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.pageNumber * 2 })] : [];
  const spacing = { line: TEXT.lineHeight * 240, lineRule: LineRuleType.AUTO };
  const line = mark ? marked(number, mark, room) : { alignment: AlignmentType.CENTER, children: number };
  return new Header({ children: [new Paragraph({ spacing, ...line })] });
}

function marked(number: readonly TextRun[], text: string, room: number): IParagraphOptions {
  const tab = (): TextRun => new TextRun({ children: [new Tab()] });
  const mark = new TextRun({ text, bold: true, color: STAMP_RED, size: SIZE.recipients * 2 });
  return {
    tabStops: [
      { type: TabStopType.CENTER, position: twips(room / 2) },
      { type: TabStopType.RIGHT, position: twips(room) },
    ],
    children: [tab(), ...number, tab(), mark],
  };
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
