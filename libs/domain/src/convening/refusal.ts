import { procedureRefusalSentence, type ProcedureRefusal } from '../procedure';
import type { Sentence } from '../sentence';

/** Why delegates are not shared out, elected or listed so. */
export type DelegateRefusal =
  | { readonly code: 'not-a-positive-count'; readonly value: number }
  | { readonly code: 'not-a-count'; readonly value: number }
  | { readonly code: 'unit-twice'; readonly unitCode: string }
  | { readonly code: 'fewer-delegates-than-units'; readonly delegates: number; readonly units: number }
  | { readonly code: 'more-delegates-than-staff'; readonly delegates: number; readonly staff: number }
  | { readonly code: 'more-present-than-staff'; readonly present: number; readonly staff: number }
  | {
      readonly code: 'more-votes-than-present';
      readonly personId: string;
      readonly votes: number;
      readonly present: number;
    }
  | { readonly code: 'unit-without-quorum'; readonly present: number; readonly staff: number }
  | { readonly code: 'candidate-of-other-unit'; readonly personId: string }
  | { readonly code: 'delegate-from-outside'; readonly personId: string }
  | { readonly code: 'delegate-already'; readonly personId: string }
  | { readonly code: 'delegates-of-unit'; readonly unitCode: string; readonly elected: number; readonly quota: number };

/** Why a summons, or the reply to it, is not taken. */
export type SummonsRefusal =
  | { readonly code: 'agreement-not-recorded' }
  | { readonly code: 'not-summoned'; readonly personId: string }
  | { readonly code: 'session-opened-already' }
  | { readonly code: 'excuse-without-reason' };

/** Why somebody from outside is not invited so. */
export type GuestRefusal = { readonly code: 'guest-unnamed' | 'guest-already' | 'guests-too-late' };

/** Why a conference is not convened so. */
export type ConveningRefusal = GuestRefusal | DelegateRefusal | SummonsRefusal | ProcedureRefusal;

/** Says in the reader's language why a conference is not convened so. */
export function conveningRefusalSentence(refusal: ConveningRefusal): Sentence {
  switch (refusal.code) {
    case 'outside-work-year':
    case 'plenary-required':
    case 'delegates-without-agreement':
      return procedureRefusalSentence(refusal);
    case 'guest-unnamed':
    case 'guest-already':
    case 'guests-too-late':
      return GUESTS[refusal.code];
    case 'agreement-not-recorded':
    case 'not-summoned':
    case 'session-opened-already':
    case 'excuse-without-reason':
      return summonsSentence(refusal);
    default:
      return delegateSentence(refusal);
  }
}

const GUESTS: Readonly<Record<GuestRefusal['code'], Sentence>> = {
  'guest-unnamed': {
    vi: 'Khách mời phải có họ tên và cơ quan, tổ chức.',
    en: 'A guest has a name and an organisation.',
  },
  'guest-already': { vi: 'Người này đã có trong danh sách khách mời.', en: 'This guest is on the list already.' },
  'guests-too-late': {
    vi: 'Hội nghị đã kết thúc, không mời thêm khách.',
    en: 'The session is over; nobody else is invited.',
  },
};

function summonsSentence({ code }: SummonsRefusal): Sentence {
  switch (code) {
    case 'agreement-not-recorded':
      return {
        vi: 'Sự thống nhất của bên đại diện người lao động phải ghi rõ ai thống nhất và theo văn bản nào.',
        en: 'The agreement of the employee side names who agreed and the paper that says so.',
      };
    case 'not-summoned':
      return { vi: 'Người này không có trong danh sách triệu tập.', en: 'This person is not among those summoned.' };
    case 'session-opened-already':
      return {
        vi: 'Hội nghị đã khai mạc; việc có mặt hay vắng mặt được ghi khi điểm danh.',
        en: 'The session is open already; from now on attendance tells who is there.',
      };
    case 'excuse-without-reason':
      return { vi: 'Xin vắng mặt phải ghi lý do.', en: 'Nobody is excused without a reason.' };
  }
}

function delegateSentence(refusal: DelegateRefusal): Sentence {
  switch (refusal.code) {
    case 'not-a-positive-count':
      return {
        vi: `Số đại biểu và số người của mỗi đơn vị phải là số nguyên từ 1 trở lên, không phải ${refusal.value}.`,
        en: `Delegates and the staff of each unit are whole numbers from one up, not ${refusal.value}.`,
      };
    case 'not-a-count':
      return {
        vi: `Số liệu phải là số nguyên không âm, không phải ${refusal.value}.`,
        en: `A count is a whole number from zero up, not ${refusal.value}.`,
      };
    case 'unit-twice':
      return {
        vi: `Đơn vị “${refusal.unitCode}” có hai lần trong danh sách.`,
        en: `Unit “${refusal.unitCode}” is listed twice.`,
      };
    case 'fewer-delegates-than-units':
      return {
        vi: `${refusal.delegates} đại biểu không đủ cho ${refusal.units} đơn vị: mỗi đơn vị có ít nhất một đại biểu.`,
        en: `${refusal.delegates} delegates are too few for ${refusal.units} units: every unit has at least one.`,
      };
    case 'more-delegates-than-staff':
      return {
        vi: `Số đại biểu (${refusal.delegates}) lớn hơn tổng số người (${refusal.staff}).`,
        en: `There are more delegates (${refusal.delegates}) than staff (${refusal.staff}).`,
      };
    case 'more-present-than-staff':
      return {
        vi: `Số người dự (${refusal.present}) lớn hơn số người của đơn vị (${refusal.staff}).`,
        en: `More attended (${refusal.present}) than the unit has staff (${refusal.staff}).`,
      };
    case 'more-votes-than-present':
      return {
        vi: `Số phiếu của một người (${refusal.votes}) lớn hơn số người dự (${refusal.present}).`,
        en: `A candidate has more votes (${refusal.votes}) than people attended (${refusal.present}).`,
      };
    case 'unit-without-quorum':
      return {
        vi: `Đơn vị mới có ${refusal.present}/${refusal.staff} người dự, chưa đủ để bầu đại biểu.`,
        en: `${refusal.present} of ${refusal.staff} in the unit attended: too few to elect delegates.`,
      };
    case 'candidate-of-other-unit':
      return { vi: 'Đơn vị chỉ bầu người của đơn vị mình.', en: 'A unit elects its own people only.' };
    case 'delegate-from-outside':
      return { vi: 'Đại biểu phải là người của cơ quan.', en: 'A delegate works in this office.' };
    case 'delegate-already':
      return { vi: 'Người này đã là đại biểu.', en: 'This person is a delegate already.' };
    case 'delegates-of-unit':
      return {
        vi: `Đơn vị “${refusal.unitCode}” có ${refusal.elected} đại biểu được bầu, theo phân bổ là ${refusal.quota}.`,
        en: `Unit “${refusal.unitCode}” has ${refusal.elected} elected delegates; its share is ${refusal.quota}.`,
      };
  }
}
