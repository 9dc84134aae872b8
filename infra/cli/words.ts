import type { Sentence, Stage, TaskKind } from '@conference/domain';

/** What the stages are called. */
export const STAGE_WORDS: Readonly<Record<Stage, Sentence>> = {
  drafting: { vi: 'soạn thảo', en: 'drafting' },
  consultation: { vi: 'lấy ý kiến', en: 'consultation' },
  approval: { vi: 'phê duyệt', en: 'approval' },
  convening: { vi: 'triệu tập', en: 'convening' },
  session: { vi: 'họp hội nghị', en: 'session' },
  resolution: { vi: 'biên bản, nghị quyết', en: 'minutes and resolution' },
  followUp: { vi: 'theo dõi thực hiện', en: 'follow-up' },
  closed: { vi: 'kết thúc', en: 'closed' },
  cancelled: { vi: 'đã hủy', en: 'cancelled' },
};

/** What is asked of people, in the middle of a line. */
export const TASK_WORDS: Readonly<Record<TaskKind, Sentence>> = {
  draft: { vi: 'nộp dự thảo', en: 'submit the draft' },
  opinion: { vi: 'cho ý kiến', en: 'give an opinion' },
  disposition: { vi: 'tiếp thu, giải trình', en: 'answer the remarks' },
  approval: { vi: 'phê duyệt', en: 'approve' },
  objection: { vi: 'xem xét sửa đổi kỹ thuật', en: 'consider an editorial change' },
  issue: { vi: 'cấp số, ban hành', en: 'number and issue' },
  publication: { vi: 'công khai kết quả tiếp thu', en: 'publicise the answers' },
  posting: { vi: 'công khai nghị quyết', en: 'publicise the resolution' },
  progress: { vi: 'báo cáo tiến độ', en: 'report progress' },
  staffBallot: { vi: 'trả phiếu lấy ý kiến', en: 'return the ballot' },
  assessment: { vi: 'tự chấm theo tiêu chí', en: 'score by the criteria' },
  response: { vi: 'trả lời kiến nghị', en: 'answer what was raised' },
  commitment: { vi: 'báo kết quả cam kết', en: 'report on a commitment' },
  confirmation: { vi: 'xác nhận kết quả giải quyết', en: 'confirm that it is settled' },
};
