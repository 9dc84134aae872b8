import { looksLikeFormula, type Cell } from './cell';
import { zipOf } from './zip-file';

/** A sheet of a workbook. */
export interface Sheet {
  /** At most 31 signs; signs that a name may not have are left out. */
  readonly name: string;
  /** The first one is the head. */
  readonly rows: readonly (readonly Cell[])[];
  /** In characters, for each column. */
  readonly widths: readonly number[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const LONGEST_NAME = 31;
/** What one cell holds at most, in Excel. */
const LONGEST_CELL = 32_767;
/** Places in the list of styles below. */
const STYLE = { text: 1, head: 2, quoted: 3, number: 4 } as const;

/**
 * Writes a workbook of one or more sheets. Words are text cells: nothing in them is ever reckoned, and what looks like a formula carries the mark that keeps
 * it text when somebody edits it. The same sheets give the same bytes.
 *
 * @see ISO/IEC 29500-1 §18 (SpreadsheetML)
 */
export function writeXlsx(sheets: readonly Sheet[]): Buffer {
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, worksheet(sheet)])),
  };
  return zipOf(
    Object.entries(files).map(([name, xml]) => ({ name, content: Buffer.from(`${DECLARATION}${xml}`, 'utf8') })),
  );
}

function contentTypes(sheets: readonly Sheet[]): string {
  const parts = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ...sheets.map((_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, 'worksheet']),
  ];
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    parts.map(([part, type]) => `<Override PartName="${part}" ContentType="${TYPE}.${type}+xml"/>`).join('') +
    `</Types>`
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function workbook(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${escaped(sheetName(name))}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join('')}</sheets></workbook>`;
}

function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:']/g, '').slice(0, LONGEST_NAME);
}

/** Calibri carries every Vietnamese sign; long words go on in the next line of their cell. */
const STYLES =
  `<styleSheet xmlns="${MAIN}">` +
  `<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="5">` +
  style() +
  style({ format: 49 }) +
  style({ format: 49, font: 1 }) +
  style({ format: 49, isQuoted: true }) +
  style() +
  `</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function style({ format = 0, font = 0, isQuoted = false } = {}): string {
  const quoted = isQuoted ? ' quotePrefix="1"' : '';
  return (
    `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"${quoted}>` +
    `<alignment vertical="top" wrapText="1"/></xf>`
  );
}

function worksheet({ rows, widths }: Sheet): string {
  const last = `${columnName(Math.max(0, widths.length - 1))}${Math.max(1, rows.length)}`;
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/>` +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${columns.join('')}</cols><sheetData>${rows.map(row).join('')}</sheetData><autoFilter ref="A1:${last}"/>` +
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`
  );
}

function row(cells: readonly Cell[], index: number): string {
  const written = cells.map((cell, place) => cellXml(cell, `${columnName(place)}${index + 1}`, index === 0));
  return `<row r="${index + 1}">${written.join('')}</row>`;
}

/** Nothing is written where there is nothing: an absent figure is no zero and no empty text. */
function cellXml(cell: Cell, at: string, isHead: boolean): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}" s="${STYLE.number}"><v>${cell}</v></c>`;
  const kind = isHead ? STYLE.head : looksLikeFormula(cell) ? STYLE.quoted : STYLE.text;
  const text = escaped(cell.slice(0, LONGEST_CELL));
  return `<c r="${at}" s="${kind}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** A, B, … Z, AA: the columns as a spreadsheet names them. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** What XML may not hold is left out; what reads like an escape of the format stands for itself. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('\r', '_x000D_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
