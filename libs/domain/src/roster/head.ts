import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import { fieldOfHeading, NEEDED_FIELDS, ROSTER_FIELD_NAMES, ROSTER_FIELDS, type RosterField } from './fields';
import { oldWritingName } from './finding';
import { readOldWriting, type OldWriting } from './old-writing';

/** A line of a table as it stands in the file, with its number there, counted from 1. */
export interface TableLine {
  readonly number: number;
  readonly cells: readonly string[];
}

/** One line of a list of people: what stands in its columns, empty cells left out. */
export interface RosterLine {
  readonly number: number;
  readonly cells: Readonly<Partial<Record<RosterField, string>>>;
}

/** A list of people as it was read, before anything is checked. */
export interface RosterTable {
  readonly lines: readonly RosterLine[];
  /** Headings of columns that are none of ours: they are left alone. */
  readonly unknown: readonly string[];
}

/** Why a table is no list of people. */
export type RosterTableRefusal =
  | { readonly code: 'roster-empty' }
  | {
      readonly code: 'roster-without-head';
      readonly missing: readonly RosterField[];
      readonly writing: OldWriting | null;
    }
  | { readonly code: 'roster-column-twice'; readonly field: RosterField }
  | { readonly code: 'roster-too-long'; readonly most: number };

/** Above an office's list there may be its name and a title. */
const HEAD_WITHIN = 10;
/** As many people as a plan file may have. */
export const MOST_ROSTER_LINES = 5000;

/** Finds the line of headings and reads what stands under it, whatever the order of the columns. */
export function readRosterTable(lines: readonly TableLine[]): Result<RosterTable, RosterTableRefusal> {
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.trim()));
  if (filled.length === 0) return refuse({ code: 'roster-empty' });
  const heads = filled.slice(0, HEAD_WITHIN).map((line) => ({ line, fields: line.cells.map(fieldOfHeading) }));
  const best = heads.reduce((one, other) => (known(other.fields) > known(one.fields) ? other : one));
  const missing = NEEDED_FIELDS.filter((field) => !best.fields.includes(field));
  if (missing.length > 0) return refuse({ code: 'roster-without-head', missing, writing: oldHead(best.line) });
  const twice = ROSTER_FIELDS.find((field) => best.fields.filter((named) => named === field).length > 1);
  if (twice) return refuse({ code: 'roster-column-twice', field: twice });
  const under = filled.filter(({ number }) => number > best.line.number);
  if (under.length > MOST_ROSTER_LINES) return refuse({ code: 'roster-too-long', most: MOST_ROSTER_LINES });
  if (under.length === 0) return refuse({ code: 'roster-empty' });
  return ok({
    lines: under.map(({ number, cells }) => ({ number, cells: named(cells, best.fields) })),
    unknown: best.line.cells.filter((heading, index) => heading.trim() && best.fields[index] === null),
  });
}

function known(fields: readonly (RosterField | null)[]): number {
  return fields.filter((field) => field !== null).length;
}

function oldHead({ cells }: TableLine): OldWriting | null {
  return cells.map((cell) => readOldWriting(cell)?.writing).find((writing) => writing !== undefined) ?? null;
}

function named(cells: readonly string[], fields: readonly (RosterField | null)[]): RosterLine['cells'] {
  const said: Partial<Record<RosterField, string>> = {};
  for (const [index, field] of fields.entries()) {
    const text = tidied(cells[index] ?? '');
    if (field && text) said[field] = text;
  }
  return said;
}

/** One way of writing, single spaces, and without the sign that keeps a spreadsheet from reckoning. */
export function tidied(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
  return /^'[=+\-@＝＋－＠]/u.test(plain) ? plain.slice(1) : plain;
}

/** Says in the reader's language why a table is no list of people, and what to do. */
export function rosterTableRefusalSentence(refusal: RosterTableRefusal): Sentence {
  switch (refusal.code) {
    case 'roster-empty':
      return { vi: 'Tệp không có dòng nào dưới dòng tiêu đề.', en: 'The file has no lines under its headings.' };
    case 'roster-without-head':
      return withoutHead(refusal);
    case 'roster-column-twice':
      return {
        vi: `Cột “${ROSTER_FIELD_NAMES[refusal.field].vi}” có hai lần; hãy bỏ bớt một cột.`,
        en: `The column “${ROSTER_FIELD_NAMES[refusal.field].en}” is there twice; remove one.`,
      };
    case 'roster-too-long':
      return {
        vi: `Danh sách có hơn ${refusal.most} dòng; hãy chia thành nhiều tệp.`,
        en: `The list has more than ${refusal.most} lines; split it into several files.`,
      };
  }
}

function withoutHead({ missing, writing }: Extract<RosterTableRefusal, { code: 'roster-without-head' }>): Sentence {
  if (writing) {
    const { vi, en } = oldWritingName(writing);
    return {
      vi: `Tệp viết bằng ${vi}, không phải Unicode; hãy chuyển mã (ví dụ bằng UniKey) rồi nhập lại.`,
      en: `The file is written in ${en}, not in Unicode; convert it (UniKey can), then import it again.`,
    };
  }
  const names = (language: 'vi' | 'en') =>
    missing.map((field) => `“${ROSTER_FIELD_NAMES[field][language]}”`).join(', ');
  return {
    vi: `Không tìm thấy dòng tiêu đề có các cột ${names('vi')}; hãy dùng tệp mẫu.`,
    en: `There is no line of headings with the columns ${names('en')}; please use the template.`,
  };
}
