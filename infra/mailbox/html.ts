/** A piece of a page that is safe to send. */
export class Markup {
  constructor(readonly text: string) {}
}

type Piece = Markup | string | number | null | readonly Markup[];

/** Writes a piece of a page: whatever is put into it is escaped, unless it is such a piece itself. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(strings.map((part, index) => part + write(pieces[index] ?? null)).join(''));
}

function write(piece: Piece): string {
  if (piece === null) return '';
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'object') return piece.map((part) => part.text).join('');
  return escape(String(piece));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Writes a text so that a browser shows it and never obeys it. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '');
}

const ADDRESS = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]])/;

/** Writes a plain text with its web addresses as links. */
export function withLinks(text: string): Markup {
  const parts = text.split(ADDRESS);
  return html`${parts.map((part, index) =>
    index % 2 ? html`<a href="${part}" target="_blank" rel="noreferrer">${part}</a>` : html`${part}`,
  )}`;
}
