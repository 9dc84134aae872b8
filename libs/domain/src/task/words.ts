import type { Sentence } from '../sentence';
import type { RoundOutcome } from './round';
import type { Capacity, Outcome, TaskKind } from './task';

/** What each kind of task is called in lists. */
export const TASK_KIND_NAMES: Readonly<Record<TaskKind, Sentence>> = {
  draft: { vi: 'Soạn dự thảo', en: 'Write the draft' },
  opinion: { vi: 'Góp ý dự thảo', en: 'Give an opinion' },
  disposition: { vi: 'Tiếp thu, giải trình', en: 'Answer the remarks' },
  approval: { vi: 'Phê duyệt', en: 'Approve' },
  objection: { vi: 'Xem xét sửa đổi kỹ thuật', en: 'Consider an editorial change' },
  issue: { vi: 'Ban hành', en: 'Issue' },
  publication: { vi: 'Công khai kết quả tiếp thu', en: 'Publicise the answers' },
  posting: { vi: 'Công khai nghị quyết', en: 'Publicise the resolution' },
  progress: { vi: 'Báo cáo tiến độ', en: 'Report progress' },
  staffBallot: { vi: 'Phiếu lấy ý kiến', en: 'Ballot to all staff' },
  assessment: { vi: 'Tự chấm theo tiêu chí', en: 'Score by the criteria' },
  response: { vi: 'Trả lời kiến nghị', en: 'Answer what was raised' },
  commitment: { vi: 'Báo kết quả thực hiện cam kết', en: 'Report on a commitment' },
  confirmation: { vi: 'Xác nhận kết quả giải quyết', en: 'Confirm that it is settled' },
};

/** In which capacity somebody is asked to approve. */
export const CAPACITY_NAMES: Readonly<Record<Capacity, Sentence>> = {
  contentCheck: { vi: 'Kiểm tra nội dung', en: 'Content check' },
  formCheck: { vi: 'Kiểm tra thể thức', en: 'Form check' },
  approver: { vi: 'Phê duyệt', en: 'Approval' },
  signatory: { vi: 'Ký ban hành', en: 'Signature' },
};

/** An answer that was given, as lists and receipts show it. */
export const OUTCOME_NAMES: Readonly<Record<Outcome, Sentence>> = {
  submitted: { vi: 'Đã nộp dự thảo', en: 'Draft submitted' },
  agree: { vi: 'Nhất trí', en: 'Agrees' },
  agreeWithRemarks: { vi: 'Nhất trí, có góp ý', en: 'Agrees, with remarks' },
  disagree: { vi: 'Không nhất trí', en: 'Does not agree' },
  noOpinion: { vi: 'Không có ý kiến', en: 'No opinion' },
  notCompetent: { vi: 'Không thuộc chức năng của đơn vị', en: 'Not within the unit’s remit' },
  disposed: { vi: 'Đã tiếp thu, giải trình', en: 'Remarks answered' },
  approved: { vi: 'Đã phê duyệt', en: 'Approved' },
  returned: { vi: 'Trả lại để chỉnh sửa', en: 'Returned for rework' },
  recused: { vi: 'Không tham gia quyết định', en: 'Withdrew from the decision' },
  notObjected: { vi: 'Không phản đối', en: 'Did not object' },
  objected: { vi: 'Phản đối, đề nghị trình lại', en: 'Objected' },
  issued: { vi: 'Đã ban hành', en: 'Issued' },
  publicised: { vi: 'Đã công khai', en: 'Publicised' },
  reported: { vi: 'Đã báo cáo', en: 'Reported' },
  inFavour: { vi: 'Tán thành', en: 'In favour' },
  against: { vi: 'Không tán thành', en: 'Against' },
  abstained: { vi: 'Không biểu quyết', en: 'Abstained' },
  assessed: { vi: 'Đã tự chấm', en: 'Scored' },
  responded: { vi: 'Đã trả lời', en: 'Answered' },
  fulfilled: { vi: 'Báo đã thực hiện', en: 'Reported as done' },
  accepted: { vi: 'Xác nhận đã giải quyết', en: 'Confirmed as settled' },
  contested: { vi: 'Chưa chấp nhận', en: 'Contested' },
};

/** An answer as it is offered. */
export const OUTCOME_CHOICES: Readonly<Record<Outcome, Sentence>> = {
  submitted: { vi: 'Nộp dự thảo', en: 'Submit the draft' },
  agree: { vi: 'Nhất trí với dự thảo', en: 'I agree with the draft' },
  agreeWithRemarks: { vi: 'Nhất trí, có góp ý', en: 'I agree, with remarks' },
  disagree: { vi: 'Không nhất trí', en: 'I do not agree' },
  noOpinion: { vi: 'Không có ý kiến', en: 'I have no opinion' },
  notCompetent: { vi: 'Không thuộc chức năng của đơn vị tôi', en: 'Not within my unit’s remit' },
  disposed: { vi: 'Gửi bảng tiếp thu, giải trình', en: 'Send the answers to the remarks' },
  approved: { vi: 'Phê duyệt', en: 'Approve' },
  returned: { vi: 'Trả lại để chỉnh sửa', en: 'Return for rework' },
  recused: { vi: 'Không tham gia quyết định việc này', en: 'Withdraw from this decision' },
  notObjected: { vi: 'Không phản đối, giữ nguyên phê duyệt', en: 'I do not object: the approval stands' },
  objected: { vi: 'Phản đối, đề nghị trình duyệt lại', en: 'I object: submit it for approval again' },
  issued: { vi: 'Cấp số và ban hành văn bản', en: 'Number and issue the document' },
  publicised: { vi: 'Công khai trên hệ thống nội bộ', en: 'Publicise in the internal system' },
  reported: { vi: 'Gửi báo cáo tiến độ', en: 'Send the progress report' },
  inFavour: { vi: 'Tán thành', en: 'In favour' },
  against: { vi: 'Không tán thành', en: 'Against' },
  abstained: { vi: 'Không biểu quyết', en: 'I abstain' },
  assessed: { vi: 'Gửi bản tự chấm', en: 'Send the scores' },
  responded: { vi: 'Gửi văn bản trả lời', en: 'Send the answer' },
  fulfilled: { vi: 'Báo đã thực hiện', en: 'Report it as done' },
  accepted: { vi: 'Đã giải quyết, tôi đồng ý', en: 'It is settled' },
  contested: { vi: 'Chưa giải quyết xong', en: 'It is not settled' },
};

/** What the button says that sends an answer: it names the act. */
export const OUTCOME_ACTS: Readonly<Record<Outcome, Sentence>> = {
  ...OUTCOME_CHOICES,
  agree: { vi: 'Gửi ý kiến: nhất trí', en: 'Send opinion: agree' },
  agreeWithRemarks: { vi: 'Gửi ý kiến: nhất trí, có góp ý', en: 'Send opinion: agree, with remarks' },
  disagree: { vi: 'Gửi ý kiến: không nhất trí', en: 'Send opinion: do not agree' },
  noOpinion: { vi: 'Gửi: không có ý kiến', en: 'Send: no opinion' },
  notCompetent: { vi: 'Gửi: không thuộc chức năng', en: 'Send: not within our remit' },
  approved: { vi: 'Phê duyệt văn bản', en: 'Approve the document' },
  recused: { vi: 'Xin không tham gia quyết định', en: 'Withdraw from this decision' },
  notObjected: { vi: 'Gửi: không phản đối', en: 'Send: no objection' },
  objected: { vi: 'Gửi phản đối', en: 'Send the objection' },
  issued: { vi: 'Ban hành văn bản', en: 'Issue the document' },
  publicised: { vi: 'Công khai', en: 'Publicise' },
  inFavour: { vi: 'Gửi phiếu: tán thành', en: 'Send the ballot: in favour' },
  against: { vi: 'Gửi phiếu: không tán thành', en: 'Send the ballot: against' },
  abstained: { vi: 'Gửi phiếu: không biểu quyết', en: 'Send the ballot: abstain' },
};

/** How a round ended. */
export const ROUND_OUTCOME_NAMES: Readonly<Record<RoundOutcome, Sentence>> = {
  submitted: { vi: 'Đã nộp dự thảo', en: 'Draft submitted' },
  answered: { vi: 'Đã có ý kiến', en: 'Answered' },
  disposed: { vi: 'Đã tiếp thu, giải trình', en: 'Remarks answered' },
  approved: { vi: 'Đã phê duyệt', en: 'Approved' },
  returned: { vi: 'Bị trả lại', en: 'Returned' },
  undecided: { vi: 'Chưa quyết định được', en: 'Undecided' },
  superseded: { vi: 'Bị thay thế do văn bản đã sửa', en: 'Superseded: the document changed' },
  unopposed: { vi: 'Không bị phản đối', en: 'Unopposed' },
  objected: { vi: 'Bị phản đối', en: 'Objected to' },
  issued: { vi: 'Đã ban hành', en: 'Issued' },
  publicised: { vi: 'Đã công khai', en: 'Publicised' },
  reported: { vi: 'Đã báo cáo', en: 'Reported' },
  adopted: { vi: 'Được thông qua', en: 'Adopted' },
  notAdopted: { vi: 'Không được thông qua', en: 'Not adopted' },
  assessed: { vi: 'Đã tự chấm', en: 'Scored' },
  fulfilled: { vi: 'Đã báo kết quả', en: 'Reported as done' },
  confirmed: { vi: 'Người nêu đã trả lời', en: 'Its author has spoken' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
};
