import {
  roleName,
  ROLES,
  ROSTER_FIELD_NAMES,
  ROSTER_FIELDS,
  type Language,
  type RosterField,
  type Sentence,
} from '@conference/domain';
import type { PersonEntity, UnitEntity } from '@conference/persistence';
import type { Cell } from '../tables/cell';
import type { Sheet } from '../tables/xlsx';

const WIDTHS: Readonly<Record<RosterField, number>> = {
  code: 16,
  name: 26,
  position: 28,
  unit: 30,
  email: 30,
  roles: 32,
  language: 10,
  leavesOn: 16,
  successor: 24,
  substitute: 24,
  order: 18,
  signedOn: 12,
  standsInFrom: 14,
  standsInUntil: 16,
};

/** The office's people under the headings that an import reads; nobody, for a template. */
export function rosterSheet(people: readonly PersonEntity[], units: readonly UnitEntity[], language: Language): Sheet {
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const cells = (person: PersonEntity): Readonly<Partial<Record<RosterField, string>>> => ({
    code: person.code,
    name: person.name,
    position: person.position,
    unit: (person.unitId && unitNames.get(person.unitId)) || '',
    email: person.email,
    roles: person.roles.map((role) => roleName(role)[language]).join('; '),
    language: person.language,
  });
  const head = ROSTER_FIELDS.map((field) => ROSTER_FIELD_NAMES[field][language]);
  const rows = people.map(cells).map((said) => ROSTER_FIELDS.map((field): Cell => said[field] || null));
  return {
    name: language === 'vi' ? 'Danh sách' : 'List',
    rows: [head, ...rows],
    widths: ROSTER_FIELDS.map((field) => WIDTHS[field]),
  };
}

/** What each column takes, and the words that the office uses: on a sheet of its own, which an import does not read. */
export function guideSheet(units: readonly UnitEntity[], language: Language): Sheet {
  const say = (sentence: Sentence) => sentence[language];
  return {
    name: say({ vi: 'Hướng dẫn', en: 'Guide' }),
    widths: [24, 90],
    rows: [
      [say({ vi: 'Cột', en: 'Column' }), say({ vi: 'Cách ghi', en: 'What it takes' })],
      ...ROSTER_FIELDS.map((field) => [say(ROSTER_FIELD_NAMES[field]), say(TAKES[field])]),
      [null, null],
      ...units.map(({ name }) => [say(ROSTER_FIELD_NAMES.unit), name]),
      ...ROLES.map((role) => [say(ROSTER_FIELD_NAMES.roles), say(roleName(role))]),
    ],
  };
}

const OPTIONAL_ORDER: Sentence = {
  vi: 'Ghi cùng người thay thế; ngày ghi ngày/tháng/năm.',
  en: 'Goes with a substitute; days are written day/month/year.',
};

const TAKES: Readonly<Record<RosterField, Sentence>> = {
  code: {
    vi: 'Chữ thường không dấu, chữ số, gạch nối. Để trống: người cũ được tìm theo thư điện tử, người mới được đặt mã theo tên.',
    en: 'Small letters without accents, digits, dashes. Empty: people are found by their e-mail; somebody new gets a code made of their name.',
  },
  name: { vi: 'Bắt buộc.', en: 'Needed.' },
  position: { vi: 'Bắt buộc đối với người mới.', en: 'Needed for somebody new.' },
  unit: {
    vi: 'Tên hoặc mã đơn vị đang có (danh sách ở dưới).',
    en: 'Name or code of a unit that the office has (see below).',
  },
  email: {
    vi: 'Bắt buộc đối với người mới; mỗi người một địa chỉ riêng.',
    en: 'Needed for somebody new; everybody has an address of their own.',
  },
  roles: {
    vi: 'Tên vai trò (danh sách ở dưới), nhiều vai trò cách nhau bằng dấu chấm phẩy. Để trống: giữ nguyên.',
    en: 'Names of roles (see below), separated by semicolons. Empty: as they are.',
  },
  language: { vi: 'vi hoặc en. Để trống: vi đối với người mới.', en: 'vi or en. Empty: vi for somebody new.' },
  leavesOn: {
    vi: 'Chỉ ghi khi người này thôi việc; ngày chưa đến thì được thực hiện đúng ngày đó.',
    en: 'Only for somebody who leaves; a day to come is carried out on that day.',
  },
  successor: {
    vi: 'Người nhận các việc đang mở của người thôi việc: mã, thư điện tử hoặc họ tên.',
    en: 'Who takes over the open tasks of somebody who leaves: code, e-mail or name.',
  },
  substitute: {
    vi: 'Người giải quyết thay theo văn bản ủy quyền: mã, thư điện tử hoặc họ tên.',
    en: 'Who stands in under an order of authorisation: code, e-mail or name.',
  },
  order: { vi: 'Số, ký hiệu văn bản ủy quyền.', en: 'Number and symbol of the order.' },
  signedOn: OPTIONAL_ORDER,
  standsInFrom: OPTIONAL_ORDER,
  standsInUntil: OPTIONAL_ORDER,
};
