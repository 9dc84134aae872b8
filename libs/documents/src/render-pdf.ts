import type { Content, ContentText, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { OfficialDocument } from './official-document';
import { PAGE, REHEARSAL_MARK, SIZE, STAMP_RED, TEXT } from './page-layout';
import { pageRuns } from './page-runs';
import { annexContent, closingContent, closingStart, titleContent } from './pdf-content';
import { flow } from './pdf-flow';
import { headContent } from './pdf-head';
import { print, TYPEFACE } from './pdf-printer';
import { printableText, withTexts } from './printable';
import { typeset, type SetDocument } from './typeset';

/**
 * Prints a document as PDF/A-2b with its fonts inside; the same document and instant give the same bytes.
 *
 * @see Nghị định 30/2020/NĐ-CP Phụ lục I
 */
export function renderPdf(document: OfficialDocument, renderedAt: string): Promise<Buffer> {
  const set = withTexts(typeset(document), printableText);
  const at = new Date(renderedAt);
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [PAGE.left, PAGE.top, PAGE.right, PAGE.bottom],
    language: 'vi-VN',
    tagged: true,
    displayTitle: true,
    subset: 'PDF/A-2b',
    version: '1.7',
    info: { title: set.fileTitle, author: document.issuingBody, creationDate: at, modDate: at },
    defaultStyle: { font: TYPEFACE, fontSize: SIZE.text, lineHeight: TEXT.lineHeight },
    content: sections(set),
  };
  return print(definition);
}

/** Each orientation and each annex is a section of the file; the numbers of the pages begin again in each annex. */
function sections(set: SetDocument): Content[] {
  const header = pageHeaders(set.rehearsal);
  const runs = pageRuns(set.body);
  const main = runs.map(({ wide, blocks }, index) => {
    const isLast = index === runs.length - 1;
    const end = isLast ? closingStart(blocks) : blocks.length;
    const section = [
      ...(index === 0 ? [headContent(set.head), ...titleContent(set)] : []),
      ...flow(blocks.slice(0, end)),
      ...(isLast ? [closingContent(set, blocks.slice(end))] : []),
    ];
    return { section, pageOrientation: wide ? ('landscape' as const) : ('portrait' as const), header: header(0) };
  });
  const annexes = set.annexes.map((annex, index) => ({
    section: annexContent(annex),
    pageOrientation: 'portrait' as const,
    header: header(index + 1),
  }));
  return [...main, ...annexes];
}

type Header = (page: number, pages: number, size: { width: number }) => Content;

/** The printer asks for the headers of all pages in order, each time it has laid them out anew. */
function pageHeaders(rehearsal: boolean): (part: number) => Header {
  let firstPages: number[] = [];
  return (part) =>
    (page, _, { width }) => {
      if (page === 1) firstPages = [];
      const number = page - (firstPages[part] ??= page) + 1;
      const mark = rehearsal && page > 1 ? REHEARSAL_MARK.text : '';
      return headerContent(number > 1 ? String(number) : '', mark, width - PAGE.left - PAGE.right);
    };
}

/** The number is centred over the text, not over the sheet: the margins of the regulation differ. */
function headerContent(number: string, mark: string, width: number): Content {
  if (!number && !mark) return '';
  const columns: ContentText[] = [
    { text: '', alignment: 'left' },
    { text: number, fontSize: SIZE.pageNumber, alignment: 'center' },
    { text: mark, fontSize: SIZE.recipients, bold: true, color: `#${STAMP_RED}`, alignment: 'right' },
  ];
  return {
    columns: columns.map((column) => ({ ...column, width: width / columns.length })),
    margin: [PAGE.left, PAGE.numberTop, PAGE.right, 0],
  };
}
