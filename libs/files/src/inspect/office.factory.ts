import { zipOf, type ZipOddities, type ZipPart } from './zip.factory';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCX_MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const XLSX_MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** How a DOCX or XLSX differs from an ordinary one. */
export interface Differently extends ZipOddities {
  /** The content type of the main part. */
  readonly main?: string;
  /** Further lines of `[Content_Types].xml`. */
  readonly types?: string;
  /** Lines of the main part's relationships. */
  readonly relations?: string;
  /** What stands in the body, or in the sheet's row. */
  readonly body?: string;
  readonly parts?: readonly ZipPart[];
}

/** Builds a small Word file. */
export function docxOf(differently: Differently = {}): Buffer {
  const { body = '<w:p><w:r><w:t>Báo cáo</w:t></w:r></w:p>' } = differently;
  const document = `${XML}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`;
  return packageOf('word/document.xml', document, DOCX_MAIN, differently);
}

/** Builds a small Excel file. */
export function xlsxOf(differently: Differently = {}): Buffer {
  const { body = '<c r="A1"><v>1</v></c>' } = differently;
  const sheet = `${XML}<worksheet xmlns="${SHEET}"><sheetData><row r="1">${body}</row></sheetData></worksheet>`;
  const workbook = `${XML}<workbook xmlns="${SHEET}"><sheets><sheet name="1" sheetId="1" r:id="rId1" xmlns:r="${OFFICE}"/></sheets></workbook>`;
  const parts = [{ name: 'xl/worksheets/sheet1.xml', content: sheet }, ...(differently.parts ?? [])];
  return packageOf('xl/workbook.xml', workbook, XLSX_MAIN, { ...differently, parts });
}

/** A relationship that leads out of the file, or not. */
export function relation(type: string, target: string, mode: string | null = 'External'): string {
  return `<Relationship Id="rId9" Type="${OFFICE}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`;
}

/** A field of Word whose instruction is cut into pieces. */
export function fieldOf(...instruction: readonly string[]): string {
  const pieces = instruction.map((text) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`);
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `<w:p>${mark('begin')}${pieces.join('')}${mark('separate')}<w:r><w:t>1</w:t></w:r>${mark('end')}</w:p>`;
}

function packageOf(path: string, main: string, mainType: string, differently: Differently): Buffer {
  const folder = path.slice(0, path.indexOf('/'));
  const file = path.slice(folder.length + 1);
  const types = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/${path}" ContentType="${differently.main ?? mainType}"/>`,
    differently.types ?? '',
  ].join('');
  return zipOf(
    [
      { name: '[Content_Types].xml', content: `${XML}<Types xmlns="${TYPES}">${types}</Types>` },
      {
        name: '_rels/.rels',
        content: `${XML}<Relationships xmlns="${RELATIONS}">${relation('officeDocument', path, null)}</Relationships>`,
      },
      { name: path, content: main },
      {
        name: `${folder}/_rels/${file}.rels`,
        content: `${XML}<Relationships xmlns="${RELATIONS}">${differently.relations ?? ''}</Relationships>`,
      },
      ...(differently.parts ?? []),
    ],
    differently,
  );
}

/** Builds a small OpenDocument text. */
export function odtOf({
  body = '<text:p>Báo cáo</text:p>',
  manifest = '',
  parts = [] as readonly ZipPart[],
} = {}): Buffer {
  const names =
    'xmlns:office="o" xmlns:text="t" xmlns:draw="d" xmlns:script="s" xmlns:xlink="http://www.w3.org/1999/xlink"';
  return zipOf([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
    {
      name: 'content.xml',
      content: `${XML}<office:document-content ${names}><office:scripts/><office:body>${body}</office:body></office:document-content>`,
    },
    {
      name: 'META-INF/manifest.xml',
      content: `${XML}<manifest:manifest xmlns:manifest="m">${manifest}</manifest:manifest>`,
    },
    ...parts,
  ]);
}
