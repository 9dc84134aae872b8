import { AlignmentType, BorderStyle, Paragraph, TextRun, type Table } from 'docx';
import { centred, gap, pairs, rule, ruledTable, running, textRuns } from './docx-pieces';
import { twips } from './docx-units';
import { DRAFT_MARK, LEFT_COLUMN, SIZE, STAMP_RED, TEXT, TEXT_WIDTH, URGENCY_STAMP } from './page-layout';
import type { SetBlock } from './set-block';
import type { SetDocument, SetHead, SetSignature } from './typeset';

/** What a Word file is made of, in order. */
export type Part = Paragraph | Table;

/** Writes the head: the issuing body on the left, the state and its motto on the right, number and date below. */
export function headPart(head: SetHead): Part[] {
  const left = head.leftWidth;
  const issuer = [
    ...head.superior.map((line) => centred(line, SIZE.body)),
    ...head.issuer.map((line) => centred(line, SIZE.body, { bold: true })),
    rule(head.issuerRule, left),
  ];
  const state = [
    centred(head.state, SIZE.state, { bold: true }),
    centred(head.motto, SIZE.motto, { bold: true }),
    rule(head.mottoRule, TEXT_WIDTH - left),
  ];
  const date = head.placeAndDate ? centred(head.placeAndDate, SIZE.number, { italics: true }) : new Paragraph({});
  const rows = [
    [issuer, state],
    [[centred(head.number, SIZE.number), ...marks(head)], [date]],
  ];
  return [pairs(rows, left), gap(10)];
}

function marks({ urgency, draft, leftWidth }: SetHead): Paragraph[] {
  return [
    ...(urgency ? [framed(urgency, leftWidth - URGENCY_STAMP[urgency].width, STAMP_RED)] : []),
    ...(draft ? [framed(DRAFT_MARK.text, leftWidth - DRAFT_MARK.width, '000000')] : []),
  ];
}

function framed(text: string, sides: number, color: string): Paragraph {
  const edge = { style: BorderStyle.SINGLE, size: 8, color, space: 1 };
  const indent = twips(sides / 2);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 160 },
    indent: { left: indent, right: indent },
    border: { top: edge, bottom: edge, left: edge, right: edge },
    children: [new TextRun({ text, bold: true, color, size: SIZE.number * 2 })],
  });
}

/** Writes the title, the addressees, the legal grounds and the formula of the resolution. */
export function titleParts({ title, addressees, bases, resolves }: SetDocument): Part[] {
  const after = twips(TEXT.paragraphGap);
  return [
    centred(title.typeName, SIZE.title, { bold: true }),
    ...title.subject.map((line) => centred(line, SIZE.title, { bold: true })),
    rule(title.subjectRule, TEXT_WIDTH, 10),
    ...title.competence.map((line) => centred(line, SIZE.title, { bold: true })),
    ...addresseeParts(addressees),
    ...bases.map((text, index) => running([{ text, italics: true }], { before: index === 0 ? after : 0 })),
    ...(resolves ? [centred(resolves, SIZE.title, { bold: true }, { spacing: { before: after, after } })] : []),
  ];
}

function addresseeParts(lines: readonly string[]): Paragraph[] {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return [centred(only, SIZE.text, {}, { spacing: { after: 200 } })];
  return lines.map(
    (text, index) =>
      new Paragraph({
        indent: { left: twips(index === 0 ? 70 : 126) },
        spacing: { after: index === lines.length - 1 ? 200 : 0 },
        children: textRuns(text),
      }),
  );
}

/** Writes the body. */
export function bodyParts(blocks: readonly SetBlock[]): Part[] {
  // The last paragraph goes with the signatures: they never stand alone on a page.
  return blocks.flatMap((block, index) => blockParts(block, index === blocks.length - 1));
}

function blockParts(block: SetBlock, keepNext: boolean): Part[] {
  switch (block.kind) {
    case 'centred':
      return block.lines.map((line) =>
        centred(line, SIZE.title, { bold: true }, { keepNext: true, spacing: { before: 60, after: 60 } }),
      );
    case 'paragraph':
      return [running(block.runs, {}, { keepNext: keepNext || (block.leads ?? false) })];
    case 'table':
      return [ruledTable(block), gap(8)];
  }
}

/** Writes the end of the document: the signatures and the recipients, kept on one page. */
export function closingParts(set: SetDocument): Part[] {
  const recipients = recipientParts(set.recipients);
  const [only] = set.signatures[0] ?? [];
  if (set.recipientsBeside && only) return [gap(4, true), pairs([[recipients, signature(only)]], LEFT_COLUMN)];
  const rows = set.signatures.map(([left, right]) => [left ? signature(left) : [], right ? signature(right) : []]);
  return [...(rows.length > 0 ? [gap(4, true), pairs(rows, TEXT_WIDTH / 2)] : []), ...recipients];
}

function signature({ capacity, note, name }: SetSignature): Paragraph[] {
  const room = twips(TEXT.signatureRoom);
  const aroundNote = twips(TEXT.roomAroundNote);
  const keep = { keepNext: true };
  const middle = note
    ? [centred(note, SIZE.text, { italics: true }, { ...keep, spacing: { before: aroundNote, after: aroundNote } })]
    : [];
  return [
    ...capacity.map((line) => centred(line, SIZE.text, { bold: true }, keep)),
    ...middle,
    ...name.map((line, index) =>
      centred(
        line,
        SIZE.text,
        { bold: true },
        {
          spacing: { before: index === 0 && !note ? room : 0, after: index === name.length - 1 ? 200 : 0 },
        },
      ),
    ),
  ];
}

function recipientParts(lines: readonly string[]): Paragraph[] {
  if (lines.length === 0) return [];
  const label = new TextRun({ text: 'Nơi nhận:', bold: true, italics: true, size: SIZE.recipientsLabel * 2 });
  const texts = lines.map((text) => new Paragraph({ children: textRuns(text, { size: SIZE.recipients * 2 }) }));
  return [new Paragraph({ children: [label] }), ...texts];
}
