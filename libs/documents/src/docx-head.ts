import { AlignmentType, BorderStyle, Paragraph, TextRun } from 'docx';
import { centred, gap, pairs, rule, type Part } from './docx-pieces';
import { twips } from './docx-units';
import {
  DRAFT_MARK,
  LETTER_SUBJECT_GAP,
  REHEARSAL_MARK,
  SIZE,
  STAMP_RED,
  TEXT_WIDTH,
  URGENCY_STAMP,
} from './page-layout';
import type { SetHead } from './typeset';

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
  const number = [centred(head.number, SIZE.number), ...letterSubject(head), ...marks(head)];
  return [
    pairs(
      [
        [issuer, state],
        [number, [date]],
      ],
      left,
    ),
    gap(10),
  ];
}

function letterSubject({ letterSubject: lines }: SetHead): Paragraph[] {
  const before = twips(LETTER_SUBJECT_GAP);
  return lines.map((line, index) =>
    centred(line, SIZE.letterSubject, {}, { spacing: { before: index === 0 ? before : 0 } }),
  );
}

function marks({ urgency, draft, rehearsal, leftWidth }: SetHead): Paragraph[] {
  return [
    ...(rehearsal ? [framed(REHEARSAL_MARK.text, leftWidth - REHEARSAL_MARK.width, STAMP_RED)] : []),
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
