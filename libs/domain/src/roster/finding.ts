import { authorityRefusalSentence, type AuthorisationRefusal } from '../authority';
import type { Sentence } from '../sentence';
import { ROSTER_FIELD_NAMES, type RosterField } from './fields';
import type { OldWriting } from './old-writing';

/** What is wrong with a cell, a line or the whole of a list, or should be looked at. */
export type RosterProblem =
  | { readonly code: 'missing' }
  | { readonly code: 'too-long'; readonly most: number }
  | { readonly code: 'control-signs' }
  | { readonly code: 'old-writing'; readonly writing: OldWriting }
  | { readonly code: 'code-invalid' | 'email-invalid' | 'unit-unknown' | 'role-unknown' | 'language-unknown' }
  | { readonly code: 'day-invalid' | 'code-taken' }
  | { readonly code: 'twice'; readonly line: number }
  | { readonly code: 'email-taken'; readonly name: string }
  | { readonly code: 'same-name'; readonly unit: string }
  | { readonly code: 'person-unknown' | 'person-not-one' }
  | { readonly code: 'leaves-unknown' | 'own-leave' | 'own-roles' | 'leaders-only' | 'nobody-leads' | 'office-unled' }
  | { readonly code: 'successor-needed' | 'successor-refused'; readonly open: number }
  | { readonly code: 'successor-leaves' | 'successor-self' }
  | { readonly code: 'only-theirs'; readonly open: number }
  | { readonly code: 'named-ahead'; readonly planned: number; readonly targets: number }
  | { readonly code: 'order-incomplete' }
  | { readonly code: 'substitute-circle'; readonly names: readonly string[] }
  | { readonly code: 'order-refused'; readonly refusal: AuthorisationRefusal }
  | { readonly code: 'language-chosen' | 'column-unknown' };

/** A problem with its place: line, person and column, what was read there, and what is proposed instead. */
export interface RosterFinding {
  readonly severity: 'error' | 'warning';
  readonly line: number | null;
  readonly name: string | null;
  readonly field: RosterField | null;
  readonly read: string | null;
  readonly proposal: string | null;
  readonly problem: RosterProblem;
}

const WRITINGS: Readonly<Record<OldWriting, Sentence>> = {
  tcvn3: { vi: 'bảng mã TCVN3 (ABC)', en: 'the old code table TCVN3 (ABC)' },
  vni: { vi: 'bảng mã VNI', en: 'the old code table VNI' },
  'utf8-misread': { vi: 'UTF-8 bị mở sai bảng mã', en: 'UTF-8 that was opened by the wrong code table' },
};

/** Names an old way of writing for people. */
export function oldWritingName(writing: OldWriting): Sentence {
  return WRITINGS[writing];
}

/** Says in the reader's language what is wrong, or what to look at, and what to do. */
export function rosterFindingSentence({ problem, field }: Pick<RosterFinding, 'problem' | 'field'>): Sentence {
  const column = field ? ROSTER_FIELD_NAMES[field] : { vi: '', en: '' };
  switch (problem.code) {
    case 'missing':
      return { vi: `Thiếu “${column.vi}”.`, en: `“${column.en}” is missing.` };
    case 'too-long':
      return { vi: `Dài quá ${problem.most} ký tự.`, en: `Longer than ${problem.most} characters.` };
    case 'control-signs':
      return { vi: 'Có ký tự điều khiển không nhìn thấy.', en: 'Contains control characters that cannot be seen.' };
    case 'old-writing':
      return {
        vi: `Chữ viết bằng ${WRITINGS[problem.writing].vi}, không phải Unicode; hãy chuyển mã (ví dụ bằng UniKey) rồi nhập lại.`,
        en: `Written in ${WRITINGS[problem.writing].en}, not in Unicode; convert the file (UniKey can), then import it again.`,
      };
    case 'code-invalid':
      return {
        vi: 'Mã chỉ gồm chữ thường không dấu, chữ số và gạch nối, tối đa 40 ký tự.',
        en: 'A code has small letters without accents, digits and dashes, at most 40.',
      };
    case 'email-invalid':
      return { vi: 'Không phải địa chỉ thư điện tử.', en: 'This is no e-mail address.' };
    case 'unit-unknown':
      return { vi: 'Cơ quan không có đơn vị này.', en: 'The office has no such unit.' };
    case 'role-unknown':
      return {
        vi: 'Không có vai trò này. Nhiều vai trò cách nhau bằng dấu chấm phẩy.',
        en: 'There is no such role. Several are separated by semicolons.',
      };
    case 'language-unknown':
      return { vi: 'Chỉ nhận “vi” hoặc “en”.', en: 'Only “vi” or “en” is taken.' };
    case 'day-invalid':
      return {
        vi: 'Không phải một ngày có thật (ngày/tháng/năm).',
        en: 'This is no day that exists (day/month/year).',
      };
    case 'code-taken':
      return { vi: 'Mã này đã có người dùng.', en: 'Somebody has this code already.' };
    case 'twice':
      return { vi: `Trùng với dòng ${problem.line}.`, en: `The same as in line ${problem.line}.` };
    case 'email-taken':
      return { vi: `Địa chỉ này là của ${problem.name}.`, en: `This address is ${problem.name}’s.` };
    case 'same-name':
      return {
        vi: `${problem.unit} đã có người cùng tên. Nếu là cùng một người, hãy sửa người đó (trong tệp: ghi mã của người đó).`,
        en: `${problem.unit} has somebody of this name. If it is the same person, change that one (in a file: write their code).`,
      };
    case 'person-unknown':
      return {
        vi: 'Không có người này trong cơ quan hoặc trong danh sách.',
        en: 'Neither the office nor the list has this person.',
      };
    case 'person-not-one':
      return {
        vi: 'Có nhiều người cùng tên; hãy ghi mã hoặc thư điện tử.',
        en: 'Several people have this name; write a code or an e-mail address.',
      };
    case 'leaves-unknown':
      return { vi: 'Người thôi việc chưa có trong cơ quan.', en: 'Somebody leaves who is not in the office.' };
    case 'own-leave':
      return {
        vi: 'Ông/Bà không tự cho mình thôi việc được; nhờ một lãnh đạo khác.',
        en: 'You cannot enter your own leaving; ask another leader.',
      };
    case 'own-roles':
      return {
        vi: 'Ông/Bà không tự đổi vai trò của mình được; nhờ một lãnh đạo khác.',
        en: 'You cannot change your own roles; ask another leader.',
      };
    case 'leaders-only':
      return {
        vi: 'Vai trò, thư điện tử và việc thôi việc của lãnh đạo chỉ Thủ trưởng hoặc Chánh Văn phòng được thay đổi.',
        en: 'The roles, the address and the leaving of those who lead are changed only by the head or the head of office.',
      };
    case 'nobody-leads':
      return {
        vi: 'Sau thay đổi này, cơ quan không còn Thủ trưởng, Chánh Văn phòng hoặc Quản trị nào.',
        en: 'Afterwards the office would have no head, head of office or administrator.',
      };
    case 'office-unled':
      return {
        vi: 'Sau thay đổi này, cơ quan không còn Thủ trưởng hoặc Chánh Văn phòng nào đang làm việc; hãy ghi người thay trước.',
        en: 'Afterwards the office would have neither a head nor a head of office; name who follows first.',
      };
    case 'successor-needed':
      return {
        vi: `Còn ${problem.open} việc đang mở; hãy ghi “${ROSTER_FIELD_NAMES.successor.vi}”.`,
        en: `${count(problem.open, 'task is', 'tasks are')} open; name who takes over in “${ROSTER_FIELD_NAMES.successor.en}”.`,
      };
    case 'successor-refused':
      return {
        vi: `Chức danh hoặc đơn vị của người này không được nhận ${problem.open} việc đang mở.`,
        en: `By role or unit this person may not take on ${count(problem.open, 'open task', 'open tasks')}.`,
      };
    case 'successor-leaves':
      return { vi: 'Người nhận việc cũng thôi việc.', en: 'The successor leaves as well.' };
    case 'successor-self':
      return {
        vi: 'Người thôi việc không nhận việc của chính mình được.',
        en: 'Whoever leaves cannot be their own successor.',
      };
    case 'only-theirs':
      return {
        vi: `${problem.open} việc chỉ người này được trả lời: không chuyển cho ai, đến hạn thì xử lý như không trả lời.`,
        en: `${count(problem.open, 'task', 'tasks')} only they may answer: nobody takes over, and at the due date it counts as silence.`,
      };
    case 'named-ahead':
      return aheadSentence(problem);
    case 'order-incomplete':
      return {
        vi: 'Người thay thế phải có văn bản ủy quyền, ngày ký và thời gian thay thế (Nghị định 30/2020/NĐ-CP, Điều 13).',
        en: 'A substitute needs an order, its day of signing and the days on which it holds (Decree 30/2020/NĐ-CP, Article 13).',
      };
    case 'substitute-circle':
      return {
        vi: `Thay thế thành vòng: ${problem.names.join(' → ')}.`,
        en: `The substitutes go round in a circle: ${problem.names.join(' → ')}.`,
      };
    case 'order-refused':
      return authorityRefusalSentence(problem.refusal);
    case 'language-chosen':
      return {
        vi: 'Người này đã tự chọn ngôn ngữ; giữ nguyên lựa chọn đó.',
        en: 'They chose their language themselves; it stays.',
      };
    case 'column-unknown':
      return { vi: 'Cột này không dùng đến.', en: 'This column is not used.' };
  }
}

function aheadSentence({ planned, targets }: { readonly planned: number; readonly targets: number }): Sentence {
  const vi = [planned > 0 && `${planned} việc sắp giao theo kế hoạch`, targets > 0 && `${targets} chỉ tiêu`].filter(
    Boolean,
  );
  const en = [
    planned > 0 && count(planned, 'task to come', 'tasks to come'),
    targets > 0 && count(targets, 'target', 'targets'),
  ].filter(Boolean);
  return {
    vi: `Còn được ghi tên ở ${vi.join(' và ')}; hãy phân công lại trong kế hoạch.`,
    en: `Still named for ${en.join(' and ')}; name somebody else in the plan.`,
  };
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** Says why somebody's leaving could not be carried out on its day, by the code of what was found. */
export function heldUpSentence(code: string): Sentence {
  return (
    HELD_UP[code] ?? {
      vi: 'Có lỗi phải sửa trong thông tin của người này; mở ra và lưu lại.',
      en: 'Something about this person has to be put right; open and save them again.',
    }
  );
}

const HELD_UP: Readonly<Record<string, Sentence>> = {
  'successor-needed': {
    vi: 'Còn việc đang mở mà chưa ghi người nhận.',
    en: 'Tasks are open and nobody is named to take over.',
  },
  'successor-refused': {
    vi: 'Người nhận việc không được nhận việc đang mở này.',
    en: 'The successor may not take on a task that is open.',
  },
  'successor-leaves': { vi: 'Người nhận việc đã thôi việc.', en: 'The successor has left.' },
  'nobody-leads': {
    vi: 'Cơ quan sẽ không còn Thủ trưởng, Chánh Văn phòng hoặc Quản trị nào.',
    en: 'The office would have no head, head of office or administrator.',
  },
  'office-unled': {
    vi: 'Cơ quan sẽ không còn Thủ trưởng hoặc Chánh Văn phòng nào.',
    en: 'The office would have neither a head nor a head of office.',
  },
};
