import type { Content, TableCell } from 'pdfmake/interfaces';
import { DRAFT_MARK, LEFT_COLUMN, SIZE, STAMP_RED, TEXT, TEXT_WIDTH, URGENCY_STAMP } from './page-layout';
import { BARE, KEPT_TOGETHER, centred, kept, paired, rule, running, tableContent } from './pdf-pieces';
import type { SetBlock } from './set-block';
import type { SetDocument, SetHead, SetSignature } from './typeset';

/** The level that marks what must not be the last thing on a page. */
export const LEADS = 1;

const KEPT_ROWS_OF_SIGNATURES = 3;
const KEPT_RECIPIENTS = 20;

/** Prints the head: the issuing body on the left, the state and its motto on the right, number and date below. */
export function headContent(head: SetHead): Content {
  const left = [
    ...head.superior.map((line) => centred(line, SIZE.body)),
    ...head.issuer.map((line) => centred(line, SIZE.body, { bold: true })),
    rule(head.issuerRule),
  ];
  const right = [
    centred(head.state, SIZE.state, { bold: true }),
    centred(head.motto, SIZE.motto, { bold: true }),
    rule(head.mottoRule),
  ];
  const date = head.placeAndDate ? centred(head.placeAndDate, SIZE.number, { italics: true }) : '';
  const body: TableCell[][] = [
    [{ stack: left }, { stack: right }],
    [centred(head.number, SIZE.number), date],
  ];
  const marks = markContent(head);
  if (marks) body.push([marks, '']);
  return {
    table: { widths: [head.leftWidth, TEXT_WIDTH - head.leftWidth], body },
    layout: BARE,
    margin: [0, 0, 0, 14],
  };
}

function markContent({ urgency, draft, leftWidth }: SetHead): TableCell | null {
  const stamps = [
    ...(urgency ? [{ text: urgency, ...URGENCY_STAMP[urgency], color: `#${STAMP_RED}` }] : []),
    ...(draft ? [{ ...DRAFT_MARK, color: '#000000' }] : []),
  ];
  if (stamps.length === 0) return null;
  return { stack: stamps.map((stamp) => framed(stamp, (leftWidth - stamp.width) / 2)) };
}

function framed(stamp: { text: string; width: number; height: number; color: string }, indent: number): Content {
  const { text, width, height, color } = stamp;
  return {
    table: {
      widths: [width],
      heights: [height],
      body: [[{ ...centred(text, SIZE.number, { bold: true }), color, margin: [0, 4, 0, 0] }]],
    },
    layout: { ...BARE, hLineWidth: () => 1, vLineWidth: () => 1, hLineColor: () => color, vLineColor: () => color },
    margin: [indent, 8, 0, 0],
  };
}

/** Prints the title, the addressees, the legal grounds and the formula of the resolution. */
export function titleContent({ title, addressees, bases, resolves }: SetDocument): Content[] {
  const gap = TEXT.paragraphGap;
  return [
    centred(title.typeName, SIZE.title, { bold: true, margin: [0, 6, 0, 0] }),
    ...title.subject.map((line) => centred(line, SIZE.title, { bold: true })),
    rule(title.subjectRule, 14),
    ...title.competence.map((line) => centred(line, SIZE.title, { bold: true })),
    ...(addressees.length > 0 ? [addresseeContent(addressees)] : []),
    ...bases.map((basis, index) => running([{ text: basis, italics: true }], index === 0 ? gap : 0)),
    ...(resolves ? [centred(resolves, SIZE.title, { bold: true, margin: [0, gap, 0, gap] })] : []),
  ];
}

function addresseeContent(lines: readonly string[]): Content {
  if (lines.length === 1) return centred(lines[0] ?? '', SIZE.text, { margin: [0, 0, 0, 10] });
  return {
    stack: lines.map((text, index) => ({ text, margin: [index === 0 ? 70 : 126, 0, 0, 0] })),
    margin: [0, 0, 0, 10],
  };
}

/** Prints the body but for its last paragraph, which goes with the signatures: they never stand alone on a page. */
export function bodyContent(blocks: readonly SetBlock[]): Content[] {
  return blocks.slice(0, closingStart(blocks)).map(blockContent);
}

/** Finds where the closing begins: at the last paragraph, or at the titles that lead to it. */
function closingStart(blocks: readonly SetBlock[]): number {
  const last = blocks.at(-1);
  const closes = last?.kind === 'paragraph' && last.runs.every(({ text }) => text.length <= KEPT_TOGETHER);
  if (!closes) return blocks.length;
  const body = blocks.slice(0, -1);
  return body.findLastIndex((block) => block.kind !== 'paragraph' || !block.leads) + 1;
}

function blockContent(block: SetBlock): Content {
  switch (block.kind) {
    case 'centred':
      return {
        stack: block.lines.map((line) => centred(line, SIZE.title, { bold: true })),
        margin: [0, 6, 0, 6],
        unbreakable: true,
      };
    case 'paragraph':
      return { ...running(block.runs), ...(block.leads ? { headlineLevel: LEADS } : {}) };
    case 'table':
      return tableContent(block);
  }
}

/** Prints the end of the document: its last paragraph, the signatures and the recipients, kept on one page. */
export function closingContent(set: SetDocument): Content {
  const last = set.body.slice(closingStart(set.body)).map(blockContent);
  const unbreakable = set.signatures.length <= KEPT_ROWS_OF_SIGNATURES && set.recipients.length <= KEPT_RECIPIENTS;
  return { stack: [...last, ...endContent(set, unbreakable)], unbreakable };
}

function endContent({ signatures, recipients, recipientsBeside }: SetDocument, together: boolean): Content[] {
  const list = recipientContent(recipients);
  const [only] = signatures[0] ?? [];
  if (recipientsBeside && only) {
    return [paired([[{ stack: list }, { stack: signatureContent(only) }]], LEFT_COLUMN, together)];
  }
  if (signatures.length === 0) return list;
  const rows = signatures.map(([left, right]) => [signatureCell(left), signatureCell(right)]);
  return [paired(rows, TEXT_WIDTH / 2, true), ...list];
}

function signatureCell(signature: SetSignature | undefined): TableCell {
  return { stack: signature ? signatureContent(signature) : [] };
}

function signatureContent({ capacity, note, name }: SetSignature): Content[] {
  const above = note ? 0 : TEXT.signatureRoom;
  const around = TEXT.roomAroundNote;
  return [
    ...capacity.map((line) => centred(line, SIZE.text, { bold: true })),
    ...(note ? [centred(note, SIZE.text, { italics: true, margin: [0, around, 0, around] })] : []),
    { stack: name.map((line) => centred(line, SIZE.text, { bold: true })), margin: [0, above, 0, 10] },
  ];
}

function recipientContent(lines: readonly string[]): Content[] {
  if (lines.length === 0) return [];
  return [
    { text: 'Nơi nhận:', fontSize: SIZE.recipientsLabel, bold: true, italics: true },
    ...lines.map((text) => ({ text: kept(text), fontSize: SIZE.recipients, lineHeight: 1 })),
  ];
}
