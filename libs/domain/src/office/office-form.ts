import { checkEmployeeSide, personRefusalSentence, type EmployeeSide } from '../person';
import { abbreviate } from '../register/issuing-body';
import type { Sentence } from '../sentence';
import { OFFICE_SYMBOL } from './codes';
import { findText, tooLong, type FieldFinding } from './field-finding';

/** What an office says of itself: its letterhead, and who stands for its staff. */
export interface OfficeForm {
  readonly name: string;
  readonly superiorBody: string | null;
  readonly place: string;
  /** What stands after the dash of a document's symbol: `SKHCN` in `01/NQ-SKHCN`. */
  readonly symbol: string;
  readonly employeeSide: EmployeeSide & { readonly superior: string | null };
}

export type OfficeField =
  'name' | 'superiorBody' | 'place' | 'symbol' | 'employeeSideName' | 'legalBasis' | 'employeeSideSuperior';

const MOST = { name: 200, place: 100, symbol: 20, basis: 300 } as const;

/** Checks what an office says of itself before it is kept: its next documents are printed so. */
export function checkOffice(form: OfficeForm): FieldFinding<OfficeField>[] {
  const { employeeSide } = form;
  return [
    findText('name', form.name, MOST.name),
    findLong('superiorBody', form.superiorBody, MOST.name),
    findText('place', form.place, MOST.place),
    findText('symbol', form.symbol, MOST.symbol) ?? findSymbol(form),
    findSide(employeeSide),
    findLong('legalBasis', employeeSide.legalBasis, MOST.basis),
    findLong('employeeSideSuperior', employeeSide.superior, MOST.name),
  ].filter((finding) => finding !== null);
}

function findLong(field: OfficeField, text: string | null, most: number): FieldFinding<OfficeField> | null {
  return (text?.trim().length ?? 0) > most
    ? { field, code: 'too-long', sentence: tooLong(most), proposal: null }
    : null;
}

function findSymbol({ symbol, name }: OfficeForm): FieldFinding<OfficeField> | null {
  if (OFFICE_SYMBOL.test(symbol.trim())) return null;
  const sentence: Sentence = {
    vi: 'Ký hiệu gồm 2 đến 20 chữ in hoa, chữ số, dấu chấm, & hoặc gạch nối, bắt đầu bằng chữ.',
    en: 'A symbol has 2 to 20 capitals, digits, full stops, & or dashes, a capital first.',
  };
  return { field: 'symbol', code: 'symbol-invalid', sentence, proposal: abbreviate(name) || null };
}

function findSide(side: EmployeeSide): FieldFinding<OfficeField> | null {
  // whether a union is still expected depends on the day of a conference, and is said with its plan
  const checked = checkEmployeeSide(side, true);
  if (checked.ok) {
    if (side.name.trim().length <= MOST.name) return null;
    return { field: 'employeeSideName', code: 'too-long', sentence: tooLong(MOST.name), proposal: null };
  }
  const field = checked.refusal.code === 'employee-side-unnamed' ? 'employeeSideName' : 'legalBasis';
  return { field, code: checked.refusal.code, sentence: personRefusalSentence(checked.refusal), proposal: null };
}
