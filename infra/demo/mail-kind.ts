/** What a mail is for, as its reader sees at once from the subject; the first that fits. */
const KINDS: readonly (readonly [kind: string, subject: RegExp])[] = [
  ['reminder', /^Re: /],
  ['digest', /^(Việc chờ xử lý|Waiting for you|Tin trong ngày|News of the day) /],
  ['receipt', /^(Đã ghi nhận|Recorded): /],
  ['invitation', /^(Giấy mời|Invitation): /],
  ['issued', /^(Ban hành|Issued) /],
  ['escalation', /^(Quá hạn|Overdue), /],
  ['freshLink', /^(Liên kết mới|Fresh link): /],
  ['codeLocked', /^(Mã xác nhận đã bị khóa|Confirmation code locked) – /],
  ['cancelled', /^(Hủy hội nghị|Cancelled): /],
  ['dateMoved', /^(Thay đổi ngày tổ chức|New date)/],
  ['dueMoved', /^(Thay đổi thời hạn|Changed due dates): /],
  ['dispatch', /^\d+\/\S+: /],
  ['recall', /^(Thu hồi|Recalled) /],
  ['dispositions', /^(Kết quả tiếp thu ý kiến|What became of your remarks): /],
  ['publication', /^(Đề nghị công khai kết quả tiếp thu|Publicise the answers) /],
  ['posting', /^(Đề nghị công khai nghị quyết|Publicise the resolution) /],
  ['objection', /^(Thông báo sửa đổi kỹ thuật|Editorial change) /],
  ['draft', /^(Đề nghị nộp dự thảo|Submit the draft) /],
  ['disposition', /^(Đề nghị tiếp thu, giải trình ý kiến|Answer the opinions) /],
  ['opinion', /^(Đề nghị cho ý kiến|Give your opinion) /],
  ['approval', /^(Đề nghị quyết định|Decide) /],
  ['issue', /^(Đề nghị ban hành|Issue) /],
  ['assessment', /^(Đề nghị tự chấm|Score by the criteria) /],
  ['response', /^(Đề nghị trả lời|Answer) /],
  ['commitment', /^(Đề nghị báo kết quả thực hiện cam kết|Report on your commitment) /],
  ['confirmation', /^(Đề nghị xác nhận kết quả giải quyết|Confirm that it is settled) /],
  ['progress', /^(Đề nghị báo cáo tiến độ|Report progress) /],
];

/** Tells what a mail is for from its subject. */
export function mailKindOf(subject: string): string {
  const bare = subject.normalize('NFC').replace(/^\[[^\]]*\]\s*/, '');
  return KINDS.find(([, pattern]) => pattern.test(bare))?.[0] ?? 'other';
}

/** Counts mails by what they are for. */
export function countByKind(subjects: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of subjects.map(mailKindOf)) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
