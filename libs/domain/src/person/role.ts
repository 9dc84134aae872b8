import type { Sentence } from '../sentence';

/** What a person is in the office or does at the conference; one person may hold several roles. */
export const ROLES = [
  'head',
  'deputyHead',
  'headOfOffice',
  'unitHead',
  'unionChair',
  'inspectionChair',
  'chiefAccountant',
  'clerk',
  'secretary',
  'countingCommittee',
  'staff',
  'administrator',
  'operator',
] as const;
export type Role = (typeof ROLES)[number];

const NAMES: Record<Role, Sentence> = {
  head: { vi: 'Thủ trưởng cơ quan', en: 'Head of the office' },
  deputyHead: { vi: 'Phó thủ trưởng cơ quan', en: 'Deputy head of the office' },
  headOfOffice: { vi: 'Chánh Văn phòng', en: 'Chief of administration' },
  unitHead: { vi: 'Trưởng phòng, thủ trưởng đơn vị', en: 'Head of a unit' },
  unionChair: { vi: 'Chủ tịch Công đoàn', en: 'Chair of the trade union' },
  inspectionChair: { vi: 'Trưởng Ban Thanh tra nhân dân', en: 'Chair of the people’s inspection board' },
  chiefAccountant: { vi: 'Kế toán trưởng', en: 'Chief accountant' },
  clerk: { vi: 'Văn thư', en: 'Records clerk' },
  secretary: { vi: 'Thư ký hội nghị', en: 'Secretary of the conference' },
  countingCommittee: { vi: 'Tổ kiểm phiếu', en: 'Counting committee' },
  staff: { vi: 'Cán bộ, công chức, viên chức, người lao động', en: 'Member of staff' },
  administrator: { vi: 'Quản trị', en: 'Administrator' },
  operator: { vi: 'Vận hành', en: 'Operator' },
};

/** Names a role for people. */
export function roleName(role: Role): Sentence {
  return NAMES[role];
}
