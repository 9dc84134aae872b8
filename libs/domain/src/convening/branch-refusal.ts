import { writtenDate, type CivilDate } from '../calendar';
import { proposalRefusalSentence, type ProposalRefusal } from '../petition';
import type { Sentence } from '../sentence';

/** Why a branch of the procedure is not open. */
export type BranchRefusal =
  | { readonly code: 'session-opened'; readonly session: 'open' | 'paused' | 'closed' }
  | { readonly code: 'session-not-open'; readonly session: 'notOpened' | 'paused' | 'closed' }
  | { readonly code: 'session-not-paused'; readonly session: 'notOpened' | 'open' | 'closed' }
  | { readonly code: 'no-failed-summons' }
  | { readonly code: 'summoned-twice-already' }
  | { readonly code: 'branch-not-in-rules' }
  | { readonly code: 'ballot-too-early'; readonly failedSummonses: number; readonly needed: number }
  | { readonly code: 'ballot-without-agreement' }
  | { readonly code: 'ballots-out' }
  | { readonly code: 'ballots-close-in-the-past'; readonly closesOn: CivilDate }
  | ProposalRefusal
  | { readonly code: 'conference-required'; readonly staff: number; readonly optionalUpTo: number }
  | { readonly code: 'not-held-without-reason' }
  | { readonly code: 'not-held-without-opinion' }
  | { readonly code: 'staff-ballot-does-not-add-up' }
  | { readonly code: 'branch-without-reason' }
  | { readonly code: 'resume-without-quorum' }
  | { readonly code: 'resume-before-day'; readonly heldOn: CivilDate }
  | { readonly code: 'adjourned-into-the-past'; readonly heldOn: CivilDate; readonly startsAt: string }
  | { readonly code: 'adjourned-beyond-window'; readonly sentence: Sentence };

const SESSIONS: Readonly<Record<'notOpened' | 'open' | 'paused' | 'closed', Sentence>> = {
  notOpened: { vi: 'chưa khai mạc', en: 'not open yet' },
  open: { vi: 'đang họp', en: 'open' },
  paused: { vi: 'đang tạm dừng', en: 'paused' },
  closed: { vi: 'đã bế mạc', en: 'closed' },
};

/** Says in the reader's language why a branch of the procedure is not open. */
export function branchRefusalSentence(refusal: BranchRefusal): Sentence {
  switch (refusal.code) {
    case 'session-opened':
    case 'session-not-open':
    case 'session-not-paused': {
      const { vi, en } = SESSIONS[refusal.session];
      return { vi: `Không làm được khi hội nghị ${vi}.`, en: `This is not possible while the session is ${en}.` };
    }
    case 'branch-not-in-rules':
      return {
        vi: 'Căn cứ pháp lý của hội nghị này không quy định cách làm đó.',
        en: 'The rules of this conference do not provide for that.',
      };
    case 'no-failed-summons':
      return {
        vi: 'Chỉ triệu tập lần thứ hai khi lần thứ nhất đã điểm danh mà không đủ hai phần ba.',
        en: 'A second summons follows a first one that was counted and missed two thirds.',
      };
    case 'summoned-twice-already':
      return {
        vi: 'Đã triệu tập hai lần không đủ người; bước tiếp theo là gửi phiếu lấy ý kiến đến toàn thể.',
        en: 'Two summonses have failed; what follows is a ballot to all staff.',
      };
    case 'ballot-too-early':
      return {
        vi: `Mới có ${refusal.failedSummonses} lần triệu tập không đủ người; phiếu lấy ý kiến chỉ gửi sau ${refusal.needed} lần, hoặc khi ghi rõ việc bất khả kháng.`,
        en: `${refusal.failedSummonses} failed so far; ballots go out after ${refusal.needed} failed summonses, or where force majeure is recorded.`,
      };
    case 'ballot-without-agreement':
      return {
        vi: 'Gửi phiếu lấy ý kiến cần có sự thống nhất của bên đại diện người lao động.',
        en: 'Ballots to all staff need the agreement of the employee side.',
      };
    case 'ballots-out':
      return {
        vi: 'Phiếu lấy ý kiến đang ở chỗ mọi người; đợi có kết quả.',
        en: 'The ballots are with the staff; wait for the result.',
      };
    case 'ballots-close-in-the-past': {
      const { vi, en } = writtenDate(refusal.closesOn);
      return {
        vi: `Ngày cuối nhận phiếu (${vi}) phải sau hôm nay.`,
        en: `The last day for ballots (${en}) lies after today.`,
      };
    }
    case 'nobody-proposes':
    case 'petition-not-countable':
    case 'petition-too-small':
      return proposalRefusalSentence(refusal);
    case 'conference-required':
      return {
        vi: `Cơ quan có ${refusal.staff} người phải tổ chức hội nghị; chỉ cơ quan từ ${refusal.optionalUpTo} người trở xuống được chọn.`,
        en: `An office of ${refusal.staff} holds a conference; only one of up to ${refusal.optionalUpTo} may do without.`,
      };
    case 'not-held-without-reason':
      return {
        vi: 'Hãy ghi lý do không tổ chức hội nghị; mọi người liên quan được báo lý do này.',
        en: 'Say why no conference is held; everybody concerned is told.',
      };
    case 'not-held-without-opinion':
      return {
        vi: 'Hãy ghi ý kiến của bên đại diện người lao động về việc không tổ chức hội nghị.',
        en: 'Record the opinion of the employee side on holding no conference.',
      };
    case 'staff-ballot-does-not-add-up':
      return {
        vi: 'Số phiếu không khớp: số thu về không quá tổng số người.',
        en: 'The count does not add up: no more ballots returned than there are staff.',
      };
    case 'branch-without-reason':
      return { vi: 'Hãy ghi lý do; lý do được đưa vào biên bản.', en: 'Give the reason; it goes into the minutes.' };
    case 'resume-without-quorum':
      return {
        vi: 'Chưa đủ người dự để tiếp tục hội nghị.',
        en: 'Too few people are present to go on.',
      };
    case 'resume-before-day': {
      const { vi, en } = writtenDate(refusal.heldOn);
      return {
        vi: `Mọi người đã được mời họp tiếp vào ngày ${vi}; muốn họp sớm hơn hãy đổi lịch họp tiếp để ai cũng được báo.`,
        en: `Everybody is invited to go on on ${en}; to go on earlier, change that day, so that everybody is told.`,
      };
    }
    case 'adjourned-into-the-past': {
      const { vi, en } = writtenDate(refusal.heldOn);
      return {
        vi: `${refusal.startsAt} ngày ${vi} đã qua; hãy chọn một giờ ở phía trước.`,
        en: `${refusal.startsAt} on ${en} is over; choose a time that lies ahead.`,
      };
    }
    case 'adjourned-beyond-window':
      return refusal.sentence;
  }
}
