import { balancedLines } from './balanced-lines';
import { textWidth } from './font-file';
import type { OfficialDocument, Signature, Urgency } from './official-document';
import { addresseeLines, capitals, closedBases, numberLine, placeAndDate, recipientLines } from './official-wording';
import { LEFT_COLUMN, LEFT_COLUMN_AT_LEAST, SIZE, STATE_MOTTO, STATE_NAME, TEXT_WIDTH } from './page-layout';
import { numberedBody } from './numbered-body';
import { cleanText, withTexts } from './printable';
import type { SetBlock } from './set-block';

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
  readonly signatures: readonly (readonly SetSignature[])[];
  readonly recipients: readonly string[];
  /** Recipients stand beside one signatory, and below when several sign. */
  readonly recipientsBeside: boolean;
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
  readonly placeAndDate: string | null;
  readonly urgency: Urgency | null;
  readonly draft: boolean;
}

/** The title: type, description, the rule below it, and who resolves. */
export interface SetTitle {
  readonly typeName: string;
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
  return {
    fileTitle: `${capitals(document.typeName)} ${document.subject.replaceAll('\n', ' ')}`.trim(),
    head: setHead(document),
    title: setTitle(document),
    addressees: addresseeLines(document.addressees ?? []),
    bases: closedBases(document.bases),
    resolves: document.resolves ?? null,
    body: numberedBody(document.body),
    signatures: inPairs(document.signatures.map((signature) => setSignature(signature, several))),
    recipients: recipientLines(document.recipients),
    recipientsBeside: document.signatures.length === 1,
  };
}

function setHead(document: OfficialDocument): SetHead {
  const issuedAt = document.head === 'minutes' ? null : placeAndDate(document);
  const leftWidth = leftColumn(issuedAt ?? '');
  const width = leftWidth - 8;
  const issuer = balancedLines(document.issuingBody, { width, size: SIZE.body, cut: 'bold', capitals: true });
  return {
    leftWidth,
    superior: balancedLines(document.superiorBody ?? '', { width, size: SIZE.body, cut: 'normal', capitals: true }),
    issuer,
    issuerRule: longest(issuer, SIZE.body) * 0.45,
    state: STATE_NAME,
    motto: STATE_MOTTO,
    mottoRule: textWidth(STATE_MOTTO, SIZE.motto, 'bold'),
    number: numberLine(document),
    placeAndDate: issuedAt,
    urgency: document.urgency ?? null,
    draft: document.draft ?? false,
  };
}

/** Place and date stand on the row of the number: a long place takes its room from the left column. */
function leftColumn(issuedAt: string): number {
  const room = TEXT_WIDTH - textWidth(issuedAt, SIZE.number, 'italics') - 4;
  return Math.max(LEFT_COLUMN_AT_LEAST, Math.min(LEFT_COLUMN, room));
}

function setTitle(document: OfficialDocument): SetTitle {
  const style = { width: TEXT_WIDTH - 56, size: SIZE.title, cut: 'bold' } as const;
  const subject = balancedLines(document.subject, style);
  return {
    typeName: capitals(document.typeName),
    subject,
    subjectRule: longest(subject, SIZE.title) * 0.4,
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

function inPairs(signatures: readonly SetSignature[]): SetSignature[][] {
  const rows = signatures.flatMap((signature, index) => (index % 2 === 0 ? [signatures.slice(index, index + 2)] : []));
  return rows.map(withNamesLevel);
}

/** Gives the shorter capacity of a row blank lines, so that the names stand at one height. */
function withNamesLevel(row: readonly SetSignature[]): SetSignature[] {
  const lines = Math.max(...row.map(({ capacity }) => capacity.length));
  return row.map((signature) => ({
    ...signature,
    capacity: [...signature.capacity, ...Array<string>(lines - signature.capacity.length).fill(BLANK_LINE)],
  }));
}
