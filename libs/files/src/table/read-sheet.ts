import type { TableLine } from '@conference/domain';
import { Budget } from '../inspect/budget';
import type { FileBytes } from '../inspect/file-bytes';
import { FileRefused } from '../inspect/file-refusal';
import { XmlScanner, type XmlElement, type XmlListener } from '../inspect/xml-scanner';
import { ZipDirectory } from '../inspect/zip-directory';

/** No list of people is wider. */
const MOST_COLUMNS = 100;
const MOST_LINES = 20_000;

/**
 * Reads the first sheet of a workbook: every cell as the text that stands in it. What formulas reckon is read as it was last reckoned.
 * @throws FileRefused file-broken, file-bomb
 * @see ISO/IEC 29500-1 §18 (SpreadsheetML)
 */
export async function readSheet(bytes: FileBytes): Promise<TableLine[]> {
  const zip = await ZipDirectory.read(bytes, new Budget());
  try {
    const shared = new SharedTexts();
    if (zip.entry(SHARED)) await scan(zip, SHARED, shared);
    const sheet = new SheetCells(shared.texts);
    await scan(zip, await firstSheet(zip), sheet);
    return sheet.lines;
  } finally {
    zip.close();
  }
}

const SHARED = 'xl/sharedStrings.xml';
const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

async function firstSheet(zip: ZipDirectory): Promise<string> {
  let id: string | undefined;
  await scan(zip, WORKBOOK, {
    opened: ({ name, attributes }) => {
      if (name === 'sheet') id ??= attributes().get('id');
    },
  });
  let target: string | undefined;
  await scan(zip, RELATIONS, {
    opened: ({ name, attributes }) => {
      const said = attributes();
      if (name === 'Relationship' && said.get('Id') === id) target = said.get('Target');
    },
  });
  if (target === undefined) throw new FileRefused({ code: 'file-broken' });
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

async function scan(zip: ZipDirectory, part: string, listener: XmlListener): Promise<void> {
  const entry = zip.entry(part);
  if (!entry) throw new FileRefused({ code: 'file-broken' });
  const scanner = new XmlScanner(listener);
  for await (const piece of zip.unpack(entry)) scanner.write(piece);
  scanner.end();
}

/** Texts that several cells share; how they are pronounced is no part of them. */
class SharedTexts implements XmlListener {
  readonly texts: string[] = [];
  private text = '';
  private isText = false;
  private phonetic = 0;

  opened({ name }: XmlElement): void {
    if (name === 'si') this.text = '';
    if (name === 'rPh') this.phonetic += 1;
    this.isText = name === 't' && this.phonetic === 0;
  }

  said(text: string): void {
    if (this.isText) this.text += text;
  }

  closed(name: string): void {
    if (name === 'si') this.texts.push(unescaped(this.text));
    if (name === 'rPh') this.phonetic -= 1;
    this.isText = false;
  }
}

/** The cells of a sheet, by their places. */
class SheetCells implements XmlListener {
  readonly lines: TableLine[] = [];
  private number = 0;
  private cells: string[] = [];
  private column = -1;
  private kind: string | undefined;
  private text = '';
  private isText = false;

  constructor(private readonly shared: readonly string[]) {}

  opened({ name, attributes }: XmlElement): void {
    if (name === 'row') {
      this.number = Number(attributes().get('r') ?? this.number + 1);
      [this.cells, this.column] = [[], -1];
    }
    if (name === 'c') {
      const said = attributes();
      this.column = columnOf(said.get('r')) ?? this.column + 1;
      [this.kind, this.text] = [said.get('t'), ''];
    }
    this.isText = name === 'v' || name === 't';
  }

  said(text: string): void {
    if (this.isText) this.text += text;
  }

  closed(name: string): void {
    this.isText = false;
    if (name === 'c' && this.column < MOST_COLUMNS) {
      while (this.cells.length < this.column) this.cells.push('');
      this.cells[this.column] = this.cell();
    }
    if (name !== 'row') return;
    if (this.lines.length >= MOST_LINES) throw new FileRefused({ code: 'file-bomb' });
    this.lines.push({ number: this.number, cells: this.cells });
  }

  private cell(): string {
    if (this.kind === 's') return this.shared[Number(this.text)] ?? '';
    return this.kind === 'inlineStr' || this.kind === 'str' ? unescaped(this.text) : this.text;
  }
}

function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A is 0, AA is 26; undefined where a cell does not say. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0];
  return letters === undefined
    ? undefined
    : Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
