import type { Outcome, Sentence } from '@conference/domain';

/** What was answered. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, Sentence>> = {
  submitted: { vi: 'nộp dự thảo', en: 'submits the draft' },
  agree: { vi: 'nhất trí', en: 'agrees' },
  agreeWithRemarks: { vi: 'nhất trí, có góp ý', en: 'agrees, with remarks' },
  disagree: { vi: 'không nhất trí', en: 'disagrees' },
  noOpinion: { vi: 'không có ý kiến', en: 'has no opinion' },
  notCompetent: { vi: 'không thuộc thẩm quyền', en: 'is not competent' },
  disposed: { vi: 'tiếp thu, giải trình ý kiến', en: 'answers the remarks' },
  approved: { vi: 'phê duyệt', en: 'approves' },
  returned: { vi: 'trả lại', en: 'returns it' },
  recused: { vi: 'từ chối quyết định', en: 'withdraws' },
  notObjected: { vi: 'không phản đối', en: 'does not object' },
  objected: { vi: 'phản đối', en: 'objects' },
  publicised: { vi: 'công khai kết quả tiếp thu', en: 'publicises the answers' },
  issued: { vi: 'cấp số, ban hành', en: 'numbers and issues' },
  inFavour: { vi: 'tán thành', en: 'is in favour' },
  against: { vi: 'không tán thành', en: 'is against' },
  abstained: { vi: 'không biểu quyết', en: 'abstains' },
  reported: { vi: 'báo cáo tiến độ', en: 'reports progress' },
  assessed: { vi: 'gửi bản tự chấm', en: 'scores by the criteria' },
  responded: { vi: 'trả lời kiến nghị', en: 'answers what was raised' },
  fulfilled: { vi: 'báo đã thực hiện cam kết', en: 'reports a commitment as done' },
  accepted: { vi: 'xác nhận đã giải quyết', en: 'confirms that it is settled' },
  contested: { vi: 'chưa chấp nhận kết quả', en: 'contests the result' },
};
