import type { Content, TableCell } from 'pdfmake/interfaces';
import { ADDRESSEE_INDENT, LEFT_COLUMN, SIZE, TEXT, TEXT_WIDTH } from './page-layout';
import { headContent } from './pdf-head';
import { flow, keptFrom, leads } from './pdf-flow';
import { KEPT_TOGETHER, centred, kept, paired, rule, running } from './pdf-pieces';
import type { SetBlock } from './set-block';
import { addresseeListIndent, type SetAnnex, type SetDocument, type SetSignature } from './typeset';

const KEPT_ROWS_OF_SIGNATURES = 3;
const KEPT_RECIPIENTS = 20;

/** Prints the title, the addressees, the legal grounds and the formula of the resolution. */
export function titleContent({ title, addressees, bases, resolves }: SetDocument): Content[] {
  const gap = TEXT.paragraphGap;
  return [
    ...title.typeName.map((line, index) =>
      centred(line, SIZE.title, { bold: true, margin: [0, index === 0 ? gap : 0, 0, 0] }),
    ),
    ...title.subject.map((line) => centred(line, SIZE.title, { bold: true })),
    ...(title.typeName.length > 0 ? [rule(title.subjectRule, 14)] : []),
    ...title.competence.map((line) => centred(line, SIZE.title, { bold: true })),
    ...(addressees.length > 0 ? [addresseeContent(addressees)] : []),
    ...bases.map((basis, index) => running([{ text: basis, italics: true }], index === 0 ? gap : 0)),
    ...(resolves ? [centred(resolves, SIZE.title, { bold: true, margin: [0, gap, 0, gap] })] : []),
  ];
}

function addresseeContent(lines: readonly string[]): Content {
  if (lines.length === 1) return centred(lines[0] ?? '', SIZE.text, { margin: [0, 0, 0, 10] });
  return {
    stack: lines.map((text, index) => ({
      text: kept(text),
      margin: [index === 0 ? ADDRESSEE_INDENT : addresseeListIndent(), 0, 0, 0],
    })),
    margin: [0, 0, 0, 10],
  };
}

/** Prints an annex, or the text that a decision issues; its end is kept together like that of the document. */
export function annexContent({ head, title, reference, rule: length, body }: SetAnnex): Content[] {
  const gap = TEXT.paragraphGap;
  return [
    ...(head ? [headContent(head)] : []),
    ...title.map((line, index) => centred(line, SIZE.title, { bold: true, margin: [0, index === 0 ? gap : 0, 0, 0] })),
    ...reference.map((line) => centred(line, SIZE.title, { italics: true })),
    rule(length, 14),
    ...flow(body),
  ];
}

/** Finds where the closing begins: at the last paragraph, or at the titles that lead to it. */
export function closingStart(blocks: readonly SetBlock[]): number {
  const last = blocks.at(-1);
  const closes = last?.kind === 'paragraph' && last.runs.every(({ text }) => text.length <= KEPT_TOGETHER);
  if (!closes) return blocks.length;
  const body = blocks.slice(0, -1);
  const first = body.findLastIndex((block) => !leads(block)) + 1;
  return first + keptFrom(body.slice(first));
}

/** Prints the end of the document: its last blocks, the signatures and the recipients, kept on one page. */
export function closingContent(set: SetDocument, blocks: readonly SetBlock[]): Content {
  const last = flow(blocks);
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

function signatureCell(signature: SetSignature | null | undefined): TableCell {
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
