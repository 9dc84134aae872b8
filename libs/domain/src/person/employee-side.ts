import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import type { PersonRefusal } from './refusal';

/**
 * Who speaks for the employees where the law says "Công đoàn": the trade union, or whoever stands in for it.
 *
 * Since mid-2025 an office on a full state budget has no union of its own, and no text known names its successor. A substitute is the office's own
 * decision and therefore names the document that it rests on.
 */
export interface EmployeeSide {
  readonly kind: 'union' | 'substitute';
  readonly name: string;
  readonly legalBasis: string | null;
}

/** An employee side that may act, with what should be looked at first. */
export interface CheckedEmployeeSide {
  readonly side: EmployeeSide;
  readonly warning: Sentence | null;
}

/** Accepts a union, or a substitute that names its legal basis; warns where the regime no longer takes a union for granted. */
export function checkEmployeeSide(
  side: EmployeeSide,
  hasUnionByDefault: boolean,
): Result<CheckedEmployeeSide, PersonRefusal> {
  if (!side.name.trim()) return refuse({ code: 'employee-side-unnamed' });
  if (side.kind === 'union') return ok({ side, warning: hasUnionByDefault ? null : UNION_NOT_EXPECTED });
  if (!side.legalBasis?.trim()) return refuse({ code: 'substitute-without-basis', name: side.name });
  return ok({ side, warning: SUBSTITUTE });
}

const UNION_NOT_EXPECTED: Sentence = {
  vi: 'Từ giữa tháng 6/2025 cơ quan hưởng 100% lương từ ngân sách không còn công đoàn cơ sở; hãy kiểm tra công đoàn của cơ quan còn hoạt động.',
  en: 'Since mid-June 2025 an office fully paid from the state budget has no trade union of its own; check that this one still exists.',
};

const SUBSTITUTE: Sentence = {
  vi: 'Bên thay thế công đoàn thực hiện theo văn bản đã ghi; Luật ban hành năm 2022 chỉ nêu Công đoàn.',
  en: 'A substitute acts in place of the trade union on the basis recorded; the Law as enacted in 2022 names only the union.',
};
