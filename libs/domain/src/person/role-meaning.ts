import type { Sentence } from '../sentence';
import type { Role } from './role';

const MEANINGS: Record<Role, Sentence> = {
  head: {
    vi: 'Phê duyệt, ký văn bản; điều hành hội nghị; mở, dời, hủy hội nghị; quản trị cơ quan.',
    en: 'Approves and signs; chairs; opens, moves and cancels conferences; administers the office.',
  },
  deputyHead: {
    vi: 'Ký thay Thủ trưởng, nhận việc phê duyệt được chuyển; điều hành hội nghị.',
    en: 'Signs for the head, takes over approvals; chairs.',
  },
  headOfOffice: {
    vi: 'Chỉ huy quy trình: mở, dời, hủy hội nghị, kiểm tra thể thức; quản trị cơ quan.',
    en: 'Commands the procedure: opens, moves and cancels conferences, checks forms; administers the office.',
  },
  unitHead: {
    vi: 'Trả lời thay đơn vị: soạn thảo, góp ý, kiểm tra nội dung, cam kết.',
    en: 'Speaks for a unit: drafts, gives opinions, checks contents, commits itself.',
  },
  unionChair: {
    vi: 'Đứng về bên người lao động: cùng chủ trì, ký báo cáo, giao ước; tiếp nhận kiến nghị.',
    en: 'Stands for the staff: chairs with the head, signs reports and the pledge, takes petitions.',
  },
  inspectionChair: {
    vi: 'Báo cáo thay Ban Thanh tra nhân dân.',
    en: 'Reports for the people’s inspection board.',
  },
  chiefAccountant: {
    vi: 'Soạn báo cáo công khai tài chính; không ứng cử vào Ban Thanh tra nhân dân.',
    en: 'Drafts the report on finances; does not stand for the people’s inspection board.',
  },
  clerk: {
    vi: 'Cấp số, vào sổ, gửi văn bản; nhập câu trả lời bằng giấy; điểm danh; tải hồ sơ nộp lưu.',
    en: 'Gives numbers, keeps the register, sends documents; enters answers from paper; checks people in; takes the dossier.',
  },
  secretary: {
    vi: 'Ghi diễn biến và biên bản hội nghị; nhập câu trả lời bằng giấy.',
    en: 'Records the session and its minutes; enters answers from paper.',
  },
  countingCommittee: { vi: 'Nhập kết quả kiểm phiếu; điểm danh.', en: 'Enters what was counted; checks people in.' },
  staff: {
    vi: 'Dự hội nghị, góp ý, biểu quyết, xem kết quả: ai trong danh sách cũng được, không cần chọn.',
    en: 'Attends, gives opinions, votes, sees results: everybody on the list may, chosen or not.',
  },
  administrator: {
    vi: 'Mở, dời, hủy hội nghị và quản trị cơ quan; không phê duyệt, không ký thay ai.',
    en: 'Opens, moves and cancels conferences and administers the office; approves and signs for nobody.',
  },
  operator: {
    vi: 'Vận hành kỹ thuật; không có quyền gì trong quy trình.',
    en: 'Runs the system; has no say in the procedure.',
  },
};

/** Says what a role allows. */
export function roleMeaning(role: Role): Sentence {
  return MEANINGS[role];
}
