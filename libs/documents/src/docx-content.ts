import { Paragraph, TextRun } from 'docx';
import { headPart } from './docx-head';
import { centred, gap, pairs, rule, ruledTable, running, textRuns, type Part } from './docx-pieces';
import { twips } from './docx-units';
import { ADDRESSEE_INDENT, LEFT_COLUMN, SIZE, TEXT, TEXT_WIDTH, WIDE_TEXT_WIDTH } from './page-layout';
import type { SetBlock } from './set-block';
import { addresseeListIndent, type SetAnnex, type SetDocument, type SetSignature } from './typeset';

/** Writes the title, the addressees, the legal grounds and the formula of the resolution. */
export function titleParts({ title, addressees, bases, resolves }: SetDocument): Part[] {
  const after = twips(TEXT.paragraphGap);
  return [
    ...title.typeName.map((line) => centred(line, SIZE.title, { bold: true })),
    ...title.subject.map((line) => centred(line, SIZE.title, { bold: true })),
    ...(title.typeName.length > 0 ? [rule(title.subjectRule, TEXT_WIDTH, 10)] : []),
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
        indent: { left: twips(index === 0 ? ADDRESSEE_INDENT : addresseeListIndent()) },
        spacing: { after: index === lines.length - 1 ? 200 : 0 },
        children: textRuns(text),
      }),
  );
}

/** Writes blocks of the body; the last one goes with what closes the document, so that signatures never stand alone on a page. */
export function bodyParts(blocks: readonly SetBlock[], closes = false): Part[] {
  return blocks.flatMap((block, index) => blockParts(block, closes && index === blocks.length - 1));
}

/** Writes an annex, or the text that a decision issues. */
export function annexParts({ head, title, reference, rule: length, body }: SetAnnex): Part[] {
  return [
    ...(head ? headPart(head) : []),
    ...title.map((line) => centred(line, SIZE.title, { bold: true })),
    ...reference.map((line) => centred(line, SIZE.title, { italics: true })),
    rule(length, TEXT_WIDTH, 10),
    ...bodyParts(body),
  ];
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
      return [ruledTable(block, block.wide ? WIDE_TEXT_WIDTH : TEXT_WIDTH), gap(8)];
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
