import { XMLParser } from 'fast-xml-parser';
import { docxFiles } from '../../libs/documents/src/read-docx.factory';
import { joined } from './printed-file';

/** One stretch of a paragraph in one cut; sizes in points. */
export interface WordRun {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italics: boolean;
  readonly color: string | null;
}

/** A paragraph with what decides how it looks; lengths in twentieths of a point. */
export interface WordParagraph {
  readonly runs: readonly WordRun[];
  readonly alignment: string;
  readonly indent: Readonly<Record<string, number>>;
  readonly spacing: Readonly<Record<string, number>>;
  /** The rule above it, and the width between its indents. */
  readonly rule: boolean;
  /** Where it stands in a table: the width of its cell, and which row and column. */
  readonly cell: {
    readonly width: number;
    readonly row: number;
    readonly column: number;
    readonly table: number;
  } | null;
  readonly section: number;
}

/** Page, margins and numbering of a section. */
export interface WordSection {
  readonly size: Readonly<Record<string, string>>;
  readonly margin: Readonly<Record<string, string>>;
  readonly hidesFirstNumber: boolean;
  readonly restartsAt: number | null;
  readonly headers: Readonly<Record<string, string>>;
}

type Xml = Readonly<Record<string, unknown>>;

/** A Word file, as its XML says that it looks. */
export class WordFile {
  readonly paragraphs: readonly WordParagraph[];
  readonly sections: readonly WordSection[];
  readonly fonts: ReadonlySet<string>;
  private readonly words: string;
  private readonly runAt: readonly (readonly [number, number])[];

  constructor(docx: Buffer) {
    const files = docxFiles(docx);
    const parser = new XMLParser({
      preserveOrder: true,
      ignoreAttributes: false,
      trimValues: false,
      parseTagValue: false,
    });
    const body = childrenOf(find(parser.parse(files.get('word/document.xml') ?? '') as Xml[], 'w:document', 'w:body'));
    const defaultSize = Number(/<w:sz w:val="(\d+)"\/>/u.exec(files.get('word/styles.xml') ?? '')?.[1]) / 2;
    const found = new Collected(defaultSize, headersOf(files));
    for (const node of body) found.take(node, null);
    this.paragraphs = found.paragraphs;
    this.sections = found.sections;
    this.fonts = new Set(
      [...files.values()].flatMap((xml) =>
        [...xml.matchAll(/<w:rFonts [^>]*?w:ascii="([^"]+)"/gu)].map(([, name]) => name!),
      ),
    );
    const runs = this.paragraphs.flatMap((paragraph, index) =>
      paragraph.runs.map((run, number) => ({ run, at: [index, number] as const })),
    );
    this.words = runs.map(({ run }) => joined(run.text)).join('');
    this.runAt = runs.flatMap(({ run, at }) => Array<readonly [number, number]>(joined(run.text).length).fill(at));
  }

  /** Finds an element after a place in the file: its runs, and the paragraphs they stand in. */
  find(
    text: string,
    from: number,
  ): { runs: WordRun[]; paragraphs: WordParagraph[]; end: number; first: number } | null {
    const start = this.words.indexOf(joined(text), from);
    if (start < 0) return null;
    const end = start + joined(text).length;
    const places = [...new Set(this.runAt.slice(start, end))];
    const indexes = [...new Set(places.map(([paragraph]) => paragraph))];
    return {
      runs: places.map(([paragraph, run]) => this.paragraphs[paragraph]!.runs[run]!),
      paragraphs: indexes.map((index) => this.paragraphs[index]!),
      end,
      first: indexes[0]!,
    };
  }
}

/** Walks through the body in its order. */
class Collected {
  readonly paragraphs: WordParagraph[] = [];
  readonly sections: WordSection[] = [];
  private tables = 0;

  constructor(
    private readonly defaultSize: number,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  take(node: Xml, cell: WordParagraph['cell']): void {
    if ('w:p' in node) this.takeParagraph(node, cell);
    if ('w:sectPr' in node) this.takeSection(node);
    if ('w:tbl' in node) this.takeTable(node);
  }

  private takeTable(node: Xml): void {
    this.tables += 1;
    const rows = childrenOf(node).filter((child) => 'w:tr' in child);
    for (const [row, tr] of rows.entries()) {
      const cells = childrenOf(tr).filter((child) => 'w:tc' in child);
      for (const [column, tc] of cells.entries()) {
        const width = Number(attribute(find(childrenOf(tc), 'w:tcPr', 'w:tcW'), 'w:w'));
        for (const child of childrenOf(tc)) this.take(child, { width, row, column, table: this.tables });
      }
    }
  }

  private takeParagraph(node: Xml, cell: WordParagraph['cell']): void {
    const properties = childrenOf(find(childrenOf(node), 'w:pPr'));
    this.paragraphs.push({
      runs: childrenOf(node)
        .filter((child) => 'w:r' in child)
        .map((run) => this.run(run)),
      alignment: attribute(find(properties, 'w:jc'), 'w:val') || 'left',
      indent: numbers(find(properties, 'w:ind')),
      spacing: numbers(find(properties, 'w:spacing')),
      rule:
        find(properties, 'w:pBdr') !== null && !properties.some((child) => JSON.stringify(child).includes('w:bottom')),
      cell,
      section: this.sections.length,
    });
    const section = find(properties, 'w:sectPr');
    if (section) this.takeSection(section);
  }

  private run(node: Xml): WordRun {
    const properties = childrenOf(find(childrenOf(node), 'w:rPr'));
    const size = attribute(find(properties, 'w:sz'), 'w:val');
    return {
      text: childrenOf(node)
        .map((child) =>
          'w:t' in child
            ? childrenOf(child)
                .map((piece) => words(piece))
                .join('')
            : 'w:br' in child
              ? '\n'
              : '',
        )
        .join(''),
      size: size ? Number(size) / 2 : this.defaultSize,
      bold: isOn(find(properties, 'w:b')),
      italics: isOn(find(properties, 'w:i')),
      color: attribute(find(properties, 'w:color'), 'w:val') || null,
    };
  }

  private takeSection(node: Xml): void {
    const children = childrenOf(node);
    const start = attribute(find(children, 'w:pgNumType'), 'w:start');
    const references = children.filter((child) => 'w:headerReference' in child);
    this.sections.push({
      size: attributes(find(children, 'w:pgSz')),
      margin: attributes(find(children, 'w:pgMar')),
      hidesFirstNumber: isOn(find(children, 'w:titlePg')),
      restartsAt: start ? Number(start) : null,
      headers: Object.fromEntries(
        references.map((reference) => [
          attribute(reference, 'w:type'),
          this.headers[attribute(reference, 'r:id')] ?? '',
        ]),
      ),
    });
  }
}

function headersOf(files: ReadonlyMap<string, string>): Record<string, string> {
  const links = files.get('word/_rels/document.xml.rels') ?? '';
  return Object.fromEntries(
    [...links.matchAll(/<Relationship [^>]*>/gu)].map(([link]) => [
      /Id="([^"]+)"/u.exec(link)?.[1] ?? '',
      files.get(`word/${/Target="([^"]+)"/u.exec(link)?.[1] ?? ''}`) ?? '',
    ]),
  );
}

function find(nodes: readonly Xml[], ...path: readonly string[]): Xml | null {
  const [name, ...rest] = path;
  const node = nodes.find((candidate) => name! in candidate) ?? null;
  return rest.length === 0 || node === null ? node : find(childrenOf(node), ...rest);
}

function childrenOf(node: Xml | null): Xml[] {
  const children = Object.entries(node ?? {}).find(([key]) => key !== ':@')?.[1];
  return Array.isArray(children) ? (children as Xml[]) : [];
}

function attributes(node: Xml | null): Record<string, string> {
  const given = (node?.[':@'] ?? {}) as Record<string, string>;
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key.replace('@_', ''), value]));
}

function attribute(node: Xml | null, name: string): string {
  return attributes(node)[name] ?? '';
}

function numbers(node: Xml | null): Record<string, number> {
  return Object.fromEntries(
    Object.entries(attributes(node))
      .filter(([, value]) => /^-?\d+$/u.test(value))
      .map(([key, value]) => [key.replace('w:', ''), Number(value)]),
  );
}

function words(node: Xml): string {
  const text = node['#text'];
  return typeof text === 'string' ? text : '';
}

function isOn(node: Xml | null): boolean {
  return node !== null && attribute(node, 'w:val') !== 'false' && attribute(node, 'w:val') !== '0';
}
