import { readRosterTable, type RosterTable } from './head';
import { planRoster } from './plan-roster';
import type { MissingPeople, RosterFacts, RosterPerson, RosterPlan } from './roster';

const HEAD = [
  'Mã',
  'Họ và tên',
  'Chức vụ',
  'Đơn vị',
  'Thư điện tử',
  'Vai trò',
  'Ngôn ngữ',
  'Thôi việc từ ngày',
  'Người nhận việc',
  'Người thay thế',
  'Văn bản ủy quyền',
  'Ngày ký',
  'Thay từ ngày',
  'Thay đến hết ngày',
];

export const UNITS = [
  { id: 'u-board', code: 'bgd', name: 'Ban Giám đốc' },
  { id: 'u-office', code: 'vp', name: 'Văn phòng Sở' },
  { id: 'u-finance', code: 'khtc', name: 'Phòng Kế hoạch - Tài chính' },
];

/** A member of the office, with what matters to a test. */
export function member(code: string, different: Partial<RosterPerson> = {}): RosterPerson {
  return {
    id: `p-${code}`,
    code,
    name: `Nguyễn Văn ${code.toUpperCase()}`,
    position: 'Chuyên viên',
    unitId: 'u-finance',
    email: `${code}@so.example`,
    language: 'vi',
    languageChosen: false,
    roles: [],
    active: true,
    ...different,
  };
}

/** An office of five, into which lists are read. */
export const OFFICE: RosterFacts = {
  people: [
    member('gd', { name: 'Trần Đình Khải', position: 'Giám đốc', unitId: 'u-board', roles: ['head'] }),
    member('cvp', { name: 'Phạm Thị Ngân', position: 'Chánh Văn phòng', unitId: 'u-office', roles: ['headOfOffice'] }),
    member('tp', { name: 'Đỗ Thanh Tùng', position: 'Trưởng phòng', roles: ['unitHead'] }),
    member('cv', { name: 'Lý Gia Bảo' }),
    member('cu', { name: 'Bùi Văn Cũ', active: false }),
  ],
  units: UNITS,
  orders: [],
  asks: [],
  targets: {},
  leaves: {},
  actorId: 'p-cvp',
  today: '2026-03-10',
};

/** A list with the usual headings in line 1; a line lacks whatever is not given. */
export function tableOf(...lines: readonly (readonly string[])[]): RosterTable {
  const read = readRosterTable([HEAD, ...lines].map((cells, index) => ({ number: index + 1, cells })));
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
}

/** Plans a list for an office. */
export function planned(
  lines: readonly (readonly string[])[],
  different: Partial<RosterFacts> = {},
  missing: MissingPeople = 'stay',
): RosterPlan {
  return planRoster(tableOf(...lines), { ...OFFICE, ...different }, missing);
}
