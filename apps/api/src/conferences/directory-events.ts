import { ROSTER_FIELD_NAMES, writtenDate, type RosterField, type Sentence } from '@conference/domain';
import type { DirectoryView } from './directory-view';

type Facts = Readonly<Record<string, unknown>>;
type Names = Pick<DirectoryView, 'name' | 'unitNames'>;

/** What happens to an office itself: its people, units, days and letterhead. */
export const DIRECTORY_EVENTS: Readonly<Record<string, (facts: Facts, names: Names) => Sentence>> = {
  'people.imported': (facts, names) => joined(LIST, peopleWords(facts, names)),
  'people.changed': (facts, names) => joined(null, peopleWords(facts, names)),
  'people.leaveCarriedOut': (facts, names) => joined(null, peopleWords(facts, names)),
  'people.leaveHeldUp': (facts, names) => {
    const [who, on] = [named(facts['personId'], names), dayOf(facts['on'])];
    return {
      vi: `chưa cho ${who} thôi việc từ ${on.vi} được: cần người có thẩm quyền xem lại`,
      en: `could not yet let ${who} leave on ${on.en}: somebody has to look at it`,
    };
  },
  'unit.added': (facts, names) => ofUnit({ vi: 'thêm đơn vị', en: 'added the unit' }, facts, names),
  'unit.changed': (facts, names) => ofUnit({ vi: 'sửa đơn vị', en: 'changed the unit' }, facts, names),
  'unit.removed': ({ unitCode }) => ({
    vi: `xóa đơn vị có mã ${String(unitCode)}`,
    en: `removed the unit with the code ${String(unitCode)}`,
  }),
  'calendar.dayAdded': ({ on, working }) => {
    const day = dayOf(on);
    return working
      ? { vi: `ghi ${day.vi} là ngày làm việc của cơ quan`, en: `entered ${day.en} as a day on which the office works` }
      : { vi: `ghi ${day.vi} là ngày nghỉ của cơ quan`, en: `entered ${day.en} as a day off of the office` };
  },
  'calendar.dayRemoved': ({ on }) => {
    const day = dayOf(on);
    return { vi: `bỏ ngày riêng ${day.vi} của cơ quan`, en: `took out the office’s own day ${day.en}` };
  },
  'office.changed': ({ fields }) => {
    const words = (language: 'vi' | 'en') =>
      ((fields ?? []) as readonly string[]).map((field) => OFFICE_FIELDS[field]?.[language] ?? field).join(', ');
    return { vi: `sửa thông tin cơ quan: ${words('vi')}`, en: `changed the office: ${words('en')}` };
  },
};

const OFFICE_FIELDS: Readonly<Record<string, Sentence>> = {
  name: { vi: 'tên', en: 'name' },
  superiorBody: { vi: 'cơ quan chủ quản', en: 'body above' },
  place: { vi: 'địa danh', en: 'place' },
  symbol: { vi: 'ký hiệu', en: 'symbol' },
  employeeSide: { vi: 'bên đại diện người lao động', en: 'employee side' },
  mailPolicy: { vi: 'cách gửi thư', en: 'mails' },
};

function ofUnit(done: Sentence, { unitId }: Facts, { unitNames }: Names): Sentence {
  const name = (typeof unitId === 'string' && unitNames.get(unitId)) || null;
  if (!name) return done;
  return { vi: `${done.vi} “${name}”`, en: `${done.en} “${name}”` };
}

const LIST: Sentence = { vi: 'nhập danh sách nhân sự', en: 'imported a list of people' };
/** Past this many people a list is told in figures. */
const MOST_NAMES = 3;

interface Changed {
  readonly personId: string;
  readonly fields: readonly RosterField[];
}

function peopleWords(facts: Facts, names: Names): Sentence[] {
  const ids = (key: string) => (facts[key] ?? []) as readonly string[];
  const changed = (facts['changed'] ?? []) as readonly Changed[];
  const toLeave = (facts['toLeave'] ?? []) as readonly { readonly personId: string; readonly on: string }[];
  const passed = Number(facts['passed'] ?? 0);
  const [only] = changed;
  const [next] = toLeave;
  return [
    ...told(ids('added'), names, (who) => ({ vi: `thêm ${who.vi}`, en: `added ${who.en}` })),
    ...told(
      changed.map(({ personId }) => personId),
      names,
      (who) => {
        const fields = changed.length === 1 ? fieldWords(only!.fields) : { vi: '', en: '' };
        return { vi: `sửa thông tin của ${who.vi}${fields.vi}`, en: `changed ${who.en}${fields.en}` };
      },
    ),
    ...told(ids('returned'), names, (who) => ({
      vi: `ghi ${who.vi} trở lại làm việc`,
      en: `recorded the return of ${who.en}`,
    })),
    ...told(ids('left'), names, (who) => ({ vi: `cho ${who.vi} thôi việc`, en: `recorded the leaving of ${who.en}` })),
    ...told(
      toLeave.map(({ personId }) => personId),
      names,
      (who) => {
        const on = toLeave.length === 1 ? dayOf(next!.on) : null;
        return {
          vi: `ghi trước ${who.vi} thôi việc${on ? ` từ ${on.vi}` : ''}`,
          en: `entered ahead the leaving of ${who.en}${on ? ` on ${on.en}` : ''}`,
        };
      },
    ),
    ...(passed > 0 ? [{ vi: `chuyển ${passed} việc đang mở`, en: `passed ${passed} open tasks on` }] : []),
  ];
}

function told(ids: readonly string[], names: Names, say: (who: Sentence) => Sentence): Sentence[] {
  if (ids.length === 0) return [];
  if (ids.length > MOST_NAMES) return [say({ vi: `${ids.length} người`, en: `${ids.length} people` })];
  const who = ids.map((id) => named(id, names)).join(', ');
  return [say({ vi: who, en: who })];
}

function fieldWords(fields: readonly RosterField[]): Sentence {
  const known = fields.filter((field) => field in ROSTER_FIELD_NAMES);
  if (known.length === 0) return { vi: '', en: '' };
  const words = (language: 'vi' | 'en') =>
    known.map((field) => ROSTER_FIELD_NAMES[field][language].toLocaleLowerCase('vi')).join(', ');
  return { vi: `: ${words('vi')}`, en: `: ${words('en')}` };
}

function joined(title: Sentence | null, parts: readonly Sentence[]): Sentence {
  const say = (language: 'vi' | 'en') => {
    const all = parts.map((part) => part[language]).join('; ');
    return title ? [title[language], all].filter(Boolean).join(': ') : all;
  };
  return { vi: say('vi'), en: say('en') };
}

function named(id: unknown, names: Names): string {
  return (typeof id === 'string' && names.name(id)) || '…';
}

function dayOf(day: unknown): Sentence {
  return writtenDate(String(day));
}
