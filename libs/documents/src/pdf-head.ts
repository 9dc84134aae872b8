import type { Content, TableCell } from 'pdfmake/interfaces';
import {
  DRAFT_MARK,
  LETTER_SUBJECT_GAP,
  REHEARSAL_MARK,
  SIZE,
  STAMP_RED,
  TEXT_WIDTH,
  URGENCY_STAMP,
} from './page-layout';
import { BARE, centred, rule } from './pdf-pieces';
import type { SetHead } from './typeset';

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
  const marks = markContent(head);
  const hasNumberRow = head.number !== '' || head.placeAndDate !== null;
  const body: TableCell[][] = [
    [{ stack: left }, { stack: right }],
    ...(hasNumberRow ? [numberRow(head)] : []),
    ...(marks ? [[marks, '']] : []),
  ];
  return {
    table: { widths: [head.leftWidth, TEXT_WIDTH - head.leftWidth], body },
    layout: BARE,
    margin: [0, 0, 0, 14],
  };
}

function numberRow({ number, letterSubject, placeAndDate }: SetHead): TableCell[] {
  const subject = letterSubject.map((line, index) =>
    centred(line, SIZE.letterSubject, { margin: [0, index === 0 ? LETTER_SUBJECT_GAP : 0, 0, 0] }),
  );
  const date = placeAndDate ? centred(placeAndDate, SIZE.number, { italics: true }) : '';
  return [{ stack: [centred(number, SIZE.number), ...subject] }, date];
}

function markContent({ urgency, draft, rehearsal, leftWidth }: SetHead): TableCell | null {
  const stamps = [
    ...(rehearsal ? [{ ...REHEARSAL_MARK, color: `#${STAMP_RED}` }] : []),
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
