/** Markup that may stand in a page as it is. Only `markup` makes it, so a value from outside can never become one. */
class Markup {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

export type { Markup };
export type Content = Markup | string | number | null | undefined | false | readonly Content[];

/** Writes a piece of a page: what stands in the source is kept, every value is escaped, nothing and `false` are left out. */
export function markup(pieces: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(pieces.map((piece, place) => piece + written(values[place])).join(''));
}

/** Puts a style sheet of ours into a page; the browser takes it by its hash. */
export function styleElement(sheet: string): Markup {
  if (sheet.includes('</')) throw new Error('a style sheet cannot end its own element');
  return new Markup(`<style>${sheet}</style>`);
}

function written(value: Content): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  if (!Array.isArray(value)) throw new TypeError('only texts, figures and markup stand in a page');
  return value.map(written).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Controls and direction marks: they are invisible and make a text read differently from what it is. */
const INVISIBLE = /[^\P{Cc}\n\r\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

function escaped(value: string): string {
  return value.replace(INVISIBLE, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
