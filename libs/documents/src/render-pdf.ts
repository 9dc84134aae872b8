import pdfmake = require('pdfmake');
import type { Node, TDocumentDefinitions } from 'pdfmake/interfaces';
import { FONT_FILES, FONT_FOLDER } from './font-file';
import type { OfficialDocument } from './official-document';
import { PAGE, SIZE, TEXT } from './page-layout';
import { LEADS, bodyContent, closingContent, headContent, titleContent } from './pdf-content';
import { printableText, withTexts } from './printable';
import { typeset } from './typeset';

const TYPEFACE = 'Tinos';
const TABLE_START = 72;

pdfmake.setFonts({ [TYPEFACE]: { ...FONT_FILES } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((file) => file.startsWith(FONT_FOLDER));

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
    pageBreakBefore: (node, nodes) => node.headlineLevel === LEADS && leadsToNothing(nodes.getFollowingNodesOnPage()),
    header: (page) => (page === 1 ? null : pageNumber(page)),
    content: [headContent(set.head), ...titleContent(set), ...bodyContent(set.body), closingContent(set)],
  };
  return pdfmake.createPdf(definition).getBuffer();
}

/** A title goes to the next page with what it leads to; a table needs room for its head and first row. */
function leadsToNothing(followers: readonly Node[]): boolean {
  const next = followers.find(({ headlineLevel }) => headlineLevel !== LEADS);
  if (!next) return true;
  const { verticalRatio, pageInnerHeight } = next.startPosition;
  return next.table !== undefined && (1 - verticalRatio) * pageInnerHeight < TABLE_START;
}

function pageNumber(page: number): TDocumentDefinitions['content'] {
  // The number is centred over the text, not over the sheet: the margins of the regulation differ.
  return {
    text: String(page),
    fontSize: SIZE.pageNumber,
    alignment: 'center',
    margin: [PAGE.left, PAGE.numberTop, PAGE.right, 0],
  };
}
