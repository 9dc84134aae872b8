import { balancedLines } from './balanced-lines';
import { textWidth } from './font-file';
import type { Annex, OfficialDocument, Signature, Urgency } from './official-document';
import {
  addresseeLines,
  annexLabel,
  annexReference,
  capitals,
  closedBases,
  numberLine,
  placeAndDate,
  recipientLines,
} from './official-wording';
import {
  ADDRESSEE_INDENT,
  LEFT_COLUMN,
  LEFT_COLUMN_AT_LEAST,
  SIZE,
  STATE_MOTTO,
  STATE_NAME,
  TEXT_WIDTH,
} from './page-layout';
import { numberedBody } from './numbered-body';
import { cleanText, withTexts } from './printable';
import type { SetBlock } from './set-block';
import { needsWidePage } from './table-columns';

/** A document set for printing: every line and rule is settled, so that DOCX and PDF say and show the same. */
export interface SetDocument {
  readonly fileTitle: string;
  readonly head: SetHead;
  readonly title: SetTitle;
  readonly addressees: readonly string[];
  readonly bases: readonly string[];
  readonly resolves: string | null;
  readonly body: readonly SetBlock[];
  /** Rows of signature blocks, two at most in a row. */
  readonly signatures: readonly (readonly (SetSignature | null)[])[];
  readonly recipients: readonly string[];
  /** Recipients stand beside one signatory, and below when several sign. */
  readonly recipientsBeside: boolean;
  readonly annexes: readonly SetAnnex[];
  readonly rehearsal: boolean;
}

/** An annex, or the text that a decision issues: it begins on a page of its own and counts its pages for itself. */
export interface SetAnnex {
  /** An issued text has a head, without number and date. */
  readonly head: SetHead | null;
  readonly title: readonly string[];
  readonly reference: readonly string[];
  readonly rule: number;
  readonly body: readonly SetBlock[];
}

/** The head: who issues, the state and its motto, number, place and date. */
export interface SetHead {
  /** The width of the left column, in points. */
  readonly leftWidth: number;
  readonly superior: readonly string[];
  readonly issuer: readonly string[];
  readonly issuerRule: number;
  readonly state: string;
  readonly motto: string;
  readonly mottoRule: number;
  readonly number: string;
  /** The subject of an official letter, in lines (V/v …). */
  readonly letterSubject: readonly string[];
  readonly placeAndDate: string | null;
  readonly urgency: Urgency | null;
  readonly draft: boolean;
  readonly rehearsal: boolean;
}

/** The title: type, description, the rule below it, and who resolves. */
export interface SetTitle {
  /** A paper of no official type has its whole title here; an official letter has none. */
  readonly typeName: readonly string[];
  readonly subject: readonly string[];
  readonly subjectRule: number;
  readonly competence: readonly string[];
}

/** The block of one signatory, in lines. */
export interface SetSignature {
  readonly capacity: readonly string[];
  readonly note: string | null;
  readonly name: readonly string[];
}

/** A no-break space keeps the height of its line. */
const BLANK_LINE = '\u00a0';

/** Sets a document for printing in the layout of the regulation. @see Nghị định 30/2020/NĐ-CP Phụ lục I */
export function typeset(written: OfficialDocument): SetDocument {
  const document = withTexts(written, cleanText);
  const several = document.signatures.length > 1;
  const annexes = document.annexes ?? [];
  return {
    fileTitle: fileTitle(document),
    head: setHead(document),
    title: setTitle(document),
    addressees: setAddressees(document.addressees ?? []),
    bases: closedBases(document.bases),
    resolves: document.resolves ?? null,
    body: numberedBody(document.body).map(lying),
    signatures: inPairs(document.signatures.map((signature) => setSignature(signature, several))),
    recipients: recipientLines(document.recipients),
    recipientsBeside: document.signatures.length === 1,
    annexes: annexes.map((annex) => setAnnex(annex, annexes, document)),
    rehearsal: document.rehearsal ?? false,
  };
}

/** Tables of an annex stay upright. @see Nghị định 30/2020/NĐ-CP Phụ lục I phần I mục I khoản 2 */
function lying(block: SetBlock): SetBlock {
  return block.kind === 'table' && needsWidePage(block.columns, block.rows) ? { ...block, wide: true } : block;
}

/** A single addressee with a long name is broken evenly below its label. */
function setAddressees(addressees: readonly string[]): string[] {
  const lines = addresseeLines(addressees);
  const style = { width: TEXT_WIDTH - 28, size: SIZE.text, cut: 'normal' } as const;
  return lines.length === 1 ? [balancedLines(lines.join(), style).join('\n')] : lines;
}

function fileTitle({ head, typeName, subject }: OfficialDocument): string {
  const type = head === 'letter' ? 'CÔNG VĂN V/v' : capitals(typeName);
  return `${type} ${subject.replaceAll('\n', ' ')}`.trim();
}

function setHead(document: OfficialDocument): SetHead {
  const issuedAt = document.head === 'minutes' ? null : placeAndDate(document);
  const leftWidth = leftColumn(issuedAt ?? '');
  const width = leftWidth - 8;
  const letter = document.head === 'letter' ? `V/v ${document.subject}` : '';
  return {
    ...issuer(document, leftWidth),
    number: numberLine(document),
    letterSubject: balancedLines(letter, { width, size: SIZE.letterSubject, cut: 'normal' }),
    placeAndDate: issuedAt,
    urgency: document.urgency ?? null,
    draft: document.draft ?? false,
    rehearsal: document.rehearsal ?? false,
  };
}

/** Who issues, and the state with its motto: all that stands in the head of an issued text. */
function issuer(document: OfficialDocument, leftWidth: number): SetHead {
  const width = leftWidth - 8;
  const lines = balancedLines(document.issuingBody, { width, size: SIZE.body, cut: 'bold', capitals: true });
  return {
    leftWidth,
    superior: balancedLines(shortened(document.superiorBody ?? ''), {
      width,
      size: SIZE.body,
      cut: 'normal',
      capitals: true,
    }),
    issuer: lines,
    issuerRule: longest(lines, SIZE.body) * 0.45,
    state: STATE_NAME,
    motto: STATE_MOTTO,
    mottoRule: textWidth(STATE_MOTTO, SIZE.motto, 'bold'),
    number: '',
    letterSubject: [],
    placeAndDate: null,
    urgency: null,
    draft: false,
    rehearsal: false,
  };
}

/** The body above is written with the usual abbreviations. @see Nghị định 30/2020/NĐ-CP Phụ lục I phần I mục II khoản 2 điểm a */
function shortened(name: string): string {
  return name.replace(/ủy ban nhân dân/iu, 'UBND').replace(/hội đồng nhân dân/iu, 'HĐND');
}

function setAnnex(annex: Annex, annexes: readonly Annex[], document: OfficialDocument): SetAnnex {
  const style = { width: TEXT_WIDTH - 56, size: SIZE.title, cut: 'bold' } as const;
  const isIssued = annex.kind === 'issued';
  const title = isIssued
    ? [capitals(annex.typeName ?? ''), ...balancedLines(annex.title, style)]
    : [annexLabel(annex, annexes), ...balancedLines(annex.title, { ...style, capitals: true })];
  const reference = referenceLines(annexReference(document));
  return {
    head: isIssued ? issuer(document, LEFT_COLUMN) : null,
    title,
    reference,
    rule: longest(reference.slice(-1), SIZE.title) * 0.4,
    body: numberedBody(annex.body),
  };
}

/** A reference that is too long for one line breaks before its date. */
function referenceLines(reference: string): string[] {
  const style = { width: TEXT_WIDTH - 28, size: SIZE.title, cut: 'italics' } as const;
  const lines = balancedLines(reference, style);
  return lines.length > 1 ? balancedLines(reference.replace(' ngày ', '\nngày '), style) : lines;
}

/** The dashes of several addressees stand in line below the colon of their label. @see Nghị định 30/2020/NĐ-CP Phụ lục I phần I mục II khoản 9 */
export function addresseeListIndent(): number {
  return ADDRESSEE_INDENT + textWidth('Kính gửi', SIZE.text);
}

/** Place and date stand on the row of the number: a long place takes its room from the left column. */
function leftColumn(issuedAt: string): number {
  const room = TEXT_WIDTH - textWidth(issuedAt, SIZE.number, 'italics') - 4;
  return Math.max(LEFT_COLUMN_AT_LEAST, Math.min(LEFT_COLUMN, room));
}

function setTitle(document: OfficialDocument): SetTitle {
  const style = { width: TEXT_WIDTH - 56, size: SIZE.title, cut: 'bold' } as const;
  const isLetter = document.head === 'letter';
  const typeName = balancedLines(isLetter ? '' : document.typeName, { ...style, capitals: true });
  const subject = balancedLines(isLetter ? '' : document.subject, style);
  return {
    typeName,
    subject,
    // a title that is all type has its rule below the type
    subjectRule: longest(subject.length > 0 ? subject : typeName, SIZE.title) * 0.4,
    competence: balancedLines(document.competence ?? '', { ...style, capitals: true }),
  };
}

function longest(lines: readonly string[], size: number): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, size, 'bold')));
}

function setSignature(signature: Signature, several: boolean): SetSignature {
  const width = (several ? TEXT_WIDTH / 2 : TEXT_WIDTH - LEFT_COLUMN) - 8;
  const style = { width, size: SIZE.text, cut: 'bold' } as const;
  const capacity = [signature.authority ?? '', signature.position].join('\n');
  return {
    capacity: balancedLines(capacity, { ...style, capitals: true }),
    note: signature.note ?? null,
    name: balancedLines(signature.name, style),
  };
}

/** Two stand in a row; one that is left over stands on the right, where whoever signs alone does. */
function inPairs(signatures: readonly SetSignature[]): (SetSignature | null)[][] {
  const rows = signatures.flatMap((signature, index) => (index % 2 === 0 ? [signatures.slice(index, index + 2)] : []));
  return rows.map(withNamesLevel).map((row) => (row.length === 1 && signatures.length > 1 ? [null, ...row] : row));
}

/** Gives the shorter capacity of a row blank lines, so that the names stand at one height. */
function withNamesLevel(row: readonly SetSignature[]): SetSignature[] {
  const lines = Math.max(...row.map(({ capacity }) => capacity.length));
  return row.map((signature) => ({
    ...signature,
    capacity: [...signature.capacity, ...Array<string>(lines - signature.capacity.length).fill(BLANK_LINE)],
  }));
}
