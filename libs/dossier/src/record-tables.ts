import type { Sentence } from '@conference/domain';

/** A table of the record as a dossier takes it along. Everything is taken that is not named as left out. */
export interface TakenTable {
  readonly table: string;
  /** What one row says. */
  readonly about: Sentence;
  readonly order: string;
  readonly without?: readonly string[];
  readonly columns?: readonly string[];
  /** Which rows alone, where a later conference's rows name this one's. */
  readonly only?: string;
  readonly parts?: Readonly<Record<string, readonly string[]>>;
  readonly told?: { readonly columns: readonly string[]; readonly when: string };
  /** Which columns name a stored file, and which its name. */
  readonly files?: readonly { readonly sha256: string; readonly name: string | null; readonly what: string }[];
}

const PUBLISHED_ROUND =
  'exists (select from election_round r where r.id = t.round_id and (r.published_at is not null or r.voided_at is not null))';
const PUBLISHED_VOTE =
  'exists (select from open_vote v where v.id = t.vote_id and (v.published_at is not null or v.voided_at is not null))';

/** What is on record of a conference, table by table, in the order in which it happens. Of secret ballots only what was published. */
export const TAKEN_TABLES: readonly TakenTable[] = [
  {
    table: 'conference',
    about: { vi: 'Hội nghị và kế hoạch của hội nghị', en: 'The conference and its plan' },
    order: 't.id',
    parts: { plan: ['people', 'authorisations', 'play'] },
  },
  { table: 'stage_entry', about: { vi: 'Giai đoạn', en: 'Stages' }, order: 't.entered_at, t.id' },
  { table: 'plan_change', about: { vi: 'Thay đổi kế hoạch', en: 'Changes of the plan' }, order: 'to_jsonb(t)' },
  {
    table: 'note',
    about: { vi: 'Lý do của các lệnh', en: 'Reasons given for commands' },
    order: 't.written_at, t.id',
  },
  { table: 'document', about: { vi: 'Văn bản', en: 'Documents' }, order: 't.place, t.code' },
  {
    table: 'revision',
    about: { vi: 'Bản dự thảo', en: 'Revisions' },
    order: 't.document_id, t.number',
    files: [{ sha256: 'file_sha256', name: 'file_name', what: 'Bản dự thảo' }],
  },
  {
    table: 'document_attachment',
    about: { vi: 'Tệp kèm theo', en: 'Attachments' },
    order: 't.added_at, t.id',
    files: [{ sha256: 'sha256', name: 'name', what: 'Tệp kèm theo' }],
  },
  { table: 'round', about: { vi: 'Vòng hỏi', en: 'Rounds of questions' }, order: 't.opened_at, t.id' },
  {
    table: 'task',
    about: {
      vi: 'Việc được giao và câu trả lời (phê duyệt, ý kiến, ký …)',
      en: 'Tasks and answers: approvals, opinions, signatures …',
    },
    order: 't.opened_at, t.id',
    without: ['answered_from'],
    // how somebody answered ballots to all staff is told to nobody: their figures are on record by themselves
    told: { columns: ['outcome', 'reason'], when: "t.kind <> 'staffBallot'" },
    files: [{ sha256: 'evidence_sha256', name: 'evidence_name', what: 'Minh chứng ghi nhận thay' }],
  },
  {
    table: 'task_comment',
    about: { vi: 'Lời nhắn qua thư', en: 'Words that came by mail' },
    order: 't.at, t.id',
    without: ['inbound_mail_id'],
  },
  {
    table: 'nudge',
    about: { vi: 'Lời nhắc của lãnh đạo', en: 'Leaders pressing for answers' },
    order: 't.nudged_at, t.id',
    without: ['once_key'],
  },
  { table: 'stage_freeze', about: { vi: 'Tạm dừng', en: 'Freezes' }, order: 't.frozen_at, t.id' },
  {
    table: 'opinion',
    about: { vi: 'Ý kiến góp ý và tiếp thu, giải trình', en: 'Opinions and their dispositions' },
    order: 't.given_at, t.id',
  },
  { table: 'approval', about: { vi: 'Phê duyệt', en: 'Approvals' }, order: 't.given_at, t.id' },
  {
    table: 'publicity',
    about: { vi: 'Đợt công khai', en: 'Showings to all staff' },
    order: 't.document_id, t.matter, t.showing',
  },
  {
    table: 'publicity_place',
    about: { vi: 'Nơi đã công khai nghị quyết', en: 'Where the resolution was made known' },
    order: 't.from_on, t.recorded_at, t.id',
    files: [{ sha256: 'proof_sha256', name: 'proof_name', what: 'Minh chứng công khai' }],
  },
  {
    table: 'register_entry',
    about: { vi: 'Sổ đăng ký văn bản', en: 'The register' },
    order: 't.registered_at, t.book, t.number',
  },
  { table: 'register_recall', about: { vi: 'Thu hồi văn bản', en: 'Recalls' }, order: 't.recalled_at, t.entry_id' },
  { table: 'dispatch', about: { vi: 'Gửi văn bản', en: 'Dispatches' }, order: 't.document_id, t.place, t.id' },
  {
    table: 'mail',
    about: { vi: 'Thư đã gửi (không kèm nội dung)', en: 'Mails sent, without their content' },
    order: 't.created_at, t.id',
    columns: ['id', 'kind', 'task_id', 'person_id', 'state', 'created_at', 'sent_at', 'delivery'],
  },
  { table: 'convening_form', about: { vi: 'Hình thức triệu tập', en: 'The form of convening' }, order: 't.number' },
  {
    table: 'unit_election',
    about: { vi: 'Bầu đại biểu ở đơn vị', en: 'Units electing delegates' },
    order: 't.recorded_at, t.id',
  },
  { table: 'attendee', about: { vi: 'Danh sách triệu tập', en: 'Who was summoned' }, order: 't.place, t.id' },
  {
    table: 'summons_reply',
    about: { vi: 'Trả lời triệu tập (không kèm lý do vắng)', en: 'Replies to the summons, without reasons of absence' },
    order: 't.given_at, t.id',
    without: ['reason'],
  },
  { table: 'guest', about: { vi: 'Khách mời', en: 'Guests' }, order: 't.place, t.id', without: ['handle'] },
  {
    table: 'guest_reply',
    about: { vi: 'Trả lời của khách mời', en: 'Replies of guests' },
    order: 't.given_at, t.id',
  },
  {
    table: 'guest_scan',
    about: { vi: 'Lượt điểm danh khách mời', en: 'Guests at the door' },
    order: 't.received_at, t.id',
  },
  { table: 'failed_summons', about: { vi: 'Lần triệu tập không đủ người', en: 'Failed summons' }, order: 't.held_on' },
  {
    table: 'staff_ballot',
    about: { vi: 'Lấy ý kiến toàn thể', en: 'Ballots to all staff' },
    order: 't.sent_at',
    files: [{ sha256: 'scan_sha256', name: 'scan_name', what: 'Bản quét biên bản' }],
  },
  {
    table: 'scan',
    about: { vi: 'Lượt điểm danh', en: 'Scans at the door' },
    order: 't.received_at, t.id',
    without: ['handle'],
  },
  { table: 'attendance_interval', about: { vi: 'Thời gian có mặt', en: 'Times of presence' }, order: 't.in_at, t.id' },
  {
    table: 'quorum_declaration',
    about: { vi: 'Công bố điều kiện tiến hành', en: 'Declarations of quorum' },
    order: 't.declared_at, t.id',
  },
  { table: 'agenda_item', about: { vi: 'Chương trình', en: 'The agenda' }, order: 't.place, t.code' },
  { table: 'explained_deviation', about: { vi: 'Khác trình tự', en: 'Deviations' }, order: 't.explained_at, t.code' },
  {
    table: 'presented_document',
    about: { vi: 'Văn bản trình bày', en: 'Documents presented' },
    order: 't.presented_at, t.document_id',
  },
  { table: 'session_pause', about: { vi: 'Tạm nghỉ', en: 'Pauses' }, order: 't.paused_at, t.id' },
  {
    table: 'session_adjournment',
    about: { vi: 'Hoãn họp sang buổi khác', en: 'Adjournments' },
    order: 't.decided_at, t.id',
  },
  { table: 'speech', about: { vi: 'Lượt phát biểu', en: 'Speeches' }, order: 't.asked_at, t.id' },
  {
    table: 'floor_opinion',
    about: { vi: 'Ý kiến tại hội nghị, trả lời và cam kết', en: 'Opinions from the floor, answers and commitments' },
    order: `(t.opinion ->> 'at'), t.id`,
  },
  {
    table: 'open_vote',
    about: { vi: 'Biểu quyết', en: 'Open votes' },
    order: 't.prepared_at, t.id',
    told: {
      columns: ['yes', 'no', 'abstain', 'verdict'],
      when: 't.published_at is not null or t.voided_at is not null',
    },
  },
  {
    table: 'vote_roll',
    about: { vi: 'Người dự khi mở biểu quyết', en: 'Who was present when a vote opened' },
    order: 't.vote_id, t.person_id',
  },
  {
    table: 'vote_row_count',
    about: { vi: 'Kết quả đếm từng hàng', en: 'Counts row by row' },
    order: 't.vote_id, t.row',
    told: { columns: ['yes', 'no', 'abstain'], when: PUBLISHED_VOTE },
  },
  {
    table: 'named_vote',
    about: { vi: 'Biểu quyết có tên', en: 'Votes by name' },
    order: 't.vote_id, t.person_id',
    told: { columns: ['choice'], when: PUBLISHED_VOTE },
  },
  { table: 'election', about: { vi: 'Cuộc bầu cử', en: 'Elections' }, order: 't.code' },
  {
    table: 'election_decision',
    about: { vi: 'Quyết định về bầu cử', en: 'Decisions on elections' },
    order: 't.decided_at, t.place',
  },
  { table: 'election_nomination', about: { vi: 'Đề cử', en: 'Nominations' }, order: 't.election_id, t.place, t.id' },
  {
    table: 'election_round',
    about: { vi: 'Vòng bầu (kết quả đã công bố)', en: 'Rounds of elections, as published' },
    order: 't.opened_at, t.id',
    told: {
      columns: ['electronic', 'hands', 'outcome'],
      when: 't.published_at is not null or t.voided_at is not null',
    },
  },
  {
    table: 'election_roll',
    about: { vi: 'Người dự khi phát phiếu', en: 'Who was present when ballots were given out' },
    order: 't.round_id, t.person_id',
  },
  {
    table: 'count_record',
    about: { vi: 'Biên bản kiểm phiếu', en: 'Counting records' },
    order: 't.round_id',
    told: { columns: ['inventory', 'answers'], when: PUBLISHED_ROUND },
    files: [{ sha256: 'photo_sha256', name: 'photo_name', what: 'Ảnh biên bản kiểm phiếu' }],
  },
  {
    table: 'entered_count',
    about: { vi: 'Số liệu kiểm phiếu đã nhập', en: 'Counts as entered' },
    order: 't.round_id, t.place',
    told: { columns: ['figures', 'faults'], when: PUBLISHED_ROUND },
  },
  {
    table: 'election_count',
    about: { vi: 'Kiểm phiếu (theo mẫu cũ)', en: 'Counts of the older form' },
    order: 't.counted_at, t.id',
  },
  {
    table: 'secret_ballot',
    about: { vi: 'Bỏ phiếu kín: chỉ những gì đã công bố', en: 'Secret ballots: only what was published' },
    order: 't.prepared_at, t.id',
    without: ['on_paper'],
    told: { columns: ['result'], when: 't.published_at is not null' },
  },
  { table: 'award', about: { vi: 'Khen thưởng', en: 'Awards' }, order: 't.listed_at, t.place, t.id' },
  {
    table: 'emulation_launch',
    about: { vi: 'Phát động thi đua', en: 'The launch of the emulation' },
    order: 't.launched_at',
  },
  {
    table: 'pledge_party',
    about: { vi: 'Giao ước thi đua', en: 'The pledge' },
    order: 't.place, t.code',
    files: [{ sha256: 'signature_sha256', name: null, what: 'Chữ ký giao ước' }],
  },
  {
    table: 'minutes_edit',
    about: { vi: 'Biên bản, từng lần sửa', en: 'The minutes, edit by edit' },
    order: 't.edited_at, t.block_id, t.revision',
  },
  { table: 'target', about: { vi: 'Chỉ tiêu', en: 'Targets' }, order: 't.place, t.code' },
  {
    table: 'target_party',
    about: { vi: 'Bên cam kết thực hiện chỉ tiêu', en: 'Who promises a target' },
    order: 't.target_id, t.place, t.since_at, t.id',
  },
  {
    table: 'target_past',
    about: { vi: 'Chỉ tiêu của các năm trước', en: 'What a target was in years before' },
    order: 't.target_id, t.place',
    only: 't.target_id in (select id from target where conference_id = $1)',
  },
  {
    table: 'taken_over_list',
    about: { vi: 'Xác nhận chỉ tiêu của cơ quan tiền thân', en: 'What confirms the targets of predecessors' },
    order: 't.office_code, t.year',
  },
  {
    table: 'target_change',
    about: { vi: 'Thay đổi chỉ tiêu', en: 'Changes of targets' },
    order: 't.changed_at, t.id',
  },
  {
    table: 'target_appraisal',
    about: { vi: 'Thẩm định chỉ tiêu', en: 'Appraisals of targets' },
    order: 't.appraised_at, t.id',
  },
  {
    table: 'progress_entry',
    about: { vi: 'Tiến độ', en: 'Progress' },
    order: 't.reported_at, t.id',
    files: [{ sha256: 'evidence_sha256', name: 'evidence_name', what: 'Minh chứng' }],
  },
  { table: 'assessment', about: { vi: 'Tự chấm, thẩm định', en: 'Assessments' }, order: 't.year, t.set_code, t.title' },
  {
    table: 'assessment_entry',
    about: { vi: 'Lần tự chấm, lần thẩm định', en: 'Scores handed in, by oneself or by others' },
    order: 't.given_at, t.id',
  },
  {
    table: 'assessment_score',
    about: { vi: 'Điểm hoặc mức của từng tiêu chí', en: 'What was given for each criterion' },
    order: 't.entry_id, t.criterion',
    files: [{ sha256: 'evidence_sha256', name: 'evidence_name', what: 'Minh chứng tự chấm' }],
  },
  {
    table: 'board_choice',
    about: { vi: 'Trưởng ban, Phó Trưởng ban Thanh tra nhân dân', en: 'Whom the inspection board elected to lead it' },
    order: 't.recorded_at, t.id',
  },
  {
    table: 'board_paper',
    about: { vi: 'Thông báo, kiến nghị của Ban Thanh tra nhân dân', en: 'Notices and recommendations of the board' },
    order: 't.sent_at, t.id',
  },
  {
    table: 'concern_step',
    about: {
      vi: 'Trả lời, kết quả và xác nhận đối với ý kiến, kiến nghị',
      en: 'What was answered, done and confirmed about opinions and recommendations',
    },
    order: 't.at, t.id',
    files: [{ sha256: 'evidence_sha256', name: 'evidence_name', what: 'Minh chứng thực hiện cam kết' }],
  },
  {
    table: 'late_item_removal',
    about: { vi: 'Việc tồn đọng đưa ra khỏi chương trình', en: 'Late items that were taken off the agenda' },
    order: 't.removed_at, t.kind, t.item_id',
  },
  { table: 'dossier_hand_over', about: { vi: 'Nộp lưu', en: 'The hand-over to the archive' }, order: 't.recorded_at' },
];

/** Tables of a conference that a dossier leaves out, each with its reason. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  draft_save: 'every save while somebody writes; what was handed in are revisions',
  guest_link: 'hashes of mailed links',
  mail_link: 'hashes of mailed links and their codes',
  held_mail: 'what waits for a digest; it says nothing that the tasks do not say',
  inbound_mail: 'raw mails with quoted links and return addresses; what counted is in tasks and comments',
  mail_incident: 'addresses and what servers answered',
  mail_suppression: 'addresses that refuse mail',
  check_in_code: 'codes that open the door',
  search_entry: 'what can be found of the other tables; it says nothing that they do not say',
  dossier: 'what was made of the record is no part of it',
};
