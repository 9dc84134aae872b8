import { withoutAccents } from '../search/folded-words';
import type { Sentence } from '../sentence';

/** What a list of people says about each, column by column. */
export const ROSTER_FIELDS = [
  'code',
  'name',
  'position',
  'unit',
  'email',
  'roles',
  'language',
  'leavesOn',
  'successor',
  'substitute',
  'order',
  'signedOn',
  'standsInFrom',
  'standsInUntil',
] as const;
export type RosterField = (typeof ROSTER_FIELDS)[number];

/** What the columns of a list of people are called. */
export const ROSTER_FIELD_NAMES: Readonly<Record<RosterField, Sentence>> = {
  code: { vi: 'Mã', en: 'Code' },
  name: { vi: 'Họ và tên', en: 'Full name' },
  position: { vi: 'Chức vụ', en: 'Position' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  roles: { vi: 'Vai trò', en: 'Roles' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  leavesOn: { vi: 'Thôi việc từ ngày', en: 'Leaves on' },
  successor: { vi: 'Người nhận việc', en: 'Successor' },
  substitute: { vi: 'Người thay thế', en: 'Substitute' },
  order: { vi: 'Văn bản ủy quyền', en: 'Order of authorisation' },
  signedOn: { vi: 'Ngày ký', en: 'Signed on' },
  standsInFrom: { vi: 'Thay từ ngày', en: 'Stands in from' },
  standsInUntil: { vi: 'Thay đến hết ngày', en: 'Stands in until' },
};

/** Other headings that offices write. */
const ALIASES: Readonly<Partial<Record<RosterField, readonly string[]>>> = {
  code: ['ma nhan vien', 'ma so', 'ma can bo'],
  name: ['ho ten', 'ten', 'name'],
  position: ['chuc danh', 'chuc vu chuc danh'],
  unit: ['phong', 'phong ban', 'don vi cong tac', 'department'],
  email: ['email', 'e-mail', 'dia chi thu dien tu', 'dia chi thu', 'thu'],
  roles: ['role', 'vai tro trong he thong'],
  leavesOn: ['ngay thoi viec', 'nghi viec tu ngay', 'left on'],
  order: ['van ban', 'so van ban', 'order'],
  standsInUntil: ['thay den ngay'],
};

/** A list cannot be read without these. */
export const NEEDED_FIELDS: readonly RosterField[] = ['name', 'unit', 'email'];

/** Which column a heading names; null for one that is none of ours. */
export function fieldOfHeading(heading: string): RosterField | null {
  const plain = plainHeading(heading);
  const isMeant = (field: RosterField) => {
    const { vi, en } = ROSTER_FIELD_NAMES[field];
    return [vi, en, ...(ALIASES[field] ?? [])].some((name) => plainHeading(name) === plain);
  };
  return ROSTER_FIELDS.find(isMeant) ?? null;
}

function plainHeading(text: string): string {
  return withoutAccents(text.normalize('NFC'))
    .replace(/[*:()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
