import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import { plainText, type DocumentText, type TextBlock } from './text';

/** Why a text cannot be kept as it is. */
export type TextRefusal =
  | { readonly code: 'text-empty' }
  | { readonly code: 'block-id-twice'; readonly blockId: string }
  | { readonly code: 'table-uneven'; readonly blockId: string };

/** Tidies a text for keeping: composed letters, no blank edges, no empty blocks; its ids must be different and its tables even. */
export function checkText(text: DocumentText): Result<DocumentText, TextRefusal> {
  const seen = new Set<string>();
  for (const block of text.blocks) {
    if (seen.has(block.id)) return refuse({ code: 'block-id-twice', blockId: block.id });
    seen.add(block.id);
    if (isUneven(block)) return refuse({ code: 'table-uneven', blockId: block.id });
  }
  return ok({ blocks: text.blocks.map(tidied).filter(saysSomething) });
}

/** A text that is handed in says something. */
export function checkHandedIn(text: DocumentText): Result<DocumentText, TextRefusal> {
  const checked = checkText(text);
  return checked.ok && checked.value.blocks.length === 0 ? refuse({ code: 'text-empty' }) : checked;
}

function isUneven(block: TextBlock): boolean {
  return block.kind === 'table' && block.rows.some((row) => row.length !== block.rows[0]!.length);
}

function tidied(block: TextBlock): TextBlock {
  return block.kind === 'table'
    ? { ...block, rows: block.rows.map((row) => row.map(tidy)) }
    : { ...block, text: tidy(block.text) };
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** An article without a heading still counts: it numbers the paragraph after it. */
function saysSomething(block: TextBlock): boolean {
  return block.kind === 'article' || plainText(block).replace(/[\s|]/g, '') !== '';
}

/** Says why a text is not kept, in the reader's language. */
export function textRefusalSentence(refusal: TextRefusal): Sentence {
  switch (refusal.code) {
    case 'text-empty':
      return { vi: 'Văn bản chưa có nội dung.', en: 'The document does not say anything yet.' };
    case 'block-id-twice':
      return {
        vi: 'Hai đoạn mang cùng một mã; hãy tải lại trang.',
        en: 'Two paragraphs have the same id; please reload.',
      };
    case 'table-uneven':
      return {
        vi: 'Các hàng của một bảng phải có cùng số ô.',
        en: 'The rows of a table need the same number of cells.',
      };
  }
}
