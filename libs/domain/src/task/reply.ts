import type { Language } from '../sentence';
import { OUTCOMES_WITH_REASON, type Outcome, type TaskKind } from './task';

/** One thing that can be said by replying to a mail, with every way of saying it; the first in each language is the one the mail suggests. */
export interface ReplyPhrase {
  readonly outcome: Outcome;
  readonly phrases: Readonly<Record<Language, readonly string[]>>;
}

/**
 * What a reply can say, for each kind of task: these phrases and nothing else ever decide.
 *
 * What needs a file, a table or a figure is answered on the page.
 */
export const REPLY_PHRASES: Readonly<Partial<Record<TaskKind, readonly ReplyPhrase[]>>> = {
  opinion: [
    { outcome: 'agree', phrases: { vi: ['Đồng ý', 'Nhất trí', 'Thống nhất'], en: ['Agree', 'I agree', 'Agreed'] } },
    {
      outcome: 'agreeWithRemarks',
      phrases: {
        vi: ['Góp ý', 'Đồng ý, có góp ý', 'Nhất trí, có góp ý'],
        en: ['Remark', 'Remarks', 'Agree, with remarks', 'I agree, with remarks'],
      },
    },
    {
      outcome: 'disagree',
      phrases: {
        vi: ['Không đồng ý', 'Không nhất trí', 'Không thống nhất'],
        en: ['Disagree', 'I disagree', 'I do not agree'],
      },
    },
    { outcome: 'noOpinion', phrases: { vi: ['Không có ý kiến'], en: ['No opinion', 'I have no opinion'] } },
    {
      outcome: 'notCompetent',
      phrases: {
        vi: ['Không thuộc thẩm quyền', 'Không thuộc chức năng', 'Không thuộc chức năng của đơn vị'],
        en: ['Not competent', 'Not within our remit', 'Not within my unit’s remit'],
      },
    },
  ],
  approval: [
    {
      outcome: 'approved',
      phrases: {
        vi: ['Đồng ý', 'Phê duyệt', 'Đồng ý phê duyệt'],
        en: ['Approve', 'I approve', 'Approved', 'Agree', 'I agree'],
      },
    },
    {
      outcome: 'returned',
      phrases: { vi: ['Trả lại', 'Trả lại để chỉnh sửa'], en: ['Return', 'Return for rework', 'Returned'] },
    },
    {
      outcome: 'recused',
      phrases: {
        vi: ['Từ chối quyết định', 'Không tham gia quyết định'],
        en: ['Decline to decide', 'I decline to decide', 'Recuse'],
      },
    },
  ],
  objection: [
    { outcome: 'notObjected', phrases: { vi: ['Không phản đối', 'Đồng ý'], en: ['No objection', 'I do not object'] } },
    { outcome: 'objected', phrases: { vi: ['Phản đối'], en: ['Object', 'I object'] } },
  ],
};

/** What was understood of a reply. */
export type ReplyReading =
  | { readonly reads: 'decision'; readonly outcome: Outcome; readonly reason: string | null }
  /** The words are known, the reason behind them is missing. */
  | { readonly reads: 'withoutReason'; readonly outcome: Outcome }
  /** The words are known, and taken back or hedged in what follows. */
  | { readonly reads: 'hedged'; readonly outcome: Outcome }
  | { readonly reads: 'nothing' };

const NOTHING: ReplyReading = { reads: 'nothing' };
const LONGEST_LINE = 4_000;
const COLON = /[:：]/;
/** What may end a phrase: a full stop, an exclamation mark, the `./.` of official letters. A question mark or dots of hesitation may not. */
const END = /\s*(?:\.\/\.|[.!])?$/;

/**
 * Reads a reply without its quotes: its first line decides, exactly or not at all.
 *
 * A reason stands behind a colon and may go on in the lines that follow, up to the farewell or the writer's name.
 * An answer without a reason that goes on with “but …” is no answer.
 */
export function readReply(kind: TaskKind, text: string, signedBy = ''): ReplyReading {
  const [first = '', ...following] = plainLines(text);
  if (first.length > LONGEST_LINE) return NOTHING;
  const colon = first.search(COLON);
  const said = colon < 0 ? first : first.slice(0, colon);
  const outcome = outcomeOf(kind, colon < 0 ? said.replace(END, '') : said);
  if (!outcome) return NOTHING;
  const needsReason = OUTCOMES_WITH_REASON.includes(outcome);
  const behind = colon < 0 ? '' : first.slice(colon + 1).trim();
  if (!needsReason) {
    if (behind !== '') return NOTHING;
    return withoutFarewell(following, signedBy).some(hedges)
      ? { reads: 'hedged', outcome }
      : { reads: 'decision', outcome, reason: null };
  }
  // “Return. The table is missing” names no reason behind a colon: asked again rather than guessed
  if (colon < 0) return { reads: 'withoutReason', outcome };
  const reason = [behind, ...withoutFarewell(following, signedBy)].join('\n').trim();
  return saysSomething(reason) ? { reads: 'decision', outcome, reason } : { reads: 'withoutReason', outcome };
}

/** The words that follow the answer and are no part of it, such as a greeting or a remark beside it. */
export function besideTheAnswer(kind: TaskKind, text: string, signedBy = ''): string | null {
  const reading = readReply(kind, text, signedBy);
  if (reading.reads !== 'decision' || reading.reason !== null) return null;
  const beside = withoutFarewell(plainLines(text).slice(1), signedBy).join('\n').trim();
  return beside === '' ? null : beside;
}

/** Whether a kind of task can be answered by a reply at all. */
export function hasReplyPhrases(kind: TaskKind): boolean {
  return REPLY_PHRASES[kind] !== undefined;
}

/** What a mail suggests to write: each answer in the reader's language, with a place for the reason where one is due. */
export function suggestedReplies(kind: TaskKind, language: Language): { outcome: Outcome; line: string }[] {
  const reason = { vi: 'lý do hoặc nội dung', en: 'reason or remark' }[language];
  return (REPLY_PHRASES[kind] ?? []).map(({ outcome, phrases }) => {
    const [phrase = ''] = phrases[language];
    return { outcome, line: OUTCOMES_WITH_REASON.includes(outcome) ? `${phrase}: ${reason}` : phrase };
  });
}

/** A phrase as it is compared: composed letters, small, one space between words. */
export function foldPhrase(phrase: string): string {
  return phrase
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** A phrase as somebody types it whose keyboard has no Vietnamese. */
export function withoutAccents(phrase: string): string {
  return phrase.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}

/** The answer that a phrase names: with all its accents, or with none. Half of them are a slip of the pen, not an answer. */
function outcomeOf(kind: TaskKind, said: string): Outcome | null {
  const folded = foldPhrase(said);
  const isPlain = folded === withoutAccents(folded);
  const found = (REPLY_PHRASES[kind] ?? []).filter(({ phrases }) =>
    [...phrases.vi, ...phrases.en]
      .flatMap((phrase) => [foldPhrase(phrase), foldPhrase(phrase.replace(',', ''))])
      .some((known) => known === folded || (isPlain && withoutAccents(known) === folded)),
  );
  return found.length === 1 ? found[0]!.outcome : null;
}

/** Lines as people see them: composed, without what no eye sees. The empty ones before the first are gone. */
function plainLines(text: string): string[] {
  const lines = text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .split('\n')
    // invisible letters: zero width, direction marks, soft hyphens, byte-order marks, controls
    .map((line) =>
      line
        .replace(/\p{Cf}|(?!\t)\p{Cc}/gu, '')
        .replace(/[\p{Zs}\t]+/gu, ' ')
        .trim(),
    );
  const begin = lines.findIndex((line) => line !== '');
  return begin < 0 ? [] : lines.slice(begin);
}

const HEDGES = [
  'nhưng',
  'tuy nhiên',
  'song',
  'với điều kiện',
  'nếu',
  'trừ',
  'ngoại trừ',
  'miễn là',
  'sau khi',
  'đề nghị sửa',
  'đề nghị chỉnh',
  'đề nghị bổ sung',
  'cần sửa',
  'cần chỉnh',
  'cần bổ sung',
  'but',
  'however',
  'provided',
  'if',
  'unless',
  'except',
  'subject to',
  'on condition',
  'once',
  'please change',
  'please correct',
].flatMap((word) => [word, withoutAccents(word)]);

/** What mail systems print under every mail: it limits nothing that its writer said. */
const DISCLAIMER = /người nhận|intended recipient|thư điện tử này|e-?mail/i;

/** A line with a clause that takes back or limits what the first line said. */
function hedges(line: string): boolean {
  if (DISCLAIMER.test(line)) return false;
  const clauses = line.split(/[.;,!?()–—]|\s-\s/).map((clause) => foldPhrase(clause.replace(/^[\s\-•*]+/, '')));
  return clauses.some((clause) => HEDGES.some((word) => clause === word || clause.startsWith(`${word} `)));
}

const FAREWELL =
  /^(?:--|—|trân trọng|kính thư|thân mến|cảm ơn|xin cảm ơn|best regards|regards|kind regards|sincerely|thanks|thank you)(?:[\s,.!]|$)/i;

/** The lines up to where the writer takes leave or signs. */
function withoutFarewell(lines: readonly string[], signedBy: string): string[] {
  const end = lines.findIndex((line) => FAREWELL.test(line) || isSignature(line, signedBy));
  return end < 0 ? [...lines] : lines.slice(0, end);
}

const WORDS_BESIDE_A_NAME = 3;

/** A line that is the writer's name, at most with a title before or behind it. */
function isSignature(line: string, signedBy: string): boolean {
  const [written, name] = [foldPhrase(line).split(' '), foldPhrase(signedBy).split(' ')];
  if (signedBy === '' || written.length > name.length + WORDS_BESIDE_A_NAME || hedges(line)) return false;
  return ` ${written.join(' ')} `.includes(` ${name.join(' ')} `);
}

function saysSomething(reason: string): boolean {
  return /[\p{L}\p{N}]/u.test(reason);
}
