import { abbreviate } from '../register/issuing-body';
import { withoutAccents } from '../search/folded-words';
import type { Result } from '../result';
import { ok, refuse } from '../result';
import type { Sentence } from '../sentence';
import { asCode, CODE, freeCode, UNIT_SYMBOL } from './codes';
import { findText, type FieldFinding } from './field-finding';

/** A department of the office as a form has it. */
export interface UnitForm {
  /** Of a new one; null for one made of the name. A unit keeps its code. */
  readonly code: string | null;
  readonly name: string;
  /** The abbreviation that its letters carry; null for its initials. */
  readonly symbol: string | null;
  readonly advisory: boolean;
}

/** A unit that the office has. */
export interface KnownUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly symbol: string | null;
}

export type UnitField = 'code' | 'name' | 'symbol';

const LONGEST_NAME = 200;

/** Checks a unit before it is added or changed; `id` is null for a new one. */
export function checkUnit(form: UnitForm, id: string | null, units: readonly KnownUnit[]): FieldFinding<UnitField>[] {
  const others = units.filter((unit) => unit.id !== id);
  return [...findName(form, others), ...(id === null ? findCode(form, others) : []), ...findSymbol(form, others)];
}

/** The code of a new unit: its own, or one made of its initials that no other has. */
export function codeOfUnit({ code, name }: UnitForm, units: readonly Pick<KnownUnit, 'code'>[]): string {
  if (code?.trim()) return code.trim();
  return freeCode(abbreviate(name), new Set(units.map((unit) => unit.code)), 'don-vi');
}

function findName({ name }: UnitForm, others: readonly KnownUnit[]): FieldFinding<UnitField>[] {
  const wrong = findText('name', name, LONGEST_NAME);
  if (wrong) return [wrong];
  const twin = others.find((unit) => withoutAccents(unit.name) === withoutAccents(name.trim()));
  if (!twin) return [];
  const sentence = {
    vi: `Đã có “${twin.name}” (mã ${twin.code}).`,
    en: `There is “${twin.name}” (code ${twin.code}).`,
  };
  return [{ field: 'name', code: 'name-taken', sentence, proposal: null }];
}

function findCode(form: UnitForm, others: readonly KnownUnit[]): FieldFinding<UnitField>[] {
  const code = form.code?.trim();
  if (!code) return [];
  if (!CODE.test(code)) {
    const sentence: Sentence = {
      vi: 'Mã chỉ gồm chữ thường không dấu, chữ số và gạch nối, tối đa 40 ký tự.',
      en: 'A code has small letters without accents, digits and dashes, at most 40.',
    };
    return [{ field: 'code', code: 'code-invalid', sentence, proposal: asCode(code) || null }];
  }
  const owner = others.find((unit) => unit.code === code);
  if (!owner) return [];
  const sentence = { vi: `Mã này là của ${owner.name}.`, en: `This is the code of ${owner.name}.` };
  return [{ field: 'code', code: 'code-taken', sentence, proposal: codeOfUnit({ ...form, code: null }, others) }];
}

function findSymbol({ symbol, name }: UnitForm, others: readonly KnownUnit[]): FieldFinding<UnitField>[] {
  const sign = symbol?.trim();
  if (!sign) return [];
  if (!UNIT_SYMBOL.test(sign)) {
    const sentence: Sentence = {
      vi: 'Ký hiệu bắt đầu bằng chữ hoa, tối đa 10 chữ, số, dấu & hoặc gạch nối, không có khoảng trắng.',
      en: 'A symbol begins with a capital and has at most 10 letters, digits, & or dashes, and no spaces.',
    };
    const proposal = abbreviate(sign.toLocaleUpperCase('vi')) || abbreviate(name);
    return [
      { field: 'symbol', code: 'symbol-invalid', sentence, proposal: UNIT_SYMBOL.test(proposal) ? proposal : null },
    ];
  }
  const owner = others.find((unit) => (unit.symbol ?? abbreviate(unit.name)) === sign);
  if (!owner) return [];
  const sentence = {
    vi: `${owner.name} đã dùng ký hiệu này trong công văn.`,
    en: `${owner.name} carries this symbol in its letters.`,
  };
  return [{ field: 'symbol', code: 'symbol-taken', sentence, proposal: null }];
}

/** What hangs on a unit. */
export interface UnitTraces {
  /** People who belong to it and are in office. */
  readonly people: number;
  /** Titles of conferences that are not over and name it in their plans. */
  readonly openConferences: readonly string[];
  /** Whether something on record names it: people who left, documents, targets, elections, concerns. */
  readonly isOnRecord: boolean;
}

/** Why a unit stays. */
export type UnitRefusal =
  | { readonly code: 'unit-has-people'; readonly people: number }
  | { readonly code: 'unit-in-use'; readonly conferences: readonly string[] }
  | { readonly code: 'unit-on-record' };

/** Lets a unit go that has nobody and that nothing names. */
export function mayRemoveUnit({ people, openConferences, isOnRecord }: UnitTraces): Result<true, UnitRefusal> {
  if (people > 0) return refuse({ code: 'unit-has-people', people });
  if (openConferences.length > 0) return refuse({ code: 'unit-in-use', conferences: openConferences });
  return isOnRecord ? refuse({ code: 'unit-on-record' }) : ok(true);
}

/** Says in the reader's language why a unit stays, and what to do. */
export function unitRefusalSentence(refusal: UnitRefusal): Sentence {
  switch (refusal.code) {
    case 'unit-has-people':
      return {
        vi: `Đơn vị còn ${refusal.people} người; hãy chuyển họ sang đơn vị khác trước.`,
        en: `The unit still has ${refusal.people} ${refusal.people === 1 ? 'person' : 'people'}; move them to another one first.`,
      };
    case 'unit-in-use': {
      const named = refusal.conferences.map((title) => `“${title}”`).join(', ');
      return {
        vi: `Kế hoạch đang thực hiện có nêu đơn vị này: ${named}.`,
        en: `A plan that is being carried out names this unit: ${named}.`,
      };
    }
    case 'unit-on-record':
      return {
        vi: 'Hồ sơ đã lưu có nêu đơn vị này (người đã thôi việc, văn bản, chỉ tiêu hoặc ý kiến), nên đơn vị được giữ lại; có thể đổi tên.',
        en: 'What is on record names this unit (people who left, documents, targets or concerns), so it stays; it can be renamed.',
      };
  }
}
