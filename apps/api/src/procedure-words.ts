import type { DocumentPhase, Outcome, RoundStep, Sentence, Stage, TaskKind } from '@conference/domain';

const STAGES: Record<Stage, Sentence> = {
  drafting: { vi: 'soạn thảo', en: 'drafting' },
  consultation: { vi: 'lấy ý kiến', en: 'consultation' },
  approval: { vi: 'phê duyệt', en: 'approval' },
  convening: { vi: 'triệu tập', en: 'convening' },
  session: { vi: 'hội nghị', en: 'session' },
  resolution: { vi: 'nghị quyết', en: 'resolution' },
  followUp: { vi: 'theo dõi thực hiện', en: 'follow-up' },
  closed: { vi: 'kết thúc', en: 'closed' },
  cancelled: { vi: 'đã hủy', en: 'cancelled' },
};

const PHASES: Record<DocumentPhase, Sentence> = {
  waiting: { vi: 'chưa bắt đầu', en: 'not begun' },
  drafting: { vi: 'đang soạn thảo', en: 'being drafted' },
  consultation: { vi: 'đang lấy ý kiến', en: 'out for opinions' },
  disposition: { vi: 'đang tiếp thu, giải trình', en: 'opinions being answered' },
  approval: { vi: 'chờ phê duyệt', en: 'awaiting approval' },
  rework: { vi: 'bị trả lại, đang sửa', en: 'returned, being reworked' },
  tabled: { vi: 'chờ hội nghị cho ý kiến', en: 'put before the conference' },
  editorial: { vi: 'được sửa về kỹ thuật, chờ ý kiến phản đối', en: 'changed editorially, open to objection' },
  issuing: { vi: 'chờ phát hành', en: 'awaiting issue' },
  final: { vi: 'hoàn thành', en: 'final' },
};

const TASKS: Record<TaskKind, Sentence> = {
  draft: { vi: 'giao soạn thảo', en: 'to be drafted' },
  opinion: { vi: 'gửi lấy ý kiến', en: 'sent out for opinions' },
  disposition: { vi: 'giao tiếp thu, giải trình', en: 'opinions to be answered' },
  approval: { vi: 'trình phê duyệt', en: 'submitted for approval' },
  objection: { vi: 'báo sửa đổi kỹ thuật', en: 'editorial change announced' },
  publication: { vi: 'giao công khai kết quả tiếp thu, giải trình', en: 'answers to be publicised' },
  posting: { vi: 'giao công khai nghị quyết', en: 'resolution to be made known' },
  issue: { vi: 'chuyển văn thư cấp số, phát hành', en: 'to be numbered and issued' },
  progress: { vi: 'đề nghị báo cáo tiến độ', en: 'progress asked for' },
  staffBallot: { vi: 'gửi phiếu lấy ý kiến đến từng người', en: 'ballots sent to each of the staff' },
  assessment: { vi: 'đề nghị tự chấm', en: 'self-assessments asked for' },
  response: { vi: 'đề nghị trả lời kiến nghị', en: 'an answer asked for' },
  commitment: { vi: 'đề nghị báo kết quả cam kết', en: 'a report on a commitment asked for' },
  confirmation: { vi: 'đề nghị người nêu xác nhận', en: 'its author asked to confirm' },
};

/** What a ballot says is its voter’s to tell. */
export const RETURNED_BALLOT: Sentence = { vi: 'gửi phiếu lấy ý kiến', en: 'returned a ballot' };

const OUTCOMES: Record<Outcome, Sentence> = {
  submitted: { vi: 'nộp dự thảo', en: 'submitted the draft' },
  agree: { vi: 'đồng ý với', en: 'agreed to' },
  agreeWithRemarks: { vi: 'đồng ý và góp ý cho', en: 'agreed with remarks to' },
  disagree: { vi: 'không đồng ý với', en: 'disagreed with' },
  noOpinion: { vi: 'không có ý kiến về', en: 'had no opinion on' },
  notCompetent: { vi: 'báo không thuộc thẩm quyền góp ý', en: 'declared no competence for' },
  disposed: { vi: 'tiếp thu, giải trình các ý kiến về', en: 'answered the opinions on' },
  approved: { vi: 'phê duyệt', en: 'approved' },
  returned: { vi: 'trả lại để sửa', en: 'returned for rework' },
  recused: { vi: 'từ chối quyết định', en: 'declined to decide on' },
  notObjected: { vi: 'không phản đối sửa đổi kỹ thuật của', en: 'did not object to the editorial change of' },
  objected: { vi: 'phản đối sửa đổi của', en: 'objected to the change of' },
  publicised: { vi: 'công khai kết quả tiếp thu, giải trình về', en: 'publicised the answers on' },
  issued: { vi: 'cấp số, phát hành', en: 'numbered and issued' },
  reported: { vi: 'báo cáo tiến độ', en: 'reported progress' },
  inFavour: RETURNED_BALLOT,
  against: RETURNED_BALLOT,
  abstained: RETURNED_BALLOT,
  assessed: { vi: 'gửi bản tự chấm', en: 'scored by the criteria' },
  responded: { vi: 'trả lời kiến nghị', en: 'answered' },
  fulfilled: { vi: 'báo đã thực hiện cam kết', en: 'reported a commitment as done' },
  accepted: { vi: 'xác nhận đã giải quyết', en: 'confirmed as settled' },
  contested: { vi: 'chưa chấp nhận kết quả giải quyết', en: 'contested the result' },
};

const STEPS: Record<RoundStep, Sentence> = {
  remind: { vi: 'Nhắc việc:', en: 'Reminder:' },
  escalate: { vi: 'Quá hạn, báo Chánh Văn phòng:', en: 'Overdue, the head of office was told:' },
  expire: { vi: 'Hết hạn, áp dụng quy tắc im lặng:', en: 'Due, the silence rule was applied:' },
};

/** A code's words; an unknown code, from a later version, is shown as it is. */
function wordsOf(table: Readonly<Record<string, Sentence>>) {
  return (code: string): Sentence => table[code] ?? { vi: code, en: code };
}

/** The name of a stage. */
export const stageWords = wordsOf(STAGES);
/** What a document's phase means. */
export const documentPhaseWords = wordsOf(PHASES);
/** What a round asks. */
export const taskKindWords = wordsOf(TASKS);
/** What a person did with an answer. */
export const outcomeWords = wordsOf(OUTCOMES);
/** What a round did by itself. */
export const stepWords = wordsOf(STEPS);
