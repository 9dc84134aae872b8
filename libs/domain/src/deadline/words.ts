import type { Sentence } from '../sentence';
import type { DeadlineName, DueKind, DueState } from './due-date';

/** What each due date is for, in lists, mails and warnings. */
export const DUE_KIND_NAMES: Readonly<Record<DueKind, Sentence>> = {
  draft: { vi: 'Nộp dự thảo', en: 'Draft' },
  opinion: { vi: 'Góp ý dự thảo', en: 'Opinions on the draft' },
  disposition: { vi: 'Tiếp thu, giải trình', en: 'Answers to the remarks' },
  publication: { vi: 'Công khai kết quả tiếp thu, giải trình', en: 'Publicity of the answers' },
  publicityEnd: { vi: 'Hết thời gian công khai', en: 'End of the publicity' },
  posting: { vi: 'Công khai nghị quyết', en: 'Publicity of the resolution' },
  approval: { vi: 'Phê duyệt', en: 'Approval' },
  objection: { vi: 'Ý kiến về sửa đổi kỹ thuật', en: 'Objections to an editorial change' },
  issue: { vi: 'Cấp số, ban hành', en: 'Number and issue' },
  invitations: { vi: 'Gửi giấy mời, triệu tập', en: 'Invitations' },
  conference: { vi: 'Ngày tổ chức hội nghị', en: 'Conference' },
  staffBallot: { vi: 'Phiếu lấy ý kiến toàn thể', en: 'Ballots to all staff' },
  signing: { vi: 'Ký biên bản, nghị quyết', en: 'Signing of minutes and resolution' },
  dispatch: { vi: 'Gửi nghị quyết', en: 'Dispatch of the resolution' },
  recognition: { vi: 'Công nhận Ban Thanh tra nhân dân', en: 'Recognition of the people’s inspection board' },
  review: { vi: 'Báo cáo, sơ kết thực hiện nghị quyết', en: 'Report and review of the resolution' },
  concern: { vi: 'Ý kiến, cam kết, kiến nghị sau hội nghị', en: 'Opinions, commitments and recommendations' },
};

/** Where a due date stands, in a word. */
export const DUE_STATE_NAMES: Readonly<Record<DueState, Sentence>> = {
  planned: { vi: 'Dự kiến', en: 'Planned' },
  open: { vi: 'Đang chờ', en: 'Open' },
  late: { vi: 'Trễ hạn', en: 'Late' },
  done: { vi: 'Đã xong', en: 'Done' },
  unrecorded: { vi: 'Đã qua, không theo dõi', en: 'Past, not tracked' },
};

/** The deadlines of the plan, as the plan calls them. */
export const DEADLINE_LABELS: Readonly<Record<DeadlineName, Sentence>> = {
  drafts: { vi: 'Nộp dự thảo', en: 'Drafts' },
  opinions: { vi: 'Góp ý', en: 'Opinions' },
  dispositions: { vi: 'Tiếp thu, giải trình', en: 'Answers to remarks' },
  approvals: { vi: 'Phê duyệt', en: 'Approvals' },
  invitations: { vi: 'Gửi giấy mời', en: 'Invitations' },
};
