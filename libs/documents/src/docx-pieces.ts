import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import { twips } from './docx-units';
import type { TableBlock } from './official-document';
import { SIZE, TEXT, TEXT_WIDTH } from './page-layout';
import type { Run } from './set-block';

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};
const ALIGNMENTS = { left: 'LEFT', center: 'CENTER', right: 'RIGHT' } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

/** What a Word file is made of, in order. */
export type Part = Paragraph | Table;

/** Makes a table of the text, with its head repeated on each page. */
export function ruledTable({ columns, rows }: TableBlock, room: number): Table {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const widths = columns.map(({ share }) => twips((room * share) / shares));
  const cell = (text: string, column: number, bold: boolean): TableCell => {
    const alignment = AlignmentType[ALIGNMENTS[bold ? 'center' : (columns[column]?.align ?? 'left')]];
    return new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: bold ? VerticalAlign.CENTER : VerticalAlign.TOP,
      children: [new Paragraph({ alignment, children: textRuns(text, { bold, size: SIZE.tableText * 2 }) })],
    });
  };
  const line = (texts: readonly string[], bold: boolean): TableRow =>
    new TableRow({
      tableHeader: bold,
      cantSplit: true,
      children: columns.map((_, column) => cell(texts[column] ?? '', column, bold)),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(room), type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    borders: { top: THIN, bottom: THIN, left: THIN, right: THIN, insideHorizontal: THIN, insideVertical: THIN },
    rows: [
      line(
        columns.map(({ title }) => title),
        true,
      ),
      ...rows.map((row) => line(row, false)),
    ],
  });
}

/** Makes rows of two columns without lines, for the head and the signatures. */
export function pairs(rows: readonly (readonly (readonly Paragraph[])[])[], left: number): Table {
  const widths = [twips(left), twips(TEXT_WIDTH - left)];
  const cell = (children: readonly Paragraph[], column: number): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { left: 0, right: 0 },
      children: children.length > 0 ? children : [new Paragraph({})],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(TEXT_WIDTH), type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_BORDERS,
    rows: rows.map((row) => new TableRow({ cantSplit: true, children: row.map(cell) })),
  });
}

/** Makes a paragraph of running text: justified, with its first line indented. */
export function running(
  runs: readonly Run[],
  spacing: { before?: number } = {},
  more: Partial<IParagraphOptions> = {},
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(TEXT.firstLine) },
    spacing: {
      before: spacing.before ?? 0,
      after: twips(TEXT.paragraphGap),
      line: TEXT.lineHeight * 240,
      lineRule: LineRuleType.AUTO,
    },
    children: runs.flatMap(({ text, ...cut }) => textRuns(text, cut)),
    ...more,
  });
}

/** Makes a centred line. */
export function centred(
  text: string,
  size: number,
  run: IRunOptions = {},
  more: Partial<IParagraphOptions> = {},
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: textRuns(text, { size: size * 2, ...run }),
    ...more,
  });
}

/** A rule is an empty, very low paragraph with a line above it, indented until the line has its length. */
export function rule(length: number, room: number, after = 4): Paragraph {
  const indent = twips((room - length) / 2);
  return new Paragraph({
    spacing: { before: 60, after: twips(after), line: 40, lineRule: LineRuleType.EXACTLY },
    indent: { left: indent, right: indent },
    border: length > 0 ? { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } } : {},
    children: [new TextRun({ text: '', size: 2 })],
  });
}

/** Makes the runs of a text that may have line breaks of its own. */
export function textRuns(text: string, cut: IRunOptions = {}): TextRun[] {
  return text.split('\n').map((line, index) => new TextRun({ text: line, ...cut, ...(index > 0 ? { break: 1 } : {}) }));
}

/** Makes an empty space of a given height, in points. */
export function gap(height: number, keepNext = false): Paragraph {
  return new Paragraph({ keepNext, spacing: { line: twips(height), lineRule: LineRuleType.EXACTLY } });
}
