import { checkText, ok, refuse, type DocumentText, type Result, type TextRefusal } from '@conference/domain';
import mammoth from 'mammoth';
import { newBlockId } from './block-id';
import { structured, type Piece } from './structure';

/** Why the text of a file is not taken over. */
export type ImportRefusal = TextRefusal | { readonly code: 'docx-unreadable' } | { readonly code: 'text-too-long' };

/** What a Word file says. */
export interface ImportedText {
  readonly text: DocumentText;
  /** Nothing but its formatting was left behind: there are no pictures, foot- or endnotes. */
  readonly isWhole: boolean;
}

/** As many blocks as a document may have. */
export const MOST_BLOCKS = 5000;

/**
 * Takes text and structure over from a Word file: titles, articles, clauses, points, paragraphs and tables.
 *
 * Head and foot of an official document (name of the state, number, recipients, signature) are left out: the layout makes them again.
 */
export async function importDocx(content: Buffer): Promise<Result<ImportedText, ImportRefusal>> {
  let body: WordElement | null = null;
  try {
    await mammoth.convertToHtml(
      { buffer: content },
      {
        transformDocument: (element: WordElement) => (body = element),
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    );
  } catch {
    return refuse({ code: 'docx-unreadable' });
  }
  const pieces = (body as WordElement | null)?.children?.flatMap(pieceOf) ?? [];
  const blocks = structured(pieces).map((block) => ({ id: newBlockId(), ...block }));
  if (blocks.length > MOST_BLOCKS) return refuse({ code: 'text-too-long' });
  const checked = checkText({ blocks });
  if (!checked.ok) return checked;
  if (checked.value.blocks.length === 0) return refuse({ code: 'text-empty' });
  return ok({ text: checked.value, isWhole: body !== null && !hasMore(body) });
}

/** What mammoth reads from a file, as far as it is of use here. */
interface WordElement {
  readonly type: string;
  readonly value?: string;
  readonly styleName?: string | null;
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string | number } | null;
  readonly children?: readonly WordElement[];
}

/** Whether a file holds what text cannot. */
function hasMore({ type, children = [] }: WordElement): boolean {
  return type === 'image' || type === 'noteReference' || children.some(hasMore);
}

function pieceOf(element: WordElement): Piece[] {
  switch (element.type) {
    case 'paragraph': {
      const { numbering, styleName } = element;
      return [
        {
          kind: 'paragraph',
          text: textOf(element).trim(),
          style: styleName ?? null,
          listLevel: numbering ? Number(numbering.level) : null,
        },
      ];
    }
    case 'table':
      return [{ kind: 'table', rows: rowsOf(element) }];
    default:
      return (element.children ?? []).flatMap(pieceOf);
  }
}

/** Even rows: what a merged cell covers is empty. */
function rowsOf(table: WordElement): string[][] {
  const rows = (table.children ?? []).map((row) => (row.children ?? []).map((cell) => cellText(cell)));
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

function cellText(cell: WordElement): string {
  return (cell.children ?? [])
    .map((child) => textOf(child).trim())
    .filter(Boolean)
    .join('\n');
}

function textOf(element: WordElement): string {
  if (element.type === 'text') return element.value ?? '';
  if (element.type === 'tab') return ' ';
  if (element.type === 'break') return '\n';
  if (element.type === 'noteReference' || element.type === 'commentReference') return '';
  return (element.children ?? []).map(textOf).join('');
}
