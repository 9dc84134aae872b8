import type { Sentence } from '../sentence';
import type { DeadlineName, DueKind, DueState } from './due-date';

/** What each due date is for, in lists, mails and warnings. */
export const DUE_KIND_NAMES: Readonly<Record<DueKind, Sentence>> = {
  draft: { vi: 'Nộp dự thảo', en: 'Draft handed in' },
  opinion: { vi: 'Góp ý dự thảo', en: 'Opinions given' },
  disposition: { vi: 'Tiếp thu, giải trình', en: 'Remarks answered' },
  publication: { vi: 'Công khai kết quả tiếp thu, giải trình', en: 'Answers publicised' },
  publicityEnd: { vi: 'Hết thời gian công khai', en: 'Publicity ends' },
  approval: { vi: 'Phê duyệt', en: 'Approved' },
  objection: { vi: 'Ý kiến về sửa đổi kỹ thuật', en: 'Objections to an editorial change' },
  issue: { vi: 'Cấp số, ban hành', en: 'Numbered and issued' },
  invitations: { vi: 'Gửi giấy mời, triệu tập', en: 'Invitations sent' },
  conference: { vi: 'Ngày tổ chức hội nghị', en: 'The conference' },
  signing: { vi: 'Ký biên bản, nghị quyết', en: 'Minutes and resolution signed' },
  dispatch: { vi: 'Gửi nghị quyết', en: 'Resolution sent out' },
  recognition: { vi: 'Công nhận Ban Thanh tra nhân dân', en: 'People’s inspection board recognised' },
  review: { vi: 'Báo cáo, sơ kết thực hiện nghị quyết', en: 'Review of the resolution' },
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
