import type { HeadingLevel, TextBlock } from '@conference/domain';

/** What stands in a file: a line with its style and place in a list, or a table. */
export type Piece =
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly style: string | null;
      readonly listLevel: number | null;
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
/** A block before it has its id. */
export type NewBlock = WithoutId<TextBlock>;

const STATE_NAME = /cộng h[òo]a x[ãa] hội chủ ngh[ĩi]a việt nam/iu;
const MOTTO = /^độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc$/iu;
const RECIPIENTS = /^nơi nhận\s*:/iu;

/** Recognises titles, articles, clauses and points by the way in which official documents write them. @see Nghị định 30/2020/NĐ-CP Phụ lục I phần II mục I khoản 5 */
export function structured(pieces: readonly Piece[]): NewBlock[] {
  const blocks: NewBlock[] = [];
  const body = withoutHeadAndFoot(pieces).filter((piece) => piece.kind === 'table' || piece.text !== '');
  for (let place = 0; place < body.length; place += 1) {
    const piece = body[place]!;
    if (piece.kind === 'table') {
      blocks.push({ kind: 'table', rows: piece.rows });
      continue;
    }
    const title = titleOf(piece);
    const next = body[place + 1];
    if (title && title.text === '' && title.level !== 'group' && next?.kind === 'paragraph') {
      blocks.push({ ...title, text: sentenceCase(next.text) });
      place += 1;
    } else blocks.push(...(title ? [{ ...title, text: sentenceCase(title.text) }] : runningOf(piece)));
  }
  return blocks;
}

/** The head ends with the title; the foot begins with the recipients. A file without the name of the state has no head. */
function withoutHeadAndFoot(pieces: readonly Piece[]): Piece[] {
  const head = pieces.findIndex((piece) => STATE_NAME.test(wordsOf(piece)));
  const body = head < 0 || head > LATEST_HEAD ? [...pieces] : withoutTitle(pieces.slice(head + 1));
  const foot = body.findLastIndex((piece) =>
    wordsOf(piece)
      .split('\n')
      .some((line) => RECIPIENTS.test(line.trim())),
  );
  return unclosed(foot < 0 ? body : body.slice(0, foot));
}

/** The closing mark of an official document is made again by the layout. */
function unclosed(pieces: readonly Piece[]): Piece[] {
  const last = pieces.findLastIndex((piece) => piece.kind === 'paragraph' && piece.text !== '');
  return pieces.map((piece, index) =>
    index === last && piece.kind === 'paragraph' ? { ...piece, text: piece.text.replace(/\s*\.\/\.$/u, '.') } : piece,
  );
}

const LATEST_HEAD = 8;
const HEAD_LINES = 6;

/** Number, date, the type in capitals and the line about its subject are made again by the layout. */
function withoutTitle(pieces: readonly Piece[]): Piece[] {
  const lines = pieces.filter((piece, index) => index >= HEAD_LINES || !isHeadLine(piece));
  const title = lines.findIndex((piece) => piece.kind === 'paragraph' && piece.text !== '');
  const type = lines[title];
  if (type?.kind !== 'paragraph' || !TYPES.includes(type.text.toLocaleUpperCase('vi-VN'))) return lines;
  const rest = lines.slice(title + 1);
  const subject = rest.findIndex((piece) => piece.kind === 'table' || piece.text !== '');
  return isSubject(rest[subject]) ? rest.slice(subject + 1) : rest;
}

/** The line about the subject is plain: neither a title, nor an article, clause or point. */
function isSubject(piece: Piece | undefined): boolean {
  if (piece?.kind !== 'paragraph' || titleOf(piece)) return false;
  return ![ARTICLE, CLAUSE, POINT].some((pattern) => pattern.test(piece.text));
}

const TYPES = [
  'NGHỊ QUYẾT',
  'QUYẾT ĐỊNH',
  'QUY CHẾ',
  'QUY ĐỊNH',
  'THÔNG BÁO',
  'CHƯƠNG TRÌNH',
  'KẾ HOẠCH',
  'ĐỀ ÁN',
  'BÁO CÁO',
  'TỜ TRÌNH',
  'BẢN GIAO ƯỚC THI ĐUA',
];

function isHeadLine(piece: Piece): boolean {
  const words = wordsOf(piece).trim();
  return MOTTO.test(words) || /^số\s*:/iu.test(words) || /, ngày\s.*tháng\s.*năm/iu.test(words);
}

function wordsOf(piece: Piece): string {
  return piece.kind === 'table' ? piece.rows.map((row) => row.join('\n')).join('\n') : piece.text;
}

const TITLES: readonly [RegExp, HeadingLevel][] = [
  [/^phần\s+(?:thứ\s+\p{L}+|[ivxlc]+|\d+)\b[.:]?\s*(.*)$/isu, 'part'],
  [/^chương\s+(?:[ivxlc]+|\d+)\b[.:]?\s*(.*)$/isu, 'chapter'],
  [/^mục\s+(?:[ivxlc]+|\d+)\b[.:]?\s*(.*)$/isu, 'section'],
  [/^[IVXLC]+\.\s+(.+)$/su, 'group'],
];
const STYLES: Readonly<Record<string, HeadingLevel>> = {
  'heading 1': 'chapter',
  'heading 2': 'section',
  'heading 3': 'group',
};

function titleOf({
  text,
  style,
}: Extract<Piece, { kind: 'paragraph' }>): Extract<NewBlock, { kind: 'heading' }> | null {
  for (const [pattern, level] of TITLES) {
    const found = pattern.exec(text);
    if (found) return { kind: 'heading', level, text: found[1]!.trim() };
  }
  const level = STYLES[style?.toLowerCase() ?? ''];
  return level && !ARTICLE.test(text) ? { kind: 'heading', level, text } : null;
}

const ARTICLE = /^điều\s+\d+\p{L}?\s*[.:]?\s*(.*)$/isu;
const CLAUSE = /^\d+\.\s+(.+)$/su;
const POINT = /^(?:[a-zđ]{1,2})\)\s*(.+)$/su;

function runningOf({ text, listLevel }: Extract<Piece, { kind: 'paragraph' }>): NewBlock[] {
  const article = ARTICLE.exec(text);
  if (article) return articleOf(article[1]!.trim());
  const clause = CLAUSE.exec(text);
  if (clause) return [{ kind: 'clause', text: clause[1]!.trim() }];
  const point = POINT.exec(text);
  if (point) return [{ kind: 'point', text: point[1]!.trim() }];
  if (listLevel !== null) return [{ kind: listLevel === 0 ? 'clause' : 'point', text }];
  return [{ kind: 'paragraph', text }];
}

const LONGEST_TITLE = 160;

/** A short line without a closing mark is the article's heading; a sentence runs on after its number. */
function articleOf(rest: string): NewBlock[] {
  const isHeading = rest.length <= LONGEST_TITLE && !/[.,;:!?…/]$/u.test(rest);
  return isHeading
    ? [{ kind: 'article', text: rest }]
    : [
        { kind: 'article', text: '' },
        { kind: 'paragraph', text: rest },
      ];
}

/** Titles are printed in capitals by the layout; what people typed in capitals is kept as a sentence. */
function sentenceCase(text: string): string {
  if (text !== text.toLocaleUpperCase('vi-VN') || !/\p{L}/u.test(text)) return text;
  const lower = text.toLocaleLowerCase('vi-VN');
  return lower.charAt(0).toLocaleUpperCase('vi-VN') + lower.slice(1);
}
